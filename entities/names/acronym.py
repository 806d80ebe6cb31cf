"""Short forms made of the beginnings of a name's parts: JFK, FDR, MBS, JLo."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final

_POINTS: Final = re.compile(r"[.\s]")
_PIECE: Final = re.compile(r"[^\W\d_][^\W\d_A-ZÀ-Þ]*")

# Three letters and more: two initials fit too many names to say anything.
_FEWEST_LETTERS: Final = 3

# Parts in small letters of a name that has a short form: no name has more.
_MOST_SKIPPED: Final = 4


def may_abbreviate(short: str) -> bool:
    """Has the name the form of an abbreviation: three letters or more, two of them capitals, the first one too?

    >>> may_abbreviate("JFK"), may_abbreviate("Kim")
    (True, False)
    """
    if short[1:].islower():  # as most names
        return False
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
    return _fits(_pieces(short), _parts(full))


class Initials:
    """Names by what may stand for them, so that no short form is tried on each of thousands.

    >>> Initials(["Ann Lee", "Mohammed bin Salman"]).abbreviated("MBS")
    [1]
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = list(names)
        self._letters: dict[int, set[str]] = {}

    @cached_property
    def _by_first(self) -> dict[str, list[int]]:
        """The numbers of the names by their first letter; under an empty one those that begin with a small word."""
        found: dict[str, list[int]] = {}
        for number, name in enumerate(self._names):
            first = next(iter(_parts(name)), "")
            found.setdefault("" if first.islower() else first[:1].casefold()[:1], []).append(number)
        return found

    def abbreviated(self, short: str) -> list[int]:
        """The numbers of the names that the short form abbreviates, in order."""
        if not may_abbreviate(short):
            return []
        letters = "".join([piece[0] for piece in _pieces(short)])
        begin = sorted([*self._by_first.get(letters[:1], ()), *self._by_first.get("", ())])
        return [number for number in begin if self._has(number, letters) and abbreviates(short, self._names[number])]

    def _has(self, number: int, letters: str) -> bool:
        """Has the name these letters? Read once for each name, and only for names that begin so."""
        if number not in self._letters:
            self._letters[number] = _letters(_parts(self._names[number]))
        return letters in self._letters[number]


def _letters(parts: list[str]) -> set[str]:
    """The first letters of the parts, with and without each that may be skipped; none where too many may be."""
    if sum(map(str.islower, parts)) > _MOST_SKIPPED:
        return set()
    found = {""}
    for part in parts:
        longer = {letters + part.casefold()[0] for letters in found}
        found = found | longer if part.islower() else longer
    return found


def _pieces(short: str) -> list[str]:
    return [piece.casefold() for piece in _PIECE.findall(_POINTS.sub("", short))]


def _parts(full: str) -> list[str]:
    return [part for part in re.split(r"[\s-]+", full) if part]


def _fits(pieces: list[str], parts: list[str]) -> bool:
    if not pieces or not parts:
        return not pieces and not parts
    if parts[0].casefold().startswith(pieces[0]) and _fits(pieces[1:], parts[1:]):
        return True
    return parts[0].islower() and _fits(pieces, parts[1:])
