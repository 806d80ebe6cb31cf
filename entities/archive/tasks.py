"""What a task is: a function of this package, named ``module:function``, from settings and bytes to bytes.

What goes wrong in another process comes back as an answer: engines wrap what is raised there in texts of their own, and
some end the process that waits for it.
"""

import importlib
import json
from collections.abc import Callable
from typing import Final

from entities.errors import InputError, ModelError

type Task = Callable[[bytes, bytes], bytes]


def resolve(function: str) -> Task:
    """The function that ``module:function`` names.

    >>> resolve("entities.archive.tasks:echo")(b"<", b"a")
    b'<a'
    """
    module, name = function.split(":")
    found: Task = getattr(importlib.import_module(module), name)
    return found


DONE: Final = b"+"
FAILED: Final = b"-"


def answered(call: Task, settings: bytes, task: bytes) -> bytes:
    """The result of a task, or what a reader is to be told of its failure, marked.

    >>> answered(echo, b"<", b"a")
    b'+<a'
    """
    try:
        return DONE + call(settings, task)
    except (InputError, ModelError) as problem:
        return FAILED + json.dumps([isinstance(problem, ModelError), str(problem)]).encode()


def result_of(answer: bytes) -> bytes:
    """The result of an answer of `answered`. Raises the error that it tells of.

    >>> result_of(b"+<a")
    b'<a'
    """
    if answer[:1] == FAILED:
        of_model, words = json.loads(answer[1:])
        raise (ModelError if of_model else InputError)(words)
    return answer[1:]


def echo(settings: bytes, task: bytes) -> bytes:
    """The task that tests the engine."""
    return settings + task


def fail(settings: bytes, task: bytes) -> bytes:
    """The task that tests what becomes of a failure: raises InputError."""
    raise InputError(task.decode())
