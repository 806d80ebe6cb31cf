"""Weighing clues: each stretch by what is seen of it, then again by what is seen of its name elsewhere.

Two multinomial logistic regressions, learned from annotated articles (the headers of the data files name them). The
first sees the clues at one stretch. The second sees what the first made of it, what it made of the other mentions of
the same name (they vote), whether the name is a part of a person's full name, and what stands beside it in a list.
"""

from dataclasses import dataclass
from enum import IntEnum, auto
from functools import cache
from importlib.resources import files
from typing import Final

from entities.finding.clue import Clue

Weights = tuple[tuple[float, float], ...]
"""By feature: what it adds to the log odds of a person and of a place against neither."""


class Vote(IntEnum):
    """What the second weighing sees."""

    BIAS = 0
    PERSON = auto()
    PLACE = auto()
    NEIGHBOR_PERSON = auto()
    NEIGHBOR_PLACE = auto()
    PLACE_PART = auto()
    ORG_PART = auto()
    INSIDE = auto()
    MERE_START = auto()
    REPEATED = auto()
    STATED = auto()
    ECHOED = auto()
    SURNAME_COMMON = auto()
    SIMILAR_PERSON = auto()
    SIMILAR_PLACE = auto()
    HEARD_PERSON = auto()
    BOTH_CONTEXT_PERSON = auto()
    BOTH_CONTEXT_PLACE = auto()
    BOTH_BARE = auto()
    NAMED_ALONE = auto()
    NAMED_OTHERS_PERSON = auto()
    NAMED_OTHERS_PLACE = auto()
    NAMED_CONTEXT_PERSON = auto()
    NAMED_CONTEXT_PLACE = auto()
    NAMED_SURNAME = auto()
    NAMED_GIVEN = auto()
    OTHER_ALONE = auto()
    OTHER_OTHERS_PERSON = auto()
    OTHER_OTHERS_PLACE = auto()
    OTHER_CONTEXT_PERSON = auto()
    OTHER_CONTEXT_PLACE = auto()
    OTHER_SURNAME = auto()
    OTHER_GIVEN = auto()
    FREE_ALONE = auto()
    FREE_OTHERS_PERSON = auto()
    FREE_OTHERS_PLACE = auto()
    FREE_CONTEXT_PERSON = auto()
    FREE_CONTEXT_PLACE = auto()
    FREE_SURNAME = auto()
    FREE_GIVEN = auto()
    PART_ALONE = auto()
    PART_OTHERS_PERSON = auto()
    PART_OTHERS_PLACE = auto()
    PART_CONTEXT_PERSON = auto()
    PART_CONTEXT_PLACE = auto()
    PART_SURNAME = auto()
    PART_GIVEN = auto()


@dataclass(frozen=True, slots=True)
class Tables:
    """The learned weights."""

    clues: Weights
    votes: Weights


@cache
def tables() -> Tables:
    """Read the weights once."""
    return Tables(_read("clues.tsv", Clue), _read("votes.tsv", Vote))


def _read(name: str, kinds: type[Clue] | type[Vote]) -> Weights:
    found = {kind.name: (0.0, 0.0) for kind in kinds}
    text = files("entities.finding").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith(("#", "feature\t")):
            feature, person, place = line.split("\t")
            if feature in found:
                found[feature] = (float(person), float(place))
    return tuple(found[kind.name] for kind in kinds)


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


AROUND: Final = range(int(Clue.AFTER_TITLE), int(Clue.IN_REGION) + 1)
"""The clues of the words around a stretch, which add up over the mentions of a name."""


LIMIT: Final = 6.0
"""Log odds count no further: one odd mention must not outvote ten."""


def clipped(x: float) -> float:
    """Log odds within what counts."""
    return -LIMIT if x < -LIMIT else LIMIT if x > LIMIT else x
