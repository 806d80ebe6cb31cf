"""Writing an archive's entities to one file for other programs."""

import csv
import io
import json
from collections.abc import Callable
from typing import BinaryIO, Final

import pyarrow.parquet as pq

from entities.archive.queries import Archive
from entities.cells import guarded

COLUMNS: Final = ("id", "type", "name", "alias", "count", "mentions", "articles", "place_id", "needs_review")


def write_lines(archive: Archive, file: BinaryIO) -> None:
    """A JSON object an entity: its row, and the entities of articles that belong to it with the reason for each."""
    members: dict[str, list[dict[str, object]]] = {}
    columns = archive.members.select(["id", "article", "entity_id", "name", "confidence", "evidence"]).to_pylist()
    for member in columns:
        members.setdefault(str(member.pop("id")), []).append(member)
    for batch in archive.entities.to_batches(max_chunksize=1024):
        for row in batch.to_pylist():
            line = json.dumps(row | {"members": members.get(row["id"], [])}, ensure_ascii=False)
            file.write(line.encode() + b"\n")


def write_rows(archive: Archive, file: BinaryIO) -> None:
    """A row an alias, for spreadsheets; none of them runs a name as a formula."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for batch in archive.entities.to_batches(max_chunksize=1024):
        for row in batch.to_pylist():
            shown = {"mentions": row["mentions"], "articles": row["articles"]} | row
            for alias in row["aliases"]:
                values = shown | {"alias": alias["text"], "count": alias["count"]}
                cells = (values[name] for name in COLUMNS)
                writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in cells])
    text.flush()
    text.detach()


def write_parquet(archive: Archive, file: BinaryIO) -> None:
    """The table of entities as it is."""
    pq.write_table(archive.entities, file, compression="zstd")


WRITERS: Final[dict[str, Callable[[Archive, BinaryIO], None]]] = {
    "jsonl": write_lines,
    "csv": write_rows,
    "parquet": write_parquet,
}
"""The formats of ``entities archive export``, by name."""
