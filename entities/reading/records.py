"""Articles as records: objects with a field for the text, as JSON, CSV and Parquet hold them."""

from collections.abc import Mapping
from typing import Any, Final

from entities.model import Article
from entities.reading.dates import date_of
from entities.reading.settings import Settings
from entities.reading.source import Source

IDS: Final = ("doc_id", "id")
"""Fields that hold an article's id unless one is named."""
DATE: Final = "date"
"""The field that holds the day an article is of unless one is named."""
SHOWN: Final = 5
"""Fields that a message names."""


def from_record(record: object, settings: Settings, source: Source, default_id: str) -> Article:
    """The article of a record. Raises ValueError, in words for the reader, when it holds none.

    A field of a field is named with a point: ``article.body``; a field that has points of its own by its whole name.

    >>> from_record({"id": 7, "article": {"body": "Lee left."}}, Settings(text_field="article.body"), Source("a"), "")
    Article(text='Lee left.', doc_id='7', source='a', extracted=False, recognized=None, date='')
    """
    text = value_of(record, settings.text_field)
    if not isinstance(record, Mapping) or not isinstance(text, str):
        raise ValueError(f'no object with a "{settings.text_field}" of characters{_hint(record, settings)}')
    names = (settings.id_field,) if settings.id_field else IDS
    doc_id = next((found for found in (value_of(record, name) for name in names) if found is not None), None)
    date = date_of(value_of(record, settings.date_field or DATE))
    return Article(text, doc_id=default_id if doc_id is None else str(doc_id), source=source.name, date=date)


def value_of(record: Any, field: str) -> Any:
    """The value of a field, or of a field of a field; None when there is none."""
    if isinstance(record, Mapping) and field in record:
        return record[field]
    for part in field.split("."):
        if not isinstance(record, Mapping):
            return None
        record = record.get(part)
    return record


def _hint(record: object, settings: Settings) -> str:
    """The fields that could be meant, when the one wanted is not there at all."""
    if not isinstance(record, Mapping) or settings.text_field in record:
        return ""
    fields = [name for name, value in record.items() if isinstance(value, str) and name not in IDS]
    if not fields:
        return ""
    more = " …" if len(fields) > SHOWN else ""
    return f" (it has {', '.join(fields[:SHOWN])}{more}: name one with --text-field)"
