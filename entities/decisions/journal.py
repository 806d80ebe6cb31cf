"""The file of decisions: JSON Lines, only ever appended to, safe against two writers and against a crash.

A decision is acknowledged when `append` returns: then it is on the disk, whole. What a crash left half-written is a
last line without its end; nobody was told that it was saved, so readers pass over it, and the next writer moves it out
of the way to ``PATH.torn``.
"""

import errno
import fcntl
import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, Final

from entities.decisions.decision import Decision
from entities.decisions.line import LineError, decode, encode
from entities.decisions.standing import live
from entities.errors import InputError

SUFFIX: Final = ".decisions.jsonl"
BEGINNING: Final = b'{"v": '
"""Of each line that was ever written here."""


class StaleError(Exception):
    """The file has changed since the state that the writer had seen. `history` is what it holds now."""

    def __init__(self, history: "History") -> None:
        super().__init__("the decisions have changed in the meantime")
        self.history = history


@dataclass(frozen=True)  # no slots: what follows from it is worked out once
class History:
    """What a file of decisions holds. `version` names this state: it changes with every decision.

    `torn` tells that the last line was cut off by a crash, and was passed over.
    """

    decisions: tuple[Decision, ...] = ()
    version: str = "0"
    torn: bool = False

    @cached_property
    def by_id(self) -> Mapping[str, Decision]:
        """The decisions by their id."""
        return {decision.id: decision for decision in self.decisions}

    @cached_property
    def live(self) -> tuple[Decision, ...]:
        """The decisions that stand, in file order."""
        return live(self.decisions)


def default_path(source: str | Path) -> Path:
    """Where the decisions on an article are kept when nothing else is said: beside it.

    Raises InputError for the root of the file system.

    >>> default_path("news/article.txt").as_posix()
    'news/article.txt.decisions.jsonl'
    """
    path = Path(source)
    if path.name in {"", ".."}:  # the folder one is in, by no name of its own
        path = path.resolve()
    if not path.name:
        raise InputError(f"{path} has no place beside it for decisions: name a file with --decisions.")
    return path.with_name(path.name + SUFFIX)


def read(path: Path) -> History:
    """The decisions in a file; none when there is no such file.

    Raises:
        InputError: the file can't be opened, or a line of it, other than a torn last one, is no decision.
    """
    return Journal(path).read()


def append(path: Path, decisions: Sequence[Decision], *, expected: str | None = None) -> History:
    """Add decisions to the end of a file, all or none, and return what it holds then.

    When this returns, they are on the disk. With `expected`, nothing is written unless the file is still in the state
    of that `History.version`.

    Raises:
        StaleError: the file is no longer in the expected state.
        InputError: the file can't be written, or holds something else than decisions.
    """
    return Journal(path).append(decisions, expected=expected)


class Journal:
    """A file of decisions that is read many times: what is known of it is told by its bytes, and only the rest parsed.

    Not for several threads at once.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._whole = _Whole()
        self._tail = b""
        self._history = History()

    def read(self) -> History:
        """As the function `read`; the same object as before when the file is the same."""
        try:
            with self.path.open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_SH)
                return self._parsed(file.read())
        except FileNotFoundError:
            return self._parsed(b"")
        except OSError as error:
            raise InputError(f"The decisions in {self.path} cannot be read: {error.strerror}.") from error

    def append(self, decisions: Sequence[Decision], *, expected: str | None = None) -> History:
        """As the function `append`."""
        try:
            with _locked(self.path) as file:
                content = file.read()
                history = self._parsed(content)
                if expected is not None and history.version != expected:
                    raise StaleError(history)
                lines = _write(self.path, file, content, b"".join(map(encode, decisions)))
        except OSError as error:
            raise InputError(f"The decisions in {self.path} cannot be written: {error.strerror}.") from error
        self._whole = self._whole.plus(lines, history.decisions[len(self._whole.decisions) :] + tuple(decisions))
        self._tail, self._history = b"", self._whole.history()
        return self._history

    def _parsed(self, content: bytes) -> History:
        lines, tail = _split(content)
        same = lines.startswith(self._whole.lines)
        if same and len(lines) == len(self._whole.lines) and tail == self._tail:
            return self._history
        whole = self._whole if same else _Whole()
        whole = whole.plus(lines, self._decoded(lines, whole))
        torn = _is_torn(tail)
        last = () if torn else self._decoded(lines + tail, whole)
        self._whole, self._tail, self._history = whole, tail, whole.plus(lines, last).history(torn=torn)
        return self._history

    def _decoded(self, lines: bytes, known: "_Whole") -> tuple[Decision, ...]:
        decisions = []
        for number, line in enumerate(lines[len(known.lines) :].split(b"\n"), start=1):
            if not line.strip():
                continue
            try:
                decisions.append(decode(line))
            except LineError as error:
                place = known.lines.count(b"\n") + number
                raise InputError(f"{self.path}, line {place} is no decision: {error}.") from None
        return tuple(decisions)


@dataclass(frozen=True, slots=True)
class _Whole:
    """The whole lines of a file, what they hold, and the hash of the ids so far."""

    lines: bytes = b""
    decisions: tuple[Decision, ...] = ()
    ids: "hashlib._Hash" = field(default_factory=hashlib.sha256)

    def plus(self, lines: bytes, decisions: tuple[Decision, ...]) -> "_Whole":
        """The file when its lines are these, and hold these decisions after those that are known."""
        if not decisions and lines == self.lines:
            return self
        ids = self.ids.copy()
        for number, decision in enumerate(decisions, start=len(self.decisions)):
            ids.update((b"," if number else b"") + decision.id.encode("utf-8", "surrogatepass"))
        return _Whole(lines, self.decisions + decisions, ids)

    def history(self, *, torn: bool = False) -> History:
        """What the file holds."""
        count = len(self.decisions)
        return History(self.decisions, f"{count}-{self.ids.hexdigest()[:8]}" if count else "0", torn)


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


def _write(path: Path, file: BinaryIO, content: bytes, lines: bytes) -> bytes:
    """Append whole lines after the last whole line, and wait for the disk; what the file holds then.

    A failed write leaves the file as it was.
    """
    whole, tail = _split(content)
    if tail and not _is_torn(tail):  # complete but for its line end, as an editor may leave it
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
    return whole + lines


def _split(content: bytes) -> tuple[bytes, bytes]:
    """The whole lines, and what stands behind the last line end."""
    end = content.rfind(b"\n") + 1
    return content[:end], content[end:]


def _is_torn(tail: bytes) -> bool:
    """Is this the beginning of a line of ours, which a crash cut off? It may leave the rest as zeros.

    Anything else is no file of decisions, and is not to be moved out of the way.
    """
    begun = tail.rstrip(b"\0")
    if not tail.strip() or begun[: len(BEGINNING)] != BEGINNING[: len(begun)]:
        return False
    try:
        decode(tail)
    except LineError:
        return True
    return False
