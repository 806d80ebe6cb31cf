"""What is read once for each spelling and kept for the next articles."""

from collections.abc import Callable
from typing import Final

LONGEST_KEPT: Final = 64
MOST_KEPT: Final = 1 << 15
"""Letters of the longest spelling of which something is kept, and how many spellings are."""


class Kept[Read](dict[str, Read]):
    """What `read` makes of each spelling: a dictionary that answers for a known one without a call.

    >>> lengths = Kept(len)
    >>> lengths["Kim"], dict(lengths)
    (3, {'Kim': 3})
    """

    def __init__(self, read: Callable[[str], Read]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, spelling: str) -> Read:
        """Read the spelling, and keep it unless it is so long that a table of them would be large."""
        read = self._read(spelling)
        if len(spelling) <= LONGEST_KEPT:
            if len(self) >= MOST_KEPT:
                self.clear()
            self[spelling] = read
        return read
