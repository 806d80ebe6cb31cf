"""Tables as Parquet: an article a row, its text in one column, read batch by batch."""

import io
from collections.abc import Iterator
from typing import Any, Final

from entities.errors import InputError
from entities.model import Article
from entities.reading.needing import needed
from entities.reading.records import DATE, IDS, from_record
from entities.reading.settings import Settings
from entities.reading.source import Source

BATCH: Final = 1000
"""Rows that are read together."""


def read_parquet(source: Source, settings: Settings) -> Iterator[Article]:
    """The articles of the rows; a row without text is reported and passed over. Raises InputError, OSError."""
    parquet = needed("pyarrow.parquet", "parquet", source.shown)
    with source.open() as raw:
        try:
            plain = raw.seekable() and not source.packing
            file = parquet.ParquetFile(raw if plain else io.BytesIO(source.read()))
        except (ValueError, TypeError, OSError) as problem:  # pyarrow's ArrowInvalid is a ValueError
            raise InputError(f"{source.shown} is no Parquet file: {_first_line(problem)}.") from None
        columns = file.schema_arrow.names
        if settings.text_field not in columns:
            raise InputError(
                f"{source.shown} has no column {settings.text_field!r} (but {', '.join(columns)}): "
                "name one with --text-field."
            )
        ids = (settings.id_field,) if settings.id_field else IDS
        wanted = {settings.text_field, *ids, settings.date_field or DATE}
        yield from _rows(file, [name for name in columns if name in wanted], source, settings)


def _rows(file: Any, columns: list[str], source: Source, settings: Settings) -> Iterator[Article]:
    number = 0
    try:
        for batch in file.iter_batches(batch_size=BATCH, columns=columns):
            for cells in zip(*map(_values, batch.columns), strict=True):
                number += 1
                try:
                    row = dict(zip(batch.schema.names, cells, strict=True))
                    yield from_record(row, settings, source, f"{source.stem}:{number}")
                except ValueError as problem:
                    settings.report(InputError(f"{source.shown}, row {number}: {problem}."))
    except (ValueError, OSError) as problem:
        raise InputError(f"{source.shown} is broken after row {number}: {_first_line(problem)}.") from None
    if not number:
        raise InputError(f"{source.shown} is empty.")


def _values(column: Any) -> list[Any]:
    """What a column holds; None for a time that Python cannot tell: of the year 99999, or in a zone nobody knows."""
    try:
        values: list[Any] = column.to_pylist()
    except (OverflowError, LookupError):
        values = [_value(cell) for cell in column]
    return values


def _value(cell: Any) -> Any:
    try:
        return cell.as_py()
    except (OverflowError, LookupError):
        return None


def _first_line(problem: Exception) -> str:
    return (str(problem).splitlines() or [""])[0].rstrip(".")
