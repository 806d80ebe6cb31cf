"""What a reader says when a file, or a part of it, cannot be read; and what it only remarks on."""

from collections.abc import Callable
from typing import NoReturn

from entities.errors import InputError

type Report = Callable[[InputError], None]
"""Hears of what cannot be read; when it returns, the rest is read."""
type Note = Callable[[str], None]
"""Hears what was read in a way that may be wrong."""


def refuse(problem: InputError) -> NoReturn:
    """Raise the problem: what is done with one unless another report is given."""
    raise problem


def ignore(note: str) -> None:
    """Nobody wants to hear it."""


def reason(problem: OSError) -> str:
    """Why the system refused, as the end of a sentence: ``no such file or directory``."""
    words = problem.strerror or str(problem)
    return words[:1].lower() + words[1:]
