"""Processes that find the package compiled to bytecode, as an installed one is.

Where ``PYTHONDONTWRITEBYTECODE`` is set and the package is a working copy, each process would compile all its source
anew, a quarter of a second that nobody who installed it waits for.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from unittest.mock import patch


@contextmanager
def kept() -> Iterator[None]:
    """A stretch in which the processes started keep their bytecode in a folder of its own: the first run fills it."""
    with TemporaryDirectory() as folder, patch.dict(os.environ, PYTHONPYCACHEPREFIX=folder):
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        yield
