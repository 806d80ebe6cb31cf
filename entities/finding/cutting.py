"""Where a model's span holds more than one name, and where a name in it ends."""

from collections.abc import Iterator
from typing import Final

from entities.finding.forms import Case
from entities.finding.gazetteer import Known, known
from entities.finding.lexicon import FIRM, Kind
from entities.finding.placeends import is_one_place, saint_end
from entities.finding.words import Join, Words

MOST_OWNERS: Final = 2
"""Words of *St. Mark* before the *'s* in the name of a church, and one more in that of an organisation."""


def cut(words: Words, i: int, j: int, *, named: bool) -> Iterator[tuple[int, int]]:
    """Cut a span at breaks, commas, dashes and, in people and places, at *and* and at verbs."""
    start = i
    for k in range(i, j - 1):
        join = words.joins[k]
        if _ends(words, start, k, named=named) and k + 1 > start:
            yield start, k + 1
            start = k + 1
        elif words.cases[k + 1] == Case.SMALL and words.kinds[k + 1] & Kind.SAY and not named and k + 2 < j:
            yield start, k + 1  # London Police say Hacker
            start = k + 2
        elif (
            named and words.cases[k + 1] == Case.SMALL and not words.kinds[k + 1] & Kind.PARTICLE and join == Join.SPACE
        ):
            if k + 1 > start:
                yield start, k + 1
            start = k + 2
    if start < j:
        yield start, j


def _ends(words: Words, start: int, k: int, *, named: bool) -> bool:
    """Does the name that begins at word `start` end with word k, though the span goes on?"""
    join, following = words.joins[k], words.kinds[k + 1]
    if join in (Join.CUT, Join.COMMA):
        suffix = join == Join.COMMA and (following & Kind.SUFFIX or (named and is_one_place(words, k + 1)))
        return not (suffix or (join == Join.CUT and _nickname(words, k)))
    if join == Join.POSSESSIVE:
        if k - start < MOST_OWNERS and saint_end(words, start):
            return False
        if not named and k - start < MOST_OWNERS + 1:
            return Known.NOTHING < known(words.text[words.starts[start] : words.ends[k]]) < Known.DEMONYM
        return named
    if join == Join.POINT:  # … of Lander & Sons Ltd. Brown rot …
        return words.kinds[k] & FIRM == FIRM
    # a dash set as a hyphen: *Ann Hill-who said*
    dash = join == Join.HYPHEN and bool(following & Kind.RELATIVE)
    return dash or join < Join.POSSESSIVE or (join == Join.AND and named)


def _nickname(words: Words, k: int) -> bool:
    """Whether the gap after word k opens or closes a nickname in quotes inside a name."""
    return (
        words.between[k + 1].strip() in {'"', "“", "”", "''", "``", "'", "‘", "’", '("', '")'}
        and words.cases[k + 1] != Case.SMALL
    )
