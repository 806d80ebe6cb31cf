"""A process that fails at one call of the file system: killed there, killed in the middle of it, or refused.

`outcomes` runs a function again and again in a child of this process (``fork``), and lets the first, the second, the
third … call that changes a file go wrong, until the function comes through without reaching the call.
"""

import builtins
import errno
import io
import os
import signal
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from entities.errors import InputError

KILLED: Final = 137
FAILED: Final = 99
REFUSED: Final = 1
CHANGING: Final = (
    *("replace", "rename", "unlink", "rmdir", "fsync", "ftruncate", "truncate", "mkdir", "open", "link", "symlink"),
)
ERRORS: Final = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS)
SECONDS: Final = 120.0
"""After which a child is called stuck: one takes some milliseconds, and much longer on a busy machine."""
MOST: Final = 200


@dataclass(frozen=True)
class Outcome:
    """What went wrong (``kill``, ``torn`` or an errno), at which call, and how the process ended."""

    fault: str | int
    call: int
    code: int
    said: str


class _Fault:
    def __init__(self, fault: str | int, call: int) -> None:
        self.fault = fault
        self.left = call

    def due(self) -> bool:
        self.left -= 1
        return self.left == 0

    def strike(self) -> None:
        if isinstance(self.fault, int):
            raise OSError(self.fault, os.strerror(self.fault))
        os._exit(KILLED)


def outcomes(
    act: Callable[[], object], said: Path, *, before: Callable[[], object], faults: tuple[str | int, ...]
) -> Iterator[Outcome]:
    """Each way in which the function can be stopped; look at what it leaves behind after each.

    `before` makes everything ready, each time anew; what the child says on standard error is written to `said`.
    """
    for fault in faults:
        for call in range(1, MOST):
            before()
            code = _run(act, _Fault(fault, call), said)
            yield Outcome(fault, call, code, said.read_text(encoding="utf-8"))
            if code == 0:
                break
        else:
            raise AssertionError(f"more than {MOST} calls")


def _run(act: Callable[[], object], fault: _Fault, said: Path) -> int:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of forking beside threads: the child starts none
        child = os.fork()
    if not child:
        os._exit(_child(act, fault, said))
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    raise AssertionError("stuck")


def _child(act: Callable[[], object], fault: _Fault, said: Path) -> int:
    try:
        error = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(error, 2)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        _install(fault)
        act()
    except InputError as problem:
        os.write(2, str(problem).encode())
        return REFUSED
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except BaseException as problem:
        os.write(2, repr(problem).encode())
        return FAILED
    return 0


def _install(fault: _Fault) -> None:
    """Put the fault before every call that changes a file, in this process, for good."""
    for name in CHANGING:
        setattr(os, name, _guarded(getattr(os, name), fault))
    io.open = builtins.open = _opener(io.open, _raw(fault), fault)  # type: ignore[assignment]


def _guarded(call: Callable[..., Any], fault: _Fault) -> Callable[..., Any]:
    def guarded(*arguments: Any, **options: Any) -> Any:
        if fault.due():
            fault.strike()
        return call(*arguments, **options)

    return guarded


def _raw(fault: _Fault) -> type[io.FileIO]:
    class Raw(io.FileIO):
        def write(self, data: Any, /) -> int:
            if fault.due():
                if fault.fault == "torn":
                    super().write(bytes(data)[: len(data) // 2])
                fault.strike()
            return super().write(data)

        def truncate(self, size: int | None = None, /) -> int:
            if fault.due():
                fault.strike()
            return super().truncate(size)

    return Raw


def _opener(opened: Callable[..., Any], raw: type[io.FileIO], fault: _Fault) -> Callable[..., Any]:
    def open_(file: Any, mode: str = "r", buffering: int = -1, *text: Any, **options: Any) -> Any:
        if not set(mode) & set("wxa+"):
            return opened(file, mode, buffering, *text, **options)
        if fault.due():
            fault.strike()
        made = raw(file, mode.replace("b", "").replace("t", ""))
        if buffering == 0:
            return made
        buffered = io.BufferedRandom(made) if "+" in mode else io.BufferedWriter(made)
        return buffered if "b" in mode else io.TextIOWrapper(buffered, *text, **options)

    return open_
