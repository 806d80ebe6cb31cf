"""How prominent a place is, from its kind, its people and the number of names the world has for it."""

from math import log10
from typing import Final

from entities.places.sources.entry import Draft

# Where each kind stands when nothing else is known, and how far people and fame lift it. A newspaper that says
# *Georgia* or *Luxembourg* without more means the larger unit more often than a town of that name.
_BASE: Final = {
    "country": 0.78,
    "former country": 0.72,
    "territory": 0.50,
    "subdivision": 0.27,
    "county": 0.10,
    "city": 0.0,
    "continent": 0.9,
    "ocean": 0.8,
    "sea": 0.7,
    "region": 0.65,
}
# Rivers, mountains, islands and the rest are in the table because they are in the news; below a city of a million.
_WRITTEN_DOWN: Final = 0.5
NATIONS: Final = frozenset({"country", "former country", "territory"})
# log10 of people runs from 2 to 9.2, log10 of names from 0 to 2.3: weights that bring a city of 15,000 with three names
# to 0.25 and London to 0.75.
_PEOPLE: Final = 0.09
_NAMES: Final = 0.13
_CAPITAL: Final = 0.06
_NATIONAL_CAPITAL: Final = 0.15
# An article in English means the *St. Louis*, *Cambridge* or *Kingston* of its own readers' countries more often.
_ENGLISH: Final = 0.04
ENGLISH_COUNTRIES: Final = frozenset({"US", "GB", "CA", "AU", "IE", "NZ"})


def prominence(draft: Draft, *, population: int, heads: list[str]) -> float:
    """A number from 0 to 1; see `Listing.prominence`. `heads` are the units that the place is the capital of."""
    people = max(0.0, log10(max(population, 1)) - 2)
    names = log10(1 + draft.fame)
    if draft.place.kind in NATIONS:
        raw = _BASE[draft.place.kind] + 0.03 * people
    elif draft.place.kind in {"subdivision", "county"}:
        raw = _BASE[draft.place.kind] + 0.05 * people
    elif draft.place.kind == "city":
        raw = _PEOPLE * people + _NAMES * names + max((_lift(unit) for unit in heads), default=0.0)
    else:
        raw = _BASE.get(draft.place.kind, _WRITTEN_DOWN)
    english = _ENGLISH if draft.place.country in ENGLISH_COUNTRIES and draft.place.kind not in NATIONS else 0.0
    return min(1.0, raw + english)


def _lift(unit: str) -> float:
    """What it adds to be the capital of a country (an id without a hyphen) or of a subdivision."""
    return _CAPITAL if "-" in unit else _NATIONAL_CAPITAL


def populations(drafts: list[Draft]) -> dict[str, int]:
    """People by id. A subdivision has those of the cities in it, for the sources give it none."""
    parents = {draft.place.id: draft.place.container for draft in drafts}
    people = {draft.place.id: draft.place.population for draft in drafts}
    counted = {draft.place.id for draft in drafts if draft.place.kind in {"subdivision", "county"}}
    for draft in drafts:
        if draft.place.kind == "city":
            at = draft.place.container
            while at in counted:
                people[at] += draft.place.population
                at = parents[at]
    return people
