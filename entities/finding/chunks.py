"""Runs of capitalised words: what may be a name though the model did not say so."""

from collections.abc import Container, Iterator

from entities.finding.forms import Case
from entities.finding.joining import joined_end
from entities.finding.lexicon import Kind
from entities.finding.placeends import chain_end
from entities.finding.words import Join, Words

LONGEST_SYLLABLE = 4
"""Letters of a small word after a hyphen that may be the second syllable of a given name: *Joo-ae*, *Soo-jin*."""


def runs(words: Words, taken: bytearray, surnames: Container[str] = ()) -> Iterator[tuple[int, int]]:
    """Maximal runs of capitalised words that are not taken, without leading and trailing function words."""
    i, n = 0, len(words.words)
    cases, joins, kinds = words.cases, words.joins, words.kinds
    while i < n:
        if (
            not (0 < cases[i] < Case.NUMBER)
            or taken[i]
            or (kinds[i] & Kind.FUNCTION and _is_small(cases[i], kinds[i]) and words.keys[i] not in surnames)
        ):
            i += 1
            continue
        j = i + 1
        while j < n and not taken[j] and joins[j - 1] in (Join.SPACE, Join.HYPHEN, Join.POINT, Join.WRAP):
            if joins[j - 1] == Join.POINT and cases[j - 1] != Case.INITIAL and not kinds[j - 1] & Kind.ABBREVIATION:
                break
            if 0 < cases[j] < Case.NUMBER:
                j += 1
            elif joins[j - 1] == Join.HYPHEN and (end := chain_end(words, j)) > j:
                j = end
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
                and not kinds[j] & (Kind.TAIL | Kind.FUNCTION)
                and (not kinds[j] & Kind.COMMON or len(words.words[j]) <= LONGEST_SYLLABLE)
            ):
                j += 1
            else:
                break
        j = max(j, joined_end(words, i, j, person=True), joined_end(words, i, j, person=False))
        yield i, j
        i = j


def _is_small(case: int, kind: int) -> bool:
    """Would the function word be small inside a sentence? One in capitals may be an acronym (*IT*), but not before a
    place (*NEAR KUPIANSK*)."""
    return case == Case.CAPITAL or bool(kind & Kind.PLACE_IN)
