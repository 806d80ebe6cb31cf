"""Mandarin tokens: Pinyin, Wade-Giles, Tongyong, postal spellings and Palladius, syllable by syllable.

Each system has its own value for the same letters (*ch*, *k*, *t*), so a token is first cut into syllables of one
system and only then sounds. Outside books Wade-Giles has lost the apostrophes that tell *t'ang* from *tang*: without
any, its first consonants are sounds of their own (``T`` is *d* or *t*).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from entities.names.tables import columns, rows

LONGEST: Final = 18
"""Letters of three long syllables."""

MOST: Final = 3
"""Syllables of a token."""

MARKS: Final = frozenset("-'’ ")
VOWELS: Final = "aeoü"

# What an aspirated or unaspirated first consonant becomes when the spelling no longer tells which it is.
BLURRED: Final = {"b": "P", "p": "P", "d": "T", "t": "T", "g": "K", "k": "K"} | {
    **{"J": "j", "C": "j", "Z": "5", "X": "5", "z": "Q", "c": "Q"}
}
WITHOUT_UMLAUT: Final = str.maketrans("üê", "ue")


@dataclass(frozen=True, slots=True)
class Syllabary:
    """The syllables of one system, which cut a whole token into one to three of them.

    Where syllables are kept apart by hyphens or apostrophes all are; otherwise none of those after the first begins
    with a letter of `inner`. `longest` is how many letters a syllable has at most; `ends` are the letters that
    syllables end with, asked first because most other names end otherwise.

    A table and a few slices, no regular expression: those of five systems took a tenth of a second to compile, more
    than merging a long article takes.
    """

    sounds: Mapping[str, str]
    inner: str
    longest: int
    ends: frozenset[str]

    def cut(self, text: str) -> tuple[str, ...]:
        """The syllables of a token; none for one that is not made of them.

        >>> syllabaries()["Pinyin"].cut("zedong"), syllabaries()["Pinyin"].cut("xi'an")
        (('ze', 'dong'), ('xi', 'an'))
        """
        if text[-1:] not in self.ends or len(text) > LONGEST:
            return ()
        return self._joined(text, 0, MOST) if text.isalpha() else self._apart(text, 0, MOST)

    def _joined(self, text: str, start: int, most: int) -> tuple[str, ...]:
        """Longer syllables are tried first, others when the rest does not fit."""
        sounds, size = self.sounds, len(text)
        for end in range(min(start + self.longest, size), start, -1):
            part = text[start:end]
            if part in sounds:
                if end == size:
                    return (part,)
                if most > 1 and text[end] not in self.inner and (found := self._joined(text, end, most - 1)):
                    return (part, *found)
        return ()

    def _apart(self, text: str, start: int, most: int) -> tuple[str, ...]:
        """The same with a mark between the syllables, of which there are two or more, or in the only one (Ch'ien)."""
        sounds, size = self.sounds, len(text)
        for end in range(min(start + self.longest, size), start, -1):
            part = text[start:end]
            if part in sounds:
                if end == size and (most < MOST or "'" in part):
                    return (part,)
                if most > 1 and text[end : end + 1] in MARKS and (found := self._apart(text, end + 1, most - 1)):
                    return (part, *found)
        return ()

    def sound(self, text: str) -> str:
        """The sounds of a token made of this system's syllables; "" for any other.

        >>> syllabaries()["Pinyin"].sound("zedong"), syllabaries()["Pinyin"].sound("schmidt")
        ('z8duN', '')
        """
        return "".join([self.sounds[part] for part in self.cut(text)])


def make_syllabary(sounds: Mapping[str, str], *, inner: str = "") -> Syllabary:
    """The syllables of one system.

    Letters in `inner` don't begin a syllable inside a joined token: Pinyin sets them apart (*xi'an*), or *lee* were
    *le* and *e*.
    """
    return Syllabary(sounds, inner, max(map(len, sounds)), frozenset(key[-1] for key in sounds))


@cache
def syllabaries() -> Mapping[str, Syllabary]:
    """All systems, by name."""
    table = rows("mandarin")
    pinyin = {row["pinyin"]: row["sound"] for row in table}
    pinyin |= {key.replace("ü", "v"): sound for key, sound in pinyin.items() if "ü" in key}
    exact = {row["wade_giles"]: row["sound"] for row in table}
    heard = {form.replace("'", ""): BLURRED.get(sound[0], sound[0]) + sound[1:] for form, sound in exact.items()}
    # Without its marks chün is chun, which is another syllable: the token is read both ways.
    lost = {form.translate(WITHOUT_UMLAUT): sound for form, sound in heard.items()}
    blurred = {**lost, **heard}
    lost |= {form.translate(WITHOUT_UMLAUT): sound for form, sound in heard.items() if "ü" in form}
    postal = {row["postal"]: row["sound"] for row in table if row["postal"]}
    return {
        "Pinyin": make_syllabary(pinyin, inner=VOWELS),
        "Wade-Giles with apostrophes": make_syllabary(exact, inner=VOWELS),
        "Wade-Giles": make_syllabary({**{k: v for k, v in postal.items() if k not in pinyin}, **blurred}, inner=VOWELS),
        "Wade-Giles without umlaut": make_syllabary({**blurred, **lost}, inner=VOWELS),
        "Tongyong Pinyin": make_syllabary({row["tongyong"]: row["sound"] for row in table}),
        "Palladius": make_syllabary({row["palladius"]: row["sound"] for row in table if row["palladius"]}),
    }


def is_pinyin(key: str) -> bool:
    """Whether folded letters are one to three syllables of Pinyin.

    >>> is_pinyin("yuesheng"), is_pinyin("bois")
    (True, False)
    """
    return bool(syllabaries()["Pinyin"].cut(key))


@cache
def latin_syllables() -> Syllabary:
    """The syllables of all systems in Latin letters, asked first: most names are not even made of a mixture of them."""
    latin = [systems.sounds for name, systems in syllabaries().items() if name != "Palladius"]
    return make_syllabary({syllable: "" for sounds in latin for syllable in sounds})


def mandarin_sounds(text: str) -> list[tuple[str, str]]:
    """The systems whose syllables make up a Latin token, with its sounds; each different sound once.

    Tongyong, of few names and few years, is only asked where the two great systems have no answer.

    >>> mandarin_sounds("jintao"), mandarin_sounds("chintao")
    ([('Pinyin', 'JintO')], [('Wade-Giles', 'jinTO')])
    >>> mandarin_sounds("hou-chun")
    [('Pinyin', 'hUXu8n'), ('Wade-Giles', 'hU5u8n'), ('Wade-Giles without umlaut', 'hUj9n')]
    """
    systems = syllabaries()
    if not latin_syllables().cut(text):
        return []
    pinyin = systems["Pinyin"].sound(text)
    second = "Wade-Giles with apostrophes" if "'" in text else "Wade-Giles"
    wade = systems[second].sound(text)
    found = [("Pinyin", pinyin)] if pinyin else []
    if wade and wade != pinyin:
        found.append((second, wade))
        without = systems["Wade-Giles without umlaut"].sound(text) if "u" in text else ""
        if without not in ("", pinyin, wade):
            found.append(("Wade-Giles without umlaut", without))
    if found:
        return found
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
    for spelling, region, pinyin in zip(*columns("chinese_surnames", "spelling", "region", "pinyin"), strict=True):
        found[spelling] = (*found.get(spelling, ()), (region.title(), sounds[pinyin]))
    return found
