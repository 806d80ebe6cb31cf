"""Names beside each other in a list (*A, B and C*) tell each other what they are."""

from enum import IntEnum
from itertools import pairwise

from entities.finding.labels import PERSONS
from entities.finding.lexicon import Kind
from entities.finding.stretch import Stretch
from entities.finding.weighing import clipped
from entities.finding.words import Join, Words


def neighbors(words: Words, found: list[Stretch]) -> list[tuple[float, float]]:
    """For each stretch, the mean log odds of those beside it in a list (*A, B and C*), clipped.

    Two names with only a comma between are no list where one is a person's: *the governor of Garissa, Nathif Warsame*.
    """
    sums: dict[int, list[float]] = {}
    chain: list[int] = []
    end = -2
    conjunction = False
    for index, s in enumerate(found):
        if s.parent is not None:
            continue
        link = _link(words, end, s.start) if s.start - end <= 1 else Link.NONE
        if link is Link.NONE:
            _spread(found, chain, sums, conjunction=conjunction)
            chain, conjunction = [], False
        elif link is Link.CONJUNCTION:
            conjunction = True
        chain.append(index)
        end = s.end
    _spread(found, chain, sums, conjunction=conjunction)
    alone = (0.0, 0.0)
    return [(sums[k][0] / sums[k][2], sums[k][1] / sums[k][2]) if k in sums else alone for k in range(len(found))]


def _spread(found: list[Stretch], chain: list[int], sums: dict[int, list[float]], *, conjunction: bool) -> None:
    """Let the names of a list tell each neighbour what they are."""
    if len(chain) < 2 or not (conjunction or len(chain) > 2 or all(found[k].label not in PERSONS for k in chain)):
        return
    for a, b in pairwise(chain):
        for one, other in ((a, b), (b, a)):
            said = sums.setdefault(one, [0.0, 0.0, 0.0])
            said[0] += clipped(found[other].person)
            said[1] += clipped(found[other].place)
            said[2] += 1


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
