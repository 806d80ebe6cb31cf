"""Which language a token may be in, judged from its own letters.

*Marina* can be cut into Korean and into Chinese syllables, and is neither. What tells is which three letters follow
each other: their log odds, Korean or Chinese against any other name, are learnt (`tests.benchmarks.fitting`) from
spellings of Korean and Chinese surnames and given names on one side, and names of every other origin on the other.
"""

from functools import cache, lru_cache
from typing import Final

from entities.names.tables import columns

CERTAIN: Final = 8.0
"""Log odds beyond which letters say no more: one sure token must not outvote any number of doubts of the other."""


@cache
def odds() -> dict[str, tuple[float, float]]:
    """Log odds of three letters (``^`` and ``$`` are the ends): Korean, and Chinese, against other names."""
    letters, korean, chinese = columns("makeup", "letters", "korean", "chinese")
    return dict(zip(letters, zip(map(float, korean), map(float, chinese), strict=True), strict=True))


@lru_cache(maxsize=1 << 14)
def judge(text: str) -> tuple[float, float]:
    """Log odds that a token (its letters in one form, diacritics kept) is Korean, and that it is Chinese.

    >>> korean, chinese = judge("jong-un")
    >>> korean > 0 > judge("maria")[0], judge("jintao")[1] > 0
    (True, True)
    """
    seen, ends = odds().get, f"^{text}$"
    korean = chinese = 0.0
    for start in range(len(text)):
        found = seen(ends[start : start + 3])
        if found is not None:
            korean += found[0]
            chinese += found[1]
    return max(-CERTAIN, min(CERTAIN, korean)), max(-CERTAIN, min(CERTAIN, chinese))
