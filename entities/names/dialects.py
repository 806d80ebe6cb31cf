"""Given names spelled from their Cantonese or Hokkien sound: Kai-shek is 介石, in Mandarin Jieshi, and Kah Kee Jiageng.

One such syllable stands for several of Mandarin, because many characters share it; the tables have those that are
commonest in names (`data/cantonese.tsv`, as Hong Kong spells them, and `data/hokkien.tsv`, as Singapore and Penang do).
Read only where the spelling is of no Mandarin system.
"""

from functools import cache, lru_cache
from itertools import product
from typing import Final

from entities.names.mandarin import syllabaries
from entities.names.tables import rows

DIALECTS: Final = ("Cantonese", "Hokkien")
OPEN: Final = "ao"
MOST: Final = 12
"""Readings of two syllables that are kept, the commonest first: one syllable has up to four."""


@cache
def dialect_syllables(dialect: str) -> dict[str, list[str]]:
    """The syllables of a dialect, with the Pinyin of the characters they stand for.

    A last *a* or *o* is written with *r* as well, as in *Wong Kar-wai*.
    """
    table = {row["syllable"]: row["pinyin"].split() for row in rows(dialect.lower())}
    return {syllable + "r": pinyin for syllable, pinyin in table.items() if syllable[-1] in OPEN} | table


def dialect_sounds(text: str) -> list[tuple[str, str]]:
    """The Mandarin sounds of a given name of two syllables, each with its dialect; none for any other token.

    >>> sounds = syllabaries()["Pinyin"].sound
    >>> ("Cantonese", sounds("jieshi")) in dialect_sounds("kai-shek"), dialect_sounds("schmidt")
    (True, [])
    >>> ("Hokkien", sounds("jiageng")) in dialect_sounds("kah-kee")
    True
    """
    pieces = text.replace(" ", "-").split("-")
    if len(pieces) != 2:
        return []
    found = []
    sounds = syllabaries()["Pinyin"].sounds
    for dialect in DIALECTS:
        table = dialect_syllables(dialect)
        if all(piece in table for piece in pieces):
            ways = sorted(product(*(enumerate(table[piece]) for piece in pieces)), key=lambda w: sum(at for at, _ in w))
            found += [
                (dialect, "".join([sounds[pinyin] for _, pinyin in way if pinyin in sounds])) for way in ways[:MOST]
            ]
    return found


def syllable_sounds(syllable: str) -> list[tuple[str, str]]:
    """The Mandarin sounds that one syllable of a given name may stand for, each with its dialect.

    >>> sounds = syllabaries()["Pinyin"].sound
    >>> ("Cantonese", sounds("zhen")) in syllable_sounds("chun"), syllable_sounds("schmidt")
    (True, [])
    """
    sounds = syllabaries()["Pinyin"].sounds
    return [
        (dialect, sounds[pinyin])
        for dialect in DIALECTS
        for pinyin in dialect_syllables(dialect).get(syllable, ())
        if pinyin in sounds
    ]


def is_dialect(text: str) -> bool:
    """Whether a token is two syllables of one dialect with a hyphen between them.

    >>> is_dialect("kar-wai"), is_dialect("karwai"), is_dialect("jean-luc")
    (True, False, False)
    """
    head, hyphen, tail = text.partition("-")
    return bool(hyphen) and any(head in table and tail in table for table in map(dialect_syllables, DIALECTS))


@lru_cache(maxsize=1 << 12)
def is_dialect_name(key: str) -> bool:
    """Whether folded letters are two syllables of one dialect: Kar-wai, Kah Kee.

    >>> is_dialect_name("karwai"), is_dialect_name("kahkee"), is_dialect_name("carter")
    (True, True, False)
    """
    tables = [dialect_syllables(dialect) for dialect in DIALECTS]
    return any(key[:at] in table and key[at:] in table for table in tables for at in range(1, len(key)))
