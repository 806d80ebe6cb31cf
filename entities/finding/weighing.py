"""Weighing clues: each stretch by what is seen of it, then again by what is seen of its name elsewhere.

Two multinomial logistic regressions, learned from annotated articles (the headers of the data files name them). The
first sees the clues at one stretch. The second sees what the first made of it, what it made of the other mentions of
the same name (they vote), whether the name is a part of a person's full name, and what stands beside it in a list.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import count
from typing import Final

from entities.finding.clue import Clue, numbered

Weights = tuple[tuple[float, float], ...]
"""By feature: what it adds to the log odds of a person and of a place against neither."""


_number = count().__next__


class Vote:
    """What the second weighing sees, numbered in this order: plain integers, as the clues."""

    BIAS = _number()
    PERSON = _number()
    PLACE = _number()
    NEIGHBOR_PERSON = _number()
    NEIGHBOR_PLACE = _number()
    PLACE_PART = _number()
    ORG_PART = _number()
    INSIDE = _number()
    MERE_START = _number()
    REPEATED = _number()
    STATED = _number()
    ECHOED = _number()
    SURNAME_COMMON = _number()
    SIMILAR_PERSON = _number()
    SIMILAR_PLACE = _number()
    HEARD_PERSON = _number()
    BOTH_CONTEXT_PERSON = _number()
    BOTH_CONTEXT_PLACE = _number()
    BOTH_BARE = _number()
    NAMED_ALONE = _number()
    NAMED_OTHERS_PERSON = _number()
    NAMED_OTHERS_PLACE = _number()
    NAMED_CONTEXT_PERSON = _number()
    NAMED_CONTEXT_PLACE = _number()
    NAMED_SURNAME = _number()
    NAMED_GIVEN = _number()
    OTHER_ALONE = _number()
    OTHER_OTHERS_PERSON = _number()
    OTHER_OTHERS_PLACE = _number()
    OTHER_CONTEXT_PERSON = _number()
    OTHER_CONTEXT_PLACE = _number()
    OTHER_SURNAME = _number()
    OTHER_GIVEN = _number()
    FREE_ALONE = _number()
    FREE_OTHERS_PERSON = _number()
    FREE_OTHERS_PLACE = _number()
    FREE_CONTEXT_PERSON = _number()
    FREE_CONTEXT_PLACE = _number()
    FREE_SURNAME = _number()
    FREE_GIVEN = _number()
    PART_ALONE = _number()
    PART_OTHERS_PERSON = _number()
    PART_OTHERS_PLACE = _number()
    PART_CONTEXT_PERSON = _number()
    PART_CONTEXT_PLACE = _number()
    PART_SURNAME = _number()
    PART_GIVEN = _number()


@dataclass(frozen=True, slots=True)
class Tables:
    """The learned weights."""

    clues: Weights
    votes: Weights


@cache
def tables() -> Tables:
    """Read the weights once."""
    return Tables(_read("clues.tsv", Clue), _read("votes.tsv", Vote))


def _read(name: str, kinds: type) -> Weights:
    found = dict.fromkeys(numbered(kinds), (0.0, 0.0))
    text = files("entities.finding").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith(("#", "feature\t")):
            feature, person, place = line.split("\t")
            if feature in found:
                found[feature] = (float(person), float(place))
    return tuple(found.values())


def weigh(clues: list[int], weights: Weights) -> tuple[float, float, tuple[float, float]]:
    """The log odds of a person and of a place against neither, and what of them is from the words around alone.

    The last two are relative to each other.
    """
    person = place = person_around = place_around = 0.0
    first, last = AROUND[0], AROUND[-1]
    for clue in clues:
        a, b = weights[clue]
        person += a
        place += b
        if first <= clue <= last:
            person_around += a
            place_around += b
    return person, place, (person_around, place_around)


AROUND: Final = range(Clue.AFTER_TITLE, Clue.IN_REGION + 1)
"""The clues of the words around a stretch, which add up over the mentions of a name."""


LIMIT: Final = 6.0
"""Log odds count no further: one odd mention must not outvote ten."""


def clipped(x: float) -> float:
    """Log odds within what counts."""
    return -LIMIT if x < -LIMIT else LIMIT if x > LIMIT else x
