"""Hangul: syllables taken apart by arithmetic (The Unicode Standard, section 3.12) and read as sounds."""

import unicodedata
from typing import Final

FIRST: Final = 0xAC00
LAST: Final = 0xD7A3
VOWELS_A_LEAD: Final = 21 * 28
TAILS: Final = 28

# Leads, vowels and tails in the order of Unicode. ㅓ is ``@`` and ㅡ is ``!``: no other script has them.
LEADS: Final = ("g", "k", "n", "d", "t", "r", "m", "b", "p", "s", "s", "", "J", "J", "C", "k", "t", "p", "h")
VOWELS: Final = (
    *("a", "e", "ya", "ye", "@", "e", "y@", "ye", "o", "wa", "we"),
    *("we", "yo", "u", "w@", "we", "wi", "yu", "!", "!i", "i"),
)
TAIL_SOUNDS: Final = ("", *"kkknnntlkmlllplmppttNttktpt")


def syllables(text: str) -> list[tuple[str, str, str]]:
    """The sounds of lead, vowel and tail of each syllable; what is not a Hangul syllable is left out.

    >>> syllables("정은")
    [('J', '@', 'N'), ('', '!', 'n')]
    """
    found = []
    for char in unicodedata.normalize("NFC", text):
        if FIRST <= ord(char) <= LAST:
            lead, rest = divmod(ord(char) - FIRST, VOWELS_A_LEAD)
            vowel, tail = divmod(rest, TAILS)
            found.append((LEADS[lead], VOWELS[vowel], TAIL_SOUNDS[tail]))
    return found


def hangul_sound(text: str) -> str:
    """A token in Hangul as sounds; ㄹㄹ is one *l*, ㄹ between vowels is *r*.

    >>> hangul_sound("세르게이"), hangul_sound("주애")
    ('ser!gei', 'Jue')
    """
    return "".join(map("".join, syllables(text))).replace("lr", "l")
