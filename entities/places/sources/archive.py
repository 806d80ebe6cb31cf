"""Writing the gazetteer's file: the same bytes from the same facts."""

import json
import sys
import zipfile
from array import array
from itertools import accumulate
from pathlib import Path
from typing import Final

import marisa_trie

from entities.places.store import ABOUT, COLUMNS, COLUMNS_OF_CAPITALS, INDEX, NAMES, PLACES, RECORD

# A fixed time in every member, or no two builds would be alike.
_TIME: Final = (1980, 1, 1, 0, 0, 0)


def write(
    path: Path, *, lines: list[str], records: list[tuple[str, tuple[int, int, int]]], about: dict[str, object]
) -> None:
    """Write the members; `lines` hold the columns of `COLUMNS`, `records` a key and what `RECORD` packs."""
    widths = {len(COLUMNS), len(COLUMNS) + len(COLUMNS_OF_CAPITALS)}
    if not {line.count("\t") + 1 for line in lines} <= widths:
        raise ValueError("a line of places.tsv has not the columns it should")
    encoded = [line.encode() + b"\n" for line in lines]
    starts = array("I", accumulate((len(line) for line in encoded), initial=0))
    if sys.byteorder == "big":
        starts.byteswap()
    trie = marisa_trie.RecordTrie(RECORD, sorted(records))
    members = {
        ABOUT: json.dumps(about, indent=1, ensure_ascii=False).encode(),
        PLACES: b"".join(encoded),
        INDEX: starts.tobytes(),
        NAMES: trie.tobytes(),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, _TIME), content)
