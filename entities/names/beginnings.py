"""Beginnings that many names share, and that say little about which name it is: Abdul-, Abu, Mac-.

*Abdul Hakim* and *Abdul Hasib* have half of their letters in common and are two names: where two parts begin so, what
follows is compared.
"""

import re
from functools import lru_cache
from typing import Final

from entities.names.known import KNOWN, UNKNOWN, commonness, familiarity
from entities.names.prepared import NamePart, token_of

BEGINNINGS: Final = (
    # The article is joined, assimilated (Abdur Rahman) or dropped; Abdullah is one name.
    ("abd", re.compile(r"abd(?:[aeiou]l|[aeiou]([rsnzdt])(?=\1)|(?=[bcdfghjkmnqrstwyz]))?(?!l?lah?$)")),
    ("abu", re.compile(r"abou?|abu")),
    ("mac", re.compile(r"mc|mac")),
)
"""What a beginning is called, and its spellings."""
SHORTEST_REST: Final = 3
SHORTEST_SON: Final = 4
"""Letters that must follow: of any beginning, and of *Mac*, after which a name must stand that is known (no Macron)."""
FIRST_LETTERS: Final = "am"


@lru_cache(maxsize=1 << 14)
def beginning(key: str) -> tuple[str, str]:
    """The beginning of a word and what follows it; ("", the word) for a word without.

    >>> beginning("abdulhakim"), beginning("abderrahmane"), beginning("mcdonnell"), beginning("macron")
    (('abd', 'hakim'), ('abd', 'rahmane'), ('mac', 'donnell'), ('', 'macron'))
    """
    for name, spelling in BEGINNINGS:
        match = spelling.match(key)
        rest = key[match.end() :] if match else ""
        son = not key.startswith("mac") or (len(rest) >= SHORTEST_SON and commonness(rest) > 0)
        if len(rest) >= SHORTEST_REST and son:
            return name, rest
    return "", key


def rest_of(part: NamePart) -> NamePart:
    """The part without its beginning.

    >>> from entities.names.parsing import prepare
    >>> rest_of(prepare("Abdul Hakim").parts[0]).text
    'hakim'
    """
    rest = beginning(part.key)[1]
    band = max(familiarity(rest), part.commonness, KNOWN if part.is_known else UNKNOWN)
    return NamePart(rest, rest, part.role, "", band, syllabic=False, token=token_of(rest))


def share_beginning(one: str, other: str) -> bool:
    """Whether two words have one beginning, so that only what follows tells them apart.

    >>> share_beginning("abdulhakim", "abdelhasib"), share_beginning("hakim", "hasib")
    (True, False)
    """
    if one[0] != other[0] or one[0] not in FIRST_LETTERS:
        return False
    name = beginning(one)[0]
    return bool(name) and name == beginning(other)[0]
