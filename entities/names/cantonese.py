"""Given names spelled from their Cantonese sound, as in Hong Kong: Kai-shek is 介石, in Mandarin Jieshi.

One Cantonese syllable stands for several of Mandarin, because many characters share it; the table has those that are
commonest in names (`data/cantonese.tsv`). Read only where the spelling is of no Mandarin system.
"""

from functools import cache
from itertools import product
from typing import Final

from entities.names.mandarin import syllabaries
from entities.names.tables import rows

MOST: Final = 12
"""Readings of two syllables that are kept, the commonest first: one syllable has up to four."""


@cache
def cantonese_syllables() -> dict[str, list[str]]:
    """Cantonese syllables as Hong Kong spells them, with the Pinyin of the characters they stand for."""
    return {row["syllable"]: row["pinyin"].split() for row in rows("cantonese")}


def cantonese_sounds(text: str) -> list[str]:
    """The Mandarin sounds of a given name of two syllables in Cantonese spelling; none for any other token.

    >>> syllabaries()["Pinyin"].sound("jieshi") in cantonese_sounds("kai-shek"), cantonese_sounds("schmidt")
    (True, [])
    """
    pieces = text.replace(" ", "-").split("-")
    table = cantonese_syllables()
    if len(pieces) != 2 or not all(piece in table for piece in pieces):
        return []
    sounds = syllabaries()["Pinyin"].sounds
    ranked = sorted(product(*(enumerate(table[piece]) for piece in pieces)), key=lambda ways: sum(at for at, _ in ways))
    return ["".join([sounds[pinyin] for _, pinyin in ways if pinyin in sounds]) for ways in ranked[:MOST]]
