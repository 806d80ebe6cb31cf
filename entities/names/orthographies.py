"""Orthographies of Latin letters: how a word sounds in the language whose spelling it shows.

One letter has one sound in the table that most orthographies share (`romanization.latin`). Where a word shows by some
of its letters that it may be German, Polish or Turkish (*sch*, *cz*, *ğ*), it is read by that orthography as well:
*Tschechow* sounds like *Chekhov*, *Đinđić* like *Djindjic*.
"""

import re
from functools import cache
from typing import Final

from entities.names.romanization import Speller, compile_spellings, read_spellings
from entities.names.tables import rows

MARKERS: Final = {row["system"]: re.compile(row["marker"]) for row in rows("orthographies")}
MARKED: Final = re.compile("|".join(row["marker"] for row in rows("orthographies")))
LONGEST: Final = 32
"""Letters of a token that is asked for marks: the longest double-barrelled names have 27."""
MOST: Final = 2
"""Orthographies that one word is read by: the first in the table."""


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
    if len(text) > LONGEST or not MARKED.search(text):
        return []
    systems = [system for system, marker in MARKERS.items() if marker.search(text)][:MOST]
    return [(system, _speller(system).sound(text)) for system in systems]
