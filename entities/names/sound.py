"""One name token, read once as it may sound, and two such tokens compared.

A token is read under every spelling system it can be in; each reading is a string of sounds (see
`entities.names.romanization`) and its *code* (see `entities.names.codes`): the same sounds spelled so that near sounds
share letters. The edit distance of two codes is then a weighted edit distance of the sounds, at the speed of a plain
one. Two tokens are as near as their nearest readings.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import exp
from typing import Final

from rapidfuzz.distance import Levenshtein

from entities.names.codes import WEIGHTS, encode
from entities.names.letters import fold, letters
from entities.names.romanization import latin
from entities.names.scripts import TABLES, native_sound, script_of

__all__ = ["Likeness", "Reading", "SoundToken", "fold", "hear", "likeness"]

MEMORY: Final = 1 << 16
"""Tokens remembered: the distinct name tokens of a large archive; about 50 MB when full."""

POORER: Final = ("abjad", "kana", "hangul", "latin")
"""Between readings of two tables the one that tells fewer sounds apart decides: the other is read as loosely."""

IMPOSSIBLE: Final = -30.0
"""A logit so low that the exponential would only cost time."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a token may sound: the sounds, the system that reads them so, and how unlikely (in logits) that system is.

    `code` is what is compared: the sounds spelled so that near sounds share letters, under `table`.
    """

    sound: str
    system: str
    cost: float
    table: str
    code: str


@dataclass(frozen=True, slots=True)
class SoundToken:
    """A name token read once. `key` is its folded letters; `readings` are few, the cheapest first, never none."""

    text: str
    key: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two tokens are, and under which systems.

    `similarity` is 0 to 1; from 0.5 on the two are more likely one token in two spellings than two tokens.
    """

    similarity: float
    system_a: str
    system_b: str
    reading_a: str
    reading_b: str


@lru_cache(maxsize=MEMORY)
def hear(token: str) -> SoundToken:
    """Read a token, in any script, under the systems it can be in. Never raises.

    >>> hear("Jong-un").key, hear("Чайковский").readings[0].system
    ('jongun', 'Cyrillic')
    """
    text = letters(token)
    script = "Latin" if text.isascii() else script_of(text)
    table = TABLES.get(script, "latin")
    sound = native_sound(text, script) if script in TABLES else latin().sound(text)
    return SoundToken(token, fold(text), (Reading(sound, script or "letters", 0.0, table, encode(sound, table)),))


def logit(x: Reading, y: Reading) -> float:
    """The log odds that two readings are of one token."""
    table, code, other = x.table, x.code, y.code
    if table != y.table:
        table = min(table, y.table, key=POORER.index)
        code, other = encode(x.sound, table), encode(y.sound, table)
    weights = WEIGHTS[table]
    length = max(len(code), len(other), 1)
    distance = Levenshtein.distance(code, other)
    score = weights.constant + distance * (weights.per_edit + weights.per_share / length) + weights.per_length * length
    return score - x.cost - y.cost


def likeness(a: SoundToken, b: SoundToken) -> Likeness:
    """Compare two tokens, reading against reading, and give the nearest. Symmetric.

    >>> likeness(hear("Zelensky"), hear("Zelenskyy")).similarity > 0.5
    True
    >>> likeness(hear("Jong-un"), hear("Jong-il")).similarity < 0.5
    True
    """
    nearest_a, nearest_b = a.readings[0], b.readings[0]
    if a.key == b.key:
        return Likeness(1.0, nearest_a.system, nearest_b.system, nearest_a.sound, nearest_b.sound)
    best = logit(nearest_a, nearest_b)
    if len(a.readings) + len(b.readings) > 2:
        for x in a.readings:
            for y in b.readings:
                score = logit(x, y)
                if score > best:
                    best, nearest_a, nearest_b = score, x, y
    similarity = 1 / (1 + exp(-best)) if best > IMPOSSIBLE else 0.0
    return Likeness(similarity, nearest_a.system, nearest_b.system, nearest_a.sound, nearest_b.sound)
