"""Writing tables to a file, in any format, from Python."""

import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from entities.export.formats import FORMATS
from entities.nametable import NameTable


def write(tables: NameTable | Iterable[NameTable], path: str | Path, *, format: str) -> None:
    """Write one table or several to a file, as ``entities table --format`` does: whole, or not at all.

    `format` is one of those that `entities formats` lists. Raises ValueError for another, InputError when a library
    is missing, OSError when the file cannot be written.

    >>> import entities, tempfile
    >>> path = Path(tempfile.mkdtemp()) / "lee.md"
    >>> write(entities.table("Lee Il-gyu left."), path, format="markdown")
    >>> "Lee Il\\\\-gyu" in path.read_text()
    True
    """
    if format not in FORMATS:
        raise ValueError(f"{format!r} is none of {', '.join(FORMATS)}")
    place = Path(os.path.realpath(path))  # through a link, which stays; one that leads to itself is replaced
    partial = place.with_name(f".{place.name[:100]}.{secrets.token_hex(4)}.partial")  # two may write at once
    try:
        with partial.open("xb") as file:
            FORMATS[format].write([tables] if isinstance(tables, NameTable) else tables, file)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(place)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
