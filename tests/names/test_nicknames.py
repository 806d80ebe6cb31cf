"""Given names behind slips of the hand, and the letters that can tell two names apart."""

import pytest

from entities.names.endings import telling_length
from entities.names.nicknames import SHORTEST_INNER, meant_names


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
