"""The package's own tables: names the sources lack, regions and waters, adjectives and peoples, capitals of regions."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Final

from entities.model import Place
from entities.places.listing import NameKind
from entities.places.sources.entry import Draft, Name
from entities.places.sources.packages import read_table

SEPARATOR: Final = " | "
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
            yield Name(
                entry["id"], text, NameKind[entry["kind"].upper()], exact, entry["form"] == "context", by_hand=True
            )


def regions() -> tuple[list[Draft], list[Name]]:
    """The entries of ``regions.tsv``."""
    drafts: list[Draft] = []
    names: list[Name] = []
    for entry in table("regions.tsv"):
        country = entry["within"][:2] if ":" not in entry["within"] else ""
        place = Place(entry["id"], entry["name"], entry["kind"], country, entry["within"])
        names.append(Name(place.id, place.name, NameKind.OFFICIAL))
        names += [Name(place.id, text, NameKind.OTHER) for text in split(entry["other_names"])]
        drafts.append(Draft(place))
    return drafts, names


def demonyms() -> Iterator[tuple[str, str]]:
    """Pairs of a word and the id of the place whose adjective or people it is."""
    for entry in table("demonyms.tsv"):
        for word in split(entry["words"]):
            yield word, entry["id"]
            if word.endswith(_PLURAL_ENDINGS):
                yield word + "s", entry["id"]
