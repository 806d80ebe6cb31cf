"""A place name as written, read once: its senses in the gazetteer, what stands after its comma, and its core."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from entities.model import Place
from entities.places.containment import contains
from entities.places.folding import fold
from entities.places.gazetteer import demonym, listings
from entities.places.generics import KINDS, Core, core
from entities.places.listing import Listing

# *Paris, Texas*; *Paris (Texas)*; *Surrey, B.C.*
_CONTAINER: Final = re.compile(r"^\s*(.+?)\s*(?:,\s*(.+?)|\(\s*([^()]+?)\s*\))\s*,?\s*$")

_TOWNS: Final = frozenset({"city", "county", "district"})


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name and what it may name: `senses`, best known first; `within` is the container as written.

    `people` are the places whose adjective the word is, when it is no place itself.
    """

    text: str
    key: str
    senses: tuple[Listing, ...]
    within: str
    core: Core
    people: tuple[Place, ...]


@lru_cache(maxsize=1 << 13)
def read(name: str) -> PlaceName:
    """Read a place name.

    >>> [sense.place.container for sense in read("London, Ontario").senses]
    ['CA-ON']
    >>> read("Donetsk region").senses[0].place.kind, read("Cuban").people[0].name
    ('subdivision', 'Cuba')
    """
    senses = _plain(name, listings(name))
    within = ""
    head = name
    if not senses and (found := _CONTAINER.match(name)):
        head, within = found[1], found[2] or found[3]
        senses = _inside(_senses(head), within)
    elif not senses:
        senses = _by_core(name)
    parts = core(head)
    people = () if senses else demonym(name)
    return PlaceName(name, fold(name), senses, within, parts, people)


def _plain(name: str, found: tuple[Listing, ...]) -> tuple[Listing, ...]:
    """The senses of a name that stands alone.

    What needs a place beside it gives way to what does not; after *the* no town is meant (*the Hudson*), unless it has
    the article itself (*The Hague*).
    """
    alone = tuple(sense for sense in found if not sense.in_context) or found
    if name.lstrip()[:4].casefold() != "the ":
        return alone
    return (
        tuple(sense for sense in alone if sense.place.kind not in _TOWNS or sense.place.name.startswith("The "))
        or alone
    )


def _senses(name: str) -> tuple[Listing, ...]:
    """The listings of a name, with or without its generic words."""
    return listings(name) or _by_core(name)


def _by_core(name: str) -> tuple[Listing, ...]:
    """The listings of a name without its generic words, those of the kind they say."""
    parts = core(name)
    if not parts.generics or parts.qualifiers:
        return ()
    kinds = {kind for generic in parts.generics for kind in KINDS.get(generic, frozenset({generic}))}
    return tuple(
        found for found in listings(" ".join(parts.words)) if found.place.kind in kinds and not found.in_context
    )


def _inside(senses: tuple[Listing, ...], within: str) -> tuple[Listing, ...]:
    """The senses that lie in a place called `within`, itself perhaps with a container."""
    around = listings(within) or read(within).senses
    return tuple(
        sense
        for sense in senses
        if any(contains(container.place, sense.place) for container in around)
        or any(container.place.id == sense.place.country for container in around)
    )
