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

# First code point, script (The Unicode Standard, Blocks.txt); each runs up to the next row.
BLOCKS: Final = (
    (0x0000, "Latin"),
    (0x0370, "Greek"),
    (0x0400, "Cyrillic"),
    (0x0530, "Armenian"),
    (0x0590, "Hebrew"),
    (0x0600, "Arabic"),
    (0x0700, ""),
    (0x0750, "Arabic"),
    (0x0780, ""),
    (0x08A0, "Arabic"),
    (0x0900, "Devanagari"),
    (0x0980, "Bengali"),
    (0x0A00, "Indic"),
    (0x0D80, ""),
    (0x0E00, "Thai"),
    (0x0E80, ""),
    (0x10A0, "Georgian"),
    (0x1100, "Hangul"),
    (0x1200, "Ethiopic"),
    (0x13A0, ""),
    (0x1C80, "Cyrillic"),
    (0x1C90, "Georgian"),
    (0x1CC0, ""),
    (0x1D00, "Latin"),
    (0x1F00, "Greek"),
    (0x2000, "Latin"),
    (0x2C00, ""),
    (0x2C60, "Latin"),
    (0x2C80, ""),
    (0x2D00, "Georgian"),
    (0x2D30, ""),
    (0x2D80, "Ethiopic"),
    (0x2DE0, "Cyrillic"),
    (0x2E00, ""),
    (0x2E80, "Han"),
    (0x3040, "Kana"),
    (0x3100, ""),
    (0x3130, "Hangul"),
    (0x3190, "Han"),
    (0x31F0, "Kana"),
    (0x3200, ""),
    (0x3400, "Han"),
    (0xA000, ""),
    (0xA640, "Cyrillic"),
    (0xA6A0, ""),
    (0xA720, "Latin"),
    (0xA800, ""),
    (0xAB00, "Ethiopic"),
    (0xAB30, ""),
    (0xAC00, "Hangul"),
    (0xD7B0, ""),
    (0xF900, "Han"),
    (0xFB00, "Latin"),
    (0xFB13, "Armenian"),
    (0xFB1D, "Hebrew"),
    (0xFB50, "Arabic"),
    (0xFE00, ""),
    (0xFE70, "Arabic"),
    (0xFF00, "Latin"),
    (0xFF66, "Kana"),
    (0xFFA0, "Hangul"),
    (0xFFE0, ""),
    (0x1B000, "Kana"),
    (0x1B170, ""),
    (0x1E7E0, "Ethiopic"),
    (0x1E800, ""),
    (0x20000, "Han"),
    (0x323B0, ""),
)
STARTS: Final = tuple(start for start, _ in BLOCKS)

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
            return BLOCKS[bisect_right(STARTS, ord(char)) - 1][1]
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
