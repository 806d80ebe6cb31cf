"""Tasks on many processors: results as they finish, failures as they were meant, and an end to waiting."""

import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from entities.archive import StalledError
from entities.archive.engine import _patiently

RUN = """
import sys
from entities.archive import Engine
from entities.archive.engine import run
from entities.cli.application import _leave
from entities.errors import InputError
try:
    print(sorted(run(Engine(workers=2), sys.argv[1], b"<", [word.encode() for word in sys.argv[2:]])))
except InputError as problem:
    print("InputError:", problem)
_leave(0)
"""


def told(task: str, *words: str) -> str:
    """What comes of tasks in a process of its own: Daft leaves pipes open, which pytest takes for a failure."""
    command = [sys.executable, "-c", RUN, f"entities.archive.tasks:{task}", *words]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=300).stdout.strip()


def test_every_task_has_its_result() -> None:
    assert told("echo", "a", "b", "c") == "[(0, b'<a'), (1, b'<b'), (2, b'<c')]"


@pytest.mark.parametrize("count", [1, 3])
def test_what_went_wrong_in_a_worker_is_said_as_if_it_were_here(count: int) -> None:
    assert told("fail", *["the disk is full"] * count) == "InputError: the disk is full"


def test_waiting_has_an_end() -> None:
    def stuck() -> Iterator[int]:
        yield 1
        time.sleep(30)

    source = _patiently(stuck(), 0.2)
    assert next(source) == 1
    with pytest.raises(StalledError, match=r"no task finished for 0 s.*run the same command again"):
        next(source)


def test_patience_begins_anew_with_each_task() -> None:
    def slow() -> Iterator[int]:
        for number in range(5):
            time.sleep(0.1)
            yield number

    assert list(_patiently(slow(), 0.45)) == [0, 1, 2, 3, 4]
