"""Libraries that only some files need: loaded when one comes, named when they are missing."""

from importlib import import_module
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
