"""The letters of a token: forms of one letter made equal, and what joins letters taken away."""

import unicodedata
from typing import Final

# Marks that join or soften syllables inside one token; none of them is a letter of its own.
JOINTS: Final = dict.fromkeys(map(ord, "-'’‘ʼʻʽ`´ʹʺʾʿ·・.‐‑–‧՚＇"))
# Letters that no normal form takes apart.
WHOLE: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ŋ": "ng", "ə": "e"}
)

LETTER_MARKS: Final = (0, 7, 8, 9)
"""Combining classes of what is no diacritic: nukta, the voicing of kana, virama (Unicode Standard Annex 44)."""


class Diacritics(dict[int, int | None]):
    """For `str.translate`: None for each diacritic, any other character itself. Filled as characters are met."""

    def __missing__(self, character: int) -> int | None:
        """Look the character up once and remember the answer."""
        found = character if unicodedata.combining(chr(character)) in LETTER_MARKS else None
        self[character] = found
        return found


_DIACRITICS: Final = Diacritics()


def letters(token: str) -> str:
    """One form for each letter: compatibility forms, composed, without case. Diacritics and joints stay.

    >>> letters("MÜLLER"), letters("Ｌｉ")
    ('müller', 'li')
    """
    if token.isascii():
        return token.lower()
    # Case folding can undo a normal form (and the other way round), hence the second one (Unicode 3.13, D146).
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", token).casefold())


def fold(text: str) -> str:
    """Letters alone: diacritics, apostrophes and hyphens folded away too.

    >>> fold("Chŏng-ŭn"), fold("Müller"), fold("ガ")
    ('chongun', 'muller', 'ガ')
    """
    if text.isascii():
        return text.lower() if text.isalpha() else text.lower().translate(JOINTS)
    text = letters(text)
    if text.isascii() and text.isalpha():
        return text
    text = text.translate(JOINTS)
    if text.isascii():
        return text
    kept = unicodedata.normalize("NFKD", text.translate(WHOLE)).translate(_DIACRITICS)
    # A diacritic that stands alone (U+00A8) comes apart into a space and itself.
    return unicodedata.normalize("NFC", kept).strip()
