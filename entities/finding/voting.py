"""The mentions of an article vote: what each stretch is, by what its name is elsewhere and what stands beside it."""

from typing import Final

from entities.finding.ballot import Ballot, ballots_of, is_echoed
from entities.finding.clue import Clue
from entities.finding.labels import PLACES
from entities.finding.lexicon import Kind
from entities.finding.neighbors import neighbors
from entities.finding.search import Key
from entities.finding.similarity import mark_similar
from entities.finding.stretch import Stretch
from entities.finding.surroundings import opens_compound
from entities.finding.weighing import Vote, Weights, clipped
from entities.finding.words import Words

KNOWN: Final = frozenset({Clue.COUNTRY, Clue.REGION, Clue.CITY, Clue.TOWN, Clue.SMALL_PLACE})
_BIAS, _PERSON, _PLACE = Vote.BIAS, Vote.PERSON, Vote.PLACE
_SMALL: Final = Clue.SMALL_PLACE
_SIMILAR: Final = {"person": Vote.SIMILAR_PERSON, "place": Vote.SIMILAR_PLACE, "heard": Vote.HEARD_PERSON}
MANY_MENTIONS: Final = 3
_LARGER: Final = KNOWN - {_SMALL}
WORDS: Final = Kind.COMMON | Kind.FUNCTION | Kind.ORG_NOUN | Kind.TITLE | Kind.ROLE
"""What is a word of the language where it only begins a sentence; any other may be a name there, if less likely."""
NEVER: Final = (-9.0, -9.0)
"""Log odds of what can't be a name: a family, a word whose only capital begins a sentence."""


def count_votes(words: Words, found: list[Stretch], weights: Weights, *, parts: bool = True) -> None:
    """Weigh every stretch again, with the votes of the others; `parts`: whether parts of full names count as names."""
    ballots = ballots_of(words, found, parts=parts)
    if parts:
        mark_similar(found, ballots)
    weighed = []
    for s, near in zip(found, neighbors(words, found), strict=True):
        person = place = 0.0
        for feature, value in votes(words, s, ballots, near):
            a, b = weights[feature]
            person += a * value
            place += b * value
        weighed.append(NEVER if s.end - s.start == 1 and is_never(words, s, ballots) else (person, place))
    for s, (s.person, s.place) in zip(found, weighed, strict=True):
        ballot = ballots[s.key]
        s.seconded = ballot.mentions > 1
        s.part_of = ballot.full_name if ballot.surname or ballot.given else ""


def votes(words: Words, s: Stretch, ballots: dict[Key, Ballot], beside: tuple[float, float]) -> list[tuple[int, float]]:
    """What the second weighing sees of a stretch: features with their values.

    How much the others' votes count depends on what the model said here: `NAMED` a person or place, `OTHER` something
    else, `FREE` nothing, `PART` nothing, inside a longer stretch. The features of the four stand in this order.
    """
    ballot = ballots[s.key]
    source = _source(s)
    seen = [(_BIAS, 1.0), (_PERSON, clipped(s.person)), (_PLACE, clipped(s.place))]
    others = ballot.mentions - 1
    if others:
        weight = 1.0 / (others + 0.5)
        seen.append((source + 1, (ballot.person - seen[1][1]) * weight))
        seen.append((source + 2, (ballot.place - seen[2][1]) * weight))
        seen.append((source + 3, clipped(ballot.context_person - s.context[0])))
        seen.append((source + 4, clipped(ballot.context_place - s.context[1])))
    else:
        seen.append((source, 1.0))
    if ballot.surname or ballot.given:
        _part(words, s, ballot, source, seen)
    _standing(words, s, ballots, ballot, seen)
    if beside[0] or beside[1]:
        seen.append((Vote.NEIGHBOR_PERSON, beside[0]))
        seen.append((Vote.NEIGHBOR_PLACE, beside[1]))
    return seen


def _standing(
    words: Words, s: Stretch, ballots: dict[Key, Ballot], ballot: Ballot, seen: list[tuple[int, float]]
) -> None:
    """How its name stands in the article."""
    if ballot.mentions > MANY_MENTIONS:
        seen.append((Vote.REPEATED, 1.0))
    if s.end - s.start > 1 and is_echoed(words, s, ballots):
        seen.append((Vote.ECHOED, 1.0))
    if ballot.stated:
        seen.append((Vote.STATED, 1.0))
    if ballot.place_part:
        seen.append((Vote.PLACE_PART, 1.0))
    if ballot.org_part:
        seen.append((Vote.ORG_PART, 1.0))
    if s.parent is not None:
        seen.append((Vote.INSIDE, 1.0))
    elif words.first[s.start] and _is_mere_start(words, s, ballots):
        seen.append((Vote.MERE_START, 1.0))
    if s.similar:
        seen.append((_SIMILAR[s.similar], 1.0))


def _part(words: Words, s: Stretch, ballot: Ballot, source: int, seen: list[tuple[int, float]]) -> None:
    """That it is a part of a person's full name; where it is a known place too, its own surroundings count more."""
    seen.append((source + (5 if ballot.surname else 6), 1.0))
    if ballot.nickname:  # the article says that the person is called so: *André "ATB" Tanneberger*
        seen.append((source + 6, 1.0))
    if ballot.surname and words.kinds[s.end - 1] & Kind.COMMON:
        seen.append((Vote.SURNAME_COMMON, 1.0))
    if not KNOWN.isdisjoint(s.clues):
        seen.append((Vote.BOTH_CONTEXT_PERSON, clipped(s.context[0])))
        seen.append((Vote.BOTH_CONTEXT_PLACE, clipped(s.context[1])))
        if s.context[0] >= s.context[1]:
            seen.append((Vote.BOTH_BARE, 1.0))


def _source(s: Stretch) -> int:
    if s.type_of_label is not None:
        return Vote.NAMED_ALONE
    if s.label:
        return Vote.OTHER_ALONE
    return Vote.FREE_ALONE if s.parent is None else Vote.PART_ALONE


def is_never(words: Words, s: Stretch, ballots: dict[Key, Ballot]) -> bool:
    """Whether it can be no name: a family, or a common word with a capital only since it begins a sentence."""
    if is_family(words, s, ballots):
        return True
    if s.label not in PLACES and _LARGER.isdisjoint(s.clues) and opens_compound(words, s.start):
        return True
    return bool(words.kinds[s.start] & WORDS) and _is_mere_start(words, s, ballots)


def _is_mere_start(words: Words, s: Stretch, ballots: dict[Key, Ballot]) -> bool:
    """Whether a word has a capital only since it begins a sentence: nothing else in the article speaks for it.

    What the model takes for a name there counts, unless it is a common word of the language or a kind of organisation.
    """
    if s.end - s.start > 1 or not words.first[s.start] or s.similar:
        return False
    kind = words.kinds[s.start]
    if s.type_of_label is not None and not kind & (Kind.COMMON | Kind.ORG_NOUN):
        return False
    ballot = ballots[s.key]
    if ballot.surname or ballot.given or ballot.place_part or ballot.stated or kind & Kind.GIVEN:
        return False
    return KNOWN.isdisjoint(s.clues) and ballot.firsts == ballot.mentions


def is_family(words: Words, s: Stretch, ballots: dict[Key, Ballot]) -> bool:
    """Whether it is a family: *the Kims*, where Kim is part of a name here."""
    key = words.keys[s.start]
    if s.end - s.start > 1 or not key.endswith("s") or not s.start or not words.kinds[s.start - 1] & Kind.ARTICLE:
        return False
    singular = ballots.get((key[:-2],) if key.endswith("es") and (key[:-2],) in ballots else (key[:-1],))
    return singular is not None and (singular.surname or singular.given)
