"""Many tasks on many processors: Daft's native runner on one machine, its Ray runner on a cluster, the same code.

A task must be a pure function, or publish its result with one rename, because an engine may run it twice. Results come
back as they finish.
"""

import contextlib
import importlib
import os
import queue
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Final

from entities.archive.tasks import resolve
from entities.errors import InputError

PATIENCE: Final = 600.0
"""Seconds without a finished task after which a run is given up: ten times what the slowest batch of 64 articles took
on one slow core. Daft on Ray was seen to wait silently for ever when a node died and its actors fitted no other."""
LOOK: Final = 10.0
"""Seconds without a finished task after which to look whether a worker died."""


class StalledError(InputError):
    """No task finished for longer than the engine's patience."""


@dataclass(frozen=True, slots=True)
class Engine:
    """Where tasks run: `cluster` is a Ray address, empty for this machine; `workers` is 0 for one a processor."""

    cluster: str = ""
    workers: int = 0
    patience: float = PATIENCE

    @property
    def width(self) -> int:
        """How many tasks run at a time."""
        if self.workers:
            return self.workers
        return _distributed().processors(self.cluster) if self.cluster else len(os.sched_getaffinity(0))


def run(engine: Engine, function: str, settings: bytes, tasks: Sequence[bytes]) -> Iterator[tuple[int, bytes]]:
    """Run `function(settings, task)` for every task; give each one's number and result as it finishes.

    One task alone on this machine runs here, without the second that a pool of processes takes to start. Raises
    `StalledError`, and whatever the function raised.

    >>> list(run(Engine(), "entities.archive.tasks:echo", b"<", [b"a"]))
    [(0, b'<a')]
    """
    if not tasks:
        return
    if not engine.cluster and (len(tasks) < 2 or engine.width < 2):
        call = resolve(function)
        yield from ((i, call(settings, task)) for i, task in enumerate(tasks))
        return
    source = _distributed().distribute(function, settings, tasks, cluster=engine.cluster, width=engine.width)
    yield from _patiently(source, engine.patience)


def _distributed() -> ModuleType:
    # Daft takes half a second to import, which reading an archive and adding one article must not pay.
    return importlib.import_module("entities.archive.distributed")


def _patiently[T](source: Iterator[T], patience: float) -> Iterator[T]:
    """The same items; raises `StalledError` when one is too long in coming, sooner when a process of ours has died."""
    items: queue.SimpleQueue[tuple[bool, T | BaseException | None]] = queue.SimpleQueue()

    def pump() -> None:
        try:
            for item in source:
                items.put((True, item))
            items.put((False, None))
        except BaseException as error:
            items.put((False, error))

    threading.Thread(target=pump, daemon=True).start()
    waited = 0.0
    while True:
        step = min(LOOK, patience)
        try:
            more, item = items.get(timeout=step)
        except queue.Empty:
            waited += step
            if waited < patience and not _bereft():
                continue
            raise StalledError(
                f"no task finished for {waited:.0f} s: a worker died, or hangs. "
                "Nothing published is lost; run the same command again"
            ) from None
        waited = 0.0
        if more:
            yield item  # type: ignore[misc]
        elif item is None:
            return
        else:
            raise item  # type: ignore[misc]


def _bereft() -> bool:
    """Has a process of ours died without a word? Daft's native runner waits for it for ever. Linux only, else no."""
    for listing in Path("/proc/self/task").glob("*/children"):
        with contextlib.suppress(OSError):
            for child in listing.read_text().split():
                with contextlib.suppress(OSError):
                    if Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                        return True
    return False
