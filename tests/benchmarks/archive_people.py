"""People who do not exist: their sounds, names and spellings, for synthetic archives with a known truth.

Every name is a row of sounds; a *system* writes the sounds down. The tables are this file's own, made small on purpose:
they know nothing of the tables the package compares with. Names are drawn with Zipf's law, so that some given names
and surnames are very common and homonyms arise by themselves.
"""

import random
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Final


@dataclass(frozen=True, slots=True)
class Origin:
    """Where names come from: their syllables (sounds joined by `.`), how many there are, and how they are written.

    `systems` map sounds to letters; what a system leaves out is written as it is. `family_first` is the order.
    """

    name: str
    onsets: tuple[str, ...]
    vowels: tuple[str, ...]
    codas: tuple[str, ...]
    given: tuple[int, int, int]  # syllables at least, at most, how many names
    family: tuple[int, int, int]
    systems: tuple[dict[str, str], ...]
    endings: tuple[str, ...] = ("",)
    family_first: bool = False
    hyphen: bool = False


ORIGINS: Final = (
    Origin(
        "korean", ("k", "n", "t", "m", "p", "s", "j", "h", "", "ch"), ("a", "eo", "o", "u", "eu", "i", "ae", "yeo"),
        ("", "", "n", "ng", "k", "l"), (2, 2, 4000), (1, 1, 90),
        ({"k": "g", "t": "d", "p": "b"}, {"eo": "o", "eu": "u", "j": "ch", "yeo": "yo"}, {"eo": "u", "u": "oo"}),
        family_first=True, hyphen=True,
    ),
    Origin(
        "chinese", ("zh", "x", "q", "j", "d", "t", "b", "p", "g", "k", "l", "m", "h", "s", "w", "y"),
        ("a", "ao", "ang", "en", "i", "ing", "o", "ong", "u", "un"), ("",), (1, 2, 5000), (1, 1, 120),
        ({}, {"zh": "ch", "x": "hs", "q": "ch'", "j": "ch", "d": "t", "t": "t'", "b": "p", "p": "p'", "g": "k",
              "k": "k'", "ong": "ung"}),
        family_first=True,
    ),
    Origin(
        "slavic", ("kh", "zh", "v", "d", "l", "m", "n", "r", "s", "t", "k", "p", "b", "g", "sh", "ts"),
        ("a", "e", "i", "o", "u", "ya"), ("", "", "n", "r", "s", "l"), (2, 3, 600), (2, 3, 6000),
        ({}, {"kh": "h", "zh": "j", "ya": "ia", "ts": "c"}, {"kh": "ch", "zh": "sch", "ya": "ja", "v": "w", "sh": "sch",
                                                             "skyy": "ski"}),
        endings=("ov", "enko", "skyy", "in", "uk"),
    ),
    Origin(
        "arabic", ("kh", "gh", "q", "h", "m", "s", "f", "r", "l", "j", "d", "b", "z", "sh", "y"), ("a", "i", "u", "ee"),
        ("", "", "m", "d", "r", "l", "n"), (2, 3, 500), (2, 3, 5000),
        ({}, {"ee": "i", "u": "o", "q": "k"}, {"u": "ou", "j": "dj", "sh": "ch", "ee": "i"}),
    ),
    Origin(
        "western", ("b", "br", "c", "d", "f", "g", "gr", "h", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w"),
        ("a", "e", "i", "o", "u", "ea", "ou"), ("", "n", "r", "l", "s", "ck", "nd", "rt"), (1, 2, 900), (1, 3, 12000),
        ({},), endings=("", "", "son", "ton", "er", "man"),
    ),
    Origin(
        "romance", ("b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v"), ("a", "e", "í", "o", "u", "á"),
        ("", "", "n", "r", "s"), (2, 3, 700), (2, 3, 6000), ({}, {"í": "i", "á": "a"}), endings=("", "ez", "o", "a"),
    ),
)  # fmt: skip


def zipf(count: int, exponent: float = 0.8) -> list[float]:
    """Cumulated weights of Zipf's law for `random.choices`."""
    return list(accumulate(1 / rank**exponent for rank in range(1, count + 1)))


def _word(origin: Origin, least: int, most: int, dice: random.Random, *, family: bool) -> str:
    syllables = [
        ".".join(filter(None, (dice.choice(origin.onsets), dice.choice(origin.vowels), dice.choice(origin.codas))))
        for _ in range(dice.randint(least, most))
    ]
    ending = dice.choice(origin.endings) if family else ""
    return "-".join(syllables) + (f".{ending}" if ending else "")


@cache
def lexicon(number: int, seed: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The given names and surnames of an origin, as sounds; each once, in the order of their use."""
    origin, dice = ORIGINS[number], random.Random(f"{seed}{number}")
    made = []
    for (least, most, wanted), family in ((origin.given, False), (origin.family, True)):
        words: dict[str, None] = {}
        for _ in range(wanted * 3):
            words.setdefault(_word(origin, least, most, dice, family=family))
        made.append(tuple(words)[:wanted])
    return made[0], made[1]


@cache
def written(number: int, word: str, system: int) -> str:
    """A word's sounds in the letters of a system, with a capital."""
    origin = ORIGINS[number]
    table = origin.systems[system % len(origin.systems)]
    syllables = ["".join(table.get(sound, sound) for sound in syllable.split(".")) for syllable in word.split("-")]
    joined = ("-" if origin.hyphen else "").join(syllables)
    return joined[:1].upper() + joined[1:]


def spelled(number: int, given: str, family: str, system: int) -> str:
    """A full name as a system writes it."""
    parts = [written(number, given, system), written(number, family, system)]
    return " ".join(reversed(parts) if ORIGINS[number].family_first else parts)


def mistyped(name: str, dice: random.Random) -> str:
    """A name with one slip: two letters exchanged, one left out, or one doubled; never its first letter."""
    at = dice.randrange(1, max(2, len(name) - 1))
    slip = dice.randrange(3)
    if not name[at : at + 2].isalpha():
        return name
    if slip == 0:
        return name[:at] + name[at + 1 : at + 2] + name[at] + name[at + 2 :]
    return name[:at] + name[at + 1 :] if slip == 1 else name[:at] + name[at] + name[at:]
