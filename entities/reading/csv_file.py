"""Spreadsheets as CSV or TSV: an article a row, its text in one column."""

import csv
import io
from collections.abc import Iterator

from entities.errors import InputError
from entities.model import Article
from entities.reading.decoding import decode
from entities.reading.records import from_record
from entities.reading.settings import Settings
from entities.reading.source import LARGEST, Source

TAB = ".tsv"


def read_csv(source: Source, settings: Settings) -> Iterator[Article]:
    """The articles of the rows; a row without text is reported and passed over. Raises InputError, OSError."""
    csv.field_size_limit(LARGEST)  # the module's own limit, 131,072 characters, is less than a long article
    text = decode(source.read(), source=source.shown, encoding=settings.encoding, note=settings.note)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter="\t" if source.ending == TAB else ",")
    if settings.text_field not in (reader.fieldnames or ()):
        columns = ", ".join(reader.fieldnames or ()) or "none"
        raise InputError(
            f"{source.shown} has no column {settings.text_field!r} (but {columns}): name one with --text-field."
        )
    try:
        for number, row in enumerate(reader, start=1):
            try:
                yield from_record(row, settings, source, f"{source.stem}:{number}")
            except ValueError as problem:
                settings.report(InputError(f"{source.shown}, row {number}: {problem}."))
    except csv.Error as problem:
        raise InputError(f"{source.shown}, line {reader.line_num}, is no CSV: {problem}.") from None
