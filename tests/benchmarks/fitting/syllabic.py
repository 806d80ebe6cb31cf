"""Korean and Chinese names spelled under many systems, to weigh their codes and to tell them from other names.

There are no lists of such spellings to learn from, but there are the systems: a name of common syllables is written
under one, and again under another (the same name), or with one syllable replaced (a sibling). Korean surnames come from
the census, with their spellings in the order of use.
"""

import csv
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from entities.names.hangul import FIRST, TAILS, VOWELS_A_LEAD, hangul_sound
from entities.names.korean import kontsevich_sound, korean_sound
from entities.names.mandarin import WITHOUT_UMLAUT, syllabaries
from entities.names.tables import rows
from tests.benchmarks.fitting.pairs import Pair

NAMES = 5000


def _table(text: str) -> list[str]:
    """Jamo after jamo in the order of Unicode; ``_`` is silent."""
    return ["" if part == "_" else part for part in text.split()]


REVISED_LEADS = _table("g kk n d tt r m b pp s ss _ j jj ch k t p h")
REVISED_VOWELS = _table("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
REVISED_TAILS = _table("_ k k k n n n t l k m l l l p l m p p t t ng t t k t p t")
REISCHAUER_LEADS = {"g": "k", "d": "t", "b": "p", "j": "ch", "k": "k'", "t": "t'", "p": "p'", "ch": "ch'"}
REISCHAUER_VOWELS = {"eo": "ŏ", "yeo": "yŏ", "wo": "wŏ", "eu": "ŭ", "ui": "ŭi"}
PRESS_LEADS = {"g": "kgg", "d": "ddt", "b": "bbp", "r": "rl"}
PRESS_VOWELS = {
    **{"eo": "u eo u o", "yeo": "yu you yo yeo", "u": "oo u", "yu": "yoo yu you", "eu": "eu u", "ui": "ui ee i"},
    **{"i": "i ee", "ae": "ae ai ae", "oe": "oi oe", "wo": "wo"},
}
KONTSEVICH_LEADS = _table("к кк н т тт р м п пп с сс _ ч чч чх кх тх пх х")
KONTSEVICH_VOWELS = _table("а э я йя о е ё е о ва вэ ве ё у во ве ви ю ы ый и")
KONTSEVICH_TAILS = _table("_ к к к н н н т ль к м ль ль ль п ль м п п т т н т т к т п т")


def parts(syllable: str) -> tuple[int, int, int]:
    """Lead, vowel and tail of a Hangul syllable, as numbers."""
    lead, rest = divmod(ord(syllable) - FIRST, VOWELS_A_LEAD)
    return lead, rest // TAILS, rest % TAILS


def revised(syllable: str) -> str:
    """Revised Romanization."""
    lead, vowel, tail = parts(syllable)
    return REVISED_LEADS[lead] + REVISED_VOWELS[vowel] + REVISED_TAILS[tail]


def reischauer(syllable: str, *, marks: bool, first: bool) -> str:
    """McCune-Reischauer, with its breves and apostrophes or without."""
    lead, vowel, tail = parts(syllable)
    start = REVISED_LEADS[lead]
    if first or start in {"k", "t", "p", "ch"}:
        start = REISCHAUER_LEADS.get(start, start)
    spelled = start + REISCHAUER_VOWELS.get(REVISED_VOWELS[vowel], REVISED_VOWELS[vowel]) + REVISED_TAILS[tail]
    return spelled if marks else spelled.replace("ŏ", "o").replace("ŭ", "u").replace("'", "")


def press(syllable: str, chance: random.Random) -> str:
    """As people and papers spell it, one way or another."""
    lead, vowel, tail = parts(syllable)
    start = chance.choice(PRESS_LEADS.get(REVISED_LEADS[lead]) or [REVISED_LEADS[lead]])
    sound = chance.choice(PRESS_VOWELS.get(REVISED_VOWELS[vowel], REVISED_VOWELS[vowel]).split())
    if sound == "you" and REVISED_TAILS[tail] != "ng":
        sound = "yu"
    return start + ("w" if sound == "oo" and not start else "") + sound + REVISED_TAILS[tail]


def kontsevich(syllable: str) -> str:
    """Kontsevich's Cyrillic."""
    lead, vowel, tail = parts(syllable)
    return KONTSEVICH_LEADS[lead] + KONTSEVICH_VOWELS[vowel] + KONTSEVICH_TAILS[tail]


def spell_korean(name: str, chance: random.Random) -> str:
    """A given name in Latin letters, under one system or another."""
    kind = chance.random()
    if kind < 0.3:
        return "".join(map(revised, name))
    if kind < 0.55:
        return "".join(reischauer(char, marks=kind < 0.4, first=not at) for at, char in enumerate(name))
    return chance.choice(("", "-")).join(press(char, chance) for char in name)


def korean_given(chance: random.Random) -> str:
    """One or two common syllables."""
    syllables = [row["hangul"] for row in rows("korean_names") if row["kind"] == "given"]
    return "".join(chance.choice(syllables) for _ in range(chance.choice((1, 2, 2, 2))))


def _korean_sounds(name: str, chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.2:
        return hangul_sound(name)
    if kind < 0.3:
        return kontsevich_sound("".join(map(kontsevich, name)))
    return korean_sound(spell_korean(name, chance))


def korean_pairs(surnames: Path, chance: random.Random) -> Iterator[Pair]:
    """Korean names as *sounds*: one name under two systems, and siblings; surnames by their spellings."""
    for _ in range(NAMES):
        name = korean_given(chance)
        yield Pair(_korean_sounds(name, chance), _korean_sounds(name, chance), True, "given")
        sibling = _replace(name, korean_given(chance)[0], chance)
        if sibling != name:
            yield Pair(_korean_sounds(name, chance), _korean_sounds(sibling, chance), False, "given")
    spelled = census(surnames)
    names = sorted(spelled)
    people = [sum(spelled[name].values()) ** 0.5 for name in names]
    for _ in range(NAMES // 3):
        one, other = chance.choices(names, people, k=2)
        yield Pair(_surname(spelled[one], chance), _surname(spelled[one], chance), True, "surname")
        if one != other:
            yield Pair(_surname(spelled[one], chance), _surname(spelled[other], chance), False, "surname")


def _replace(name: str, syllable: str, chance: random.Random) -> str:
    at = chance.randrange(len(name))
    return name[:at] + syllable + name[at + 1 :]


def census(surnames: Path) -> dict[str, Counter[str]]:
    """Korean surnames: their Latin spellings, weighed by people and by rank among the spellings."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    with surnames.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            spelling = row["spelling"].lower()
            if korean_sound(spelling):
                found[row["hangul"]][spelling] += int(int(row["people"]) / (1 + int(row["rank_in_list"]))) + 1
    return found


def _surname(spelled: Counter[str], chance: random.Random) -> str:
    return korean_sound(chance.choices(list(spelled), list(spelled.values()))[0])


def chinese_given(chance: random.Random) -> list[str]:
    """One or two syllables of Pinyin."""
    syllables = [row["pinyin"] for row in rows("mandarin")]
    return [chance.choice(syllables) for _ in range(chance.choice((1, 2, 2)))]


def _chinese_sounds(name: list[str], chance: random.Random) -> str:
    table = {row["pinyin"]: row for row in rows("mandarin")}
    systems = (
        ("Pinyin", "pinyin", 8),
        ("Wade-Giles", "wade_giles", 6),
        ("Wade-Giles with apostrophes", "wade_giles", 1),
    )
    systems += (("Tongyong Pinyin", "tongyong", 2), ("Palladius", "palladius", 3))
    system, column, _ = chance.choices(systems, [weight for *_, weight in systems])[0]
    spelled = [table[syllable][column] for syllable in name]
    if system == "Wade-Giles":
        spelled = [syllable.replace("'", "").translate(WITHOUT_UMLAUT) for syllable in spelled]
    return syllabaries()[system].sound("-".join(spelled))


def chinese_pairs(chance: random.Random) -> Iterator[Pair]:
    """Chinese given names as *sounds*: one name under two systems, and siblings."""
    for _ in range(NAMES):
        name = chinese_given(chance)
        yield Pair(_chinese_sounds(name, chance), _chinese_sounds(name, chance), True, "given")
        at = chance.randrange(len(name))
        sibling = [*name[:at], *chinese_given(chance)[:1], *name[at + 1 :]]
        if sibling != name:
            yield Pair(_chinese_sounds(name, chance), _chinese_sounds(sibling, chance), False, "given")
