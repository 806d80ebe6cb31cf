"""Mentions as CSV: a row for each place in a text where a name stands, with the words around it."""

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO, Final

from entities.cells import guarded
from entities.marking import marked, snippet
from entities.nametable import NameTable

COLUMNS: Final = (
    "doc_id", "source", "id", "type", "name", "start", "end", "before", "text", "after", "title", "confidence"
)  # fmt: skip


def write_mentions(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write the mentions in the order of the text, in UTF-8 with a header; no spreadsheet runs a cell as a formula."""
    text = io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for table in tables:
        for one in marked(table.entities):
            mention, entity = one.mention, one.entity
            before, after = snippet(table.text, mention)
            judged = {alias.text: alias.confidence for alias in entity.aliases}
            head = (table.doc_id, table.source, entity.id, entity.type.value, entity.name)
            words = (mention.start, mention.end, before, mention.text, after, mention.title)
            cells = (*head, *words, judged.get(mention.text, entity.confidence))
            writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in cells])
    text.detach()
