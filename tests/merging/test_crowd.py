"""Among hundreds of names only neighbours are compared, and spellings of one name are neighbours."""

import random

from hypothesis import given
from hypothesis import strategies as st

from entities.merging import merge
from entities.merging.blocking import PartIndex, likely_pairs
from entities.merging.crowd import MANY, NEAREST, REACH, near_pairs
from entities.model import Article, Mention, NameType
from entities.names import prepare

SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]


def strangers(count: int) -> list[str]:
    chance = random.Random(1)
    names = {" ".join("".join(chance.choices(SYLLABLES, k=3)).capitalize() for _ in range(2)) for _ in range(count)}
    return sorted(names)


def test_spellings_of_one_name_are_found_in_a_crowd():
    names = [*strangers(2 * MANY), "Volodymyr Zelensky", "Volodimir Zelenskyy", "Sergei Kovalyov", "Sergey Kovalev"]
    pairs = likely_pairs([prepare(name) for name in names])
    last = len(names) - 4
    assert {(last, last + 1), (last + 2, last + 3)} <= set(pairs)


@given(st.lists(st.sampled_from(["kadafi", "gadafi", "merkel", "merkl"]), max_size=60))
def test_no_name_has_more_pairs_than_the_rows_allow(forms):
    pairs = near_pairs([{"one"} for _ in forms], forms)
    assert len(pairs) <= REACH * len(forms)
    assert all(0 <= a < b < len(forms) for a, b in pairs)


def test_a_name_is_compared_with_the_few_that_are_most_alike():
    forms = ["kadafi", "kadafo", "kadafu", "kadava", "kadaf", "kadafi"]
    pairs = near_pairs([{"one"} for _ in forms], forms)
    assert len(pairs) < len(forms) * (len(forms) - 1) / 2
    of_first = [pair for pair in pairs if 0 in pair]
    assert (0, 5) in of_first
    assert (0, 4) in of_first
    assert (0, 3) not in of_first  # alike, but the others are more alike to both


@given(st.integers(2, 2 * NEAREST + 1))
def test_so_many_spellings_of_one_name_hang_together(count):
    forms = ["kadafi" + "i" * k for k in range(count)]
    met = {0}
    for _ in forms:
        met.update(j for pair in near_pairs([{"one"} for _ in forms], forms) for j in pair if not met.isdisjoint(pair))
    assert met == set(range(count))


def test_in_a_crowd_both_parts_must_be_alike():
    names = [*strangers(MANY), "Sergei Kovalyov", "Andrei Kovalyov", "Sergej Kowaljow"]
    one, other, again = range(len(names) - 3, len(names))
    pairs = likely_pairs([prepare(name) for name in names])
    assert (one, again) in pairs
    assert (one, other) not in pairs


def test_in_a_crowd_a_short_name_that_very_many_share_stands_for_none():
    alike = [f"{first} Hill" for first in {name.split()[0] for name in strangers(MANY)}]
    index = PartIndex([prepare(name) for name in [*alike, "Ann Orlenko"]])
    assert index.likely(prepare("Hill")) == []
    assert len(alike) in index.likely(prepare("Orlenko"))


def test_a_crowd_is_merged_the_same_in_any_order():
    names = [*strangers(MANY + 50), "Sergei Kovalyov", "Sergey Kovalev"]
    text = ". ".join(names)
    mentions = [Mention(at := text.index(name), at + len(name), name, NameType.PERSON) for name in names]
    assert merge(Article(text), mentions) == merge(Article(text), mentions[::-1])


def test_spellings_of_one_place_are_found_in_a_crowd():
    names = [f"{name.replace(' ', '')}stan" for name in strangers(MANY)] + ["Qasrabad", "Kasrabad", "Gorlovka"]
    text = ". ".join(names)
    mentions = [Mention(at := text.index(name), at + len(name), name, NameType.PLACE) for name in names]
    found = {alias.text: entity.name for entity in merge(Article(text), mentions) for alias in entity.aliases}
    assert found["Kasrabad"] == found["Qasrabad"] != found["Gorlovka"]


def test_in_a_crowd_names_of_one_part_need_only_sound_alike():
    names = [*[name.split()[0] for name in strangers(MANY + 50)], "Gadhafi", "Qaddafi"]
    assert (len(names) - 2, len(names) - 1) in likely_pairs([prepare(name) for name in names])
