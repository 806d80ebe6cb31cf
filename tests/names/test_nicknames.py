"""Given names behind slips of the hand, and the letters that can tell two names apart."""

import pytest

from entities.names.endings import telling_length
from entities.names.nicknames import SHORTEST_INNER, inner_name, kinship, meant_names


def test_a_slip_is_looked_past_in_long_names_only() -> None:
    assert meant_names("ronniex") == ("ronnie",)
    assert len("aaron") < SHORTEST_INNER
    assert meant_names("aaronx") == ()  # of so few letters one more may make another name


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [
        ("tkachenko", "denko", 7),  # the shorter has too little left to give the whole ending away
        ("tkachenko", "lukashenko", 6),
        ("castro", "castor", 6),
    ],
)
def test_the_ending_that_two_names_share_tells_nothing(one: str, other: str, letters: int) -> None:
    assert telling_length(one, other) == telling_length(other, one) == letters


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [
        ("joe", "joseph", "NICKNAME"),
        ("sasha", "aleksandr", "NICKNAME"),
        ("alex", "alexandra", "NICKNAME"),
        ("sasha", "shura", "SHARED"),
        ("peter", "pedro", "COGNATE"),
        ("giovanni", "johann", "COGNATE"),
        ("mykhailo", "michel", "COGNATE"),  # one is a form of what the other is in French
        ("petro", "pierre", "COGNATE"),
        ("yusuf", "giuseppe", "COGNATE"),
        ("oleh", "oleg", "FORM"),
        ("vladimir", "volodymyr", "FORM"),
        ("vladimir", "volodynyr", "FORM"),  # with a slip of the hand
        ("frances", "francis", "NONE"),  # a woman and a man
        ("john", "robert", "NONE"),
        ("john", "qwrtz", "NONE"),
    ],
)
def test_how_two_given_names_are_one(one: str, other: str, kin: str) -> None:
    assert kinship(one, other).name == kinship(other, one).name == kin


@pytest.mark.parametrize(
    ("word", "inner"),
    [
        ("videosergei", "sergei"),
        ("sergeivideo", "sergei"),
        ("alexander", ""),
        ("xxsergei", ""),  # of two letters more one cannot tell
        ("videoivan", ""),  # nor of a short name inside
    ],
)
def test_a_given_name_run_together_with_another_word(word: str, inner: str) -> None:
    assert inner_name(word) == inner
