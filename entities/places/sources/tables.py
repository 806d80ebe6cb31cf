"""The package's own tables: names the sources lack, regions and waters, adjectives and peoples, capitals of regions."""

from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Final

from entities.model import Place
from entities.places.folding import fold
from entities.places.listing import NameKind
from entities.places.sources.cldr import translated
from entities.places.sources.entry import Draft, Name, is_latin
from entities.places.sources.packages import read_table

SEPARATOR: Final = " | "
_SHOWN: Final = "shown"
# English words of peoples that take a plain plural; the others have none (*French*, *Chinese*) or give their own.
_PLURAL_ENDINGS: Final = ("an", "i", "er", "ite", "ot", "ard")


def table(name: str) -> list[dict[str, str]]:
    """The rows of one table under ``data/``."""
    return read_table(Path(str(files("entities.places") / "data" / name)))


def split(cell: str) -> list[str]:
    """The entries of one cell."""
    return [text for text in cell.split(SEPARATOR) if text]


def extra_names() -> Iterator[Name]:
    """The names of ``names.tsv``."""
    for entry in table("names.tsv"):
        for text in split(entry["names"]):
            exact = text if entry["form"] else ""
            kind = NameKind.OFFICIAL if entry["kind"] == _SHOWN else NameKind[entry["kind"].upper()]
            yield Name(entry["id"], text, kind, exact, entry["form"] == "context", by_hand=True)


def shown(drafts: list[Draft]) -> list[Draft]:
    """The entries under the names that ``names.tsv`` would have shown.

    Raises:
        ValueError: a row of the table calls its place otherwise than the source does, so its id may be wrong.
    """
    called = {draft.place.id: draft.place.name for draft in drafts}
    rows = table("names.tsv")
    wrong = [entry["id"] for entry in rows if entry["place"] != called[entry["id"]]]
    if wrong:
        raise ValueError(f"names.tsv gives other names to {wrong}")
    names = {entry["id"]: entry["names"] for entry in rows if entry["kind"] == _SHOWN}
    return [
        replace(draft, place=replace(draft.place, name=names.get(draft.place.id, draft.place.name))) for draft in drafts
    ]


def refused_names() -> frozenset[tuple[str, str]]:
    """Pairs of an id and a folded name that ``refused.tsv`` leaves out."""
    return frozenset((entry["id"], fold(text)) for entry in table("refused.tsv") for text in split(entry["names"]))


def regions() -> tuple[list[Draft], list[Name]]:
    """The entries of ``regions.tsv``."""
    drafts: list[Draft] = []
    names: list[Name] = []
    for entry in table("regions.tsv"):
        country = entry["within"][:2] if ":" not in entry["within"] else ""
        place = Place(entry["id"], entry["name"], entry["kind"], country, entry["within"], geonames=entry["geonames"])
        names.append(Name(place.id, place.name, NameKind.OFFICIAL))
        names += [Name(place.id, text, NameKind.OTHER, by_hand=True) for text in split(entry["other_names"])]
        for text in translated(entry["m49"]) if entry["m49"] else []:
            names.append(Name(place.id, text, NameKind.LANGUAGE if is_latin(text) else NameKind.SCRIPT))
        drafts.append(Draft(place))
    return drafts, names


def demonyms() -> Iterator[tuple[str, str]]:
    """Pairs of a word and the id of the place whose adjective or people it is."""
    for entry in table("demonyms.tsv"):
        inflected = _french if entry["language"] == "fr" else _english
        for word in split(entry["words"]):
            for form in inflected(word):
                yield form, entry["id"]


def _english(word: str) -> list[str]:
    """An English word and its plural, when it takes a plain one."""
    return [word, word + "s"] if word.endswith(_PLURAL_ENDINGS) else [word]


def _french(word: str) -> list[str]:
    """A French adjective: masculine, feminine and both plurals."""
    if word.endswith("e"):
        return [word, word + "s"]
    if word.endswith("c"):
        return [word, word + "s", word[:-1] + "que", word[:-1] + "ques"]
    feminine = word + ("ne" if word.endswith(("en", "on")) else "e")
    plural = word if word.endswith(("s", "x")) else word + "s"
    return [word, plural, feminine, feminine + "s"]
