"""Files of JSON: one object for an article, or an array of them."""

import codecs
from collections.abc import Iterator

from entities.errors import InputError
from entities.model import Article
from entities.reading.lines import parsed
from entities.reading.records import from_record
from entities.reading.settings import Settings
from entities.reading.source import Source


def read_json(source: Source, settings: Settings) -> Iterator[Article]:
    """The articles of a file; an object that holds none is reported and passed over. Raises InputError, OSError."""
    data = source.read().removeprefix(codecs.BOM_UTF8)
    if not data.strip():
        raise InputError(f"{source.shown} is empty.")
    try:
        value = parsed(data)
        if not isinstance(value, list):
            yield from_record(value, settings, source, source.stem)
            return
    except ValueError as problem:
        raise InputError(f"{source.shown}: {problem}.") from None
    for number, record in enumerate(value, start=1):
        try:
            yield from_record(record, settings, source, f"{source.stem}:{number}")
        except ValueError as problem:
            settings.report(InputError(f"{source.shown}, object {number}: {problem}."))
