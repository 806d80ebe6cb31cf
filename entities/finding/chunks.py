"""Runs of capitalised words: what may be a name though the model did not say so."""

from collections.abc import Iterator

from entities.finding.joining import joined_end
from entities.finding.lexicon import Kind
from entities.finding.words import Case, Join, Words

HEADLINE_SHARE = 0.7
"""A line is a headline when this share of its longer words has a capital: there capitals say nothing."""
HEADLINE_WORDS = 4


def runs(words: Words, taken: bytearray) -> Iterator[tuple[int, int]]:
    """Maximal runs of capitalised words that are not taken, without leading and trailing function words."""
    i, n = 0, len(words.words)
    cases, joins, kinds = words.cases, words.joins, words.kinds
    while i < n:
        if not (0 < cases[i] < Case.NUMBER) or taken[i] or (kinds[i] & Kind.FUNCTION and cases[i] == Case.CAPITAL):
            i += 1
            continue
        j = i + 1
        while j < n and not taken[j] and joins[j - 1] in (Join.SPACE, Join.HYPHEN, Join.POINT, Join.WRAP):
            if joins[j - 1] == Join.POINT and cases[j - 1] != Case.INITIAL and not kinds[j - 1] & Kind.ABBREVIATION:
                break
            if 0 < cases[j] < Case.NUMBER:
                j += 1
            elif (
                kinds[j] & Kind.PERSON_PARTICLE
                and j + 1 < n
                and 0 < cases[j + 1] < Case.NUMBER
                and joins[j] >= Join.SPACE
                and not taken[j + 1]
            ):
                j += 2
            elif (
                joins[j - 1] == Join.HYPHEN
                and cases[j] == Case.SMALL
                and not kinds[j] & (Kind.TAIL | Kind.COMMON | Kind.FUNCTION)
            ):
                j += 1
            else:
                break
        j = max(j, joined_end(words, i, j, person=True), joined_end(words, i, j, person=False))
        yield i, j
        i = j


def headline_words(words: Words) -> bytearray:
    """1 for each word of a line whose words nearly all have capitals."""
    marks = bytearray(len(words.words))
    start = 0
    for i, join in enumerate(words.joins):
        if join in (Join.LINE, Join.PARAGRAPH) or "\n" in words.between[i + 1] or i == len(words.joins) - 1:
            longer = [k for k in range(start, i + 1) if len(words.words[k]) > 3]
            if len(longer) >= HEADLINE_WORDS:
                capital = sum(words.cases[k] in (Case.CAPITAL, Case.CAPITALS) for k in longer)
                if capital >= HEADLINE_SHARE * len(longer):
                    for k in range(start, i + 1):
                        marks[k] = 1
            start = i + 1
    return marks
