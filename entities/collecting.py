"""How often a process that is ours alone, the command's or a worker's, looks for garbage."""

import gc
from typing import Final

COLLECTING: Final = (20_000, 20, 100)
"""How many new objects there are before the interpreter looks for cycles among them, and how many looks make a wider
one. Nothing here makes cycles, and to look at every 700 objects takes a tenth of finding and merging."""


def collect_seldom() -> None:
    """Look for garbage seldom. Not done on import: a program that uses the package decides for itself."""
    gc.set_threshold(*COLLECTING)
