"""How alike two tokens sound, as a grade and a reader need it: how much and under which systems, not the sounds.

Most tokens have one plain reading, of which only the code is made here: what two of those come to hangs on their edits
and length alone. All others are read in full (see `sound`).
"""

from functools import cache, lru_cache
from math import inf
from typing import Final, NamedTuple

from rapidfuzz.distance import Levenshtein

from entities.names.codes import WEIGHTS
from entities.names.grading import SOUND_LEVELS, sound_level
from entities.names.readings import are_syllables, most_by_syllables, plain_code, plain_readings
from entities.names.sound import MEMORY, SoundToken, fold, hear, likeness, nearest, odds, probability

MOST_PLAIN: Final = 2
"""Plain readings of a token up to which their order does not change when equal ones are left out."""
_LATIN: Final = WEIGHTS["latin"]
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
    code, other_code = plain_code(one), plain_code(other)
    if code and other_code and one != other:
        heard, score = _hear_codes(_edits(code, other_code), max(len(code), len(other_code)))
    elif one.isascii() and other.isascii():
        heard, score = _hear_plainly(one, other)
    else:
        return _hear_fully(one, other)
    if are_syllables(one) and are_syllables(other) and score < most_by_syllables(one, other):
        return _hear_fully(one, other)
    return heard


@cache
def _hear_codes(edits: int, length: int) -> tuple[Heard, float]:
    """Two tokens with one plain reading each, whose codes differ by so many edits, and their log odds."""
    score = odds(edits, length, _LATIN)
    similarity = probability(score)
    return Heard(similarity, sound_level(similarity), "Latin", "Latin"), score


def _hear_plainly(one: str, other: str) -> tuple[Heard, float]:
    """Two tokens in ASCII by their plain readings, and the log odds that count against their other readings."""
    a, b = [SoundToken(token, fold(token), plain_readings(token)) for token in (one, other)]
    if a.key == b.key:
        return Heard(1.0, SOUND_LEVELS, a.readings[0].system, b.readings[0].system), inf
    score, x, y = nearest(a, b)
    similarity = probability(score)
    several = max(len(a.readings), len(b.readings)) > MOST_PLAIN
    return Heard(similarity, sound_level(similarity), x.system, y.system), -inf if several else score


def _hear_fully(one: str, other: str) -> Heard:
    """Any two tokens by all their readings."""
    found = likeness(hear(one), hear(other))
    return Heard(found.similarity, sound_level(found.similarity), found.system_a, found.system_b)
