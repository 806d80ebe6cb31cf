"""Tables in parts, of which only those that changed are written: the rows whose number begins alike are one file.

How many parts there are hangs on the number of rows alone, so that the files are the same whatever came when. A part
that says what it said is the former generation's file under a second name.
"""

import os
import shutil
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from entities.archive.assembly import file_name
from entities.archive.store import write_table

type Ints = npt.NDArray[np.int64]

ROOM: Final = 1 << 14
"""Rows that a part is meant for: more files cost more to open, larger ones more to write for one new row."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a table: its file, and its rows."""

    file: Path
    rows: pa.Table


def cuts_of(numbers: Ints) -> list[int]:
    """Where the parts of rows with these numbers, which are sorted, begin, and where the last one ends."""
    bits = (len(numbers) // ROOM).bit_length()
    bounds = (np.arange(1, 1 << bits) << (64 - bits)) + np.iinfo(np.int64).min if bits else np.empty(0, np.int64)
    return [0, *numbers.searchsorted(bounds).tolist(), len(numbers)]


def parts_of(table: pa.Table, folder: Path) -> list[Part]:
    """A table that is sorted by its first column, whole numbers of 64 bits as good as drawn by lot, in parts.

    >>> [(part.file.name, len(part.rows)) for part in parts_of(pa.table({"a": np.arange(3)}), Path("names"))]
    [('part-00000.parquet', 3)]
    """
    ranges = enumerate(pairwise(cuts_of(table.column(0).to_numpy())))
    return [Part(folder / file_name(place), table.slice(start, end - start)) for place, (start, end) in ranges]


def write_parts(new: list[Part], former: list[Part], schema: pa.Schema) -> None:
    """Write the columns of `schema` of the `new` parts of a table, or link the `former` ones."""
    had = former if len(former) == len(new) else [None] * len(new)
    for part, old in zip(new, had, strict=True):
        rows = part.rows.select(schema.names)
        if old and rows.equals(old.rows):
            link(old.file, part.file)
        else:
            write_table(part.file, rows.combine_chunks(), repeats=False)


def link(file: Path, name: Path) -> None:
    """Give a file a second name."""
    name.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, name)
    except OSError:  # a file system without hard links
        shutil.copyfile(file, name)
