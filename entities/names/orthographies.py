"""Orthographies of Latin letters: how a word sounds in the language whose spelling it shows.

One letter has one sound in the table that most orthographies share (`romanization.latin`). Where a word shows by some
of its letters that it may be German, Polish or Turkish (*sch*, *cz*, *ğ*), it is read by that orthography as well:
*Tschechow* sounds like *Chekhov*, *Đinđić* like *Djindjic*.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice, product
from typing import Final

from entities.names.romanization import Speller, compile_spellings, read_spellings
from entities.names.tables import rows

LONGEST: Final = 32
"""Letters of a token that is asked for marks: the longest double-barrelled names have 27."""
MOST: Final = 2
"""Orthographies that one word is read by: the first in the table."""
COMMONNESS: Final = "^$aeirnlostumdhcgbkyvpfjwzqx"
"""What marks are made of, the commonest first: the ends of a word, the ASCII letters as often as in known names."""
_CHOICE: Final = re.compile(r"(\[[^]]*\]|.)(\??)")


def spelled_out(marker: str) -> Iterator[str]:
    """Every mark that a marker of the table (letters, classes of letters, ``?`` and ``|``) stands for.

    >>> list(spelled_out("^ngh?[ei]|sch"))
    ['^nghe', '^nghi', '^nge', '^ngi', 'sch']
    """
    for branch in marker.split("|"):
        letters = [[*letter.strip("[]"), *[""] * bool(maybe)] for letter, maybe in _CHOICE.findall(branch)]
        yield from map("".join, product(*letters))


def compile_marks(marks: Iterable[str]) -> re.Pattern[str]:
    """What finds any of these marks: each is looked for by its rarest letter, and only then by those around it.

    Most words have few of those letters, and are passed over in a fifth of the time of trying each mark everywhere.

    >>> compile_marks(["sch", "^w"]).pattern
    'c(?:(?<=sc)h)|w(?:(?<=^w))'
    """
    around: dict[str, list[str]] = {}
    for mark in marks:
        rarest = max(mark, key=COMMONNESS.index)
        before, _, after = mark.partition(rarest)
        around.setdefault(rarest, []).append((f"(?<={before}{rarest})" if before else "") + after)
    return re.compile("|".join([f"{rarest}(?:{'|'.join(found)})" for rarest, found in around.items()]))


MARKERS: Final = {row["system"]: re.compile(row["marker"]) for row in rows("orthographies")}
MARKED: Final = compile_marks(
    mark for row in rows("orthographies") for mark in spelled_out(row["marker"]) if mark.isascii()
)
"""Any mark of ASCII letters."""
ASCII_MARKERS: Final = {
    system: compile_marks(marks)
    for system, marker in MARKERS.items()
    if (marks := [mark for mark in spelled_out(marker.pattern) if mark.isascii()])
}
"""The marks of ASCII letters of each orthography that has some: found in two thirds of the time of all its marks."""


@cache
def _speller(system: str) -> Speller:
    """The speller of one orthography: its own spellings over those that all share. Compiled when first asked for."""
    own = [spelling for spelling in read_spellings("orthography") if spelling.system == system]
    return compile_spellings([*read_spellings("latin"), *own])


def orthographic_sounds(text: str) -> list[tuple[str, str]]:
    """The orthographies that a token (its letters in one form) shows marks of, with its sounds.

    >>> orthographic_sounds("tschechow"), orthographic_sounds("smith")
    ([('German', 'CeHov')], [])
    """
    if len(text) > LONGEST or (text.isascii() and not MARKED.search(text)):
        return []
    markers = ASCII_MARKERS if text.isascii() else MARKERS
    systems = islice((system for system, marker in markers.items() if marker.search(text)), MOST)
    return [(system, _speller(system).sound(text)) for system in systems]
