"""Clues: what a stretch of words and the words around it say about what it names.

A clue is a small fact that can be had in a few steps from the words (a title before it, *in* before it, a verb of
saying after it, what the model said). How much each speaks for a person, a place or neither is data, learned from
annotated articles (``data/clues.tsv``); here they are only seen.
"""

import re
from enum import IntEnum, auto
from typing import Final

from entities.finding.gazetteer import Known, known
from entities.finding.lexicon import Kind
from entities.finding.words import Case, Join, Words

NEAR: Final = frozenset({Join.SPACE, Join.WRAP, Join.HYPHEN, Join.POINT})
"""Joins across which a word belongs to the name beside it."""


class Clue(IntEnum):
    """What can be seen of a stretch of words."""

    BIAS = 0
    # what the model said
    MODEL_PERSON = auto()
    MODEL_PLACE = auto()
    MODEL_FACILITY = auto()
    MODEL_ORG = auto()
    MODEL_PEOPLE = auto()
    MODEL_OTHER = auto()
    MODEL_INSIDE = auto()
    KNOWN_PERSON = auto()
    KNOWN_ORG = auto()
    KNOWN_OTHER = auto()
    KNOWN_FREE = auto()
    KNOWN_INSIDE = auto()
    ORG_WORDS = auto()
    ORG_IN_PLACE = auto()
    PERSON_IN_PLACE = auto()
    FREE_WORDS = auto()
    FREE_FIRST = auto()
    OTHER_FIRST = auto()
    HOLDS = auto()
    # how it is written
    TWO_WORDS = auto()
    MANY_WORDS = auto()
    CAPITALS = auto()
    POINTS = auto()
    NUMBER = auto()
    FIRST = auto()
    COMMON = auto()
    COMMON_FIRST = auto()
    ALL_COMMON = auto()
    HEADLINE = auto()
    HYPHEN = auto()
    QUOTED = auto()
    INITIALS = auto()
    GIVEN = auto()
    GIVEN_FIRST = auto()
    PARTICLE = auto()
    SUFFIX = auto()
    HAS_TITLE = auto()
    PLACE_NOUN = auto()
    FACILITY_NOUN = auto()
    INSTITUTION_NOUN = auto()
    ROAD_NOUN = auto()
    PLACE_HEAD = auto()
    ORG_NOUN = auto()
    ORG_INSIDE = auto()
    OF_INSIDE = auto()
    COMPASS_FIRST = auto()
    # before it
    AFTER_TITLE = auto()
    AFTER_ROLE = auto()
    AFTER_THE = auto()
    AFTER_A = auto()
    IN_PLACE = auto()
    OF_PLACE = auto()
    AFTER_OF = auto()
    PLACE_PREP = auto()
    COMPASS = auto()
    PERSON_PREP = auto()
    AFTER_SAY = auto()
    AFTER_OWNER = auto()
    AFTER_AND = auto()
    AFTER_COMMA = auto()
    AFTER_CAPITAL = auto()
    # after it
    OWNS = auto()
    OWNS_KIN = auto()
    OWNS_PLACE = auto()
    SAYS = auto()
    DOES = auto()
    THEN_VERB = auto()
    IS_PLACE = auto()
    THEN_PLACE_NOUN = auto()
    THEN_PLACE_NAME = auto()
    THEN_ORG_NOUN = auto()
    THEN_BODY = auto()
    THEN_ROLE = auto()
    THEN_CAPITAL = auto()
    TAIL = auto()
    AGED = auto()
    WHO = auto()
    LIFE_DATES = auto()
    THEN_REGION = auto()
    IN_REGION = auto()
    DATELINE = auto()
    CONTEST = auto()
    THEN_SCORE = auto()
    THEN_TEAM = auto()
    # the gazetteer
    COUNTRY = auto()
    REGION = auto()
    CITY = auto()
    TOWN = auto()
    SMALL_PLACE = auto()
    ABBREVIATION = auto()
    DEMONYM = auto()


_LABELS: Final = {
    "PERSON": Clue.MODEL_PERSON,
    "PER": Clue.MODEL_PERSON,
    "GPE": Clue.MODEL_PLACE,
    "LOC": Clue.MODEL_PLACE,
    "FAC": Clue.MODEL_FACILITY,
    "ORG": Clue.MODEL_ORG,
    "NORP": Clue.MODEL_PEOPLE,
    "LANGUAGE": Clue.MODEL_PEOPLE,
}
_KNOWN: Final = {
    Known.COUNTRY: Clue.COUNTRY,
    Known.REGION: Clue.REGION,
    Known.CITY: Clue.CITY,
    Known.TOWN: Clue.TOWN,
    Known.SMALL: Clue.SMALL_PLACE,
    Known.ABBREVIATION: Clue.ABBREVIATION,
    Known.DEMONYM: Clue.DEMONYM,
}
_NAMED: Final = frozenset({Clue.MODEL_PERSON, Clue.MODEL_PLACE, Clue.MODEL_FACILITY})
_KNOWN_PLACES: Final = frozenset({Clue.COUNTRY, Clue.REGION, Clue.CITY, Clue.TOWN})
_IN: Final = frozenset({Clue.IN_PLACE, Clue.OF_PLACE, Clue.COMPASS})
VERB_ENDINGS: Final = ("ed", "s")
"""How a small word ends that may be the verb of a name before it."""
QUOTES_BEFORE: Final = "\"“‘'«`"
QUOTES_AFTER: Final = "\"”’'»`,"
LONGEST_SCORE: Final = 2
"""Digits of what a team scores."""
LONGEST_ASIDE: Final = 24
"""Words in brackets between a name and *is a village* that are looked past: spellings, pronunciation, dates."""
LONGEST_DATELINE: Final = 4
"""Words between the town of a dateline and its dash: a region, a date."""
LONGEST_ABBREVIATION: Final = 5
_DASH: Final = re.compile(r"—|–|--| - |\((?=$)")


def clues(words: Words, i: int, j: int, label: str, *, inside: bool = False, gazetteer: bool = True) -> list[int]:
    """The clues for words i to j, which the model labelled so (empty: not at all).

    `inside` is True for a part of a longer stretch that is no name of a person or place.
    """
    found = [int(Clue.BIAS)]
    if label:
        found.append(_LABELS.get(label, Clue.MODEL_OTHER))
    if inside:
        found.append(Clue.MODEL_INSIDE)
    _written(words, i, j, found)
    if i:
        _before(words, i, found)
    if j < len(words.words):
        _after(words, j, found)
    if (not i or "\n" in words.between[i]) and _is_dateline(words, i, j):
        found.append(Clue.DATELINE)
    if gazetteer:
        _placed(words, i, j, found)
    _crossed(found, j - i, label, inside)
    return found


def _crossed(found: list[int], length: int, label: str, inside: bool) -> None:
    """Clues that mean something else together."""
    seen = set(found)
    model = _LABELS.get(label) if label else None
    if seen & _KNOWN_PLACES:
        found.append(
            Clue.KNOWN_PERSON
            if model == Clue.MODEL_PERSON
            else Clue.KNOWN_ORG
            if model == Clue.MODEL_ORG
            else Clue.KNOWN_INSIDE
            if inside
            else Clue.KNOWN_OTHER
            if label
            else Clue.KNOWN_FREE
        )
    if length > 1 and model == Clue.MODEL_ORG:
        found.append(Clue.ORG_WORDS)
    elif length > 1 and not label:
        found.append(Clue.FREE_WORDS)
    if Clue.FIRST in seen and length == 1 and model not in _NAMED:
        found.append(Clue.OTHER_FIRST if label else Clue.FREE_FIRST)
    if seen & _IN:
        if model == Clue.MODEL_ORG:
            found.append(Clue.ORG_IN_PLACE)
        elif model == Clue.MODEL_PERSON:
            found.append(Clue.PERSON_IN_PLACE)


def _written(words: Words, i: int, j: int, found: list[int]) -> None:
    """How it is written and what words it is made of."""
    kinds, cases, keys = words.kinds, words.cases, words.keys
    first, last = kinds[i], kinds[j - 1]
    if j - i == 1:
        _one_word(words, i, found)
    else:
        found.append(Clue.TWO_WORDS if j - i < 4 else Clue.MANY_WORDS)
        if first & Kind.GIVEN:
            found.append(Clue.GIVEN_FIRST)
        if cases[i] == Case.INITIAL or (words.words[i].endswith(".") and cases[j - 1] == Case.CAPITAL):
            found.append(Clue.INITIALS)
        if last & Kind.SUFFIX:
            found.append(Clue.SUFFIX)
        if first & Kind.PLACE_HEAD:
            found.append(Clue.PLACE_HEAD)
        if first & Kind.COMPASS:
            found.append(Clue.COMPASS_FIRST)
        if last & Kind.FACILITY:
            found.append(Clue.FACILITY_NOUN)
        elif last & Kind.INSTITUTION:
            found.append(Clue.INSTITUTION_NOUN)
        elif last & Kind.ROAD:
            found.append(Clue.ROAD_NOUN)
        elif last & Kind.PLACE_NOUN:
            found.append(Clue.PLACE_NOUN)
        elif last & Kind.ORG_NOUN:
            found.append(Clue.ORG_NOUN)
        _inner(words, i, j, found)
    if words.first[i]:
        found.append(Clue.FIRST)
    before, after = words.between[i], words.between[j]
    inside = i > 0 and words.joins[i - 1] == Join.SPACE
    if before[-1:] in QUOTES_BEFORE and after[:1] in QUOTES_AFTER and before and after and not inside:
        found.append(Clue.QUOTED)


def _one_word(words: Words, i: int, found: list[int]) -> None:
    kind, word = words.kinds[i], words.words[i]
    if kind & Kind.COMMON:
        found.append(Clue.COMMON_FIRST if words.first[i] else Clue.COMMON)
    if kind & Kind.GIVEN:
        found.append(Clue.GIVEN)
    if kind & Kind.PEOPLE:
        found.append(Clue.DEMONYM)
    if kind & Kind.TITLE:
        found.append(Clue.HAS_TITLE)
    if kind & Kind.PLACE_NOUN:
        found.append(Clue.PLACE_NOUN)
    if kind & Kind.ORG_NOUN:
        found.append(Clue.ORG_NOUN)
    if words.cases[i] == Case.CAPITALS:
        found.append(Clue.POINTS if word[-1] == "." else Clue.CAPITALS)


def _inner(words: Words, i: int, j: int, found: list[int]) -> None:
    kinds, cases, keys = words.kinds, words.cases, words.keys
    common = org = particle = number = of = 0
    for k in range(i, j):
        kind = kinds[k]
        common += bool(kind & (Kind.COMMON | Kind.FUNCTION))
        if i < k < j - 1 or k == i:
            org |= kind & Kind.ORG_NOUN
        if cases[k] == Case.SMALL:
            of |= kind & Kind.OF
            particle |= kind & Kind.PERSON_PARTICLE
        elif cases[k] == Case.NUMBER:
            number = 1
    if common == j - i:
        found.append(Clue.ALL_COMMON)
    if org:
        found.append(Clue.ORG_INSIDE)
    if particle:
        found.append(Clue.PARTICLE)
    if number:
        found.append(Clue.NUMBER)
    if of:
        found.append(Clue.OF_INSIDE)
    if Join.HYPHEN in words.joins[i : j - 1]:
        found.append(Clue.HYPHEN)


def _before(words: Words, i: int, found: list[int]) -> None:
    """The words before it."""
    join = words.joins[i - 1]
    kind, key = words.kinds[i - 1], words.keys[i - 1]
    if join == Join.COMMA:
        found.append(Clue.AFTER_COMMA)
        return
    if join == Join.POSSESSIVE:
        found.append(Clue.AFTER_OWNER)
        return
    if join not in NEAR:
        return
    if kind & Kind.CONTEST and words.cases[i - 1] == Case.SMALL:
        found.append(Clue.CONTEST)
    small = words.cases[i - 1] == Case.SMALL or (words.first[i - 1] and bool(kind & Kind.FUNCTION))
    if not small:
        if kind & Kind.TITLE and join != Join.HYPHEN:
            found.append(Clue.AFTER_TITLE)
        elif 0 < words.cases[i - 1] < Case.NUMBER:
            found.append(Clue.AFTER_CAPITAL)
        return
    if kind & Kind.ARTICLE:
        found.append(Clue.AFTER_THE)
    elif kind & Kind.INDEFINITE:
        found.append(Clue.AFTER_A)
    elif kind & Kind.CONJUNCTION:
        found.append(Clue.AFTER_AND)
    elif kind & Kind.OF:
        before = words.kinds[i - 2] if i > 1 and words.joins[i - 2] in NEAR else 0
        found.append(Clue.OF_PLACE if before & Kind.PLACE_OF else Clue.AFTER_OF)
    elif kind & Kind.PLACE_IN:
        found.append(Clue.IN_PLACE)
    elif kind & Kind.PLACE_PREP:
        found.append(Clue.PLACE_PREP)
    elif kind & Kind.COMPASS:
        found.append(Clue.COMPASS)
    if kind & (Kind.ROLE | Kind.TITLE):
        found.append(Clue.AFTER_ROLE)
    elif kind & Kind.PERSON_PREP:
        found.append(Clue.PERSON_PREP)
    elif kind & Kind.SAY:
        found.append(Clue.AFTER_SAY)


def _after(words: Words, j: int, found: list[int]) -> None:
    """The words after it."""
    join, kind, key = words.joins[j - 1], words.kinds[j], words.keys[j]
    small = words.cases[j] == Case.SMALL
    if (join == Join.SPACE or words.between[j][:2] == " (") and _is_place(words, j):
        found.append(Clue.IS_PLACE)
    if join == Join.POSSESSIVE:
        found.append(Clue.OWNS)
        if kind & Kind.AFTER_KIN:
            found.append(Clue.OWNS_KIN)
        if kind & Kind.AFTER_PLACE:
            found.append(Clue.OWNS_PLACE)
    elif join in NEAR:
        if join == Join.HYPHEN and kind & Kind.TAIL:
            found.append(Clue.TAIL)
        elif small:
            _after_small(words, j, found)
        elif (
            words.cases[j] == Case.NUMBER
            and len(key) <= LONGEST_SCORE
            and not words.kinds[j - 1] & (Kind.ROAD | Kind.CALENDAR)
        ):
            found.append(Clue.THEN_SCORE)
        elif 0 < words.cases[j] < Case.NUMBER and not words.first[j]:
            found.append(Clue.THEN_TEAM if kind & Kind.TEAM else Clue.THEN_CAPITAL)
            if kind & Kind.BODY_NOUN:
                found.append(Clue.THEN_BODY)
            elif kind & Kind.ORG_NOUN:
                found.append(Clue.THEN_ORG_NOUN)
            elif kind & Kind.PLACE_NOUN:
                found.append(Clue.THEN_PLACE_NAME)
            if kind & Kind.TITLE:
                found.append(Clue.THEN_ROLE)
    elif join == Join.COMMA:
        if words.cases[j] == Case.NUMBER and len(key) <= 2:
            found.append(Clue.AGED)
        elif kind & Kind.RELATIVE:
            found.append(Clue.WHO)
        elif kind & Kind.SUFFIX and not small:
            found.append(Clue.SUFFIX)
        elif (
            kind & (Kind.ROLE | Kind.TITLE)
            and small
            or (kind & (Kind.ARTICLE | Kind.INDEFINITE) and j + 1 < len(words.words) and words.kinds[j + 1] & Kind.ROLE)
        ):
            found.append(Clue.THEN_ROLE)
    elif words.between[j].lstrip().startswith("(") and (
        kind & Kind.LIFE or (words.cases[j] == Case.NUMBER and len(key) <= 4)
    ):
        found.append(Clue.LIFE_DATES)


def _is_place(words: Words, j: int) -> bool:
    """Whether word j begins *is a village* or the like; what stands in brackets before it is skipped."""
    n = len(words.words)
    if words.between[j].lstrip().startswith("("):
        close = next((k for k in range(j + 1, min(j + LONGEST_ASIDE, n)) if ")" in words.between[k]), n)
        j = close
    if j + 2 >= n or not words.kinds[j] & Kind.BE or not words.kinds[j + 1] & (Kind.ARTICLE | Kind.INDEFINITE):
        return False
    return any(words.kinds[k] & Kind.PLACE_IS and words.cases[k] == Case.SMALL for k in range(j + 2, min(j + 5, n)))


def _after_small(words: Words, j: int, found: list[int]) -> None:
    kind = words.kinds[j]
    if kind & Kind.CONTEST:
        found.append(Clue.CONTEST)
    if kind & Kind.SAY:
        found.append(Clue.SAYS)
    elif kind & Kind.PERSON_VERB:
        found.append(Clue.DOES)
    elif not kind & Kind.FUNCTION and words.keys[j].endswith(VERB_ENDINGS):
        found.append(Clue.THEN_VERB)
    if kind & Kind.PLACE_NOUN:
        found.append(Clue.THEN_PLACE_NOUN)
    elif kind & Kind.BODY_NOUN:
        found.append(Clue.THEN_BODY)
    if kind & Kind.ROLE:
        found.append(Clue.THEN_ROLE)


def _placed(words: Words, i: int, j: int, found: list[int]) -> None:
    """What the gazetteer knows of it and of its neighbours across a comma."""
    mine = known_as(words, i, j)
    beside = i > 0 and words.joins[i - 1] == Join.COMMA and words.cases[i - 1] in (Case.CAPITAL, Case.CAPITALS)
    if mine == Known.ABBREVIATION and not beside:
        mine = Known.NOTHING
    if mine:
        found.append(_KNOWN[mine])
    if beside and mine in (Known.REGION, Known.COUNTRY, Known.ABBREVIATION):
        found.append(Clue.IN_REGION)
    if (
        j < len(words.words)
        and words.joins[j - 1] == Join.COMMA
        and words.cases[j]
        and known_at(words, j) >= Known.ABBREVIATION
    ):
        found.append(Clue.THEN_REGION)


def _is_dateline(words: Words, i: int, j: int) -> bool:
    """Whether it opens the article or a line and a dash or an agency in brackets follows, perhaps after a region."""
    if i and "\n" not in words.between[i]:
        return False
    n = len(words.words)
    end = j
    while end < n and end < j + LONGEST_DATELINE and not _DASH.search(words.between[end]):
        if words.joins[end - 1] not in (Join.COMMA, Join.SPACE, Join.POINT, Join.HYPHEN):
            break
        end += 1
    gap = words.between[end]
    if not _DASH.search(gap):
        return False
    return end == j or (words.joins[j - 1] == Join.COMMA and all(words.cases[k] for k in range(j, end)))


def known_as(words: Words, i: int, j: int) -> Known:
    """What the gazetteer knows words i to j as; an abbreviation is asked for with its point."""
    end = words.ends[j - 1]
    if j - i == 1 and end - words.starts[i] <= LONGEST_ABBREVIATION and words.text[end : end + 1] == ".":
        found = known(words.words[i] + ".")
        if found == Known.ABBREVIATION:
            return found
    return known(spelled(words, i, j))


def spelled(words: Words, i: int, j: int) -> str:
    """Words i to j as the gazetteer is asked for them."""
    if j - i == 1:
        word = words.words[i]
        return word if words.cases[i] != Case.CAPITALS or len(word) < 5 or word[-1] == "." else word.capitalize()
    text = words.text[words.starts[i] : words.ends[j - 1]]
    return text if not text.isupper() else text.title()


def known_at(words: Words, i: int) -> Known:
    """The best known place that begins at word i, in up to three words."""
    best = Known.NOTHING
    for j in range(i + 1, min(i + 4, len(words.words) + 1)):
        if j > i + 1 and words.joins[j - 2] != Join.SPACE:
            break
        found = known_as(words, i, j)
        if found != Known.DEMONYM and found > best:
            best = found
    return best
