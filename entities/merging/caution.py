"""How sure a merge must be before it is made."""

from enum import StrEnum
from typing import Final


class Caution(StrEnum):
    """Merge only the certain, the default, also the likely."""

    STRICT = "strict"
    DEFAULT = "default"
    EAGER = "eager"


# The confidence from which a spelling is put into a row. Below it the two rows stay apart and one suggests the other.
BAR: Final[dict[Caution, float]] = {Caution.STRICT: 0.97, Caution.DEFAULT: 0.80, Caution.EAGER: 0.60}

# From this confidence a suggestion is worth a person's time.
SUGGESTED: Final = 0.25

# A spelling that is less sure than this makes its row one to look at.
SURE: Final = 0.90
