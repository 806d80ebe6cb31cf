"""Values as JSON, and a value a line."""

import json
from collections.abc import Iterable
from typing import Any, BinaryIO, Final

LINE_ENDS: Final = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}
"""What some programs take for the end of a line, and JSON does not: escaped, so that a line is a line to all."""


def encoded(value: Any, *, indent: int | None = None) -> bytes:
    """A value as JSON, in UTF-8.

    >>> encoded("é\\u2028")
    b'"\\xc3\\xa9\\\\u2028"'
    """
    return json.dumps(value, ensure_ascii=False, indent=indent).translate(LINE_ENDS).encode("utf-8", "replace")


def write_values(values: Iterable[Any], file: BinaryIO) -> None:
    """Write each value as one line."""
    file.writelines(encoded(value) + b"\n" for value in values)
