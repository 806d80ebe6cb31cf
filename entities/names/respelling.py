"""Letters that German and French write for one sound of others: Dschalal and Djalal are Jalal, Tschechow is Chekhow.

The sounds are compared anyway (see `sound`), but a name that is spelled by three letters in place of one is so far from
the other in its letters that no likeness of sound outweighs it: it is compared once more with the letters of others.
"""

import re
from typing import Final

from entities.names.prepared import NamePart, token_of

LETTERS: Final = {"dsch": "j", "tsch": "ch", "sch": "sh", "dj": "j"}
_SPELLED: Final = re.compile("|".join(LETTERS))


def is_respelled(key: str) -> bool:
    """Whether a word has such letters.

    >>> is_respelled("dschalal"), is_respelled("djamel"), is_respelled("jalal")
    (True, True, False)
    """
    return "sch" in key or "dj" in key


def respell(part: NamePart) -> NamePart:
    """The part in the letters of others.

    >>> from entities.names.parsing import prepare
    >>> [respell(part).key for part in prepare("Siradschuddin Djamel Schukow").parts]
    ['sirajuddin', 'jamel', 'shukow']
    """
    text = _SPELLED.sub(lambda found: LETTERS[found[0]], part.key)
    return NamePart(text, text, part.role, part.particle, part.commonness, part.syllabic, token_of(text))
