"""The mentions of an article vote: what each stretch is, by what its name is elsewhere and what stands beside it."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from entities.finding.ballot import Ballot, ballots_of
from entities.finding.clue import Clue
from entities.finding.lexicon import Kind
from entities.finding.neighbors import neighbors
from entities.finding.search import Key, key_of
from entities.finding.similarity import mark_similar
from entities.finding.stretches import Stretch
from entities.finding.weighing import Vote, Weights, clipped
from entities.finding.words import Words
from entities.model import NameType

KNOWN: Final = frozenset({Clue.COUNTRY, Clue.REGION, Clue.CITY, Clue.TOWN, Clue.SMALL_PLACE})
MANY_MENTIONS: Final = 3
CARRYING: Final = 3
"""Mentions of a part of a name that must be the person's before all are: fewer may themselves be mistaken."""
NEVER: Final = (-9.0, -9.0)
"""Log odds of what can't be a name: a family, a word whose only capital begins a sentence."""


def count_votes(words: Words, found: list[Stretch], weights: Weights, *, parts: bool = True) -> None:
    """Weigh every stretch again, with the votes of the others; `parts`: whether parts of full names count as names."""
    ballots = ballots_of(words, found, parts=parts)
    if parts:
        mark_similar(words, found, ballots)
    weighed = []
    for s, near in zip(found, neighbors(words, found), strict=True):
        person = place = 0.0
        for feature, value in votes(words, s, ballots, near):
            a, b = weights[feature]
            person += a * value
            place += b * value
        weighed.append(NEVER if is_family(words, s, ballots) or _is_mere_start(words, s, ballots) else (person, place))
    for s, (s.person, s.place) in zip(found, weighed, strict=True):
        ballot = ballots[key_of(words, s.start, s.end)]
        s.seconded = ballot.mentions > 1
        s.part_of = ballot.full_name if ballot.surname or ballot.given else ""


def votes(words: Words, s: Stretch, ballots: dict[Key, Ballot], beside: tuple[float, float]) -> list[tuple[int, float]]:
    """What the second weighing sees of a stretch: features with their values.

    How much the others' votes count depends on what the model said here: `NAMED` a person or place, `OTHER` something
    else, `FREE` nothing, `PART` nothing, inside a longer stretch. The features of the four stand in this order.
    """
    ballot = ballots[key_of(words, s.start, s.end)]
    seen = [(int(Vote.BIAS), 1.0), (int(Vote.PERSON), clipped(s.person)), (int(Vote.PLACE), clipped(s.place))]
    seen.extend(_others(s, ballot))
    seen.extend(_part(words, s, ballot))
    for flag, feature in (
        (ballot.mentions > MANY_MENTIONS, Vote.REPEATED),
        (ballot.stated, Vote.STATED),
        (ballot.place_part, Vote.PLACE_PART),
        (ballot.org_part, Vote.ORG_PART),
        (s.parent is not None, Vote.INSIDE),
        (s.similar == "person", Vote.SIMILAR_PERSON),
        (s.similar == "place", Vote.SIMILAR_PLACE),
    ):
        if flag:
            seen.append((feature, 1.0))
    seen.append((Vote.NEIGHBOR_PERSON, beside[0]))
    seen.append((Vote.NEIGHBOR_PLACE, beside[1]))
    return seen


def _others(s: Stretch, ballot: Ballot) -> Iterator[tuple[int, float]]:
    """What the other mentions of the name say, and the words around them."""
    source = _source(s)
    others = ballot.mentions - 1
    if not others:
        yield source, 1.0
        return
    weight = 1.0 / (others + 0.5)
    yield source + 1, (ballot.person - clipped(s.person)) * weight
    yield source + 2, (ballot.place - clipped(s.place)) * weight
    yield source + 3, clipped(ballot.context_person - s.context[0])
    yield source + 4, clipped(ballot.context_place - s.context[1])


def _part(words: Words, s: Stretch, ballot: Ballot) -> Iterator[tuple[int, float]]:
    """That it is a part of a person's full name; where it is a known place too, its own surroundings count more."""
    if not (ballot.surname or ballot.given):
        return
    yield _source(s) + (5 if ballot.surname else 6), 1.0
    if ballot.surname and words.kinds[s.end - 1] & Kind.COMMON:
        yield Vote.SURNAME_COMMON, 1.0
    if not KNOWN.isdisjoint(s.clues):
        yield Vote.BOTH_CONTEXT_PERSON, clipped(s.context[0])
        yield Vote.BOTH_CONTEXT_PLACE, clipped(s.context[1])


def _source(s: Stretch) -> int:
    if s.type_of_label is not None:
        return Vote.NAMED_ALONE
    if s.label:
        return Vote.OTHER_ALONE
    return Vote.FREE_ALONE if s.parent is None else Vote.PART_ALONE


def carry(words: Words, found: list[Stretch]) -> None:
    """Take a part of somebody's full name for that person where the article does so everywhere else.

    One name has one sense in an article (Gale, Church and Yarowsky 1992): a surname that is a common word too (*Park*)
    keeps its person even where the words around it say little.
    """
    senses: dict[tuple[str, ...], Counter[NameType]] = defaultdict(Counter)
    for s in found:
        if s.type is not None:
            senses[key_of(words, s.start, s.end)][s.type] += 1
    for s in found:
        if s.type is None and s.part_of and s.person > s.place:
            sense = senses[key_of(words, s.start, s.end)]
            if sense[NameType.PERSON] >= CARRYING and not sense[NameType.PLACE]:
                s.type = NameType.PERSON


def _is_mere_start(words: Words, s: Stretch, ballots: dict[Key, Ballot]) -> bool:
    """Whether a word has a capital only since it begins a sentence: nothing else in the article speaks for it.

    What the model takes for a name there counts, unless it is a common word of the language or a kind of organisation.
    """
    if s.end - s.start > 1 or not words.first[s.start] or s.similar:
        return False
    kind = words.kinds[s.start]
    if s.type_of_label is not None and not kind & (Kind.COMMON | Kind.ORG_NOUN):
        return False
    ballot = ballots[key_of(words, s.start, s.end)]
    if ballot.surname or ballot.given or ballot.place_part or kind & Kind.GIVEN:
        return False
    return KNOWN.isdisjoint(s.clues) and ballot.firsts == ballot.mentions


def is_family(words: Words, s: Stretch, ballots: dict[Key, Ballot]) -> bool:
    """Whether it is a family: *the Kims*, where Kim is part of a name here."""
    key = words.keys[s.start]
    if s.end - s.start > 1 or not key.endswith("s") or not s.start or not words.kinds[s.start - 1] & Kind.ARTICLE:
        return False
    singular = ballots.get((key[:-2],) if key.endswith("es") and (key[:-2],) in ballots else (key[:-1],))
    return singular is not None and (singular.surname or singular.given)
