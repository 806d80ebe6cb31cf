"""Mandarin tokens: Pinyin, Wade-Giles, Tongyong, postal spellings and Palladius, syllable by syllable.

Each system has its own value for the same letters (*ch*, *k*, *t*), so a token is first cut into syllables of one
system and only then sounds. Outside books Wade-Giles has lost the apostrophes that tell *t'ang* from *tang*: without
any, its first consonants are sounds of their own (``T`` is *d* or *t*).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from entities.names.romanization import trie_pattern
from entities.names.tables import rows

LONGEST: Final = 18
"""Letters of three long syllables."""

APART: Final = "[-'’ ]"
VOWELS: Final = "aeoü"

# What an aspirated or unaspirated first consonant becomes when the spelling no longer tells which it is.
BLURRED: Final = {"b": "P", "p": "P", "d": "T", "t": "T", "g": "K", "k": "K"} | {
    **{"J": "j", "C": "j", "Z": "5", "X": "5", "z": "Q", "c": "Q"}
}
WITHOUT_UMLAUT: Final = str.maketrans("üê", "ue")


@dataclass(frozen=True, slots=True)
class Syllabary:
    """The syllables of one system, and the patterns that cut a whole token into one to three of them.

    Where syllables are kept apart by hyphens or apostrophes (`apart`) all are; otherwise they are `joined`. `ends` are
    the letters that syllables end with, asked first because most other names end otherwise.
    """

    joined: re.Pattern[str]
    apart: re.Pattern[str]
    sounds: Mapping[str, str]
    ends: frozenset[str]

    def cut(self, text: str) -> tuple[str, ...]:
        """The syllables of a token; none for one that is not made of them.

        >>> syllabaries()["Pinyin"].cut("zedong"), syllabaries()["Pinyin"].cut("xi'an")
        (('ze', 'dong'), ('xi', 'an'))
        """
        found = self.match(text)
        return tuple([part for part in found.groups() if part]) if found else ()

    def match(self, text: str) -> re.Match[str] | None:
        """The match of a whole token, its groups the syllables."""
        if text[-1:] not in self.ends or len(text) > LONGEST:
            return None
        return self.joined.fullmatch(text) if text.isalpha() else self.apart.fullmatch(text)

    def sound(self, text: str) -> str:
        """The sounds of a token made of this system's syllables; "" for any other.

        >>> syllabaries()["Pinyin"].sound("zedong"), syllabaries()["Pinyin"].sound("schmidt")
        ('z8duN', '')
        """
        found = self.match(text)
        return "".join([self.sounds[part] for part in found.groups() if part]) if found else ""


def make_syllabary(sounds: Mapping[str, str], *, inner: str = "") -> Syllabary:
    """Compile the syllables of one system. Longer syllables are tried first, others when the rest does not fit.

    Letters in `inner` don't begin a syllable inside a joined token: Pinyin sets them apart (*xi'an*), or *lee* were
    *le* and *e*.
    """
    one, next_one = f"({trie_pattern(sounds)})", f"({trie_pattern(key for key in sounds if key[0] not in inner)})"
    return Syllabary(
        re.compile(f"{one}{next_one}?{next_one}?"),
        re.compile(f"{one}{APART}{one}(?:{APART}{one})?"),
        sounds,
        frozenset(key[-1] for key in sounds),
    )


@cache
def syllabaries() -> Mapping[str, Syllabary]:
    """All systems, by name."""
    table = rows("mandarin")
    pinyin = {row["pinyin"]: row["sound"] for row in table}
    pinyin |= {key.replace("ü", "v"): sound for key, sound in pinyin.items() if "ü" in key}
    exact = {row["wade_giles"]: row["sound"] for row in table}
    blurred: dict[str, str] = {}
    for spelling, sound in exact.items():
        for form in (spelling, spelling.translate(WITHOUT_UMLAUT)):
            blurred[form.replace("'", "")] = BLURRED.get(sound[0], sound[0]) + sound[1:]
    postal = {row["postal"]: row["sound"] for row in table if row["postal"]}
    return {
        "Pinyin": make_syllabary(pinyin, inner=VOWELS),
        "Wade-Giles with apostrophes": make_syllabary(exact, inner=VOWELS),
        "Wade-Giles": make_syllabary({**{k: v for k, v in postal.items() if k not in pinyin}, **blurred}, inner=VOWELS),
        "Tongyong Pinyin": make_syllabary({row["tongyong"]: row["sound"] for row in table}),
        "Palladius": make_syllabary({row["palladius"]: row["sound"] for row in table if row["palladius"]}),
    }


def mandarin_sounds(text: str) -> list[tuple[str, str]]:
    """The systems whose syllables make up a Latin token, with its sounds; each different sound once.

    Tongyong, of few names and few years, is only asked where the two great systems have no answer.

    >>> mandarin_sounds("jintao"), mandarin_sounds("chintao")
    ([('Pinyin', 'JintO')], [('Wade-Giles', 'jinTO')])
    """
    systems = syllabaries()
    pinyin = systems["Pinyin"].sound(text)
    second = "Wade-Giles with apostrophes" if "'" in text else "Wade-Giles"
    wade = systems[second].sound(text)
    if pinyin:
        return [("Pinyin", pinyin), (second, wade)] if wade and wade != pinyin else [("Pinyin", pinyin)]
    if wade:
        return [(second, wade)]
    tongyong = systems["Tongyong Pinyin"].sound(text)
    return [("Tongyong Pinyin", tongyong)] if tongyong else []


def palladius_sound(text: str) -> str:
    """The sounds of a Cyrillic token made of Palladius syllables; "" for any other.

    >>> palladius_sound("чжу"), palladius_sound("цзиньтао")
    ('Zu', 'JintO')
    """
    return syllabaries()["Palladius"].sound(text)


@cache
def surnames() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Surnames as they are spelled outside the mainland (Cantonese, Hokkien …): region and Mandarin sounds of each.

    >>> surnames()["chan"][0]
    ('Hongkong', 'X8n')
    """
    sounds = syllabaries()["Pinyin"].sounds
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in rows("chinese_surnames"):
        found[row["spelling"]] = (*found.get(row["spelling"], ()), (row["region"].title(), sounds[row["pinyin"]]))
    return found
