"""A listing: one entry of the gazetteer under one name, and how it comes to be there."""

from enum import StrEnum
from typing import NamedTuple

from entities.model import Place


class NameKind(StrEnum):
    """What a name is to the place that goes by it, best first."""

    OFFICIAL = "official name"
    OTHER = "other name"
    FORMER = "former name"
    ABBREVIATION = "abbreviation"
    LANGUAGE = "name in another language"
    SCRIPT = "name in another script"


class Listing(NamedTuple):
    """A place under the name that was looked up.

    `prominence` runs from 0 to 1: how likely a newspaper means this place when it says no more. Countries stand above
    0.8, a city of fifteen thousand near 0.3. `in_context` marks abbreviations that are words or initials of something
    else too (*Miss.*, *Me.*, *IN*): they are this place only beside another place, as in *Boise, ID*. `is_common` marks
    a name that is used as much as the official one (*Britain*, *Kiev*).

    A named tuple, because each name looked up makes some: a frozen dataclass takes three times as long.
    """

    place: Place
    kind: NameKind
    prominence: float
    in_context: bool = False
    is_common: bool = False
