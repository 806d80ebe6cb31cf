"""Short forms made of the beginnings of a name's parts: JFK, FDR, MBS, JLo."""

import re
from typing import Final

_POINTS: Final = re.compile(r"[.\s]")
_PIECE: Final = re.compile(r"[^\W\d_][^\W\d_A-ZÀ-Þ]*")

# Three letters and more: two initials fit too many names to say anything.
_FEWEST_LETTERS: Final = 3


def may_abbreviate(short: str) -> bool:
    """Has the name the form of an abbreviation: three letters or more, two of them capitals, the first one too?

    >>> may_abbreviate("JFK"), may_abbreviate("Kim")
    (True, False)
    """
    letters = _POINTS.sub("", short)
    return len(letters) >= _FEWEST_LETTERS and letters[0].isupper() and sum(map(str.isupper, letters)) > 1


def abbreviates(short: str, full: str) -> bool:
    """Is each piece of the short form the beginning of one part of the full name, in order, from the first to the last?

    A piece is a capital letter with the small letters behind it; parts in small letters (*bin*, *de*) may be skipped.

    >>> abbreviates("JFK", "John F. Kennedy"), abbreviates("M.B.S.", "Mohammed bin Salman"), abbreviates("JoK", "Jo A")
    (True, True, False)
    """
    if not may_abbreviate(short):
        return False
    pieces = [piece.casefold() for piece in _PIECE.findall(_POINTS.sub("", short))]
    parts = [part for part in re.split(r"[\s-]+", full) if part]
    return _fits(pieces, parts)


def _fits(pieces: list[str], parts: list[str]) -> bool:
    if not pieces or not parts:
        return not pieces and not parts
    if parts[0].casefold().startswith(pieces[0]) and _fits(pieces[1:], parts[1:]):
        return True
    return parts[0].islower() and _fits(pieces, parts[1:])
