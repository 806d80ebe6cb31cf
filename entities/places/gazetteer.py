"""Looking a place name up."""

from functools import lru_cache
from typing import Final

from entities.model import Place
from entities.places.folding import exact_form, fold
from entities.places.listing import Listing, NameKind
from entities.places.store import DEMONYM, EXACT, is_key, listed, marked, row_of

# Among the places of one name, those that merely are called so by others stand back a little: *Roma* in Queensland is
# its own name, and in Italy another language's.
_STEP_BACK: Final = {
    NameKind.OFFICIAL: 0.0,
    NameKind.ABBREVIATION: 0.0,
    NameKind.OTHER: 0.15,
    NameKind.FORMER: 0.3,
    NameKind.LANGUAGE: 0.15,
    NameKind.SCRIPT: 0.0,
}


@lru_cache(maxsize=1 << 13)
def listings(name: str) -> tuple[Listing, ...]:
    """Every place that goes by this name and how, best known first; empty when the gazetteer has none.

    Abbreviations that case tells from a word (*US*, *Ky.*) are found only as newspapers print them.

    >>> listings("Leningrad")[0].kind.value, listings("Leningrad")[0].place.name
    ('former name', 'Saint Petersburg')
    >>> [found.place.id for found in listings("US")], listings("us")
    (['US'], ())
    """
    found = listed(fold(name))
    exact = exact_form(name)
    if exact in marked(EXACT):
        found += listed(EXACT + exact)
    if not found:
        return ()
    best: dict[str, Listing] = {}
    for listing in sorted(found, key=_rank):
        best.setdefault(listing.place.id, listing)
    return _cities_first(tuple(best.values()))


def is_listed(name: str) -> bool:
    """Is the name any place's, adjective or people? It answers for the many that are none in half the time.

    >>> is_listed("Cuba"), is_listed("Cuban"), is_listed("Ky."), is_listed("table")
    (True, True, True, False)
    """
    key = fold(name)
    return is_key(key) or key in marked(DEMONYM) or exact_form(name) in marked(EXACT)


def lookup(name: str) -> tuple[Place, ...]:
    """Every entry that goes by this name, best known first; empty when the gazetteer has none.

    >>> [place.id for place in lookup("DPRK")], lookup("Nowhere at all")
    (['KP'], ())
    """
    return tuple(listing.place for listing in listings(name))


@lru_cache(maxsize=8192)
def demonym(word: str) -> tuple[Place, ...]:
    """The places whose adjective or people this word is (*Cuban*), best known first; such a word is no place.

    >>> demonym("Cuban")[0].id, demonym("North Koreans")[0].id, demonym("table")
    ('CU', 'KP', ())

    A word that is the place's own name is its name, whatever else it is: *Philippines* is French for its women too.

    >>> demonym("Philippines")
    ()
    """
    key = fold(word)
    if key not in marked(DEMONYM):
        return ()
    own = {listing.place.id for listing in listings(word) if listing.kind is NameKind.OFFICIAL}
    found = sorted(listed(DEMONYM + key), key=_rank)
    return tuple(listing.place for listing in found if listing.place.id not in own)


def by_id(identity: str) -> Place | None:
    """The place of an id (``KP``, ``US-GA``, ``geonames:1871859``), None when the gazetteer lacks it.

    >>> by_id("KP").name
    'North Korea'
    """
    found = row_of(identity)
    return found.place if found else None


def _cities_first(found: tuple[Listing, ...]) -> tuple[Listing, ...]:
    """Move a unit behind the city in it when it has the name only without its *Oblast* or *Province*."""
    cities = {listing.place.container: rank for rank, listing in enumerate(found) if listing.place.kind == "city"}
    late = {rank: cities[unit.place.id] for rank, unit in enumerate(found) if _is_shortened(unit, cities)}
    order = sorted(range(len(found)), key=lambda rank: (max(rank, late.get(rank, 0)), rank in late))
    return tuple(found[rank] for rank in order)


def _is_shortened(listing: Listing, cities: dict[str, int]) -> bool:
    """Is this a subdivision round one of the cities, under another name than its full one?"""
    return listing.kind is NameKind.OTHER and not listing.is_common and listing.place.id in cities


def _rank(listing: Listing) -> tuple[float, str]:
    """Best known first; the id settles a tie."""
    back = 0.0 if listing.is_common else _STEP_BACK[listing.kind]
    return (back - listing.prominence, listing.place.id)
