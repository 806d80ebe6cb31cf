"""What only some files or commands need: loaded when it is asked for, named when it is missing."""

from importlib import import_module
from types import ModuleType
from typing import Any

from entities.errors import InputError


def needed(module: str, extra: str, shown: str) -> Any:
    """The module. Raises InputError, with what to install, when it is not there.

    >>> needed("no_such_library", "pdf", "lee.pdf")
    Traceback (most recent call last):
    ...
    entities.errors.InputError: lee.pdf needs one more library: run pip install 'entities[pdf]'.
    """
    try:
        return import_module(module)
    except ImportError:  # it, or a library of its own, is missing
        raise InputError(f"{shown} needs one more library: run pip install 'entities[{extra}]'.") from None


def room(name: str, extra: str, shown: str) -> ModuleType:
    """A room of this package that wants the libraries of an extra. Raises InputError, with what to install, without.

    >>> room("entities.errors", "archive", "The archive").__name__
    'entities.errors'
    """
    try:
        return import_module(name)
    except ModuleNotFoundError as missing:
        if (missing.name or "").startswith("entities"):
            raise
        raise InputError(f"{shown} needs {missing.name}: run pip install 'entities[{extra}]'.") from None
