"""How a part is written: in which script, and in one form where a script writes one name in several ways.

Two spellings in one script need no sound: Hangul and Han characters say which syllables a Korean or Chinese name has,
so 정은 and 정일 are two names however alike they sound. What may differ is the form of a character (習 and 习) and, in
Hangul, the first consonant that the South drops and the North writes (리 and 이).
"""

from functools import lru_cache
from typing import Final

from entities.names.han import characters
from entities.names.hangul import FIRST, LAST, TAILS, VOWELS_A_LEAD
from entities.names.scripts import SCRIPT_OF, script_of

SCRIPTS: Final = tuple(sorted(set(SCRIPT_OF)))
LATIN: Final = SCRIPTS.index("Latin")
EXACT_SCRIPTS: Final = ("Han", "Hangul")
"""Scripts that write each syllable of a name in one way."""

SILENT, NASAL, LIQUID = 11, 2, 5
"""Leads of Hangul by number: none, ㄴ and ㄹ."""
IOTIZED: Final = frozenset((2, 3, 6, 7, 12, 17, 20))
"""Vowels by number before which a first ㄴ or ㄹ is dropped: ya, yae, yeo, ye, yo, yu, i."""


@lru_cache(maxsize=1 << 16)
def script_number(key: str) -> int:
    """The script of a part's letters, as a place in `SCRIPTS`.

    >>> SCRIPTS[script_number("ким")], script_number("kim") == LATIN
    ('Cyrillic', True)
    """
    return LATIN if key.isascii() else SCRIPTS.index(script_of(key))


def one_script(one: str, other: str) -> bool:
    """Whether two parts are in one script, so that their letters can be held against each other.

    >>> one_script("ким", "чен"), one_script("ким", "김"), one_script("kim", "김")
    (True, False, False)
    """
    return (one.isascii() and other.isascii()) or script_number(one) == script_number(other)


def is_native(one: str, other: str) -> bool:
    """Whether two parts are in one of the scripts that write each syllable in one way.

    >>> is_native("정은", "정일"), is_native("정은", "正恩"), is_native("jongun", "jongil")
    (True, False, False)
    """
    if one.isascii() or other.isascii():
        return False
    script = script_number(one)
    return SCRIPTS[script] in EXACT_SCRIPTS and script == script_number(other)


@lru_cache(maxsize=1 << 16)
def native_form(key: str) -> str:
    """The one form of a part in Han characters or Hangul; "" for a part in another script.

    >>> native_form("習近平") == native_form("习近平"), native_form("리") == native_form("이"), native_form("kim")
    (True, True, '')
    """
    script = SCRIPTS[script_number(key)]
    if script not in EXACT_SCRIPTS:
        return ""
    if script == "Hangul":
        return _without_first(key[0]) + key[1:]
    table = characters()
    return "".join([table[char]["form"] or char if char in table else char for char in key])


def _without_first(syllable: str) -> str:
    """A Hangul syllable as the South begins a name with it (the initial law of Korean spelling)."""
    if not FIRST <= ord(syllable) <= LAST:
        return syllable
    lead, rest = divmod(ord(syllable) - FIRST, VOWELS_A_LEAD)
    if lead in (NASAL, LIQUID):
        lead = SILENT if rest // TAILS in IOTIZED else NASAL
    return chr(FIRST + lead * VOWELS_A_LEAD + rest)
