"""Tallies of what a short place name may stand for, against counting anew each time."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from entities.merging.licence import Tally
from entities.merging.partition import Partition

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
