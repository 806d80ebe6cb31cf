"""Tables as CSV: a row for each spelling, with the id, name and type of its entity."""

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO, Final

from entities.table import NameTable

COLUMNS: Final = ("doc_id", "id", "type", "name", "alias", "count", "confidence", "needs_review", "evidence")


def write_rows(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write the rows of `NameTable.to_rows`, in UTF-8 with a header (RFC 4180)."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    for table in tables:
        writer.writerows(table.to_rows())
    text.detach()
