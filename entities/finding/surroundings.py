"""Clues in the words around a stretch."""

import re
from typing import Final

from entities.finding.clue import Clue, Telling
from entities.finding.forms import Case
from entities.finding.lexicon import FIRM, Kind
from entities.finding.words import Join, Words

NEAR: Final = frozenset({Join.SPACE, Join.WRAP, Join.HYPHEN, Join.POINT})
"""Joins across which a word belongs to the name beside it."""
VERB_ENDINGS: Final = ("ed", "s")
"""How a small word ends that may be the verb of a name before it."""
LONGEST_SCORE: Final = 2
"""Digits of what a team scores, or of somebody's age."""
LONGEST_YEAR: Final = 4
LONGEST_ASIDE: Final = 24
"""Words in brackets between a name and *is a village* that are looked past: spellings, pronunciation, dates."""
LONGEST_OFFICE: Final = 3
"""Words of *Deputy Finance Minister*."""
LONGEST_DATELINE: Final = 4
"""Words between the town of a dateline and its dash: a region, a date."""
_DASH: Final = re.compile(r"—|–|--| - |\((?=$)")

BEFORE_PLACE: Final = Telling(
    (Kind.ARTICLE, Clue.AFTER_THE),
    (Kind.INDEFINITE, Clue.AFTER_A),
    (Kind.CONJUNCTION, Clue.AFTER_AND),
    (Kind.PLACE_IN, Clue.IN_PLACE),
    (Kind.PLACE_PREP, Clue.PLACE_PREP),
    (Kind.COMPASS, Clue.COMPASS),
    first=True,
)
BEFORE_THE: Final = Telling(
    (Kind.PLACE_IN, Clue.IN_THE),
    (Kind.OF, Clue.OF_THE),
    (Kind.PLACE_PREP, Clue.IN_THE),
    first=True,
)
"""What stands before the article: *in the Punjab*."""
BEFORE_PERSON: Final = Telling(
    (Kind.ROLE | Kind.TITLE, Clue.AFTER_ROLE),
    (Kind.PERSON_PREP, Clue.PERSON_PREP),
    (Kind.SAY, Clue.AFTER_SAY),
    first=True,
)
OWNED: Final = Telling(
    (Kind.AFTER_KIN, Clue.OWNS_KIN),
    (Kind.AFTER_PLACE, Clue.OWNS_PLACE),
)
THEN_VERB: Final = Telling(
    (Kind.SAY, Clue.SAYS),
    (Kind.PERSON_VERB, Clue.DOES),
    first=True,
)
THEN_SMALL_NOUN: Final = Telling(
    (Kind.PLACE_NOUN | Kind.PLACE_TAIL, Clue.THEN_PLACE_NOUN),
    (Kind.BODY_NOUN, Clue.THEN_BODY),
    first=True,
)
THEN_NOUN: Final = Telling(
    (Kind.BODY_NOUN, Clue.THEN_BODY),
    (Kind.ORG_NOUN, Clue.THEN_ORG_NOUN),
    (Kind.PLACE_NOUN, Clue.THEN_PLACE_NAME),
    first=True,
)
THEN_ANY: Final = Telling(
    (Kind.CONTEST, Clue.CONTEST),
    (Kind.ROLE, Clue.THEN_ROLE),
)


def before(words: Words, i: int, found: list[int]) -> None:
    """The words before word i."""
    join, kind = words.joins[i - 1], words.kinds[i - 1]
    if join == Join.COMMA:
        role = kind & Kind.ROLE and words.cases[i - 1] == Case.SMALL
        found += (Clue.AFTER_COMMA, Clue.ROLE_COMMA) if role else (Clue.AFTER_COMMA,)
    elif join == Join.POSSESSIVE:
        found.append(Clue.AFTER_OWNER)
    if join not in NEAR:
        return
    if words.cases[i - 1] != Case.SMALL and not (words.first[i - 1] and kind & Kind.FUNCTION):
        _after_capital(words, i, join, kind, found)
        return
    scored = i > 2 and words.joins[i - 3] == Join.HYPHEN and _is_score(words, i - 3)  # drew 0-0 with
    if scored or kind & Kind.CONTEST:
        found.append(Clue.CONTEST)
    if kind & Kind.OF:
        noun = words.kinds[i - 2] if i > 1 and words.joins[i - 2] in NEAR else 0
        found.append(Clue.OF_PLACE if noun & Kind.PLACE_OF else Clue.OF_KIN if noun & Kind.AFTER_KIN else Clue.AFTER_OF)
    else:
        found += BEFORE_PLACE[kind]
        if kind & Kind.PLACE_PREP and _moves(words, i - 1):
            found.append(Clue.MOTION_TO)
        if kind & Kind.ARTICLE and i > 1 and words.joins[i - 2] in NEAR:
            found += BEFORE_THE[words.kinds[i - 2]]
    if not scored:
        found += BEFORE_PERSON[kind]


def _moves(words: Words, i: int) -> bool:
    """Does a word of going somewhere stand before word i: *went to*?"""
    return i > 0 and words.joins[i - 1] == Join.SPACE and bool(words.kinds[i - 1] & Kind.MOTION)


def _after_capital(words: Words, i: int, join: int, kind: int, found: list[int]) -> None:
    """The word with a capital before word i."""
    if kind & Kind.TITLE and join != Join.HYPHEN:
        found.append(Clue.AFTER_TITLE)
    elif kind & Kind.ARTICLE and not words.first[i - 1]:
        found.append(Clue.CAPITAL_THE)
    elif 0 < words.cases[i - 1] < Case.NUMBER:
        found.append(Clue.AFTER_CAPITAL)


def after(words: Words, j: int, found: list[int]) -> None:
    """The words from word j on."""
    join = words.joins[j - 1]
    if (join == Join.SPACE or words.between[j][:2] in (" (", ") ")) and _is_place(words, j):
        found.append(Clue.IS_PLACE)
    if join == Join.POSSESSIVE:
        found.append(Clue.OWNS)
        found += OWNED[words.kinds[j]]
    elif join in NEAR:
        _next_to(words, j, found)
    elif join == Join.COMMA:
        _past_comma(words, j, found)
    elif words.between[j].lstrip()[:1] == "(":
        dated = words.cases[j] == Case.NUMBER and len(words.keys[j]) <= LONGEST_YEAR
        if dated or words.kinds[j] & Kind.LIFE:
            found.append(Clue.LIFE_DATES)


def _next_to(words: Words, j: int, found: list[int]) -> None:
    """Word j directly after a stretch."""
    kind, case = words.kinds[j], words.cases[j]
    if words.joins[j - 1] == Join.HYPHEN and kind & Kind.TAIL:
        found.append(Clue.TAIL)
    elif case == Case.SMALL:
        found += THEN_ANY[kind]
        found += THEN_SMALL_NOUN[kind]
        if kind & (Kind.SAY | Kind.PERSON_VERB):
            found += THEN_VERB[kind]
        elif not kind & Kind.FUNCTION and words.keys[j].endswith(VERB_ENDINGS):
            found.append(Clue.THEN_VERB)
    elif case == Case.NUMBER:
        if _is_score(words, j) and not words.kinds[j - 1] & (Kind.ROAD | Kind.CALENDAR):
            found.append(Clue.THEN_SCORE)
    elif not words.first[j]:
        scored = j + 1 < len(words.words) and words.cases[j + 1] == Case.NUMBER and _is_score(words, j + 1)
        found.append(Clue.THEN_TEAM if kind & Kind.TEAM or scored else Clue.THEN_CAPITAL)
        found += THEN_NOUN[kind]
        if kind & Kind.TITLE:
            found.append(Clue.THEN_ROLE)


def _is_score(words: Words, j: int) -> bool:
    """Whether number j is what a team scored: *2-1*, or *3* before a comma, a point or the end of the line."""
    if len(words.keys[j]) > LONGEST_SCORE:
        return False
    if words.joins[j] == Join.HYPHEN:
        return words.cases[j + 1] == Case.NUMBER and len(words.keys[j + 1]) <= LONGEST_SCORE
    return words.joins[j] < Join.POSSESSIVE or words.joins[j] == Join.POINT


def _past_comma(words: Words, j: int, found: list[int]) -> None:
    """Word j after a stretch and a comma: an age, *who*, *Jr.*, a role."""
    kind, small = words.kinds[j], words.cases[j] == Case.SMALL
    if words.cases[j] == Case.NUMBER and len(words.keys[j]) <= LONGEST_SCORE:
        if not (words.between[j + 1] in (",", ".") and words.cases[j + 1 : j + 2] == [Case.NUMBER]):  # 2,247 m
            found.append(Clue.AGED)
    elif kind & Kind.RELATIVE:
        found.append(Clue.WHO)
    elif kind & Kind.SUFFIX and not small:
        found.append(Clue.SUFFIX)
    else:
        role = kind & (Kind.ROLE | Kind.TITLE) if small else 0
        if kind & (Kind.ARTICLE | Kind.INDEFINITE) and j + 1 < len(words.words):
            role |= words.kinds[j + 1] & Kind.ROLE
        if role:
            found.append(Clue.THEN_ROLE)


def _is_place(words: Words, j: int) -> bool:
    """Whether word j begins *is a village*, *is located*, *is 4 km* or the like, perhaps after brackets."""
    n = len(words.words)
    if words.between[j].lstrip().startswith("("):
        j = next((k for k in range(j + 1, min(j + LONGEST_ASIDE, n)) if ")" in words.between[k]), n)
    if j + 2 >= n or not words.kinds[j] & Kind.BE:
        return False
    if not words.kinds[j + 1] & (Kind.ARTICLE | Kind.INDEFINITE):
        return bool(words.kinds[j + 1 + (words.cases[j + 1] == Case.NUMBER)] & Kind.PLACE_LIES)
    return any(words.kinds[k] & Kind.PLACE_IS and words.cases[k] == Case.SMALL for k in range(j + 2, min(j + 5, n)))


def is_dateline(words: Words, i: int, j: int) -> bool:
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


def holds_office(words: Words, j: int) -> bool:
    """Does somebody's office begin at word j, and the name follow: *(Kerala) Finance Minister Michael Grant*?"""
    for k in range(j, min(j + LONGEST_OFFICE, len(words.words) - 1)):
        if words.cases[k] != Case.CAPITAL or words.joins[k - 1] != Join.SPACE:
            return False
        if words.kinds[k] & Kind.TITLE:
            return words.joins[k] == Join.SPACE and words.cases[k + 1] == Case.CAPITAL
    return False


_NO_NOUN: Final = Kind.FUNCTION | Kind.ADVERB | Kind.AUXILIARY | Kind.SAY | Kind.TITLE | Kind.ROLE


def opens_compound(words: Words, i: int) -> bool:
    """Does word i begin a sentence before the noun that it goes with: *Brown rot was found*, *Stone floors would do*?

    A verb of its own never has an auxiliary right behind it; an adverb has (*Brown never was*).
    """
    begins = words.first[i] or (words.joins[i - 1] == Join.POINT and words.kinds[i - 1] & FIRM == FIRM)
    if not begins or i + 2 >= len(words.words) or words.joins[i] != Join.SPACE or words.kinds[i + 1] & _NO_NOUN:
        return False
    if words.cases[i + 1] != Case.SMALL:
        return False
    behind = words.joins[i + 1] == Join.SPACE and words.kinds[i + 2] & Kind.AUXILIARY
    return bool(behind) and not words.keys[i + 1].endswith("ly")
