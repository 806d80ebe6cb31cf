"""Which place lies in which, and which city is whose capital."""

from functools import lru_cache
from typing import Final

from entities.model import Place
from entities.places.gazetteer import by_id
from entities.places.store import row_of

FILLING: Final = 0.4
"""Share of a unit's people that live in the city that is nearly all of it. Less than half, for the gazetteer counts
some of a unit's people twice: Shanghai has 0.42 of its municipality, New York City 0.32 of its state."""


def containers(place: Place) -> tuple[Place, ...]:
    """What a place lies in, from the nearest to the widest: county, subdivision, country, continent.

    >>> from entities.places.gazetteer import lookup
    >>> [around.name for around in containers(lookup("Boston")[0])][-3:]
    ['Massachusetts', 'United States', 'North America']
    """
    return _chain(place.id, place.container)


@lru_cache(maxsize=8192)
def _chain(identity: str, container: str) -> tuple[Place, ...]:
    """`containers` by what it looks at: the hash of a whole place takes longer than all the rest."""
    chain: list[Place] = []
    seen = {identity}
    while container and container not in seen:
        seen.add(container)
        around = by_id(container)
        if around is None:
            break
        chain.append(around)
        container = around.container
    return tuple(chain)


def contains(container: Place, place: Place) -> bool:
    """Does the one lie inside the other? A place does not contain itself.

    >>> from entities.places.gazetteer import lookup
    >>> contains(lookup("Canada")[0], lookup("Toronto")[0]), contains(lookup("Toronto")[0], lookup("Canada")[0])
    (True, False)
    """
    return container.id in [around.id for around in _chain(place.id, place.container)]


def capital(place: Place) -> Place | None:
    """The capital of a country or subdivision, None where the gazetteer knows none.

    >>> from entities.places.gazetteer import lookup
    >>> capital(lookup("Cuba")[0]).name
    'Havana'
    """
    found = row_of(place.id)
    return by_id(found.capital) if found and found.capital else None


def capital_of(place: Place) -> tuple[Place, ...]:
    """What a city is the capital of: its country, its subdivision, both or nothing.

    >>> from entities.places.gazetteer import lookup
    >>> [unit.id for unit in capital_of(lookup("Pyongyang")[0])]
    ['KP']
    """
    found = row_of(place.id)
    units = [by_id(identity) for identity in found.capital_of] if found else []
    return tuple(unit for unit in units if unit is not None)


def fills(city: Place, around: Place) -> bool:
    """Is what a city lies in little more than the city, so that its name means the city: Beijing, but not New York?

    >>> from entities.places.gazetteer import by_id, lookup
    >>> [fills(lookup(name)[0], by_id(around)) for name, around in (("Beijing", "CN-BJ"), ("New York City", "US-NY"))]
    [True, False]
    """
    return city.container == around.id and city.population >= FILLING * around.population
