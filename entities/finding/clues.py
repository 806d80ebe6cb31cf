"""All clues of a stretch: what the model said, how it is written, what stands around it, what the gazetteer knows."""

from typing import Final

from entities.finding.clue import Clue
from entities.finding.forms import Case
from entities.finding.labels import PERSONS, PLACES
from entities.finding.lexicon import Kind
from entities.finding.placing import placed
from entities.finding.surroundings import after, before, holds_office, is_dateline
from entities.finding.words import Words
from entities.finding.writing import written

_LABELS: Final = {
    **dict.fromkeys(PERSONS, Clue.MODEL_PERSON),
    **dict.fromkeys(PLACES, Clue.MODEL_PLACE),
    "FAC": Clue.MODEL_FACILITY,
    "ORG": Clue.MODEL_ORG,
    "NORP": Clue.MODEL_PEOPLE,
    "LANGUAGE": Clue.MODEL_PEOPLE,
}
_NAMED: Final = frozenset({Clue.MODEL_PERSON, Clue.MODEL_PLACE, Clue.MODEL_FACILITY})
_KNOWN_PLACES: Final = frozenset({Clue.COUNTRY, Clue.REGION, Clue.CITY, Clue.TOWN})
_SEATS: Final = _KNOWN_PLACES | {Clue.SMALL_PLACE, Clue.PLACE_NOUN}
_IN: Final = frozenset({Clue.IN_PLACE, Clue.OF_PLACE, Clue.COMPASS})


def clues(words: Words, i: int, j: int, label: str, *, inside: bool = False, gazetteer: bool = True) -> list[int]:
    """The clues for words i to j, which the model labelled so (empty: not at all).

    `inside` is True for a part of a longer stretch that is no name of a person or place.

    >>> from entities.finding.lexicon import lexicon_of
    >>> from entities.finding.words import read_words
    >>> words = read_words("He met Okafor, 43, in Leeds.", lexicon_of("en"))
    >>> {Clue.MODEL_PERSON, Clue.AGED} <= set(clues(words, 2, 3, "PERSON"))
    True
    """
    found = [Clue.BIAS]
    if label:
        found.append(_LABELS.get(label, Clue.MODEL_OTHER))
    if inside:
        found.append(Clue.MODEL_INSIDE)
    written(words, i, j, found)
    if i:
        before(words, i, found)
    if j < len(words.words):
        after(words, j, found)
    if (not i or "\n" in words.between[i]) and is_dateline(words, i, j):
        found.append(Clue.DATELINE)
    if gazetteer:
        placed(words, i, j, found)
    on_road = i > 0 and words.cases[i - 1] == Case.SMALL and bool(words.kinds[i - 1] & (Kind.ROAD_PREP | Kind.PLACE_IN))
    _cross(found, j - i, label, inside=inside)
    if on_road and Clue.ROAD_NOUN in found:
        found.append(Clue.ON_ROAD)
    if not _SEATS.isdisjoint(found) and holds_office(words, j):
        found.append(Clue.OFFICE)
    return found


def _cross(found: list[int], length: int, label: str, *, inside: bool) -> None:
    """Add the clues that mean something else together."""
    model = _LABELS.get(label, Clue.MODEL_OTHER) if label else None
    known = not _KNOWN_PLACES.isdisjoint(found)
    if known:
        found.append(_known_by(model, inside=inside))
    elif Clue.POINTS in found and Clue.ABBREVIATION not in found:
        found.append(Clue.POINTS_UNKNOWN)
    if length > 1 and model in (Clue.MODEL_ORG, None):
        found.append(Clue.ORG_WORDS if label else Clue.FREE_WORDS)
    if length == 1 and model not in _NAMED and Clue.FIRST in found:
        found.append(Clue.OTHER_FIRST if label else Clue.FREE_FIRST)
    if model == Clue.MODEL_ORG:
        if not known:
            _organisation(found, length)
        if not _IN.isdisjoint(found):
            found.append(Clue.ORG_IN_PLACE)
    elif model == Clue.MODEL_PERSON:
        _person(found, known=known)


def _known_by(model: int | None, *, inside: bool) -> int:
    """That the gazetteer knows it, told apart by what the model said."""
    if model == Clue.MODEL_PERSON:
        return Clue.KNOWN_PERSON
    if model == Clue.MODEL_ORG:
        return Clue.KNOWN_ORG
    if model is None:
        return Clue.KNOWN_INSIDE if inside else Clue.KNOWN_FREE
    return Clue.KNOWN_OTHER


def _organisation(found: list[int], length: int) -> None:
    """What speaks for the model where it says an organisation: *at the Knesset*, *NATO said*."""
    if Clue.AFTER_THE in found and length == 1:
        found.append(Clue.ORG_AFTER_THE)
    if Clue.CAPITALS in found:
        found.append(Clue.ORG_CAPITALS)


def _person(found: list[int], *, known: bool) -> None:
    """What speaks against the model where it says a person: *born in Hinton*, *the Barton council*."""
    if not _IN.isdisjoint(found) and not _is_full_name(found):
        found.append(Clue.PERSON_IN_PLACE)
    if not known and Clue.THEN_BODY in found:
        found.append(Clue.PERSON_THEN_BODY)


def _is_full_name(found: list[int]) -> bool:
    """Whether it begins with a given name: *the golfer in Brooke Henderson*. A glen may be a place all the same."""
    return Clue.GIVEN_FIRST in found and Clue.PLACE_HEAD not in found
