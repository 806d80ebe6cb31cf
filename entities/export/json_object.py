"""Tables as JSON: the object that `NameTable.to_dict` gives and ``schema/name_table.json`` describes."""

import json
from collections.abc import Iterable
from importlib.resources import files
from itertools import chain, islice
from typing import Any, BinaryIO

from entities.export.json_lines import encoded, write_values
from entities.nametable import NameTable


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
        file.write(encoded(begin[0].to_dict(), indent=1) + b"\n")
        return
    separator = b"["
    for table in chain(begin, stream):
        file.write(separator + b"\n" + encoded(table.to_dict(), indent=1))
        separator = b","
    file.write(b"\n]\n" if begin else b"[]\n")


def write_lines(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write each table as one line."""
    write_values((table.to_dict() for table in tables), file)
