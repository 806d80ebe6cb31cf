"""Scripts: which one a token is in, and the sounds of its letters.

Letters are read by the tables beside this file, in the same form as the Latin spelling systems. Three families of
scripts are read by rule instead: Hangul syllables are taken apart by the arithmetic of The Unicode Standard 3.12, the
scripts of India that have no table of their own are laid out like Devanagari (ISCII) and read as it, and katakana is
hiragana at another place.
"""

import unicodedata
from bisect import bisect_right
from functools import cache
from typing import Final

from entities.names.hangul import hangul_sound
from entities.names.letters import fold
from entities.names.romanization import Speller, compile_spellings, read_spellings
from entities.names.tables import rows

BLOCKS: Final = [(int(row["start"], 16), row["script"].strip("-")) for row in rows("script_blocks")]
STARTS: Final = [start for start, _ in BLOCKS]
"""The first code point of each block of letters of one script, which runs up to the next."""
SCRIPT_OF: Final = [script for _, script in BLOCKS]

# The scripts that have a table, and the code table under which they are compared with Latin letters.
TABLES: Final = {
    "Cyrillic": "latin",
    "Greek": "latin",
    "Devanagari": "latin",
    "Bengali": "latin",
    "Armenian": "latin",
    "Georgian": "latin",
    "Arabic": "abjad",
    "Hebrew": "abjad",
    "Thai": "latin",
    "Kana": "kana",
    "Hangul": "hangul",
    "Indic": "latin",
    "Ethiopic": "latin",
}
UNACCENTED: Final = ("Greek",)
"""Scripts whose diacritics never change the letter's sound for us."""

GLIDING: Final = ("Devanagari", "Bengali")
"""Scripts in which a final *ay* is written as two letters and spelled *ai* as often (राय, Rai)."""

KATAKANA_TO_HIRAGANA: Final = {cp: cp - 0x60 for cp in range(0x30A1, 0x30F7)}
INDIC_TO_DEVANAGARI: Final = {
    cp: 0x0900 + (cp - 0x0A00) % 0x80 for cp in range(0x0A00, 0x0D80) if unicodedata.category(chr(cp)) != "Cn"
}


def script_of(text: str) -> str:
    """The script of the first letter: ``Latin``, ``Cyrillic``, …; "" for one that no table knows, or no letter.

    >>> script_of("Чайковский"), script_of("-金"), script_of("12")
    ('Cyrillic', 'Han', '')
    """
    for char in text:
        if char.isalpha():
            return SCRIPT_OF[bisect_right(STARTS, ord(char)) - 1]
    return ""


@cache
def speller(script: str) -> Speller:
    """The compiled table of one script."""
    return compile_spellings(read_spellings(script.lower()))


@cache
def ukrainian() -> Speller:
    """Cyrillic with the Ukrainian and Belarusian values of its letters."""
    return compile_spellings(read_spellings("cyrillic") + read_spellings("ukrainian"))


def native_sound(text: str, script: str) -> str:
    """The sounds of a token (its letters in one form) in a script with a table; "" for scripts without.

    >>> native_sound("чайковский", "Cyrillic"), native_sound("キム", "Kana")
    ('CAkovsk7', 'kim~')
    """
    if script == "Indic":
        text, script = text.translate(INDIC_TO_DEVANAGARI), "Devanagari"
    elif script == "Kana":
        text = text.translate(KATAKANA_TO_HIRAGANA)
    elif script == "Hangul":
        return hangul_sound(text)
    elif script in UNACCENTED:
        text = fold(text)
    sound = speller(script).sound(text) if script in TABLES else ""
    return sound[:-2] + "A" if script in GLIDING and sound.endswith("ay") else sound
