"""Which differences of spelling one article makes between two spellings of one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.merging.variation import are_variants, is_variant
from entities.names import prepare

ONE = [
    ("Gadhafi", "Qaddafi"),
    ("Klitschko", "Kiltschko"),
    ("Baxtiyor", "Bakhtiyor"),
    ("Yulia", "Iuliia"),
    ("Page", "Paige"),
    ("Adamtov", "Adamkov"),
]
TWO = [("Libanius", "Liberius"), ("Marine", "Martine"), ("Golnar", "Golnaz"), ("Shakespeare", "Shakespearean")]
TWO += [("Demtov", "Demkov")]  # a slip of the hand, but in a short name
GIVEN_TWO = [("Hana", "Jana"), ("Philly", "Billy"), ("Frances", "Francis"), ("Topher", "Chris")]
GIVEN_ONE = [("Aicha", "Aisha"), ("Bob", "Robert"), ("Betty", "Bettie")]

letters = st.text("abcdefghiklmnoprstuvyz", min_size=2, max_size=9).map(str.title)


def variant(one: str, other: str, *, given: bool = False) -> bool:
    return is_variant(prepare(one).parts[0], prepare(other).parts[0], given=given)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_name(one: str, other: str) -> None:
    assert variant(one, other)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_names(one: str, other: str) -> None:
    assert not variant(one, other)


def test_given_names_lie_near_each_other() -> None:
    assert [pair for pair in GIVEN_TWO if variant(*pair, given=True)] == []
    assert [pair for pair in GIVEN_ONE if not variant(*pair, given=True)] == []


@given(letters, letters)
def test_both_ways_round_the_same(one: str, other: str) -> None:
    assert are_variants(prepare(one), prepare(other)) == are_variants(prepare(other), prepare(one))


def test_each_part_of_the_shorter_name_needs_its_variant() -> None:
    ann, longer, other = prepare("Ann Hill"), prepare("Ann Maria Hill"), prepare("Ann Stone")
    assert are_variants(ann, longer)
    assert are_variants(longer, ann)
    assert not are_variants(longer, other)


@given(letters)
def test_a_name_is_itself(name: str) -> None:
    assert are_variants(prepare(name), prepare(name))
