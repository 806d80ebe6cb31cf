"""Where the commands write: standard output, standard error, and files that are whole or not there."""

import io
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Final

from rich.console import Console, RenderableType
from rich.text import Text

from entities.display import printable
from entities.errors import InputError
from entities.reading import reason

PIPED_WIDTH: Final = 100
"""Columns of a table that goes to a file or another program, unless COLUMNS says otherwise."""
NARROWEST: Final = 20
"""Columns of any table: in fewer, its cells would be empty."""


class Loudness(StrEnum):
    """How much is said on standard error beside what went wrong."""

    QUIET = "quiet"
    USUAL = "usual"
    VERBOSE = "verbose"


LOUDNESS: Final = ContextVar("LOUDNESS", default=Loudness.USUAL)
"""What the command line asks for, set once before a command runs."""


def note(message: str) -> None:
    """Say one sentence on standard error that nobody has to act on, unless quiet is wanted."""
    if LOUDNESS.get() is not Loudness.QUIET:
        complain(message)


def detail(message: str) -> None:
    """Say what is being done on standard error, where that is wanted."""
    if LOUDNESS.get() is Loudness.VERBOSE:
        complain(message)


def complain(message: str) -> None:
    """Say one sentence on standard error. That nobody can hear it stops no work."""
    with suppress(OSError):
        print(f"entities: {printable(message)}", file=sys.stderr)


@dataclass(slots=True)
class Problems:
    """What went wrong on the way, said at once and counted for the exit code."""

    count: int = field(default=0)

    def report(self, problem: InputError) -> None:
        """Say it, and go on."""
        self.count += 1
        complain(str(problem))


def show(file: BinaryIO, *parts: RenderableType) -> None:
    """Print to `file`: in colours and as wide as the terminal when it is one, else as plain text of a fixed width."""
    text = io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="\n")
    console = Console(file=text, highlight=False, markup=False, emoji=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = PIPED_WIDTH
    console.width = max(console.width, NARROWEST)
    with console.capture() as captured:
        for part in parts:
            # A line of its own stays one line, as programs expect it; only a table fits itself to the width.
            console.print(part, soft_wrap=isinstance(part, (str, Text)))
    # Cells are filled up with blanks, which serve nobody at the end of a line.
    text.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))
    text.flush()
    text.detach()


@contextmanager
def destination(path: Path | None) -> Iterator[BinaryIO]:
    """The file to write to; standard output when there is no path.

    The file is written beside its place and moved there when it is whole, so that a reader never sees half of it and
    a failure leaves the former one. Raises `InputError` when it cannot be written.
    """
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.flush()
    elif path.exists() and not path.is_file():
        # A device or a pipe cannot be moved into place.
        with _named(path), path.open("wb") as file:
            yield file
    else:
        with _whole(path) as file:
            yield file


@contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    place = Path(os.path.realpath(path))  # through a link, which stays; one that leads to itself is replaced
    partial = place.with_name(f".{place.name[:100]}.{secrets.token_hex(4)}.partial")
    with _named(path):
        file = partial.open("xb")
    try:
        with _written(path), file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        with _named(path):
            partial.replace(place)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


@contextmanager
def _written(path: Path) -> Iterator[None]:
    """What can go wrong in the middle of writing; a failure that names a file is another's."""
    try:
        yield
    except OSError as problem:
        if problem.filename is not None or isinstance(problem, BrokenPipeError):
            raise
        raise InputError(f"{path} cannot be written: {reason(problem)}.") from None


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise InputError(f"{path} cannot be written: {reason(problem)}.") from None
