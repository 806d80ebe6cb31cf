"""The file of decisions: JSON Lines, only ever appended to, safe against two writers and against a crash.

A decision is acknowledged when `append` returns: then it is on the disk, whole. What a crash left half-written is a
last line without its end; nobody was told that it was saved, so readers pass over it, and the next writer moves it out
of the way to ``PATH.torn``.
"""

import errno
import fcntl
import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, Final

from entities.decisions.decision import Decision
from entities.decisions.line import LineError, decode, encode
from entities.errors import InputError

SUFFIX: Final = ".decisions.jsonl"
KNOWN: Final = 10_000
"""Lines whose decisions are remembered. An action on the page reads its file several times, and only its end is new."""


class StaleError(Exception):
    """The file has changed since the state that the writer had seen. `history` is what it holds now."""

    def __init__(self, history: "History") -> None:
        super().__init__("the decisions have changed in the meantime")
        self.history = history


@dataclass(frozen=True, slots=True)
class History:
    """What a file of decisions holds. `version` names this state: it changes with every decision.

    `torn` tells that the last line was cut off by a crash, and was passed over.
    """

    decisions: tuple[Decision, ...] = ()
    version: str = "0"
    torn: bool = False

    @property
    def by_id(self) -> dict[str, Decision]:
        """The decisions by their id."""
        return {decision.id: decision for decision in self.decisions}


def default_path(source: str | Path) -> Path:
    """Where the decisions on an article are kept when nothing else is said: beside it.

    >>> default_path("news/article.txt").as_posix()
    'news/article.txt.decisions.jsonl'
    """
    path = Path(source)
    return path.with_name(path.name + SUFFIX)


def read(path: Path) -> History:
    """The decisions in a file; none when there is no such file.

    Raises:
        InputError: the file can't be opened, or a line of it, other than a torn last one, is no decision.
    """
    try:
        with path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH)
            return _parse(path, file.read())
    except FileNotFoundError:
        return History()
    except OSError as error:
        raise InputError(f"The decisions in {path} cannot be read: {error.strerror}.") from error


def append(path: Path, decisions: Sequence[Decision], *, expected: str | None = None) -> History:
    """Add decisions to the end of a file, all or none, and return what it holds then.

    When this returns, they are on the disk. With `expected`, nothing is written unless the file is still in the state
    of that `History.version`.

    Raises:
        StaleError: the file is no longer in the expected state.
        InputError: the file can't be written, or holds something else than decisions.
    """
    try:
        with _locked(path) as file:
            content = file.read()
            history = _parse(path, content)
            if expected is not None and history.version != expected:
                raise StaleError(history)
            _write(path, file, content, b"".join(map(encode, decisions)))
            return _history(history.decisions + tuple(decisions))
    except OSError as error:
        raise InputError(f"The decisions in {path} cannot be written: {error.strerror}.") from error


@contextmanager
def _locked(path: Path) -> Iterator[BinaryIO]:
    """The file opened for reading and appending, made when it is not there, nobody else writing to it."""
    new = not path.exists()
    with path.open("a+b", buffering=0) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        if not path.exists() or not os.path.samestat(os.fstat(file.fileno()), path.stat()):
            raise OSError(errno.EBUSY, "another program has just replaced the file; try again")
        file.seek(0)
        if new:  # the folder must know the file, or a power cut loses all of it
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
        yield file


def _write(path: Path, file: BinaryIO, content: bytes, lines: bytes) -> None:
    """Append whole lines after the last whole line, and wait for the disk. A failed write leaves the file as it was."""
    whole, tail = _split(content)
    if tail and _is_decision(tail):  # complete but for its line end, as an editor may leave it
        whole, lines = content, b"\n" + lines
    elif tail:
        with path.with_name(path.name + ".torn").open("ab") as torn:
            torn.write(tail + b"\n")
        file.truncate(len(whole))
    try:
        rest = memoryview(lines)
        while rest:
            rest = rest[file.write(rest) :]
        os.fsync(file.fileno())
    except OSError:
        file.truncate(len(whole))
        raise


def _split(content: bytes) -> tuple[bytes, bytes]:
    """The whole lines, and what stands behind the last line end."""
    end = content.rfind(b"\n") + 1
    return content[:end], content[end:]


def _is_decision(line: bytes) -> bool:
    try:
        decode(line)
    except LineError:
        return False
    return True


def _parse(path: Path, content: bytes) -> History:
    whole, tail = _split(content)
    torn = bool(tail.strip()) and not _is_decision(tail)
    decisions = []
    for number, line in enumerate((whole if torn else content).split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            decisions.append(_decoded(line))
        except LineError as error:
            raise InputError(f"{path}, line {number} is no decision: {error}.") from None
    return _history(tuple(decisions), torn=torn)


@lru_cache(KNOWN)
def _decoded(line: bytes) -> Decision:
    return decode(line)


def _history(decisions: tuple[Decision, ...], *, torn: bool = False) -> History:
    ids = ",".join(decision.id for decision in decisions)
    digest = hashlib.sha256(ids.encode("utf-8", "surrogatepass")).hexdigest()
    return History(decisions, f"{len(decisions)}-{digest[:8]}" if decisions else "0", torn)
