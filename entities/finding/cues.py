"""What the words around a name say it names. Each cue is a small weight for person, place or neither."""

from typing import Final

from entities.evidence import EvidenceKind as E
from entities.finding.lexicon import Kind
from entities.finding.words import Case, Join, Words

Cue = tuple[E, float, float, float]
"""Kind, and what it adds to person, place and neither."""

NEAR: Final = (Join.SPACE, Join.WRAP, Join.HYPHEN, Join.POINT)


def cues(words: Words, i: int, j: int) -> list[Cue]:
    """The cues for the name in words i to j."""
    return [*_before(words, i, j), *_inside(words, i, j), *_after(words, i, j)]


def _before(words: Words, i: int, j: int) -> list[Cue]:
    found: list[Cue] = []
    if i == 0 or words.joins[i - 1] not in NEAR:
        return found
    kind, key = words.kinds[i - 1], words.keys[i - 1]
    before = words.kinds[i - 2] if i > 1 and words.joins[i - 2] in NEAR else 0
    small = words.cases[i - 1] == Case.SMALL or words.first[i - 1]
    if kind & Kind.TITLE and not small and words.joins[i - 1] != Join.HYPHEN:
        found.append((E.AFTER_TITLE, 2.5, 0.0, 0.0))
    elif kind & (Kind.ROLE | Kind.TITLE) and small:
        found.append((E.AFTER_ROLE, 1.5, 0.0, 0.2))
    if key == "the":
        found.append((E.AFTER_ARTICLE, -1.5, 0.0, 0.7))
    if small:
        if kind & Kind.PLACE_IN:
            found.append((E.IN_PLACE, -1.0, 1.8, 0.0))
        elif key == "of" and before & Kind.PLACE_OF:
            found.append((E.OF_PLACE, -1.0, 2.0, 0.0))
        elif kind & Kind.PLACE_PREP:
            found.append((E.IN_PLACE, 0.0, 0.5, 0.0))
        elif kind & Kind.COMPASS:
            found.append((E.COMPASS, -1.0, 1.8, 0.0))
        if kind & Kind.PERSON_PREP:
            found.append((E.WITH_PERSON, 0.4, 0.0, 0.0))
    return found


def _inside(words: Words, i: int, j: int) -> list[Cue]:
    found: list[Cue] = []
    last, first = words.kinds[j - 1], words.kinds[i]
    if j - i > 1:
        if last & Kind.PLACE_NOUN and words.cases[j - 1] != Case.SMALL:
            found.append((E.PLACE_NOUN, -2.0, 2.0, 0.0))
        elif last & Kind.ORG_NOUN:
            found.append((E.ORG_NOUN, -1.5, -2.0, 3.0))
        if first & Kind.PLACE_HEAD:
            found.append((E.PLACE_NOUN, 0.0, 0.7, 0.0))
        if words.cases[i] == Case.INITIAL and words.joins[i] == Join.POINT:
            found.append((E.INITIALS, 1.5, 0.0, 0.0))
    return found


def _after(words: Words, i: int, j: int) -> list[Cue]:
    found: list[Cue] = []
    if j >= len(words.words):
        return found
    join, kind, key = words.joins[j - 1], words.kinds[j], words.keys[j]
    small = words.cases[j] == Case.SMALL
    if join == Join.POSSESSIVE:
        if kind & Kind.AFTER_KIN:
            found.append((E.OWNS, 1.5, -0.5, 0.0))
        if kind & Kind.AFTER_PLACE:
            found.append((E.OWNS, -0.5, 1.2, 0.0))
    elif join in NEAR:
        if small and kind & Kind.SAY:
            found.append((E.SAYS, 1.2, 0.0, 0.2))
        elif small and kind & Kind.PERSON_VERB:
            found.append((E.DOES, 0.7, 0.0, 0.0))
        if kind & Kind.PLACE_NOUN:
            found.append((E.PLACE_NOUN, -0.7, 1.2, 0.0) if small else (E.PLACE_NOUN, -0.5, 1.0, 0.3))
        elif kind & Kind.ORG_NOUN and not small:
            found.append((E.ORG_NOUN, -0.5, -0.5, 1.0))
        if (
            key in {"is", "was"}
            and j + 2 < len(words.words)
            and words.keys[j + 1] in {"a", "an", "the"}
            and words.kinds[j + 2] & Kind.PLACE_IS
        ):
            found.append((E.IS_PLACE, -2.0, 2.5, 0.0))
        if join == Join.HYPHEN and kind & Kind.TAIL:
            found.append((E.IN_PLACE, 0.0, 0.8, 0.0))
    elif join == Join.COMMA:
        if words.cases[j] == Case.NUMBER and len(key) <= 2:
            found.append((E.AGED, 2.0, -0.5, 0.0))
        elif key in {"who", "whose", "whom"}:
            found.append((E.DOES, 1.2, -0.5, 0.0))
        elif kind & Kind.SUFFIX:
            found.append((E.AGED, 1.5, -0.5, 0.0))
    return found
