"""The formats that name tables are written in, by the name that ``--format`` takes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import BinaryIO, Final

from entities.export import csv_rows, json_object, report
from entities.table import NameTable

type Writer = Callable[[Iterable[NameTable], BinaryIO], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write tables: what it is, for people, and the function that writes it, table by table."""

    description: str
    write: Writer


FORMATS: Final[dict[str, Format]] = {
    "json": Format("one JSON object for one article, an array of them for several", json_object.write_json),
    "jsonl": Format("a line of JSON for each article", json_object.write_lines),
    "csv": Format("a row for each spelling, for spreadsheets and OpenRefine", csv_rows.write_rows),
    "html": Format("one page to hand on: table, evidence, marked article; no other file", report.write_report),
}
