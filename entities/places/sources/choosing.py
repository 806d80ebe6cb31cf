"""Which of the gathered names go into the file, when the names of all places are seen together."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from entities.places.folding import fold
from entities.places.listing import NameKind
from entities.places.sources.entry import Name
from entities.places.sources.filtering import COMPASS, LONGEST_CODE, Refusal
from entities.places.sources.tables import refused_names


def choose(
    names: Iterable[Name],
    *,
    ranks: dict[str, float],
    containers: dict[str, str],
    countries: frozenset[str],
    refused: Counter[Refusal],
) -> list[Name]:
    """Leave out what would join two places, and mark abbreviations; names written down by hand always stay.

    An alternate name is refused when it is the own name of another place that is at least as well known (*Paris*, once
    the name of Kosciusko, Mississippi), a name in another language when it is the own name of any other.
    """
    own = _owners(names)
    banned = refused_names()
    chosen = []
    for name in names:
        key = fold(name.text)
        if name.by_hand:
            chosen.append(name)
        elif (name.place, key) in banned:
            refused[Refusal.BANNED] += 1
        elif _is_code(name.text):
            if name.place in countries:
                chosen.append(replace(name, kind=NameKind.ABBREVIATION, exact=name.text))
        elif _taken(name, _strangers(name, own.get(key, set()), containers, countries), ranks):
            refused[Refusal.TAKEN] += 1
        else:
            chosen.append(replace(name, in_context=key in COMPASS))
    return chosen


def _strangers(name: Name, owners: set[str], containers: dict[str, str], countries: frozenset[str]) -> set[str]:
    """The owners of a name that have no part in the place: a city and its province may share a name.

    A country shares none with its parts (*England*), and names in other languages are shared with nobody.
    """
    if name.kind is NameKind.LANGUAGE or name.place in countries:
        return owners - {name.place}
    around = _around(name.place, containers)
    return {owner for owner in owners if owner not in around and name.place not in _around(owner, containers)}


def _around(place: str, containers: dict[str, str]) -> set[str]:
    """The place itself and what it lies in."""
    found: set[str] = set()
    while place and place not in found:
        found.add(place)
        place = containers.get(place, "")
    return found


def _owners(names: Iterable[Name]) -> dict[str, set[str]]:
    """The places whose own name each key is."""
    own: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if name.kind is NameKind.OFFICIAL or (name.by_hand and name.kind is NameKind.OTHER):
            own[fold(name.text)].add(name.place)
    return own


def _is_code(text: str) -> bool:
    """Capitals only and short: *UK*, *U.S.A.*"""
    letters = [letter for letter in text if letter.isalpha()]
    return text.isascii() and text.isupper() and len(letters) <= LONGEST_CODE


def _taken(name: Name, owners: set[str], ranks: dict[str, float]) -> bool:
    """Does the name belong to another place?"""
    if name.kind is NameKind.LANGUAGE:
        return bool(owners)
    if name.kind is NameKind.OTHER:
        return any(ranks[owner] >= ranks[name.place] for owner in owners)
    return False
