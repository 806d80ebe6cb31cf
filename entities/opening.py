"""Opening an archive from Python, without making everyone install what archives need."""

from pathlib import Path
from typing import TYPE_CHECKING

from entities.reading.needing import room

if TYPE_CHECKING:
    from entities.archive import Archive


def open_archive(path: str | Path) -> "Archive":
    """A store of `entities archive` opened for reading: `articles`, `mentions`, `entities` … as Arrow tables.

    ``.to_pandas()`` makes a data frame of a table, ``open_archive(path).daft("mentions")`` is a lazy Daft frame. Raises
    `InputError` when there is no store, when it is of a newer version, or without ``pip install 'entities[archive]'``.

    >>> from entities import InputError
    >>> try:
    ...     open_archive("nowhere")
    ... except InputError as problem:
    ...     print(str(problem)[:25])
    nowhere is not an archive
    """
    opened: Archive = room("entities.archive", "archive", "The archive").open_archive(path)
    return opened
