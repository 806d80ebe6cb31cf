"""Files with an article a line, each an object of JSON (JSON Lines)."""

import codecs
import json
from collections.abc import Iterator
from typing import Any

from entities.errors import InputError
from entities.model import Article
from entities.reading.settings import Settings
from entities.reading.source import Source


def read_lines(source: Source, settings: Settings) -> Iterator[Article]:
    """The articles of a file, one a line; a broken line is reported and passed over. Raises InputError, OSError."""
    empty = True
    with source.open() as file:
        for number, data in enumerate(file, start=1):
            line = data.removeprefix(codecs.BOM_UTF8)
            if not line.strip():
                continue
            empty = False
            try:
                yield _from_line(line, default_id=f"{source.stem}:{number}", source=source.name)
            except ValueError as problem:
                settings.report(InputError(f"{source.shown}, line {number}: {problem}."))
    if empty:
        raise InputError(f"{source.shown} is empty.")


def _from_line(line: bytes, *, default_id: str, source: str) -> Article:
    """The article of a line of JSON. Raises ValueError, in words for the reader, when it holds none."""
    try:
        record: Any = json.loads(line.decode())
    except UnicodeDecodeError as problem:
        raise ValueError(f"not valid UTF-8 at byte {problem.start}") from None
    except (json.JSONDecodeError, RecursionError):
        raise ValueError("not valid JSON") from None
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise ValueError('no object with a "text" of characters')
    doc_id = record.get("doc_id", record.get("id"))
    return Article(record["text"], doc_id=default_id if doc_id is None else str(doc_id), source=source)
