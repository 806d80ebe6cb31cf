"""One name token, read once as it may sound, and two such tokens compared.

This is a first, simple form: one reading a token.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import JaroWinkler

# Marks that join or soften syllables inside one token; none of them is a letter of its own.
DROPPED: Final = dict.fromkeys(map(ord, "-'’‘ʼʻ`´ʹʺʾʿ·・.‐‑–"))
PLAIN: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


@dataclass(frozen=True, slots=True)
class Reading:
    """How a token may sound: the sound string, the spelling system that gives it, and how unlikely that system is."""

    sound: str
    system: str
    cost: float


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


def fold(token: str) -> str:
    """Letters alone: compatibility forms, case, diacritics, apostrophes and hyphens folded away.

    >>> fold("Kim Chŏng-ŭn"), fold("Müller")
    ('kim chongun', 'muller')
    """
    if token.isascii():
        return token.lower().translate(DROPPED)
    text = unicodedata.normalize("NFKC", token).casefold().translate(DROPPED).translate(PLAIN)
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


@lru_cache(maxsize=1 << 16)
def hear(token: str) -> SoundToken:
    """Read a token, in any script, under the systems it can be in. Never raises.

    >>> hear("Jong-un").key
    'jongun'
    """
    key = fold(token)
    return SoundToken(token, key, (Reading(key, "as written", 0.0),))


def likeness(a: SoundToken, b: SoundToken) -> Likeness:
    """Compare two tokens, reading against reading, and give the nearest. Symmetric.

    >>> likeness(hear("Zelensky"), hear("Zelenskyy")).similarity > 0.5
    True
    """
    first, second = a.readings[0], b.readings[0]
    if a.key == b.key:
        similarity = 1.0
    else:
        similarity = (max(0.6, JaroWinkler.similarity(first.sound, second.sound)) - 0.6) / 0.4 * 0.75
    return Likeness(similarity, first.system, second.system, first.sound, second.sound)
