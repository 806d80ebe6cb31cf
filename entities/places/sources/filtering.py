"""Which of the alternate names of GeoNames are names, and which are noise.

GeoNames keeps airport codes, machine transliterations of every script, postal forms and notes beside the names. A false
one would join two places, so a name has to pass; what is refused and why is counted by the build.
"""

import re
from enum import StrEnum
from typing import Final

from entities.places.sources.entry import is_latin


class Refusal(StrEnum):
    """Why an alternate name is left out."""

    TRANSLITERATION = "a machine transliteration: Latin letters without a capital"
    CODE = "an airport or other code: capitals only"
    NOTE = "a note, not a name: brackets, digits, slashes"
    MIXED = "Latin letters mixed with another script"
    SHORT = "fewer letters than a name can be told by"
    GENERIC = "a phrase of another language round the name (city of, commune of)"
    CONTAINER = "the name of the country or region around it"
    UNLIKE = "in an English-speaking country, no form of the name"
    TAKEN = "another place's own name"
    BANNED = "refused by hand"


# The article that stays small in a romanized Arabic name, or the particles of Dutch and French ones.
_SMALL_FIRST: Final = re.compile(r"(?:a[dhlnrstz]h?|e[lrs]h?|d|l|'?s|'?t|de|la|le|les|los|las)[-'’ ]+[^\W\d_a-z]")
_NOTE: Final = re.compile(r"[()\[\]{}0-9/;:=+*?!\"|<>_,]")
# Letters an all-capitals form may have before it is read as a name in capitals and not as a code.
LONGEST_CODE: Final = 5
# Latin names of two letters (and one) are initials more often than names: only official ones pass.
SHORTEST_NAME: Final = 3
# Regions that are called by a point of the compass alone are that region only beside their country.
COMPASS: Final = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "central",
        "centre",
        "center",
    }
    | {"northern", "southern", "eastern", "western", "centralregion", "midlands"}
)
_GENERIC: Final = re.compile(
    r"(?:city of|town of|lungsod ng|dakbayan sa|dakbanwa sa|siyudad (?:ng|sa|han)|ciudad de|cidade de|citta di|"
    r"comune di|commune de|ville de|gorad|gorod|horad|misto|kota|thanh pho|thành phố|stadt|bandaraya|cathair|dinas)\s",
    re.IGNORECASE,
)


def refusal(name: str, *, official: str) -> Refusal | None:
    """Why an alternate name is refused, or None when it may stand.

    >>> refusal("boseuteon", official="Boston").name, refusal("BOS", official="Boston").name
    ('TRANSLITERATION', 'CODE')
    >>> refusal("Leningrad", official="Saint Petersburg") is None
    True
    """
    if name == official:
        return None
    if _NOTE.search(name):
        return Refusal.NOTE
    return _latin_refusal(name, official) if is_latin(name) else _other_refusal(name)


def _latin_refusal(name: str, official: str) -> Refusal | None:
    """Why a name in Latin letters is refused."""
    letters = sum(map(str.isalpha, name))
    if letters < SHORTEST_NAME:
        return Refusal.SHORT
    if name.isupper() and letters <= LONGEST_CODE:
        return Refusal.CODE
    if not name.lstrip("'‘’ʻʼ`")[:1].isupper() and not _SMALL_FIRST.match(name):
        return Refusal.TRANSLITERATION
    return Refusal.GENERIC if _GENERIC.match(name) and not _GENERIC.match(official) else None


def _other_refusal(name: str) -> Refusal | None:
    """Why a name in other letters is refused: one letter is no name, one Chinese character stands in many words."""
    if any("a" <= letter <= "z" for letter in name.lower()):
        return Refusal.MIXED
    return Refusal.SHORT if len(name) < 2 else None
