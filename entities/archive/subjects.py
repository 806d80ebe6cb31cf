"""What an article says beside somebody's name, as company: *stockbroker* and *widows*, *comet* and *telescope*.

Two bearers of one name who share nobody and no place are still one person where both are written about in the same
words. Only words that few articles have say anything (see `company.worth_of`), and the commonest of the language never
do, which an archive of some articles could not know by itself. Languages without a list of those have none.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib import resources
from itertools import islice
from typing import Final

from entities.names.tables import cells

MOST: Final = 8
"""Words of one person: two or three sentences of news have as many that are not common."""
REACH: Final = 160
"""Characters on each side of a mention that are looked at, within its paragraph: its sentence, or most of it."""
LOOKED_AT: Final = 8
"""Mentions of a person that are looked at: what somebody is to an article, its first paragraphs say."""

LONGEST: Final = 30
"""Letters of a word."""

# Words in small letters, as names are not; most words of four letters are among the commonest.
_WORD: Final = re.compile(rf"(?<![\w'’.-])[a-z]{{5,{LONGEST}}}(?![\w-])")


@cache
def _common(language: str) -> frozenset[str]:
    text = resources.files("entities.archive").joinpath("data/common_words.tsv").read_text(encoding="utf-8")
    languages, words = cells(text, "language", "words")
    return frozenset(
        word for of, some in zip(languages, words, strict=True) if of == language for word in some.split(" ")
    )


def subjects(text: str, spans: Iterable[tuple[int, int]], *, language: str) -> tuple[str, ...]:
    """The words around these mentions that are not common, those beside most mentions first, then the longer.

    >>> subjects("Ann Hill, the astronomer, has found a comet.", [(0, 8)], language="en")
    ('astronomer', 'comet')
    """
    common = _common(language)
    if not common:
        return ()
    beside: Counter[str] = Counter()
    for start, end in islice(spans, LOOKED_AT):
        left = max(text.rfind("\n", 0, start) + 1, start - REACH)
        line_end = text.find("\n", end, end + REACH)
        right = end + REACH if line_end < 0 else line_end
        around = _WORD.finditer(text, left, right + LONGEST)
        words = [word[0] for word in around if word.start() < right]
        beside.update({_singular(word) for word in words if common.isdisjoint((word, _singular(word)))})
    return tuple(sorted(beside, key=lambda word: (-beside[word], -len(word), word))[:MOST])


def _singular(word: str) -> str:
    """The word without the *s* of a plural, so that *widows* are what a *widow* is.

    >>> _singular("widows"), _singular("rallies"), _singular("actress"), _singular("census")
    ('widow', 'rally', 'actress', 'census')
    """
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and word[-2:-1] not in ("s", "u", "i") else word
