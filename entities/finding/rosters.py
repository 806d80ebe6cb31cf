"""Long lists of names: line-ups, delegates, villages. What nearly all of a list are, the others are too."""

from collections.abc import Iterator, Sequence
from typing import Final

from entities.finding.clue import Clue
from entities.finding.forms import Case
from entities.finding.lexicon import Kind
from entities.finding.stretch import Stretch
from entities.finding.words import Join, Words
from entities.model import NameType

LEAST: Final = 6
"""Names of the shortest list that says what its members are: of fewer, neighbours tell by their votes."""
SHARE: Final = 0.6
"""Share of a list that must be of one type."""
_OTHER: Final = Kind.FUNCTION | Kind.CALENDAR | Kind.PEOPLE | Kind.ORG_NOUN | Kind.TEAM


def fill(words: Words, found: Sequence[Stretch]) -> None:
    """Take what stands alone in a list of people for somebody, in a list of places for a place.

    *Burgoyne; Hendry, Okonkwo, Stott (c), Tollitt; Ray, King* are eight players, though *King* is a word as well.
    """
    for members in _lists(words, [s for s in found if s.parent is None]):
        for kind in NameType:
            if sum(s.type is kind for s in members) >= SHARE * len(members):
                for s in members:
                    if s.end - s.start == 1 and words.cases[s.start] == Case.CAPITAL:
                        s.type = s.type if words.kinds[s.start] & _OTHER else kind


def follow(words: Words, found: Sequence[Stretch]) -> None:
    """Take for a place what stands behind one in a list and the gazetteer knows: *in Leeds, Gumla and Simdega*.

    Not who is named in full elsewhere, nor a given name: *in Leeds, Ann and Hill said*.
    """
    members: list[Stretch] = []
    for s in found:
        if s.parent is not None:
            continue
        if not members or not _follows(words, members[-1], s):
            members = [s] if s.type is NameType.PLACE and not _SITED.isdisjoint(s.clues) else []
            continue
        members.append(s)
        if len(members) > 2 and words.kinds[s.start - 1] & Kind.CONJUNCTION:
            for other in members:
                other.type = NameType.PLACE
            members = []


def _follows(words: Words, one: Stretch, other: Stretch) -> bool:
    """Can the other be a place in a list behind the one?"""
    next_to = other.start == one.end and words.joins[one.end - 1] == Join.COMMA
    next_to = next_to or (other.start == one.end + 1 and bool(words.kinds[one.end] & Kind.CONJUNCTION))
    if not next_to or other.type is NameType.PLACE:
        return next_to
    somebody = other.end - other.start > 1 or other.part_of or words.kinds[other.start] & (Kind.GIVEN | _OTHER)
    return not somebody and not _PLACES.isdisjoint(other.clues)


_SITED: Final = frozenset({Clue.IN_PLACE, Clue.OF_PLACE, Clue.PLACE_PREP})
_PLACES: Final = frozenset({Clue.COUNTRY, Clue.REGION, Clue.CITY, Clue.TOWN, Clue.SMALL_PLACE})


def _lists(words: Words, found: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    members: list[Stretch] = []
    for s in found:
        if members and not _goes_on(words, members[-1].end, s.start):
            if len(members) >= LEAST:
                yield members
            members = []
        members.append(s)
    if len(members) >= LEAST:
        yield members


def _goes_on(words: Words, end: int, start: int) -> bool:
    """Do only commas, brackets and numbers stand between two members, or small words that do in line-ups (*c*, *and*)?

    A space alone is no list, nor does one go on over the end of a line or a sentence.
    """
    if start == end and words.joins[end - 1] not in (Join.COMMA, Join.CUT, Join.AND):
        return False
    for k in range(end, start):
        if words.cases[k] != Case.NUMBER and not words.kinds[k] & (Kind.ROSTER | Kind.CONJUNCTION):
            return False
    return all(set(words.between[k]) <= _SEPARATORS for k in range(end, start + 1))


_SEPARATORS: Final = frozenset(" ,;()[]-–/&'’+")
