"""Japanese tokens in Latin and Cyrillic letters whose spelling is not the one most orthographies would read.

Hepburn reads itself. What does not are long vowels written out (Satou, Ohno, Yuuki), Kunrei-shiki and Nihon-shiki
(Sinzi, Tuda) and, in Cyrillic, Polivanov (Синдзо is Shinzo): each is read by its own table on top of the letters'.
"""

import re
from functools import cache
from typing import Final

from entities.names.romanization import Speller, compile_spellings, read_spellings

LONGEST: Final = 18
"""Letters of the longest common Japanese surname or given name with its long vowels, and what keeps matching short."""

# Moras, each with one way to begin, so that a match runs straight.
MORAS: Final = re.compile(
    "(?:(?:ssh|sh|cch|tch|ch|tts|ts|kk|tt|pp|ss|[kgsztdnhbpmr]y|[kgsztdnhbpmrfwjy])?(?:[aiueo]|[aeou]h(?![aiueo]))|n|m(?=[bpm]))+"
)
LAST_LETTERS: Final = frozenset("aiueohn")
"""How a Japanese name in Latin letters can end, asked first because most other names end otherwise."""
LONG: Final = re.compile("o[ouh]|uu|[^s]hu|^hu|m[bpm]")
KUNREI: Final = re.compile("[st]i|tu|zi|[stz]y|hu")
CYRILLIC_MORAS: Final = re.compile("(?:(?:дз|[кгсзтднхбпмрцф])?[аиуэоеяюё]й?|ё|нъ?)+")
POLIVANOV: Final = re.compile("[ст][иёюя]|дз|цу")


@cache
def latin_speller() -> Speller:
    """Latin letters with the long vowels and the Kunrei syllables of Japanese."""
    return compile_spellings(read_spellings("latin") + read_spellings("japanese"))


@cache
def cyrillic_speller() -> Speller:
    """Cyrillic letters as Polivanov wrote Japanese with them."""
    return compile_spellings(read_spellings("cyrillic") + read_spellings("polivanov"))


def japanese_sound(text: str) -> tuple[str, str]:
    """The system and the sounds of a Latin token that is spelled by one of those; ("", "") for any other.

    >>> japanese_sound("satou"), japanese_sound("sinzi")[0], japanese_sound("tanaka")
    (('Hepburn', 'sat4'), 'Kunrei', ('', ''))
    """
    if text[-1:] not in LAST_LETTERS or len(text) > LONGEST or not MORAS.fullmatch(text):
        return "", ""
    if KUNREI.search(text):
        return "Kunrei", latin_speller().sound(text)
    return ("Hepburn", latin_speller().sound(text)) if LONG.search(text) else ("", "")


def polivanov_sound(text: str) -> str:
    """The sounds of a Cyrillic token that only Polivanov spells like this; "" for any other.

    >>> polivanov_sound("синдзо"), polivanov_sound("медведев")
    ('Sinz4', '')
    """
    if len(text) <= LONGEST and CYRILLIC_MORAS.fullmatch(text) and POLIVANOV.search(text):
        return cyrillic_speller().sound(text)
    return ""
