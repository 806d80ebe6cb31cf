"""How alike two tokens can sound at the most when they are read by syllables, told without reading them."""

from math import inf
from typing import Final

from entities.names.codes import WEIGHTS
from entities.names.mandarin import surnames
from entities.names.readings import LONGEST, UNLIKELY, languages

_WEIGHTS: Final = [WEIGHTS[table] for table in ("korean", "mandarin")]
KOREAN_MOST, MANDARIN_MOST = [most.constant + max(0.0, most.per_length) * 2 * LONGEST for most in _WEIGHTS]
"""Log odds of two readings by syllables that do not differ at all."""


def most_by_syllables(one: str, other: str) -> float:
    """The most that the readings by syllables of two tokens in ASCII can come to, whatever these are (log odds).

    What their letters say of their languages bounds it, and takes a tenth of the time that reading syllables takes.
    Infinite where the doubt that the two share may weigh on their other readings as well.

    >>> most_by_syllables("alexander", "gaidai") < 0 < most_by_syllables("jong-un", "jong-il")
    True
    """
    korean, chinese = languages(one)
    other_korean, other_chinese = languages(other)
    if max(korean, chinese) + max(other_korean, other_chinese) > 0:
        return inf
    most = -inf
    if korean > -UNLIKELY < other_korean:
        most = KOREAN_MOST + korean + other_korean
    chinese, other_chinese = (
        _read_as_chinese(one, korean, chinese),
        _read_as_chinese(other, other_korean, other_chinese),
    )
    if chinese > -UNLIKELY < other_chinese:
        most = max(most, MANDARIN_MOST + chinese + other_chinese)
    return most


def _read_as_chinese(text: str, korean: float, chinese: float) -> float:
    """The log odds that count for the Chinese readings of a token, or more, from those of its languages.

    Korean is read as Chinese, through Russian, where it is more likely than not; a listed surname whatever its letters.
    """
    if chinese > -UNLIKELY and text in surnames():
        chinese = max(chinese, 0.0)
    return max(chinese, korean) if korean > 0 else chinese
