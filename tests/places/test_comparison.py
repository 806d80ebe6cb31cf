"""Comparing place names: one entry, two entries, several bearers, and names the gazetteer lacks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.evidence import EvidenceKind
from entities.model import Outcome
from entities.places import compare_places

SAME = [
    ("Siam", "Thailand"),
    ("Peking", "Beijing"),
    ("Leningrad", "St. Petersburg"),
    ("U.S.", "America"),
    ("DPRK", "North Korea"),
    ("Bosnia", "Bosnia and Herzegovina"),
    ("Ivory Coast", "Côte d'Ivoire"),
    ("Surrey, British Columbia", "Surrey, B.C."),
    ("Boise, Idaho", "Boise, ID"),
    ("London, England", "London"),
    ("Kiev", "Kyiv"),
    ("Киев", "Kyiv"),
    ("القاهرة", "Cairo"),
    ("北京", "Beijing"),
    ("Moskva", "Moscow"),
    ("Donetsk region", "Donetsk Oblast"),
    ("Raqqa", "Ar-Raqqah"),
    ("Hudson River", "the Hudson"),
    ("Jebel Sharqi", "Jabal Sharki"),
    ("Kafr Qasim", "Kafr Kassem"),
]
DIFFERENT = [
    ("Mauritius", "Mauritania"),
    ("Zambia", "Gambia"),
    ("Kansas", "Arkansas"),
    ("Jersey", "New Jersey"),
    ("Samoa", "American Samoa"),
    ("North Korea", "South Korea"),
    ("Niger", "Nigeria"),
    ("Guinea", "Guinea-Bissau"),
    ("Congo-Brazzaville", "DR Congo"),
    ("Dominica", "Dominican Republic"),
    ("Sudan", "South Sudan"),
    ("Slovakia", "Slovenia"),
    ("Virginia", "West Virginia"),
    ("Shanxi", "Shaanxi"),
    ("London, Ontario", "London, England"),
    ("Portland, Oregon", "Portland, Maine"),
    ("England", "United Kingdom"),
    ("Jordan", "River Jordan"),
    ("Chad", "Lake Chad"),
    ("Cuban", "Cuba"),
    ("New Sharkabad", "Sharkabad"),
]
OPEN = [
    ("Georgia", "Georgia, US"),
    ("Paris, Texas", "Paris"),
    ("Victoria", "Victoria, British Columbia"),
    ("Washington", "Washington State"),
    ("Congo", "DRC"),
    ("Springfield", "Springfield, Illinois"),
    ("Sharkabad River", "Sharkabad"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_two_names_of_one_place(a: str, b: str) -> None:
    found = compare_places(a, b)
    assert found.outcome is Outcome.SAME, found.explanation
    assert found.score > 0.8


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_two_places_however_alike(a: str, b: str) -> None:
    found = compare_places(a, b)
    assert found.outcome is Outcome.DIFFERENT, found.explanation
    assert found.score < 0.1
    assert found.evidence


@pytest.mark.parametrize(("a", "b"), OPEN)
def test_ambiguous_names_say_so(a: str, b: str) -> None:
    found = compare_places(a, b)
    assert found.outcome is Outcome.COMPATIBLE, found.explanation
    assert 0.1 < found.score < 0.9
    assert found.evidence


def test_evidence_reads_as_a_sentence() -> None:
    assert compare_places("Leningrad", "Petrograd").explanation == (
        "Leningrad and Petrograd are both Saint Petersburg (city, Russia); Leningrad is a former name; "
        "Petrograd is a former name"
    )
    assert compare_places("England", "Britain").evidence[-1].kind is EvidenceKind.LIES_IN


NAMES = st.sampled_from(sorted({name for pair in (*SAME, *DIFFERENT, *OPEN) for name in pair}))
TEXT = st.text(max_size=60) | NAMES | st.builds("{}, {}".format, NAMES, NAMES)


@given(TEXT, TEXT)
def test_symmetric_and_sound(a: str, b: str) -> None:
    found = compare_places(a, b)
    assert found == compare_places(b, a)
    assert 0.0 <= found.score <= 1.0
    assert found.explanation


@given(TEXT)
def test_same_with_itself(name: str) -> None:
    assert compare_places(name, name).outcome is Outcome.SAME
    assert compare_places(name, name).score == 1.0


@given(NAMES, NAMES)
def test_normal_forms_and_spaces_make_no_difference(a: str, b: str) -> None:
    expected = compare_places(a, b)
    for variant in (unicodedata.normalize("NFD", a), f" {a}  "):
        found = compare_places(variant, b)
        assert (found.outcome, found.score) == (expected.outcome, expected.score)


@given(st.text(min_size=400, max_size=500), NAMES)
def test_long_texts_are_compared_too(text: str, name: str) -> None:
    assert compare_places(text, name).outcome in Outcome
