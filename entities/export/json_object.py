"""Tables as JSON: the object that `NameTable.to_dict` gives and ``schema/name_table.json`` describes."""

import json
from collections.abc import Iterable
from importlib.resources import files
from itertools import chain, islice
from typing import Any, BinaryIO, Final

from entities.nametable import NameTable

LINE_ENDS: Final = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}
"""What some programs take for the end of a line, and JSON does not: escaped, so that a line is a line to all."""


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one article's object.

    >>> schema()["properties"]["version"]
    {'const': 1}
    """
    loaded: dict[str, Any] = json.loads(
        files("entities.export").joinpath("schema/name_table.json").read_text(encoding="utf-8")
    )
    return loaded


def write_json(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write one table as an object, several as an array of objects, without holding them all."""
    stream = iter(tables)
    begin = list(islice(stream, 2))
    if len(begin) == 1:
        file.write(_encoded(begin[0], indent=1) + b"\n")
        return
    separator = b"["
    for table in chain(begin, stream):
        file.write(separator + b"\n" + _encoded(table, indent=1))
        separator = b","
    file.write(b"\n]\n" if begin else b"[]\n")


def write_lines(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write each table as one line."""
    for table in tables:
        file.write(_encoded(table, indent=None) + b"\n")


def _encoded(table: NameTable, *, indent: int | None) -> bytes:
    text = json.dumps(table.to_dict(), ensure_ascii=False, indent=indent)
    return text.translate(LINE_ENDS).encode("utf-8", "replace")
