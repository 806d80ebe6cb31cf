"""What the gazetteer knows of a name, in the few steps that finding needs."""

from enum import IntEnum
from functools import lru_cache
from typing import Final

from entities.places import demonym
from entities.places.gazetteer import is_listed, listings
from entities.places.listing import Listing

CITY: Final = 0.55
TOWN: Final = 0.42
"""Prominence of a city and a town in the gazetteer: the better known, the less often the name is something else."""


class Known(IntEnum):
    """How well known a place goes by a name."""

    NOTHING = 0
    SMALL = 1
    TOWN = 2
    CITY = 3
    ABBREVIATION = 4
    REGION = 5
    COUNTRY = 6
    DEMONYM = 7


@lru_cache(maxsize=1 << 14)
def known(name: str) -> Known:
    """The best known place of a name; an adjective or people (*Cuban*) is known as no place.

    `ABBREVIATION` is one that is a place only beside another (*Man.* after *Churchill*).

    >>> known("Cuba").name, known("Cuban").name, known("Of course").name
    ('COUNTRY', 'DEMONYM', 'NOTHING')
    """
    if not is_listed(name):
        return Known.NOTHING
    return Known.DEMONYM if demonym(name) else _best_known(name, listings(name))


def _best_known(name: str, found: tuple[Listing, ...]) -> Known:
    if not found:
        return Known.NOTHING
    plain = [listing for listing in found if not listing.in_context]
    if not plain or (name.endswith(".") and any(listing.in_context for listing in found)):
        return Known.ABBREVIATION
    best = plain[0]
    kind = best.place.kind
    if kind in {"country", "continent"}:
        return Known.COUNTRY
    if kind not in {"city", "county"}:
        return Known.REGION
    return Known.CITY if best.prominence >= CITY else Known.TOWN if best.prominence >= TOWN else Known.SMALL


@lru_cache(maxsize=1 << 12)
def has_article(name: str, article: str) -> bool:
    """Whether the best known place of a name is itself called so with the article.

    >>> has_article("The Hague", "The"), has_article("The Netherlands", "The")
    (True, False)
    """
    found = listings(name)
    return bool(found) and found[0].place.name.casefold().startswith(article.casefold() + " ")
