"""Titles before a name and suffixes behind it, as far as they say where the name begins and ends."""

from entities.finding.forms import Case
from entities.finding.lexicon import Kind
from entities.finding.words import Join, Words

WEAK_TITLES = frozenset(
    {"dean", "earl", "duke", "major", "baron", "khan", "shah", "lama", "count", "judge", "marshal", "chief"}
)
"""Title words that are also names: they stay part of a name that would be one word without them."""

NOBLES = frozenset({"count"})
"""Those of them that nobody is given at birth, a title before a given name alone: *Count Axel*, but *Earl Scott*."""


def is_title(words: Words, i: int, j: int) -> bool:
    """Is word i, which can be a title, one before the rest, up to j: *Judge Ann Hill*, but not *Judge Reinhold*?"""
    if words.joins[i] == Join.HYPHEN:
        return j - i > 2 and bool(words.kinds[i + 1] & Kind.TITLE) and words.joins[i + 1] != Join.HYPHEN
    if words.keys[i] not in WEAK_TITLES or j - i > 2 or words.cases[i] == Case.SMALL:
        return True
    return words.keys[i] in NOBLES and bool(words.kinds[i + 1] & Kind.GIVEN)


def royal_start(words: Words, i: int, j: int) -> int:
    """Where the given name begins behind a royal title in a span of words that the model takes for something else.

    *Countess Camille*, but neither *Queen Elizabeth Park* nor *the Queen Victoria*, a pub or a ship.
    """
    if i and words.kinds[i - 1] & Kind.ARTICLE:
        return i
    k = i
    while k < j - 1 and words.kinds[k] & Kind.TITLE and words.joins[k] == Join.SPACE:
        k += 1
    given = words.kinds[k] & Kind.GIVEN and words.cases[k] == Case.CAPITAL
    named = j == k + 1 or (j == k + 2 and bool(words.kinds[j - 1] & Kind.SUFFIX))
    return k if k > i and given and named else i


def suffix_end(words: Words, j: int) -> int:
    """Over the suffix behind a person's name: *Ann Hill Jr.*"""
    if j >= len(words.words) or not words.kinds[j] & Kind.SUFFIX & ~words.kinds[j - 1] or words.cases[j] == Case.SMALL:
        return j
    return j + 1 if words.joins[j - 1] in (Join.SPACE, Join.COMMA) else j
