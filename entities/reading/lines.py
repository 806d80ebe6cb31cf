"""Files with an article a line, each an object of JSON (JSON Lines)."""

import codecs
import json
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from entities.errors import InputError
from entities.model import Article
from entities.reading.records import from_record
from entities.reading.settings import Settings
from entities.reading.source import LARGEST, Source

LONGEST: Final = LARGEST
"""Bytes of a line: a longer one is not read into the memory."""


def read_lines(source: Source, settings: Settings) -> Iterator[Article]:
    """The articles of a file, one a line; a broken line is reported and passed over. Raises InputError, OSError."""
    empty = True
    with source.open() as file:
        for number, data in enumerate(iter(lambda: file.readline(LONGEST + 1), b""), start=1):
            if len(data) > LONGEST:
                empty = False
                settings.report(InputError(f"{source.shown}, line {number} has more than {LONGEST / 1e6:,.0f} MB."))
                _pass_over(file, data)
                continue
            line = data.removeprefix(codecs.BOM_UTF8)
            if not line.strip():
                continue
            empty = False
            try:
                yield from_record(parsed(line), settings, source, f"{source.stem}:{number}")
            except ValueError as problem:
                settings.report(InputError(f"{source.shown}, line {number}: {problem}."))
    if empty:
        raise InputError(f"{source.shown} is empty.")


def _pass_over(file: BinaryIO, begun: bytes) -> None:
    """Read on to the end of a line, keeping nothing."""
    while begun and not begun.endswith(b"\n"):
        begun = file.readline(1 << 20)


def parsed(data: bytes) -> Any:
    """The values of JSON. Raises ValueError, in words for the reader."""
    try:
        return json.loads(data.decode())
    except UnicodeDecodeError as problem:
        raise ValueError(f"not valid UTF-8 at byte {problem.start}") from None
    except (json.JSONDecodeError, RecursionError):
        raise ValueError("not valid JSON") from None
