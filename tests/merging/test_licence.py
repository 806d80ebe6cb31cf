"""Short names of places: which one they stand for, and the tallies of it against counting anew each time."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.merging.licence import Tally
from entities.merging.partition import Partition
from tests.merging.marking import merged, told

SIZE = 8
members = st.integers(0, SIZE - 1)


def counted(partition: Partition, fitting: list[int], index: int) -> list[tuple[int, int]]:
    """The two clusters with the most fitting mentions, with their count and first mention, counted one by one."""
    counts = Counter(partition.root(i) for i in fitting if partition.barrier(i, index) is None)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:2]
    return [(count, next(i for i in fitting if partition.root(i) == root)) for root, count in ranked]


@given(
    st.sets(members),
    st.lists(st.tuples(members, members), max_size=6),
    st.lists(st.tuples(members, members, members), max_size=10),
)
def test_a_tally_is_what_counting_anew_gives(
    fitting: set[int], forbidden: list[tuple[int, int]], steps: list[tuple[int, int, int]]
) -> None:
    partition = Partition(SIZE)
    for one, other in forbidden:
        partition.forbid(one, other)
    ordered = sorted(fitting)
    tally = Tally(partition, ordered)
    end = 0
    for index, one, other in steps:
        end = max(end, index)
        tally.count(before=index)
        assert tally.best(index) == counted(partition, [i for i in ordered if i < end], index)
        roots = partition.root(one), partition.root(other)
        if roots[0] != roots[1] and partition.join(one, other):
            tally.joined(*roots)


ROWS = {
    "the whole is neither half, though the gazetteer has it for one of them": (
        "{East Germany} and {West Germany} joined. {Germany} was one.",
        [["East Germany"], ["West Germany"], ["Germany"]],
    ),
    "… nor for both": (
        "{North Yemen} and {South Yemen} joined. {Yemen} was one. {Yemen} is poor.",
        [["Yemen", "Yemen"], ["North Yemen"], ["South Yemen"]],
    ),
    "the style of each of two states": (
        "{China} won. {Iran} lost. The {Islamic Republic} celebrated. The {People's Republic} waited.",
        [["China", "People's Republic"], ["Iran", "Islamic Republic"]],
    ),
    "a style that was joined counts with its state": (
        "{Iran} voted. The {Islamic Republic} voted. The {Republic} won. The {Islamic Republic} slept. "
        "The {Republic} wept. {Panama} is far.",
        [["Iran", "Islamic Republic", "Republic", "Islamic Republic", "Republic"], ["Panama"]],
    ),
    "no city has a north that is a country": (
        "{North Charleston} burned. The {North} waited. {Northern Chicago} burned. The {North} waited.",
        [["North", "North"], ["North Charleston"], ["Northern Chicago"]],
    ),
    "the one part that is a country": (
        "{North Dakota} won. The {North} slept. {North Vietnam} won. The {North} slept.",
        [["North", "North Vietnam", "North"], ["North Dakota"]],
    ),
    "a head word at the beginning, at the end, and before *of*": (
        "The {Gulf of Xanthia} is wide. The {Gulf} is deep. The {Orlov Canal} is long, the {Canal} is old. "
        "The {Royal Northern Republic of Orsk} is poor. The {Republic} is old.",
        [["Gulf of Xanthia", "Gulf"], ["Orlov Canal", "Canal"], ["Royal Northern Republic of Orsk", "Republic"]],
    ),
    "one of two is named three times as often": (
        "The {Soviet Union} fell. The {Soviet Union} fell. The {Soviet Union} fell. The {European Union} came. "
        "The {Union} paid.",
        [["Soviet Union", "Soviet Union", "Soviet Union", "Union"], ["European Union"]],
    ),
    "one of two is named twice as often": (
        "The {Soviet Union} fell. The {Soviet Union} fell. The {European Union} came. The {Union} paid.",
        [["Soviet Union", "Soviet Union"], ["European Union"], ["Union"]],
    ),
}


@pytest.mark.parametrize("case", ROWS)
def test_rows(case: str) -> None:
    text, expected = ROWS[case]
    assert merged(text) == expected


def test_what_else_it_could_be_short_for_is_told() -> None:
    doubt = "Union is short for Soviet Union; Union could also be European Union"
    assert told(ROWS["one of two is named three times as often"][0]) == [f"Soviet Union = Union: {doubt}"]
    assert told(ROWS["one of two is named twice as often"][0]) == [
        f"Soviet Union ? Union: {doubt}",
        f"Union ? Soviet Union: {doubt}",
    ]
    only = "Gulf is short for Gulf of Xanthia; Gulf of Xanthia is the only … Gulf … in this article"
    assert told("The {Gulf of Xanthia} is wide. The {Gulf} is deep.") == [f"Gulf of Xanthia = Gulf: {only}"]
