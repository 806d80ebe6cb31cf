"""Tables as CSV: a row for each spelling, with the id, name and type of its entity."""

import csv
import io
from collections.abc import Iterable
from typing import Any, BinaryIO

from entities.cells import guarded
from entities.nametable import COLUMNS, NameTable


def write_rows(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write the rows of `NameTable.to_rows`, in UTF-8 with a header (RFC 4180).

    A text that a spreadsheet would run as a formula gets an apostrophe before it; `entities decide` takes it off again.
    """
    text = io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="", write_through=True)
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    for table in tables:
        writer.writerows(map(_guarded, table.to_rows()))
    text.detach()


def _guarded(row: dict[str, Any]) -> dict[str, Any]:
    return {column: guarded(value) if isinstance(value, str) else value for column, value in row.items()}
