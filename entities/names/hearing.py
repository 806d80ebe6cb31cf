"""How alike two tokens sound, as a grade and a reader need it: how much and under which systems, not the sounds.

Most tokens have one plain reading, of which only the code is made here: what two of those come to hangs on their edits
and length alone. All others are read in full (see `sound`).
"""

from functools import cache, lru_cache
from math import inf
from typing import Final, NamedTuple

from rapidfuzz.distance import Levenshtein

from entities.names.codes import WEIGHTS
from entities.names.grading import sound_level
from entities.names.readingbounds import most_by_syllables
from entities.names.readings import Codes, are_syllables, plain_codes
from entities.names.sound import MEMORY, hear, likeness, odds, probability

MOST_PLAIN: Final = 2
"""Plain readings of a token up to which their order does not change when equal ones are left out."""
_edits: Final = Levenshtein.distance


class Heard(NamedTuple):
    """How alike two tokens sound, from 0 to 1 and as a level (see `grading.sound_level`), and under which systems."""

    similarity: float
    level: int
    system_a: str
    system_b: str


@lru_cache(maxsize=MEMORY)
def hear_both(one: str, other: str) -> Heard:
    """`sound.likeness` of two tokens in lower case, without the sounds. Remembered: who asks how alike asks why next.

    >>> hear_both("zelensky", "zelenskyy").system_a
    'Latin'
    """
    of_one, of_other = plain_codes(one), plain_codes(other)
    if not of_one or not of_other or one == other:
        return _hear_fully(one, other)
    heard, score = _nearest(of_one, of_other)
    if are_syllables(one) and are_syllables(other):
        several = max(len(of_one), len(of_other)) > MOST_PLAIN
        if several or score < most_by_syllables(one, other):
            return _hear_fully(one, other)
    return heard


def _nearest(of_one: Codes, of_other: Codes) -> tuple[Heard, float]:
    """The plain readings of two tokens that are nearest, and their log odds; see `sound.nearest`."""
    best = -inf
    for code, system, cost in of_one:
        for other, other_system, other_cost in of_other:
            score = _odds(_edits(code, other), len(code) if len(code) > len(other) else len(other) or 1)
            score = score - cost - other_cost
            if score > best:
                best, systems = score, (system, other_system)
    return _heard(best, systems), best


@cache
def _odds(edits: int, length: int) -> float:
    return odds(edits, length, WEIGHTS["latin"])


@cache
def _heard(score: float, systems: tuple[str, str]) -> Heard:
    """What log odds come to; kept, for plain readings have few and they keep no letter."""
    similarity = probability(score)
    return Heard(similarity, sound_level(similarity), *systems)


def _hear_fully(one: str, other: str) -> Heard:
    """Any two tokens by all their readings; where not both can be syllables, by the plain ones."""
    found = likeness(hear(one), hear(other))
    return Heard(found.similarity, sound_level(found.similarity), found.system_a, found.system_b)
