"""One syllable of a Korean or Chinese name beside another: what they are is known, so only how they sound counts.

A syllable alone is no evidence of its language (*te*, *de*); as part of a name that is made of syllables it needs none.
"""

from functools import lru_cache
from typing import Final

from entities.names.dialects import syllable_sounds
from entities.names.grading import sound_level
from entities.names.readings import DIALECT, read
from entities.names.sound import SoundToken, hear, similarity

BY_SYLLABLES: Final = ("korean", "mandarin")
"""The code tables of the languages that are read by syllables."""


@lru_cache(maxsize=1 << 12)
def hear_syllable(text: str) -> SoundToken:
    """A syllable as it sounds in Korean, in Mandarin and in the dialects of the South; as any word, if in none of them.

    >>> [reading.system for reading in hear_syllable("chun").readings]
    ['Korean', 'Wade-Giles', 'Wade-Giles without umlaut', 'Hongkong', 'Pinyin', 'Cantonese', 'Cantonese', 'Cantonese']
    """
    heard = hear(text)
    found = [reading._replace(doubt=0.0) for reading in heard.readings if reading.table in BY_SYLLABLES]
    known = {reading.sound for reading in found}
    for dialect, sound in syllable_sounds(heard.key):
        if sound not in known:
            found.append(read(sound, dialect, "mandarin", cost=DIALECT))
    return heard._replace(readings=tuple(found)) if found else heard


@lru_cache(maxsize=1 << 14)
def syllable_level(one: str, other: str) -> int:
    """How alike two syllables sound, as a level (see `grading.sound_level`).

    >>> syllable_level("te", "de") > syllable_level("te", "li"), syllable_level("chun", "zhen") > 12
    (True, True)
    """
    return sound_level(similarity(hear_syllable(one), hear_syllable(other)))
