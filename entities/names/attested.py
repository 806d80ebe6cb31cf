"""Names that people are known to bear, and which of them are forms of one name.

Two names that both are borne and are no forms of one name (Sanders, Landers) are two names, however alike; Stephen and
Steven, which Cyrillic writes alike, are one sound; Пётр and Petro are forms of one name in two languages.

The file is built by ``tests/calibration/build_attested.py`` from the given and family names of Wikidata (CC0; by way of
the package rigour, MIT) and the surnames of the United States Census of 1990 (public domain): a MARISA trie (Yata 2011)
from the folded letters of a name to the numbers of the groups of forms it is in. It is mapped into memory, not read.
"""

import struct
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

import marisa_trie

from entities.names.letters import fold

PATH: Final = files("entities.names") / "data" / "attested.marisa"
RECORD: Final = "<I"
NUL: Final = chr(0)
"""What ends a string in the library that reads the file."""
ALONE: Final = 0
"""The number of a name that has no other form."""
_ALONE: Final = struct.pack(RECORD, ALONE)
type Groups = frozenset[bytes | str]
_NOT_ATTESTED: Final[Groups] = frozenset()


@cache
def _trie() -> marisa_trie.BytesTrie:
    """The file, its numbers left as they are written: they are only held against each other."""
    return marisa_trie.BytesTrie().mmap(str(PATH))


def key_of(name: str) -> str:
    """The letters under which a name is kept.

    >>> key_of("Ter-Petrosyan")
    'terpetrosyan'
    """
    return fold(name).replace(" ", "")


@lru_cache(maxsize=1 << 16)
def groups(key: str) -> Groups:
    """The groups of forms that a name is in, as in the file; itself for one that has no other form; none: not attested.

    >>> groups("warren").isdisjoint(groups("wallen")), groups("vlamidir")
    (True, frozenset())
    """
    try:
        found = None if NUL in key else _trie().get(key)
    except UnicodeEncodeError:  # half a surrogate pair
        found = None
    if not found:
        return _NOT_ATTESTED
    return frozenset(found) if found[0] != _ALONE else frozenset((key,))


def is_attested(key: str) -> bool:
    """Whether somebody bears a name, by its folded letters.

    >>> is_attested("wallen"), is_attested("vlamidir")
    (True, False)
    """
    try:
        return NUL not in key and key in _trie()
    except UnicodeEncodeError:  # half a surrogate pair
        return False


def share_form(one: str, other: str) -> bool:
    """Whether two attested names are forms of one name, or one sound.

    >>> share_form("stephen", "steven"), share_form("петр", "petro"), share_form("sanders", "landers")
    (True, True, False)
    """
    of_one = groups(one)
    # A name without another form shares none: most need not look for the other's.
    return one == other if one in of_one else not of_one.isdisjoint(groups(other))
