"""Where a name that is written without spaces divides: family and given name in Han characters or Hangul, and the
syllables of a Korean or Chinese given name that is written as one word.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from entities.names.han import characters, composed, japanese_names, kanji_variants, usual_names
from entities.names.mandarin import syllabaries
from entities.names.scripts import script_of
from entities.names.tables import rows

MOST_SYLLABLES: Final = 2
LONGEST: Final = 6
"""Characters of the longest family and given name together that is written without a space (佐々木健太郎)."""


@cache
def korean_names() -> tuple[frozenset[str], frozenset[str]]:
    """Korean family names, and the syllables given names are made of, in Hangul."""
    table = rows("korean_names")
    return (
        frozenset(row["hangul"] for row in table if row["kind"] == "family"),
        frozenset(row["hangul"] for row in table if row["kind"] == "given"),
    )


@cache
def compound_families() -> frozenset[str]:
    """Chinese and Korean family names of two Han characters."""
    return frozenset(row["family"] for row in rows("compound_families"))


@cache
def chinese_families() -> frozenset[str]:
    """Chinese and Korean family names of one character, in the forms of the mainland and of elsewhere."""
    families = {row["character"] for row in rows("chinese_surnames")}
    table = characters()
    return frozenset(families | {table[char]["form"] or char for char in families if char in table})


def divide(text: str) -> tuple[str, ...]:
    """Family and given name of a token in Han characters or Hangul; the whole token where no family name is seen.

    >>> divide("金正恩"), divide("김정은"), divide("田中角栄"), divide("오바마")
    (('金', '正恩'), ('김', '정은'), ('田中', '角栄'), ('오바마',))
    """
    if not 2 <= len(text) <= LONGEST:
        return (text,)
    script = script_of(text)
    at = _han_family(text) if script == "Han" else _hangul_family(text) if script == "Hangul" else 0
    return (text[:at], text[at:]) if 0 < at < len(text) else (text,)


def _hangul_family(text: str) -> int:
    families, syllables = korean_names()
    for length in (2, 1):
        given = text[length:]
        if text[:length] in families and 1 <= len(given) <= 2 and all(char in syllables for char in given):
            return length
    return 0


def _han_family(text: str) -> int:
    if text[:2] in compound_families() and len(text) > 2:
        return 2
    usual = text.translate(kanji_variants())
    if length := _japanese_family(usual, usual_names()):
        return length
    if len(text) <= 3 and text[0] in chinese_families():
        return 1
    japanese = japanese_names()
    if length := _japanese_family(usual, japanese):
        return length
    if len(text) >= 4 and usual[:2] in japanese:
        return 2
    return next((length for length in (2, 1) if usual[:length] in japanese and composed(usual[length:])), 0)


def _japanese_family(text: str, names: Mapping[str, Sequence[str]]) -> int:
    """The kanji of the family name, where it and the rest are names."""
    return next((at for at in (3, 2, 1) if text[:at] in names and text[at:] in names), 0)


def cut(text: str) -> tuple[str, ...]:
    """The syllables of a Korean or Chinese token in Latin letters, Hangul or Han; the whole token if it is none.

    >>> cut("jong-un"), cut("jintao"), cut("정은"), cut("schmidt")
    (('jong', 'un'), ('jin', 'tao'), ('정', '은'), ('schmidt',))
    """
    if script_of(text) in ("Han", "Hangul"):
        return tuple(text)
    if "-" in text:
        return tuple(part for part in text.split("-") if part)
    return syllabaries()["Pinyin"].cut(text) or (text,)


@lru_cache(maxsize=1 << 16)
def syllables_of(text: str) -> tuple[str, ...]:
    """The syllables of a Korean or Chinese name part of one or two; none for a part of more.

    >>> syllables_of("Hsien Loong"), syllables_of("Jiabao"), syllables_of("Kim")
    (('hsien', 'loong'), ('jia', 'bao'), ('kim',))
    """
    apart = [piece for piece in text.casefold().replace(" ", "-").split("-") if piece]
    found = tuple(apart) if len(apart) != 1 else syllabaries()["Pinyin"].cut(apart[0]) or tuple(apart)
    return found if len(found) <= MOST_SYLLABLES else ()
