"""Names beside each other in a list (*A, B and C*) tell each other what they are."""

from enum import IntEnum
from itertools import pairwise
from typing import Final

from entities.finding.lexicon import Kind
from entities.finding.stretches import Stretch
from entities.finding.weighing import clipped
from entities.finding.words import Join, Words

PEOPLE: Final = frozenset({"PERSON", "PER"})


def neighbors(words: Words, found: list[Stretch]) -> list[tuple[float, float]]:
    """For each stretch, the mean log odds of those beside it in a list (*A, B and C*), clipped.

    Two names with only a comma between are no list where one is a person's: *the governor of Garissa, Nathif Warsame*.
    """
    sums = [[0.0, 0.0, 0.0] for _ in found]
    chain: list[int] = []
    conjunction = False
    for index, s in [*enumerate(found), (-1, None)]:
        if s is not None and s.parent is not None:
            continue
        link = _link(words, found[chain[-1]].end, s.start) if chain and s is not None else Link.NONE
        if link is Link.NONE:
            if conjunction or len(chain) > 2 or all(found[k].label not in PEOPLE for k in chain):
                _spread(found, chain, sums)
            chain, conjunction = [], False
        conjunction |= link is Link.CONJUNCTION
        chain.append(index)
    return [(a / n, b / n) if n else (0.0, 0.0) for a, b, n in sums]


def _spread(found: list[Stretch], chain: list[int], sums: list[list[float]]) -> None:
    """Let the names of a list tell each neighbour what they are."""
    for a, b in pairwise(chain):
        for one, other in ((a, b), (b, a)):
            sums[one][0] += clipped(found[other].person)
            sums[one][1] += clipped(found[other].place)
            sums[one][2] += 1


class Link(IntEnum):
    """What ties two names of a list."""

    NONE = 0
    COMMA = 1
    CONJUNCTION = 2


def _link(words: Words, end: int, start: int) -> Link:
    """Whether only a comma, *and* or *or* stands between."""
    if start == end:
        join = words.joins[end - 1]
        return Link.COMMA if join == Join.COMMA else Link.CONJUNCTION if join == Join.AND else Link.NONE
    joined = start == end + 1 and words.joins[end - 1] in (Join.SPACE, Join.COMMA)
    return Link.CONJUNCTION if joined and words.kinds[end] & Kind.CONJUNCTION else Link.NONE
