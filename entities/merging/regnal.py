"""Names of rulers: a given name, a number, and behind it a territory, not a surname (*Louis IX of Hesse*)."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from entities.names.sound import fold

_RULER: Final = re.compile(
    r"^([^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)? [IVX]{1,5}),?(?: [\w'’-]+){0,3} of (?:the )?(.+)$"
)


class Ruler(NamedTuple):
    """The name with its number, and the folded words of the territory."""

    name: str
    territory: frozenset[str]


@lru_cache(maxsize=4096)
def ruler(text: str) -> Ruler | None:
    """A ruler's name without the territory behind it, and that territory; None when the name is no such one.

    >>> ruler("Louis IX, Landgrave of Hesse-Darmstadt").name, ruler("Christian III of Denmark").territory
    ('Louis IX', frozenset({'denmark'}))
    >>> ruler("Ann Hill")
    """
    found = _RULER.match(" ".join(text.split()))
    return Ruler(found[1], frozenset(fold(word) for word in re.findall(r"\w+", found[2]))) if found else None


def named(text: str) -> str:
    """The name as it is compared: a ruler's without the territory."""
    found = ruler(text)
    return found.name if found else text


def rule_apart(one: str, other: str) -> bool:
    """Are the two rulers of two territories?

    >>> rule_apart("Christian III of Denmark", "Christian III, Duke of Zweibrücken")
    True
    """
    first, second = ruler(one), ruler(other)
    return first is not None and second is not None and first.territory.isdisjoint(second.territory)
