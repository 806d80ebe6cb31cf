"""One name token, read once as it may sound, and two such tokens compared.

A token is read under every spelling system it can be in; each reading is a string of sounds (see
`entities.names.romanization`) and its *code* (see `entities.names.codes`): the same sounds spelled so that near sounds
share letters. The edit distance of two codes is then a weighted edit distance of the sounds, at the speed of a plain
one. Two tokens are as near as their nearest readings.
"""

from functools import lru_cache
from math import exp
from typing import Final, NamedTuple

from rapidfuzz.distance import Levenshtein

from entities.names.codes import WEIGHTS, Weights, encode
from entities.names.letters import fold, letters
from entities.names.nativereadings import native_readings
from entities.names.readings import Reading, latin_readings
from entities.names.scripts import script_of

__all__ = ["Likeness", "Reading", "SoundToken", "fold", "hear", "likeness", "similarity"]

MEMORY: Final = 1 << 14
"""Tokens remembered: about 12 MB when full. Of four times as many a run of 12,000 articles had not filled half."""
MANY: Final = 1 << 17
"""Those remembered where long lists of pairs are compared: the distinct tokens of an archive of two million mentions,
100 MB. With `MEMORY` of them a third of its tokens would be heard again and again, at a fifth of all comparing."""

LONGEST: Final = 96
"""Letters of a token that are heard: one character can stand for eighteen (U+FDFA)."""

LETTERS: Final = ("abjad", "kana", "hangul", "latin")
"""Tables whose readings meet, the poorest first: it decides, and what tells more sounds apart is read as loosely."""

IMPOSSIBLE: Final = -30.0
"""A logit so low that the exponential would only cost time: readings of languages that do not meet."""


class SoundToken(NamedTuple):
    """A name token read once. `key` is its folded letters; `readings` are few, the usual one first, never none.

    A named tuple, as `Reading` is.
    """

    text: str
    key: str
    readings: tuple[Reading, ...]


class Likeness(NamedTuple):
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
    if token.isascii():
        text = token.lower()
        return SoundToken(token, text if text.isalpha() else fold(text), tuple(latin_readings(text)))
    text = letters(token)[:LONGEST]
    script = "Latin" if text.isascii() else script_of(text)
    readings = latin_readings(text) if script == "Latin" else native_readings(text, script)
    return SoundToken(token, fold(text), tuple(readings))


@lru_cache(maxsize=MANY)
def hear_of_many(token: str) -> SoundToken:
    """`hear`, remembered for longer: for lists of pairs, in which names of a whole archive come and go."""
    return hear(token)


@lru_cache(maxsize=MEMORY // 4)
def _encoded(sound: str, table: str) -> str:
    """`encode`, remembered: a token in one script meets many in another."""
    return encode(sound, table)


def logit(x: Reading, y: Reading) -> float:
    """The log odds that two readings are of one token; IMPOSSIBLE when they are of languages that do not meet.

    >>> logit(hear("Li").readings[0], hear("Schmidt").readings[0]) < 0
    True
    """
    _, _, cost, doubt, table, code = x
    _, _, other_cost, other_doubt, other_table, other = y
    if table != other_table:
        if table not in LETTERS or other_table not in LETTERS:
            return IMPOSSIBLE
        table = min(table, other_table, key=LETTERS.index)
        code, other = _encoded(x.sound, table), _encoded(y.sound, table)
    shared = doubt + other_doubt
    length = len(code) if len(code) > len(other) else len(other) or 1
    score = odds(Levenshtein.distance(code, other), length, WEIGHTS[table])
    return score - cost - other_cost - (shared if shared > 0 else 0.0)


def odds(edits: int, length: int, weights: Weights) -> float:
    """The log odds that two codes, the longer of this length, so many edits apart, are of one token."""
    constant, per_edit, per_share, per_length = weights
    return constant + edits * (per_edit + per_share / length) + per_length * length


def nearest(a: SoundToken, b: SoundToken) -> tuple[float, Reading, Reading]:
    """The two readings that are nearest, and their log odds; of equally near ones the usual ones."""
    of_a, of_b = a.readings, b.readings
    best_a, best_b = of_a[0], of_b[0]
    best = logit(best_a, best_b)
    if len(of_a) + len(of_b) > 2:
        for x in of_a:
            for y in of_b:
                if x.table == y.table or (x.table in LETTERS and y.table in LETTERS):
                    score = logit(x, y)
                    if score > best:
                        best, best_a, best_b = score, x, y
    return best, best_a, best_b


def probability(score: float) -> float:
    """Log odds as a probability, rounded far below what they can tell, so that the order of sums shows nowhere."""
    return round(1 / (1 + exp(-score)), 9) if score > IMPOSSIBLE else 0.0


def similarity(a: SoundToken, b: SoundToken) -> float:
    """How alike two tokens are, 0 to 1: `likeness` without the reasons, in half the time.

    >>> similarity(hear("Zelensky"), hear("Zelenskyy")) > 0.5 > similarity(hear("Jong-un"), hear("Jong-il"))
    True
    """
    if a.key == b.key:
        return 1.0
    return probability(nearest(a, b)[0])


def likeness(a: SoundToken, b: SoundToken) -> Likeness:
    """Compare two tokens, reading against reading, and give the nearest. Symmetric.

    >>> found = likeness(hear("주애"), hear("Zhu Ye"))
    >>> found.similarity > 0.5, found.system_a
    (True, 'Korean through Russian')
    """
    if a.key == b.key:
        return Likeness(1.0, a.readings[0].system, b.readings[0].system, a.readings[0].sound, b.readings[0].sound)
    score, x, y = nearest(a, b)
    return Likeness(probability(score), x.system, y.system, x.sound, y.sound)
