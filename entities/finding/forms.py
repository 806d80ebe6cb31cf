"""How a word is written, what it is when folded, and its kinds: read once for each spelling."""

import re
from collections.abc import Mapping
from functools import cache, partial
from typing import Final

from entities.finding.kept import Kept
from entities.finding.lexicon import Kind, folded, lexicon_of

LONGEST_ELISION: Final = 5
"""Letters and the apostrophe before the capital of *d'Ivoire*, *dell'Utri*."""


class Case:
    """How a word is written."""

    SMALL = 0
    CAPITAL = 1
    CAPITALS = 2
    INITIAL = 3
    NUMBER = 4


def _case(word: str) -> int:
    head = word[0]
    if head.isdigit():
        return Case.NUMBER
    if not head.isupper():
        if word.count(".") > 1 and not word.startswith("www."):
            return Case.CAPITAL
        apostrophe = re.search(r"['’]", word[:LONGEST_ELISION])
        if apostrophe and word[apostrophe.end() : apostrophe.end() + 1].isupper():
            return Case.CAPITAL
        # scripts without capitals: every word may be a name, the model decides
        return Case.SMALL if head.islower() or len(word) < 2 or not word[1:2].isupper() else Case.CAPITAL
    if len(word) == 1 or (word[-1] == "." and len(word) <= 6):
        return Case.INITIAL if len(word) == 1 else Case.CAPITALS
    return Case.CAPITALS if word.isupper() else Case.CAPITAL


Form = tuple[str, int, int]
"""A word folded, its `Case` and its kinds."""


@cache
def forms(language: str) -> Kept[Form]:
    """The forms of the words seen so far in a language: most words of an article were in those before."""
    return Kept(partial(_form, known=lexicon_of(language).kinds))


def _form(word: str, *, known: Mapping[str, int]) -> Form:
    """A word folded, how it is written, and its kinds; of a contraction (*she's*) its first word counts."""
    if word.islower() and word.isalpha() and word.isascii():  # half of the words of a language: nothing to fold
        kind = known.get(word, 0)
        return word, Case.SMALL, kind or (known.get(word[:-1], 0) & Kind.COMMON if word[-1] == "s" else 0)
    low = folded(word)
    kind = known.get(low, 0)
    if not kind and "'" in low and known.get(low.partition("'")[0], 0) & Kind.FUNCTION:
        kind = int(Kind.FUNCTION)
    if not kind and low.endswith("s"):
        kind = known.get(low[:-1], 0) & Kind.COMMON
    if word.count(".") > 1:
        kind &= ~Kind.COMMON  # B.C. is not the bc of small letters
    return low, int(_case(word)), kind
