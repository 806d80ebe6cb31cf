"""The readings of a token in Latin letters: every way it may sound, with the system that makes it sound so."""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from entities.names.codes import CODES
from entities.names.dialects import dialect_sounds, is_dialect
from entities.names.japanese import LAST_LETTERS, japanese_sound
from entities.names.korean import chained_sound, is_korean, korean_sound
from entities.names.makeup import CERTAIN, judge
from entities.names.mandarin import latin_syllables, mandarin_sounds, surnames
from entities.names.orthographies import MARKED, orthographic_sounds
from entities.names.romanization import latin_reader, latin_sound

FOREIGN: Final = 20.0
UNLIKELY: Final = 6.0
"""Log odds: letters that make no Korean or Chinese syllables, and letters that make them by accident."""

SECOND: Final = 0.5
CHAINED: Final = 2.0
IN_DIALECT: Final = 4.0
"""Log odds that syllables of a dialect, with a hyphen between them, are Chinese: estimated."""
DIALECT: Final = 1.0
SURNAME: Final = 3.0
"""Logits: a system beside the usual one; a spelling that went through another language; a given name from a dialect,
one of a few that it may be; a surname of elsewhere, where one spelling is of several surnames."""

MEMORY: Final = 1 << 14
"""Tokens whose plain readings are remembered."""

LONGEST: Final = 18
"""Letters of three long syllables; also what keeps any match of a pattern short."""

JAPANESE: Final = {"Hepburn": 0.5, "Kunrei": 2.0}
"""Logits: long vowels are often written out; Kunrei is rare, and *ti* and *si* are common everywhere else."""

TONES: Final = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ", "aaaaeeeeiiiioooouuuuüüüü")
"""Vowels of Pinyin without their tones."""

# What every Korean and Chinese spelling system allows, and more: most other names fail here, at the price of one match.
SYLLABLES: Final = re.compile(
    "(?:(?>[cszktpgr]h|t[sz]|tch|hs|kk|tt|pp|ss|jj|ng|[bcdfghjklmnpqrstxz])?+'?+[aeiouywvêŏŭü]++"
    "(?>h?(?:ng|n|r?k|ck|[glmprbt])(?![aeiouywvêŏŭü])|h)?+[-' ]?+){1,3}|ng|kwok|szeto"
)


_LATIN: Final = CODES["latin"]
_make: Final = tuple.__new__
"""What a named tuple's own constructor calls, which is a Python function and takes three times as long."""


class Reading(NamedTuple):
    """How a token may sound: the sounds and the system that reads them so.

    `code` is what is compared: the sounds spelled so that near sounds share letters, under `table`. `cost` is what it
    takes (in logits) to come to this reading at all; `doubt` the log odds against the token being in a language that is
    read like this, which two tokens share: if one is surely Korean the other may be, too.

    A named tuple, not a dataclass, because every new token makes some: a frozen dataclass takes three times as long.
    """

    sound: str
    system: str
    cost: float
    doubt: float
    table: str
    code: str


def read(sound: str, system: str, table: str, *, cost: float = 0.0, doubt: float = 0.0) -> Reading:
    """One reading, encoded.

    >>> read("kim", "Latin", "latin").sound
    'kim'
    """
    return _make(Reading, (sound, system, cost, doubt, table, sound.translate(CODES[table])))


def may_be_syllables(text: str) -> bool:
    """Whether a token in Latin letters may be Korean or Chinese: any other is only read as most orthographies do.

    >>> may_be_syllables("jong-un"), may_be_syllables("angela"), may_be_syllables("schmidt")
    (True, True, False)
    """
    return len(text) <= LONGEST and (SYLLABLES.fullmatch(text) is not None or ("-" in text and is_dialect(text)))


@lru_cache(maxsize=MEMORY)
def are_syllables(text: str) -> bool:
    """Whether a token in Latin letters is cut into Korean or Chinese syllables by a system, or is a listed surname.

    >>> are_syllables("jong-un"), are_syllables("sergei"), are_syllables("schmidt")
    (True, False, False)
    """
    return may_be_syllables(text) and (
        is_korean(text) or bool(latin_syllables().cut(text)) or text in surnames() or bool(dialect_sounds(text))
    )


@lru_cache(maxsize=MEMORY)
def plain_readings(text: str) -> tuple[Reading, ...]:
    """A token in Latin letters as most orthographies read it, then as Japanese if it can be. Remembered.

    >>> [reading.system for reading in plain_readings("ohno")]
    ['Latin', 'Hepburn']
    """
    sound = latin_sound(text)
    plain = _make(Reading, (sound, "Latin", 0.0, -FOREIGN, "latin", sound.translate(_LATIN)))
    if text.isascii() and text[-1:] not in LAST_LETTERS and not MARKED.search(text):
        return (plain,)  # what the next two would find as well
    kunrei, japanese = japanese_sound(text if text.isascii() else text.translate(TONES))
    orthographic = orthographic_sounds(text)
    if not kunrei and not orthographic:
        return (plain,)
    found = [plain]
    if kunrei:
        found.append(read(japanese, kunrei, "latin", cost=JAPANESE[kunrei], doubt=-FOREIGN))
    for system, spelled in orthographic:
        if spelled != sound:
            found.append(read(spelled, system, "latin", cost=SECOND, doubt=-FOREIGN))
    return tuple(found)


@cache
def _latin_code() -> Callable[[str], str]:
    return latin_reader(CODES["latin"])


Codes = tuple[tuple[str, str, float], ...]
"""Of each of some readings its code, system and cost."""


@lru_cache(maxsize=MEMORY)
def plain_codes(text: str) -> Codes:
    """What is compared of the `plain_readings` of a token of small ASCII letters; none for any other. Remembered.

    Of most tokens, which have one plain reading, without making it.

    >>> plain_codes("smith") == ((plain_readings("smith")[0].code, "Latin", 0.0),), len(plain_codes("ohno"))
    (True, 2)
    """
    if not (text.isascii() and text.isalpha() and text.islower()):
        return ()
    if MARKED.search(text) or (text[-1] in LAST_LETTERS and japanese_sound(text)[0]):
        return tuple([(reading.code, reading.system, reading.cost) for reading in plain_readings(text)])
    return ((_latin_code()(text), "Latin", 0.0),)


def languages(text: str) -> tuple[float, float]:
    """`makeup.judge`, but that syllables of a dialect with a hyphen are Chinese, whose make-up is of Mandarin.

    >>> languages("kar-wai")[1] > 0 > judge("kar-wai")[1]
    True
    """
    korean, chinese = judge(text)
    return korean, max(chinese, IN_DIALECT) if "-" in text and is_dialect(text) else chinese


def latin_readings(text: str) -> Sequence[Reading]:
    """A token in Latin letters: as most orthographies read it, then as Korean and as Chinese if it can be.

    >>> [[reading.system for reading in latin_readings(text)] for text in ("smith", "jintao", "schmidt")]
    [['Latin'], ['Latin', 'Korean', 'Pinyin'], ['Latin']]
    """
    plain = plain_readings(text)
    if not text.isascii():
        text = text.translate(TONES)
    if not are_syllables(text):
        return plain
    for_korean, for_chinese = languages(text)
    if for_korean <= -CERTAIN >= for_chinese:
        return plain  # a doubt that no other token outweighs, whatever syllables there are
    korean, surname = korean_sound(text), surnames().get(text, ())
    # What would not be read is not cut into syllables, unless that alone tells a doubtful token from a certain one.
    mandarin = mandarin_sounds(text) if for_chinese > -UNLIKELY or not (korean or surname) else []
    dialects = dialect_sounds(text) if for_chinese > -UNLIKELY and not mandarin else []
    if not (korean or mandarin or surname or dialects):
        return plain
    # What is likely Korean or Chinese is as unlikely Spanish as it is any other language (Yong-chol, Jong-chol).
    doubt = max(for_korean, for_chinese)
    readings = [reading._replace(doubt=doubt) for reading in plain]
    if korean and for_korean > -UNLIKELY:
        readings.append(read(korean, "Korean", "korean", doubt=-for_korean))
    if for_chinese > -UNLIKELY:
        readings += _chinese_readings(mandarin, dialects, surname, -for_chinese)
    readings += _chained_readings(korean, for_korean)
    if len(readings) == 1 or (len(readings) == 2 and len(plain) == 1):
        return readings
    # The first of equal readings is the cheapest.
    return list({(reading.table, reading.sound): reading for reading in reversed(readings)}.values())[::-1]


Sounds = Sequence[tuple[str, str]]
"""Names of systems or regions, each with sounds."""


def _chinese_readings(mandarin: Sounds, dialects: Sounds, surname: Sounds, doubt: float) -> list[Reading]:
    """The readings of a token that may be Chinese; `doubt` is the log odds against that."""
    found = [
        read(sound, system, "mandarin", cost=at * SECOND, doubt=doubt) for at, (system, sound) in enumerate(mandarin)
    ]
    found += [read(sound, dialect, "mandarin", cost=DIALECT, doubt=doubt) for dialect, sound in dialects]
    # On a list of surnames, whatever other language its letters look like.
    return found + [read(sound, region, "mandarin", cost=SURNAME, doubt=min(doubt, 0.0)) for region, sound in surname]


def _chained_readings(korean: str, for_korean: float) -> list[Reading]:
    """The reading of a Korean token, by its sounds, that was taken for Chinese when it was read in Russian."""
    chained = chained_sound(korean) if korean and for_korean > 0 else ""
    return [read(chained, "Korean through Russian", "mandarin", cost=CHAINED, doubt=-for_korean)] if chained else []
