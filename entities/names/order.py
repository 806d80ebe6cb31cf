"""Family name first or last, judged from the make-up of the name itself."""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Final

from entities.names.dialects import is_dialect_name
from entities.names.known import is_frequent
from entities.names.korean import korean_sound
from entities.names.mandarin import mandarin_sounds
from entities.names.tables import columns, rows


class Order(StrEnum):
    """Where the family name stands."""

    GIVEN_FIRST = "given first"
    FAMILY_FIRST = "family first"
    UNKNOWN = "unknown"


def _families() -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    for name, culture, weight in zip(*columns("family_names", "name", "culture", "weight"), strict=True):
        table.setdefault(name, {})[culture] = int(weight)
    return table


FAMILIES: Final = _families()
GIVEN: Final = set(zip(*columns("given_names", "name", "culture"), strict=True))
SYLLABLES: Final = {row["culture"]: re.compile(f"(?:{row['syllable']}){{1,2}}") for row in rows("syllables")}
SINGLE: Final = {row["culture"]: re.compile(row["syllable"]) for row in rows("syllables")}
"""Given names of two words and more are syllables apart: no word is two of them (Jean Marie Lepen is no Korean)."""
PATRONYMICS: Final = tuple(row["ending"] for row in rows("patronymics"))

# Where the syllables of a given name are written apart, joined or with a hyphen: one part, however written.
JOINED: Final = ("ko", "zh")
EAST_ASIAN: Final = ("ko", "zh", "vi")
MOST_SYLLABLES: Final = 2
"""Of a Chinese given name."""
LONGEST_EAST_ASIAN: Final = 4
"""Family, and up to three written syllables: more words than that are some other name."""


def is_patronymic(key: str) -> bool:
    """Whether a part is an East Slavic patronymic by its ending; most surnames in -ovich stand last, not between.

    >>> is_patronymic("vladimirovich"), is_patronymic("putin")
    (True, False)
    """
    return key.endswith(PATRONYMICS)


@lru_cache(maxsize=1 << 16)
def is_syllabic(key: str) -> bool:
    """Whether a part is made of one or two syllables of Korean, Chinese or Vietnamese.

    >>> is_syllabic("juae"), is_syllabic("jeanluc")
    (True, False)
    """
    return any(syllables.fullmatch(key) for syllables in SYLLABLES.values())


def _given_in(keys: Sequence[str], culture: str) -> bool:
    if culture in SYLLABLES:
        syllable = SINGLE[culture] if len(keys) > 1 else SYLLABLES[culture]
        if all(syllable.fullmatch(key) for key in keys):
            return True
        return culture == "zh" and len(keys) <= MOST_SYLLABLES and is_dialect_name("".join(keys))
    return any((key, culture) in GIVEN for key in keys)


def _is_western(first: str, last: str) -> bool:
    """Whether the second of two frequent names only looks like Korean or Chinese syllables: Ian Hunter, Lee Harper."""
    if last in FAMILIES or not (is_frequent(first) and is_frequent(last)):
        return False
    return not (korean_sound(last) or mandarin_sounds(last))


def judge_order(keys: Sequence[str]) -> tuple[Order, str]:
    """The order of a name's parts (folded letters), and the culture (``ko``, ``zh``, …) whose make-up it has, or "".

    >>> judge_order(["kim", "jong", "un"])[0].value, judge_order(["tommy", "lee"])[0].value
    ('family first', 'unknown')
    """
    if not 2 <= len(keys) <= LONGEST_EAST_ASIAN:
        return Order.UNKNOWN, ""
    best = (0, Order.UNKNOWN, "")
    first, last = FAMILIES.get(keys[0], {}), FAMILIES.get(keys[-1], {})
    for culture, weight in first.items():
        if culture in JOINED and len(keys) == 2 and _is_western(*keys):
            continue
        if _given_in(keys[1:], culture) and weight > best[0]:
            best = (weight, Order.FAMILY_FIRST, culture)
    # Three words apart are a family name and two syllables: who writes the family name last joins the given name.
    for culture, weight in last.items() if best[0] == 0 or len(keys) == 2 else ():
        if _given_in(keys[:-1], culture) and weight > best[0]:
            best = (weight, Order.GIVEN_FIRST, culture)
    return best[1], best[2]
