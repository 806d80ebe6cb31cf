"""A file to read, or standard input: its name, and its bytes, unpacked where they are packed."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from entities.errors import InputError
from entities.reading.packing import PACKED, unpacked

STANDARD_INPUT: Final = "-"
BEGINNING: Final = 200
LARGEST: Final = 256 * 1024 * 1024
"""Bytes of a file that is read whole, unpacked. A novel has a million; what is larger is a collection, to be given as
JSON Lines or Parquet, which are read piece by piece."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where articles come from, by the name that the reader gave; `folder` is the folder it was found in, if any, and
    `kind` the ending to go by instead of its own.

    >>> Source("news/lee.txt").stem, Source("-").shown, Source("lee.html.gz").ending
    ('lee', 'standard input', '.html')
    >>> Source("news/kim/lee.txt", folder="news").stem
    'kim/lee'
    """

    name: str
    folder: str = ""
    kind: str = ""

    @property
    def shown(self) -> str:
        """What messages call it."""
        return "standard input" if self.name == STANDARD_INPUT else self.name

    @property
    def packing(self) -> str:
        """The ending that says how its bytes are packed, in small letters: ``.gz``, ``.zst``, or none."""
        ending = Path(self.name).suffix.lower()
        return ending if ending in PACKED else ""

    @property
    def stem(self) -> str:
        """The id of its article, when it has one and no id of its own: the file's name without ending."""
        if self.name == STANDARD_INPUT:
            return "stdin"
        path = self._unpacked_name
        return path.relative_to(self.folder).with_suffix("").as_posix() if self.folder else path.stem

    @property
    def ending(self) -> str:
        """The ending of its name once it is unpacked, in small letters: ``.txt``."""
        return self.kind or self._unpacked_name.suffix.lower()

    @property
    def _unpacked_name(self) -> Path:
        path = Path(self.name)
        return path.with_suffix("") if self.packing else path

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Its bytes, unpacked. Raises OSError, and InputError while unpacking."""
        if self.name == STANDARD_INPUT:
            yield sys.stdin.buffer
            return
        with Path(self.name).open("rb") as file:
            yield unpacked(file, self.packing, self.shown) if self.packing else file

    def beginning(self) -> bytes:
        """The first bytes of standard input, which stay to be read; at least one where there is any."""
        file = sys.stdin.buffer
        if isinstance(file, io.BufferedReader):
            return file.peek(BEGINNING)[:BEGINNING]
        data = file.read(BEGINNING)  # held in memory, as by whoever runs the program from Python
        file.seek(-len(data), io.SEEK_CUR)
        return data

    def read(self, *, largest: int = LARGEST) -> bytes:
        """All its bytes, unpacked. Raises OSError, and InputError when there are more than `largest`."""
        with self.open() as file:
            data = file.read(largest + 1)
        if len(data) > largest:
            raise InputError(f"{self.shown} is larger than {largest / 1e6:,.0f} MB, the most that is read of one file.")
        return data
