"""A file to read, or standard input: its name, and its bytes."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

STANDARD_INPUT: Final = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """Where articles come from, by the name that the reader gave.

    >>> Source("news/lee.txt").stem, Source("-").shown
    ('lee', 'standard input')
    """

    name: str

    @property
    def shown(self) -> str:
        """What messages call it."""
        return "standard input" if self.name == STANDARD_INPUT else self.name

    @property
    def stem(self) -> str:
        """The id of its article, when it has one and no id of its own."""
        return "stdin" if self.name == STANDARD_INPUT else Path(self.name).stem

    @property
    def ending(self) -> str:
        """The ending of its name, in small letters: ``.txt``."""
        return Path(self.name).suffix.lower()

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Its bytes. Raises OSError."""
        if self.name == STANDARD_INPUT:
            yield sys.stdin.buffer
        else:
            with Path(self.name).open("rb") as file:
                yield file

    def read(self) -> bytes:
        """All its bytes. Raises OSError."""
        with self.open() as file:
            return file.read()
