"""Endings that many family names share, and that say little about which name it is: -enko, -ovich, -son, -shvili."""

from functools import cache, lru_cache
from typing import Final

from entities.names.tables import rows

SHORTEST_STEM: Final = 3
"""Letters that must stand before an ending: *Ivin* is a name, not a stem with an ending."""


@cache
def _endings() -> tuple[frozenset[str], int]:
    endings = frozenset(row["ending"] for row in rows("endings"))
    return endings, max(map(len, endings))


@lru_cache(maxsize=1 << 16)
def stem_length(key: str) -> int:
    """The letters before the longest known ending; all of them when it has none.

    >>> stem_length("tkachenko"), stem_length("putin"), stem_length("castro")
    (5, 3, 6)
    """
    endings, longest = _endings()
    for size in range(min(longest, len(key) - SHORTEST_STEM), 1, -1):
        if key[-size:] in endings:
            return len(key) - size
    return len(key)


def telling_length(one: str, other: str) -> int:
    """The letters of the longer of two names that can tell them apart: without the ending if they share it.

    >>> telling_length("tkachenko", "lukashenko"), telling_length("castro", "castor")
    (6, 6)
    """
    longest = len(one) if len(one) > len(other) else len(other)
    if one[-2:] != other[-2:]:
        return longest
    shared = min(len(one) - stem_length(one), len(other) - stem_length(other))
    return longest - shared if shared and one[-shared:] == other[-shared:] else longest
