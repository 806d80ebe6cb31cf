"""Clues in how a stretch is written and in the words it is made of."""

from typing import Final

from entities.finding.clue import Clue, Telling
from entities.finding.forms import Case
from entities.finding.lexicon import Kind
from entities.finding.words import Join, Words
from entities.names.order import JOINED, judge_order

SHORT_NAME: Final = 3
"""Words of an ordinary name: given name, middle name, surname; a place and its kind."""
LONG_ENOUGH: Final = 7
"""Letters of a word whose ending says that it is a place."""
QUOTES_BEFORE: Final = "\"“‘'«`"
QUOTES_AFTER: Final = "\"”’'»`,"
ONE_WORD: Final = Telling(
    (Kind.GIVEN, Clue.GIVEN),
    (Kind.PEOPLE, Clue.DEMONYM),
    (Kind.TITLE, Clue.HAS_TITLE),
    (Kind.PLACE_NOUN, Clue.PLACE_NOUN),
    (Kind.ORG_NOUN, Clue.ORG_NOUN),
)
FIRST_WORD: Final = Telling(
    (Kind.GIVEN, Clue.GIVEN_FIRST),
    (Kind.PLACE_HEAD, Clue.PLACE_HEAD),
    (Kind.COMPASS, Clue.COMPASS_FIRST),
)
LAST_WORD: Final = Telling(
    (Kind.FACILITY, Clue.FACILITY_NOUN),
    (Kind.INSTITUTION, Clue.INSTITUTION_NOUN),
    (Kind.ROAD, Clue.ROAD_NOUN),
    (Kind.PLACE_NOUN, Clue.PLACE_NOUN),
    (Kind.ORG_NOUN, Clue.ORG_NOUN),
    first=True,
)
SMALL_KINDS: Final = Kind.OF | Kind.PERSON_PARTICLE
SMALL_WORD: Final = Telling(
    (Kind.OF, Clue.OF_INSIDE),
    (Kind.PERSON_PARTICLE, Clue.PARTICLE),
)


def written(words: Words, i: int, j: int, found: list[int]) -> None:
    """How words i to j are written and what they are."""
    if j - i == 1:
        _one_word(words, i, found)
    else:
        _several_words(words, i, j, found)
    if words.first[i]:
        found.append(Clue.FIRST)
    before, after = words.between[i], words.between[j]
    elided = i > 0 and words.joins[i - 1] == Join.SPACE
    if before and after and before[-1] in QUOTES_BEFORE and after[0] in QUOTES_AFTER and not elided:
        found.append(Clue.QUOTED)


def _one_word(words: Words, i: int, found: list[int]) -> None:
    kind = words.kinds[i]
    if kind & Kind.COMMON:
        found.append(Clue.COMMON_FIRST if words.first[i] else Clue.COMMON)
    found += ONE_WORD[kind]
    if words.keys[i].endswith(words.lexicon.place_endings) and len(words.keys[i]) >= LONG_ENOUGH:
        found.append(Clue.PLACE_ENDING)
    if words.cases[i] == Case.CAPITALS:
        found.append(Clue.POINTS if words.words[i][-1] == "." else Clue.CAPITALS)


def _several_words(words: Words, i: int, j: int, found: list[int]) -> None:
    kinds, cases = words.kinds, words.cases
    found.append(Clue.TWO_WORDS if j - i <= SHORT_NAME else Clue.MANY_WORDS)
    found += FIRST_WORD[kinds[i]]
    if words.joins[j - 2] != Join.HYPHEN:  # Ann Mercer-Hall is no hall
        found += LAST_WORD[kinds[j - 1]]
    if kinds[j - 1] & Kind.SUFFIX:
        found.append(Clue.SUFFIX)
    if cases[i] == Case.INITIAL or (words.words[i][-1] == "." and cases[j - 1] == Case.CAPITAL):
        found.append(Clue.INITIALS)
    if any(kind & Kind.ORG_NOUN for kind in kinds[i : j - 1]):
        found.append(Clue.ORG_INSIDE)
    found += SMALL_WORD[(small := _small(words, i, j)) & SMALL_KINDS]
    if kinds[i] & Kind.PLACE_HEAD and small & Kind.PERSON_PARTICLE:
        found.append(Clue.HEAD_PARTICLE)  # Plaza de Mayo
    if not small & Kind.PERSON_PARTICLE and _are_common(kinds[i:j]):
        found.append(Clue.ALL_COMMON)  # not Place de la Nation, whose words are of another language
    if Case.NUMBER in cases[i:j]:
        found.append(Clue.NUMBER)
    if Join.HYPHEN in words.joins[i : j - 1]:
        found.append(Clue.HYPHEN)
        if judge_order(words.keys[i:j])[1] in JOINED:  # a listed family name, a given name of syllables: Tsai Ing-wen
            found.append(Clue.EAST_ASIAN)


def _small(words: Words, i: int, j: int) -> int:
    """The kinds of the small words among words i to j."""
    small = 0
    for k in range(i, j):
        if words.cases[k] == Case.SMALL:
            small |= words.kinds[k]
    return small


def _are_common(kinds: list[int]) -> bool:
    return all(kind & (Kind.COMMON | Kind.FUNCTION) for kind in kinds)
