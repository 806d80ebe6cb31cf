"""Tables that were saved as JSON or JSON Lines, to be served without reading their articles again."""

import json
from collections.abc import Iterator
from typing import Any, Final

from entities.errors import InputError
from entities.nametable import NameTable
from entities.reading.source import Source

KEYS: Final = frozenset({"version", "sha256", "entities"})
ENDINGS: Final = (".json", ".jsonl", ".ndjson")


def saved_tables(name: str) -> list[NameTable] | None:
    """The tables in a file that `entities table` wrote; None when it is no such file, but articles perhaps.

    Raises InputError for tables of another version, OSError.
    """
    source = Source(name)
    if source.ending not in ENDINGS:
        return None
    try:
        objects = list(_objects(source.read().decode("utf-8"), lines=source.ending != ENDINGS[0]))
    except (ValueError, RecursionError):
        return None
    if not objects or not all(isinstance(one, dict) and one.keys() >= KEYS for one in objects):
        return None
    try:
        return [NameTable.from_dict(one) for one in objects]
    except (ValueError, KeyError, TypeError) as problem:
        raise InputError(f"{source.shown} holds no tables that can be read: {problem}.") from None


def _objects(text: str, *, lines: bool) -> Iterator[Any]:
    if lines:
        yield from (json.loads(line) for line in text.split("\n") if line.strip())
    else:
        value = json.loads(text)
        yield from value if isinstance(value, list) else [value]
