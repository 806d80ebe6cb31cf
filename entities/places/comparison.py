"""Comparing two names of places: a first, simple form."""

from entities.model import Comparison, Outcome
from entities.places.gazetteer import lookup


def compare_places(a: str, b: str) -> Comparison:
    """Compare two place names.

    >>> compare_places("Cuba", "Cuba").outcome.value
    'same'
    """
    if a.casefold() == b.casefold() or {p.id for p in lookup(a)} & {p.id for p in lookup(b)}:
        return Comparison(Outcome.SAME, 1.0)
    return Comparison(Outcome.DIFFERENT, 0.0)
