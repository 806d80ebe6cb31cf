"""What the article as a whole settles once all has been weighed: one name has one sense, mostly.

Gale, Church and Yarowsky, "One sense per discourse" (1992).
"""

from collections import Counter, defaultdict
from typing import Final

from entities.finding.clue import Clue
from entities.finding.labels import PERSONS, PLACES
from entities.finding.lexicon import Kind, folded
from entities.finding.search import Key
from entities.finding.stretch import Stretch
from entities.finding.weighing import clipped
from entities.finding.words import Join, Words
from entities.model import NameType

LESSER: Final = frozenset({Clue.TOWN, Clue.SMALL_PLACE})
"""What the gazetteer knows of a name that is far more often somebody's: *Bush* in Ethiopia, *Teixeira* in Brazil."""
SITED: Final = frozenset(
    {Clue.IN_PLACE, Clue.OF_PLACE, Clue.PLACE_PREP, Clue.COMPASS, Clue.IS_PLACE, Clue.THEN_PLACE_NOUN}
    | {Clue.THEN_PLACE_NAME, Clue.OWNS_PLACE, Clue.THEN_REGION, Clue.IN_REGION, Clue.DATELINE}
)
"""The words around that only a place has."""
_FIRMLY_SITED: Final = SITED - {Clue.PLACE_PREP, Clue.IN_REGION}
CARRYING: Final = 3
"""Mentions of a part of a name that must be the person's before all are: fewer may themselves be mistaken."""
NEARLY: Final = -3.6
"""Log odds of a person just below the bar of finding."""


def keep_people(words: Words, found: list[Stretch]) -> None:
    """Take no word for a lesser place of which the model always says that it is a person, or that is a full name's end.

    That the gazetteer has a town of the name says little then. It needs words around it that only a place has. Once is
    enough where it has what is called after who leads it: *the Bush administration* is no body of a town.
    """
    lesser = [s for s in found if s.type is NameType.PLACE and s.end - s.start == 1 and not LESSER.isdisjoint(s.clues)]
    named: dict[Key, list[Stretch]] = {s.key: [] for s in lesser}
    for s in found if lesser else ():
        if s.key in named:
            named[s.key].append(s)
    always = {key for key, others in named.items() if len(others) >= CARRYING and all(map(_is_mere_person, others))}
    leading = {s.key for s in lesser if _leads(words, s) and not any(map(_is_sited, named[s.key]))}
    for s in lesser:
        if (
            (s.key in always and Clue.SMALL_PLACE in s.clues)
            or s.key in leading
            or (SITED.isdisjoint(s.clues) and s.label not in PLACES and _ends_full_name(words, s))
        ):
            s.type = NameType.PERSON


def _is_mere_person(s: Stretch) -> bool:
    """Does the model say that it is a person, and do no words around it say that it is a place?"""
    return s.label in PERSONS and SITED.isdisjoint(s.clues)


def _is_sited(s: Stretch) -> bool:
    """Does the model say that it is a place, or do words around it?"""
    return s.label in PLACES or not SITED.isdisjoint(s.clues)


def _leads(words: Words, s: Stretch) -> bool:
    """Does the model say that it is a person, beside what has its name from who leads it: *the Bush administration*?"""
    beside = words.kinds[max(0, s.start - 1) : s.start] + words.kinds[s.end : s.end + 1]
    return s.label in PERSONS and any(kind & Kind.LED for kind in beside)


def _ends_full_name(words: Words, s: Stretch) -> bool:
    """Is it the last word of a person's full name that a given name begins?"""
    first, _, last = s.part_of.rpartition(" ")
    given = words.lexicon.kinds.get(folded(first.partition(" ")[0]), 0) & Kind.GIVEN
    return bool(given) and folded(last) == words.keys[s.start]


ACTS: Final = frozenset({Clue.SAYS, Clue.DOES, Clue.AFTER_SAY, Clue.OWNS_KIN, Clue.AGED, Clue.WHO, Clue.AFTER_TITLE})
"""The words around that hardly anything but a person has."""


def keep_actors(found: list[Stretch]) -> None:
    """Take a part of somebody's full name for that person, though a country or city has it, where it always acts so.

    *Georgia Stevens*, then *Georgia skates*, *said Georgia*: it needs several such words, and none that a place has.
    """
    doubtful = {s.key for s in found if s.type is NameType.PLACE and s.part_of and s.end - s.start == 1}
    acts: Counter[Key] = Counter()
    for s in found if doubtful else ():
        if s.key in doubtful:
            acts[s.key] += 0 if ACTS.isdisjoint(s.clues) else 1
            if not _FIRMLY_SITED.isdisjoint(s.clues):
                doubtful.discard(s.key)
    for s in found if doubtful else ():
        if s.key in doubtful and s.type is NameType.PLACE and acts[s.key] >= CARRYING:
            s.type = NameType.PERSON


def echo(words: Words, found: list[Stretch]) -> None:
    """Take for a person what begins a sentence right behind the full name that it ends: *…, Josh Perth. Perth missed*.

    That Perth is a city says nothing there, unless words around it do.
    """
    full = {s.end: s.key for s in found if s.type is NameType.PERSON and s.end - s.start > 1}
    for s in found:
        behind = words.first[s.start] and full.get(s.start, ())[-1:] == s.key and words.joins[s.start - 1] == Join.POINT
        if behind and s.type is NameType.PLACE and _FIRMLY_SITED.isdisjoint(s.clues):
            s.type = NameType.PERSON


def agree(found: list[Stretch]) -> None:
    """Give a name of several words one type in the article, that which its mentions speak for together.

    A single word can be two things (*Churchill* the town and the man), hardly ever a full name.
    """
    leaning: dict[Key, float] = defaultdict(float)
    for s in found:
        if s.type is not None and s.end - s.start > 1:
            leaning[s.key] += clipped(s.person - s.place)
    for s in found:
        if s.type is not None and s.end - s.start > 1:
            s.type = NameType.PERSON if leaning[s.key] > 0 else NameType.PLACE


def carry(found: list[Stretch]) -> None:
    """Take a part of somebody's full name for that person where the article does so everywhere else.

    One name has one sense in an article (Gale, Church and Yarowsky 1992): a surname that is a common word too (*Park*)
    keeps its person even where the words around it say little, or where it begins a sentence.
    """
    doubtful = [
        s
        for s in found
        if s.type is None and ((s.person > s.place and (s.part_of or _nearly_begins(s))) or Clue.CAPITALS in s.clues)
    ]
    senses: dict[Key, Counter[NameType]] = {s.key: Counter() for s in doubtful}
    for s in found if doubtful else ():
        if s.type is not None and s.key in senses:
            senses[s.key][s.type] += 1
    for s in doubtful:
        sense = senses[s.key]
        if sense[NameType.PERSON] >= CARRYING and not sense[NameType.PLACE] and s.person > s.place:
            s.type = NameType.PERSON
        elif sense[NameType.PLACE] and not sense[NameType.PERSON] and Clue.CAPITALS in s.clues:
            s.type = NameType.PLACE  # HEXHAM over what is said of Hexham


def _nearly_begins(s: Stretch) -> bool:
    """Is it a common word that begins a sentence and misses the bar of a person by little?"""
    return s.person > NEARLY and Clue.COMMON_FIRST in s.clues
