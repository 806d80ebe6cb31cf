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
from entities.names.han import han_japanese, han_korean, han_mandarin
from entities.names.korean import chained_sound, kontsevich_sound, korean_sound
from entities.names.letters import fold, letters
from entities.names.makeup import judge
from entities.names.mandarin import mandarin_sounds, palladius_sound, surnames
from entities.names.romanization import latin
from entities.names.scripts import TABLES, native_sound, script_of

__all__ = ["Likeness", "Reading", "SoundToken", "fold", "hear", "likeness"]

MEMORY: Final = 1 << 16
"""Tokens remembered: the distinct name tokens of a large archive; about 50 MB when full."""

POORER: Final = ("abjad", "kana", "hangul", "latin")
"""Between readings of two tables the one that tells fewer sounds apart decides: the other is read as loosely."""

SYLLABIC: Final = ("korean", "mandarin")
"""Tables of one language each: what is read under one is only compared with what is read under it too."""

FOREIGN: Final = 20.0
UNLIKELY: Final = 6.0
"""Log odds: letters that make no Korean or Chinese syllables, and letters that make them by accident."""

SECOND: Final = 0.5
CHAINED: Final = 2.0
SURNAME: Final = 1.5
"""Logits: a system beside the usual one; a spelling that went through another language; a surname of elsewhere."""

KOREAN_LENGTH: Final = 8
KANA_TO_KOREAN: Final = str.maketrans({"o": "?", "4": "?", "u": "V", "~": "V", "n": "ñ", "2": "a", "7": "i"})

IMPOSSIBLE: Final = -30.0
"""A logit so low that the exponential would only cost time."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a token may sound: the sounds and the system that reads them so.

    `code` is what is compared: the sounds spelled so that near sounds share letters, under `table`. `cost` is what it
    takes (in logits) to come to this reading at all; `doubt` the log odds against the token being in a language that is
    read like this, which two tokens share: if one is surely Korean the other may be, too.
    """

    sound: str
    system: str
    cost: float
    doubt: float
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


def read(sound: str, system: str, table: str, *, cost: float = 0.0, doubt: float = 0.0) -> Reading:
    """One reading, encoded."""
    return Reading(sound, system, cost, doubt, table, encode(sound, table))


def latin_readings(text: str) -> list[Reading]:
    """A token in Latin letters: as most orthographies read it, then as Korean and as Chinese if it can be."""
    korean, mandarin = korean_sound(text), mandarin_sounds(text)
    surname = surnames().get(text, ())
    if not (korean or mandarin or surname):
        return [read(latin().sound(text), "Latin", "latin", doubt=-FOREIGN)]
    for_korean, for_chinese = judge(text)
    readings = [read(latin().sound(text), "Latin", "latin", doubt=max(for_korean, for_chinese))]
    if korean and for_korean > -UNLIKELY:
        readings.append(read(korean, "Korean", "korean", doubt=-for_korean))
        chained = chained_sound(korean)
        if chained:
            readings.append(read(chained, "Korean through Russian", "mandarin", cost=CHAINED, doubt=-for_korean))
    if for_chinese > -UNLIKELY:
        for at, (system, sound) in enumerate(mandarin):
            readings.append(read(sound, system, "mandarin", cost=at * SECOND, doubt=-for_chinese))
        for region, sound in surname:
            readings.append(read(sound, region, "mandarin", cost=SURNAME, doubt=-for_chinese))
    return readings


def native_readings(text: str, script: str) -> list[Reading]:
    """A token in another script: its letters, then the languages that are written in it by syllables."""
    if script == "Han":
        return han_readings(text)
    table = TABLES.get(script, "latin")
    sound = native_sound(text, script) if script in TABLES else latin().sound(text)
    readings = [read(sound, script or "letters", table)]
    if script == "Hangul":
        readings.append(read(sound, "Hangul", "korean"))
        chained = chained_sound(sound)
        if chained:
            readings.append(read(chained, "Korean through Russian", "mandarin", cost=CHAINED))
    elif script == "Cyrillic":
        korean, chinese = kontsevich_sound(text), palladius_sound(text)
        if korean:
            readings.append(read(korean, "Kontsevich", "korean", cost=SECOND))
        if chinese:
            readings.append(read(chinese, "Palladius", "mandarin", cost=SECOND))
    elif script == "Kana" and len(sound) <= KOREAN_LENGTH:
        readings.append(read(sound.translate(KANA_TO_KOREAN), "Kana", "korean", cost=SECOND))
    return readings


def han_readings(text: str) -> list[Reading]:
    """A token in Han characters, as a Chinese, a Korean and a Japanese name."""
    readings = [read(han_mandarin(text), "Han, Mandarin", "mandarin")]
    readings.append(read(han_korean(text), "Han, Korean", "korean", cost=SECOND))
    return readings + [read(sound, "Kanji", "latin", cost=SECOND) for sound in han_japanese(text)]


@lru_cache(maxsize=MEMORY)
def hear(token: str) -> SoundToken:
    """Read a token, in any script, under the systems it can be in. Never raises.

    >>> hear("Jong-un").key, hear("Чайковский").readings[0].system
    ('jongun', 'Cyrillic')
    """
    text = letters(token)
    script = "Latin" if text.isascii() else script_of(text)
    readings = latin_readings(text) if script == "Latin" else native_readings(text, script)
    return SoundToken(token, fold(text), tuple(readings))


def logit(x: Reading, y: Reading) -> float:
    """The log odds that two readings are of one token; IMPOSSIBLE when they are of languages that do not meet."""
    table, code, other = x.table, x.code, y.code
    if table != y.table:
        if table in SYLLABIC or y.table in SYLLABIC:
            return IMPOSSIBLE
        table = min(table, y.table, key=POORER.index)
        code, other = encode(x.sound, table), encode(y.sound, table)
    weights = WEIGHTS[table]
    length = max(len(code), len(other), 1)
    distance = Levenshtein.distance(code, other)
    score = weights.constant + distance * (weights.per_edit + weights.per_share / length) + weights.per_length * length
    doubt = x.doubt + y.doubt
    return score - x.cost - y.cost - (doubt if doubt > 0 else 0.0)


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
