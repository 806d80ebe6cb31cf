"""Korean tokens in Latin and Cyrillic letters: are they Korean syllables, and which?

Korean is spelled in so many ways (정 is Jeong, Chŏng, Jung, Chung, Jong …) that one spelling names several syllables.
A vowel that may be more than one is a sound of its own: ``V`` for *u* (ㅜ, ㅓ or ㅡ), ``?`` for *o* (ㅗ, or ㅓ without
its breve); ``L`` and ``I`` begin surnames that drop their first consonant (이: Ri, Lee, Yi), ``ñ`` is an end that is
*n* or *ng*. How near those are to each vowel is in `data/codes.tsv`, table ``korean``.
"""

import re
from functools import cache
from typing import Final

from entities.names.mandarin import Syllabary, make_syllabary, syllabaries
from entities.names.romanization import Speller, compile_spellings, read_spellings, trie_pattern
from entities.names.tables import rows

LONGEST: Final = 14
"""Letters of the longest Korean given name of two syllables, with its hyphen: Kwang-hyŏng, Hyoung-kyeong."""

LEADS: Final = [row["spelling"] for row in rows("korean_letters") if row["part"] == "lead"]
VOWELS: Final = [row["spelling"] for row in rows("korean_letters") if row["part"] == "vowel"]
# A consonant before a vowel begins a syllable: so each syllable can be cut in one way only, and is matched without
# going back (the atomic groups).
SYLLABLE: Final = (
    f"(?>{trie_pattern(LEADS)})?+(?>{trie_pattern(VOWELS)})(?>(?:ng|ck|[gkntlmpb])(?![aeiouywŏŭ]))?+[-' ]?+"
)
LATIN_SYLLABLES: Final = re.compile(f"(?:{SYLLABLE}){{1,3}}|pa[rc]k|rhe?e|su[hk]|choy|hur")
_CYRILLIC: Final = (
    "(?:кк|тт|пп|сс|чч|чж|чх|дж|тх|пх|кх|[кгндтрлмбпсчхй])?"
    "(?:йя|йе|йё|йо|йю|ва|вэ|ве|во|ви|ый|ыи|[аэоуыияеёю])(?:нъ|нг|ль|[кнтлмпр])?"
)
CYRILLIC_SYLLABLE: Final = re.compile(_CYRILLIC)
CYRILLIC_SYLLABLES: Final = re.compile(f"(?:{_CYRILLIC}[-' ]?){{1,3}}")


@cache
def latin_speller() -> Speller:
    """Korean syllables in Latin letters, under all systems at once."""
    return compile_spellings(read_spellings("korean"))


@cache
def cyrillic_speller() -> Speller:
    """Korean syllables in Cyrillic letters."""
    return compile_spellings(read_spellings("kontsevich"))


def is_korean(text: str) -> bool:
    """Whether a Latin token is a row of one to three Korean syllables.

    >>> is_korean("jong-un"), is_korean("schmidt")
    (True, False)
    """
    return len(text) <= LONGEST and LATIN_SYLLABLES.fullmatch(text) is not None


def korean_sound(text: str) -> str:
    """The sounds of a Latin token read as Korean; "" when it is no row of one to three Korean syllables.

    >>> korean_sound("jong-un"), korean_sound("schmidt")
    ('J?NVn', '')
    """
    return latin_speller().sound(text) if is_korean(text) else ""


def kontsevich_sound(text: str) -> str:
    """The sounds of a Cyrillic token read as Korean; "" when it is no row of one to three Korean syllables.

    >>> kontsevich_sound("чен"), kontsevich_sound("медведев")
    ('J@ñ', '')
    """
    if len(text) <= LONGEST and CYRILLIC_SYLLABLES.fullmatch(text):
        return cyrillic_speller().sound(text)
    return ""


def is_one_syllable(text: str) -> bool:
    """Whether a Cyrillic token is one Korean or Chinese syllable, and may be a part of a name written apart.

    >>> is_one_syllable("мун"), is_one_syllable("хван"), is_one_syllable("петр"), is_one_syllable("анна")
    (True, True, False, False)
    """
    return CYRILLIC_SYLLABLE.fullmatch(text) is not None or text in syllabaries()["Palladius"].sounds


@cache
def chain() -> Syllabary:
    """Korean syllables whose Kontsevich spelling is a syllable of Palladius, with its Mandarin sounds."""
    mandarin = syllabaries()["Pinyin"].sounds
    return make_syllabary({row["sound"]: mandarin[row["pinyin"]] for row in rows("korean_chain")})


def chained_sound(sound: str) -> str:
    """A Korean token as a reader of its Russian spelling may take it: for Chinese.

    주애 is Чжу Э or Чжу Е under Kontsevich, and чжу, е are syllables of Palladius, *zhu ye*. Gives the Mandarin sounds,
    "" for a token that is not all such syllables.

    >>> chained_sound(korean_sound("ju-ae"))
    'Zuie'
    """
    return chain().sound(sound)
