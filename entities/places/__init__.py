"""The gazetteer: countries, regions, cities, their other names and adjectives."""

from entities.places.comparison import compare_places
from entities.places.containment import capital, capital_of, containers, contains, fills
from entities.places.folding import fold
from entities.places.gazetteer import by_id, demonym, listings, lookup
from entities.places.listing import Listing, NameKind

__all__ = [
    "Listing",
    "NameKind",
    "by_id",
    "capital",
    "capital_of",
    "compare_places",
    "containers",
    "contains",
    "demonym",
    "fills",
    "fold",
    "listings",
    "lookup",
]
