"""Tokens in Han characters, read as Mandarin, as Korean and as Japanese.

One table of characters (`data/han.tsv`, from the Unihan database) stands in for the packages `pypinyin` and `hanja`:
the first costs 0.6 s and 35 MB to import, the second installs a test framework along, and both know more than names
need. The tables are read when the first Han character is heard.
Japanese names are read whole (`data/japanese_names.tsv`); of a given name that is not listed, each character is read as
it is in those that are (`data/kanji_readings.tsv`, learnt by aligning them).
"""

from functools import cache
from itertools import product
from typing import Final

from entities.names.hangul import hangul_sound
from entities.names.mandarin import syllabaries
from entities.names.scripts import native_sound
from entities.names.tables import columns, rows

MOST_KANJI: Final = 3
MOST_COMPOSED: Final = 10
"""Kanji of a given name whose readings are put together, and how many of these are kept: two kanji have sixteen."""
MOST_READINGS: Final = 10
"""Readings of a name: one of a single kanji (駿) has up to nine."""
KANA_VOWEL: Final = str.maketrans("~", "u")


@cache
def characters() -> dict[str, dict[str, str]]:
    """The row of each character: its Pinyin, and its Korean readings in Hangul, the one used in surnames first."""
    return {row["character"]: row for row in rows("han")}


@cache
def japanese_names() -> dict[str, list[str]]:
    """Names in kanji with their readings in kana: those of the list, or of Wikidata, then those of IPADIC.

    >>> japanese_names()["石破"], japanese_names()["田中"][0], japanese_names()["是枝"]
    (['いしば'], 'たなか', ['これえだ'])
    """
    found = dict(usual_names())
    for kanji, readings in zip(*columns("ipadic_kanji", "kanji", "kana"), strict=True):
        found[kanji] = [*found.get(kanji, ()), *readings.split()]
    return found


@cache
def usual_names() -> dict[str, list[str]]:
    """The same without those of IPADIC, which has every rare family name (金正)."""
    others = zip(*columns("wikidata_kanji", "kanji", "kana"), strict=True)
    return {kanji: readings.split() for kanji, readings in others} | listed_names()


@cache
def listed_names() -> dict[str, list[str]]:
    """Japanese family and given names in kanji: their readings in kana, the commonest family name's first."""
    found: dict[str, list[str]] = {}
    for row in rows("japanese_names"):
        for kanji in row["kanji"].split():
            found.setdefault(kanji, []).append(row["kana"])
    return found


def han_mandarin(text: str) -> str:
    """The Mandarin sounds of a token; characters the table lacks are left out.

    >>> han_mandarin("习近平") == syllabaries()["Pinyin"].sound("xijinping")
    True
    >>> han_mandarin("薄") == syllabaries()["Pinyin"].sound("bo")
    True
    """
    table, sounds = characters(), syllabaries()["Pinyin"].sounds
    if text in surname_readings():
        return sounds[surname_readings()[text]]
    return "".join([sounds[table[char]["pinyin"]] for char in text if char in table])


def han_korean(text: str) -> str:
    """The Korean sounds of a token. Where a character has two, the first is that of surnames: only at the start.

    >>> han_korean("金正恩") == hangul_sound("김정은")
    True
    """
    table = characters()
    readings = [table[char]["hangul"].split() for char in text if char in table]
    return hangul_sound("".join([known[0] if at == 0 else known[-1] for at, known in enumerate(readings) if known]))


@cache
def surname_readings() -> dict[str, str]:
    """Characters that are read otherwise when they are a Chinese surname, with their Pinyin then."""
    return dict(zip(*columns("surname_readings", "character", "pinyin"), strict=True))


@cache
def kanji_variants() -> dict[int, str]:
    """Old forms of kanji that names keep, with the usual ones (宮﨑, 彌生)."""
    return {ord(variant): form for variant, form in zip(*columns("kanji_variants", "variant", "form"), strict=True)}


@cache
def kanji_readings() -> dict[str, list[str]]:
    """How each kanji is read in given names, in kana, the commonest way first."""
    return {row["kanji"]: row["kana"].split() for row in rows("kanji_readings")}


def han_japanese(text: str) -> list[str]:
    """The sounds of a Japanese name written like this, a few; of a name that is not listed, what its kanji make.

    >>> han_japanese("田中"), native_sound("しんぞう", "Kana").translate(KANA_VOWEL) in han_japanese("晋三")
    (['tanak2'], True)
    """
    usual = text.translate(kanji_variants())
    readings = japanese_names().get(text) or japanese_names().get(usual) or composed(usual)
    readings = readings[:MOST_READINGS]
    return [native_sound(reading, "Kana").translate(KANA_VOWEL) for reading in readings]


def composed(text: str) -> list[str]:
    """The readings in kana that the kanji of a given name may make together, the commonest first.

    >>> composed("文雄")[0], composed("習近平平")
    ('ふみお', [])
    """
    table = kanji_readings()
    if not 1 < len(text) <= MOST_KANJI or not all(char in table for char in text):
        return []
    ranked = sorted(product(*(enumerate(table[char]) for char in text)), key=lambda ways: sum(rank for rank, _ in ways))
    return ["".join(kana for _, kana in ways) for ways in ranked[:MOST_COMPOSED]]
