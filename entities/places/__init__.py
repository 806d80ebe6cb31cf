"""The gazetteer: countries, regions, cities, their other names and adjectives."""

from entities.places.comparison import compare_places
from entities.places.gazetteer import demonym, lookup

__all__ = ["compare_places", "demonym", "lookup"]
