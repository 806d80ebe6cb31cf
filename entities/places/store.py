"""The gazetteer's file: read once, on the first question.

The file is a zip archive that any tool opens, uncompressed, for inflating it takes longer than all the rest:
``places.tsv`` (one place a line, most prominent first), ``places.index`` (where each line begins, four bytes a line,
little-endian), ``names.marisa`` (a MARISA trie, Yata 2011: from every folded name to the numbers of the lines it names,
four bytes a record), and ``about.json`` (format, sources, licences, counts). A trie keeps 360,000 names in 3 MB and
answers in two microseconds; the same in SQLite took 11 MB and five, sorted 48-bit hashes 3.6 MB and three.
"""

import json
import sys
import zipfile
from array import array
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

import marisa_trie

from entities.model import Place
from entities.places.listing import Listing, NameKind

FORMAT: Final = 1
FILE: Final = "gazetteer.bin"
PLACES: Final = "places.tsv"
INDEX: Final = "places.index"
NAMES: Final = "names.marisa"
ABOUT: Final = "about.json"
# A record of the trie: the place's line in two bytes and a third for more than 65,536 places; then the kind of name, by
# its order in `NameKind`, with IN_CONTEXT added for what is a place only beside another and COMMON for what people say.
RECORD: Final = "<HBB"
IN_CONTEXT: Final = 16
COMMON: Final = 32
# Marks before a key that is no folded name: an abbreviation exactly as printed, a place's id, an adjective or people.
EXACT: Final = "="
IDENTITY: Final = "#"
DEMONYM: Final = "~"
# An id of GeoNames is written @ and its number; a cell that can be told from another is empty: the GeoNames id of what
# has one for its own id, the country of what lies in a subdivision (its ISO code begins with it).
COLUMNS: Final = ("id", "name", "kind", "country", "container", "population", "geonames", "wikidata", "prominence")
COLUMNS_OF_CAPITALS: Final = ("capital", "capital_of")
GEONAMES: Final = "geonames:"
_KINDS: Final = tuple(NameKind)


class GazetteerFormatError(ValueError):
    """The file was built by another version of the package."""


@dataclass(frozen=True, slots=True)
class Store:
    """The open file."""

    names: marisa_trie.RecordTrie
    places: bytes
    starts: array[int]

    def line(self, number: int) -> str:
        """One line of ``places.tsv``, without its end."""
        return self.places[self.starts[number] : self.starts[number + 1] - 1].decode()


class Row(NamedTuple):
    """One line of ``places.tsv``: the place, and what only the gazetteer itself asks for."""

    place: Place
    prominence: float
    capital: str
    capital_of: tuple[str, ...]


@cache
def store() -> Store:
    """Open the file; every later call returns the same.

    Raises:
        GazetteerFormatError: the file's format is not this package's.
    """
    path = files("entities.places") / "data" / FILE
    with path.open("rb") as stream, zipfile.ZipFile(stream) as archive:
        found = json.loads(archive.read(ABOUT))["format"]
        if found != FORMAT:
            raise GazetteerFormatError(f"{FILE} has format {found}, not {FORMAT}: run python -m entities.places.build")
        names = marisa_trie.RecordTrie(RECORD)
        names.frombytes(archive.read(NAMES))
        starts = array("I", archive.read(INDEX))
        if sys.byteorder == "big":
            starts.byteswap()
        return Store(names, archive.read(PLACES), starts)


def about() -> dict[str, object]:
    """The file's own description: format, counts, sources and licences.

    >>> about()["format"]
    1
    """
    path = files("entities.places") / "data" / FILE
    with path.open("rb") as stream, zipfile.ZipFile(stream) as archive:
        content: dict[str, object] = json.loads(archive.read(ABOUT))
        return content


@lru_cache(maxsize=16384)
def row(number: int) -> Row:
    """One line, read when it is first asked for."""
    cells = [cell.replace("@", GEONAMES) if cell[:1] == "@" else cell for cell in store().line(number).split("\t")]
    identity, name, kind, country, container, population, geonames, wikidata, prominence, *capitals = cells
    capital, capital_of = capitals or ("", "")
    place = Place(
        id=identity,
        name=name,
        kind=kind,
        country=country or container[:2],
        container=container,
        population=int(population or 0),
        geonames=geonames or identity.removeprefix(GEONAMES) * identity.startswith(GEONAMES),
        wikidata=wikidata,
    )
    return Row(place, float(prominence), capital, tuple(filter(None, capital_of.split("|"))))


@cache
def marked(mark: str) -> frozenset[str]:
    """The keys behind a mark, without it. There are few, and most names that are looked up are none of them.

    >>> "US" in marked(EXACT), "cuban" in marked(DEMONYM)
    (True, True)
    """
    return frozenset(key[len(mark) :] for key in store().names.keys(mark))


def is_key(key: str) -> bool:
    """Is anything listed under this key? The trie takes no control characters and half surrogates."""
    return key.isprintable() and key in store().names


def listed(key: str) -> list[Listing]:
    """The listings under one key of the trie, in no order."""
    if not is_key(key):  # asked first: an exception, by which the trie's own look-up ends, takes three times as long
        return []
    found = []
    for low, high, code in store().names[key]:
        entry = row(low | high << 16)
        kind = _KINDS[code % IN_CONTEXT]
        found.append(Listing(entry.place, kind, entry.prominence, bool(code & IN_CONTEXT), bool(code & COMMON)))
    return found


@lru_cache(maxsize=16384)
def row_of(identity: str) -> Row | None:
    """The line of one id, None when the gazetteer lacks it."""
    found = store().names.get(IDENTITY + identity) if identity.isprintable() else None
    return row(found[0][0] | found[0][1] << 16) if found else None
