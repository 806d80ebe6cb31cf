"""What a task is: a function of this package, named ``module:function``, from settings and bytes to bytes."""

import importlib
from collections.abc import Callable

type Task = Callable[[bytes, bytes], bytes]


def resolve(function: str) -> Task:
    """The function that ``module:function`` names.

    >>> resolve("entities.archive.tasks:echo")(b"<", b"a")
    b'<a'
    """
    module, name = function.split(":")
    found: Task = getattr(importlib.import_module(module), name)
    return found


def echo(settings: bytes, task: bytes) -> bytes:
    """The task that tests the engine."""
    return settings + task


def fail(settings: bytes, task: bytes) -> bytes:
    """The task that tests what becomes of a failure: raises ValueError."""
    raise ValueError(task.decode())
