"""Spellings so far from the usual one that a name is compared once more without: Dschalal and Djalal are Jalal.

German and French write three letters for one sound of others, and a surname of Bengal has a long form of old and a
short one (Bandyopadhyay, Banerjee). The sounds are compared anyway (see `sound`), but no likeness of sound outweighs
that many letters.
"""

import re
from typing import Final

from entities.names.prepared import NamePart, token_of
from entities.names.tables import columns

PLAIN: Final = dict(zip(*columns("respellings", "spelling", "plain"), strict=True))
_SPELLED: Final = re.compile("|".join(sorted(PLAIN, key=lambda spelling: (-len(spelling), spelling))))
MARKS: Final = tuple(
    spelling for spelling in PLAIN if not any(other in spelling for other in PLAIN if other != spelling)
)
"""The spellings that hold no other: one of them is in every word that any is in."""


def is_respelled(key: str) -> bool:
    """Whether a word has such letters.

    >>> is_respelled("dschalal"), is_respelled("djamel"), is_respelled("jalal"), is_respelled("upadhyay")
    (True, True, False, False)
    """
    for mark in MARKS:  # noqa: SIM110 - half the time of `any`, and every pair of words is asked
        if mark in key:
            return True
    return False


def respell(part: NamePart) -> NamePart:
    """The part in the letters of others.

    >>> from entities.names.parsing import prepare
    >>> [respell(part).key for part in prepare("Siradschuddin Djamel Mukhopadhyay").parts]
    ['sirajuddin', 'jamel', 'mukherjee']
    """
    text = _SPELLED.sub(lambda found: PLAIN[found[0]], part.key)
    return NamePart(text, text, part.role, part.particle, part.commonness, part.syllabic, token_of(text))
