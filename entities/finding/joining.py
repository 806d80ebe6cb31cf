"""Names that go on where a model stops: nicknames in the middle, particles, nobles and their places."""

from typing import Final

from entities.finding.forms import Case
from entities.finding.gazetteer import Known, known
from entities.finding.lexicon import Kind
from entities.finding.placeends import MOST_PARTICLES, is_one_place, of_end
from entities.finding.words import Join, Words

NICKNAME: Final = frozenset({'"', "“", "”", "''", "``", "'", "‘", "’", "(", ")", "«", "»"})
LONGEST_NOBLE: Final = 6
"""Words of *Duke of Saxe-Coburg and Gotha* after a noble's name."""


def joined_end(words: Words, i: int, j: int, *, person: bool) -> int:
    """Where the name in words i to j really ends, `j` when it does not go on."""
    if person:
        return max(_nickname_end(words, j), _noble_end(words, i, j), particle_end(words, j))
    if j < len(words.words) and words.joins[j - 1] == Join.COMMA and is_one_place(words, j):
        return j + 1
    return of_end(words, i, j)


def _nickname_end(words: Words, j: int) -> int:
    """Over a nickname in quotes or brackets to the surname: *André "ATB" Tanneberger*."""
    n = len(words.words)
    if j + 2 > n - 1 or words.between[j].strip() not in NICKNAME or words.between[j + 1].strip() not in NICKNAME:
        return j
    if not words.between[j].strip() or not words.between[j + 1].strip() or "\n" in words.between[j + 1]:
        return j
    other = Kind.FUNCTION | Kind.CALENDAR | (0 if words.kinds[j - 1] & Kind.GIVEN else Kind.COMMON)
    surname = words.cases[j + 1] == Case.CAPITAL and not words.kinds[j + 1] & other
    return j + 2 if surname and words.cases[j] in (Case.CAPITAL, Case.CAPITALS) else j


def nickname_start(words: Words, i: int) -> int:
    """Over a nickname in quotes or brackets before the surname to the given name: *A. R. "Archie" Shaw*; else `i`."""
    if i < 2 or words.cases[i - 1] != Case.CAPITAL or words.kinds[i - 1] & (Kind.FUNCTION | Kind.CALENDAR):
        return i
    opened, closed = words.between[i - 1].lstrip(), words.between[i].rstrip()
    quoted = opened in NICKNAME and closed in NICKNAME and opened != words.between[i - 1] and closed != words.between[i]
    given = words.cases[i - 2] == Case.INITIAL or words.kinds[i - 2] & Kind.GIVEN or words.words[i - 2].count(".") > 1
    return i - 2 if quoted and given and words.cases[i - 2] != Case.SMALL else i


def particle_start(words: Words, i: int) -> int:
    """Over a small particle before a surname to the given name: *Rhodri ap Gwilym*; else `i`."""
    if i < 2 or words.cases[i - 1] != Case.SMALL or not words.kinds[i - 1] & Kind.PERSON_PARTICLE:
        return i
    joined = words.joins[i - 1] == Join.SPACE and words.joins[i - 2] == Join.SPACE
    return i - 2 if joined and words.cases[i - 2] == Case.CAPITAL and words.kinds[i - 2] & Kind.GIVEN else i


def particle_end(words: Words, j: int) -> int:
    """Over small particles to the surname they belong to: *Luis Carlos de la Torre*."""
    n = min(len(words.words), j + MOST_PARTICLES + 1)
    at = j
    while at < n and words.joins[at - 1] == Join.SPACE and words.cases[at] == Case.SMALL:
        if not words.kinds[at] & Kind.PERSON_PARTICLE:
            return j
        at += 1
    if j < at < n and words.joins[at - 1] in (Join.SPACE, Join.HYPHEN) and words.cases[at] == Case.CAPITAL:
        return at + 1
    return j


def _noble_end(words: Words, i: int, j: int) -> int:
    """Over *of* and a place that is part of a noble's or a saint's name; countries are named by themselves."""
    n = len(words.words)
    if j + 1 >= n or not words.kinds[j] & (Kind.OF | Kind.ROYAL):
        return j
    last = words.kinds[j - 1]
    numbered = j - i > 1 and bool(last & Kind.SUFFIX) and words.cases[j - 1] in (Case.CAPITALS, Case.INITIAL)
    royal = i > 0 and bool(words.kinds[i - 1] & Kind.ROYAL) and words.cases[i - 1] == Case.CAPITAL and j - i == 1
    given = j - i == 1 and bool(last & Kind.GIVEN)
    if not (numbered or royal or given):
        return j
    at = j
    titled = words.joins[at - 1] == Join.COMMA and words.kinds[at] & Kind.ROYAL
    if titled:
        at += 1
    elif words.joins[at - 1] != Join.SPACE:
        return j
    if (
        at + 1 >= n
        or not words.kinds[at] & Kind.OF
        or words.joins[at - 1] != Join.SPACE
        or words.cases[at + 1] != Case.CAPITAL
    ):
        return j
    end = at + 2
    while end < n and end < at + LONGEST_NOBLE and words.joins[end - 1] in (Join.SPACE, Join.HYPHEN):
        if words.cases[end] != Case.CAPITAL or words.kinds[end] & Kind.FUNCTION:
            break
        end += 1
    place = words.text[words.starts[at + 1] : words.ends[end - 1]]
    if known(place) == Known.COUNTRY or words.kinds[at + 1] & (Kind.COMMON | Kind.CALENDAR):
        return j
    beside = end < n and words.joins[end - 1] == Join.COMMA and words.cases[end] == Case.CAPITAL
    return j if given and not numbered and beside and known(words.words[end]) >= Known.ABBREVIATION else end
