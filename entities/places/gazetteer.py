"""Looking a place name up: a first, simple form without data."""

from entities.model import Place


def lookup(name: str) -> tuple[Place, ...]:
    """Every entry that goes by this name, best known first; empty when the gazetteer has none.

    >>> lookup("Nowhere at all")
    ()
    """
    return ()


def demonym(word: str) -> tuple[Place, ...]:
    """The places whose adjective or people this word is (*Cuban*), best known first; such a word is no place.

    >>> demonym("table")
    ()
    """
    return ()
