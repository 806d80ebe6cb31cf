"""What the gazetteer knows of a name, in the few steps that finding needs."""

from enum import IntEnum
from functools import lru_cache
from typing import Final

from entities.places import demonym, lookup

CITY: Final = 300_000
TOWN: Final = 15_000
"""People that make a city or a town: the larger, the less often its name is something else."""


class Known(IntEnum):
    """How well known a place goes by a name."""

    NOTHING = 0
    SMALL = 1
    TOWN = 2
    CITY = 3
    REGION = 4
    COUNTRY = 5
    DEMONYM = 6


@lru_cache(maxsize=1 << 16)
def known(name: str) -> Known:
    """The best known place of a name; an adjective or people (*Cuban*) is known as no place.

    >>> known("Nowhere at all").name
    'NOTHING'
    """
    places = lookup(name)
    if not places:
        return Known.DEMONYM if demonym(name) else Known.NOTHING
    kinds = {place.kind for place in places}
    if kinds & {"country", "continent"}:
        return Known.COUNTRY
    if kinds & {"region", "subdivision", "state", "province"}:
        return Known.REGION
    people = max(place.population for place in places)
    return Known.CITY if people >= CITY else Known.TOWN if people >= TOWN else Known.SMALL
