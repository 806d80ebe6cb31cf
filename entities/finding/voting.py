"""The mentions of an article vote: what each stretch is, by what its name is elsewhere and what stands beside it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import JaroWinkler

from entities.finding.clue import Clue
from entities.finding.lexicon import Kind
from entities.finding.search import Key, key_of
from entities.finding.stretches import Stretch
from entities.finding.weighing import Vote, Weights, clipped
from entities.finding.words import Case, Join, Words

FULL_NAME: Final = 0.0
"""Log odds from which a name of several words counts as a person's, so that its parts can be one."""


SIMILAR: Final = 0.86
"""Jaro-Winkler similarity of two spellings of one name, from pairs in `name_tokens` of one native spelling."""
SIMILAR_HYPHENED: Final = 0.8
"""The same for names with a hyphen: their vowels are spelled in more ways (*Joo-ae*, *Ju-ae*)."""
SHORTEST_SIMILAR: Final = 4
KNOWN: Final = frozenset({Clue.COUNTRY, Clue.REGION, Clue.CITY, Clue.TOWN, Clue.SMALL_PLACE})
PEOPLE: Final = frozenset({"PERSON", "PER"})
MANY_MENTIONS: Final = 3
NEVER: Final = (-9.0, -9.0)
"""Log odds of what can't be a name: a family, a word whose only capital begins a sentence."""


@dataclass(slots=True)
class Ballot:
    """What the mentions of one name said so far."""

    person: float = 0.0
    place: float = 0.0
    mentions: int = 0
    context_person: float = 0.0
    context_place: float = 0.0
    surname: bool = False
    given: bool = False
    place_part: bool = False
    org_part: bool = False
    stated: bool = False
    firsts: int = 0
    full_name: str = ""


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


def ballots_of(words: Words, found: list[Stretch], *, parts: bool = True) -> dict[Key, Ballot]:
    """Count the votes of all stretches by name, and mark the parts of longer names."""
    ballots: dict[Key, Ballot] = defaultdict(Ballot)
    for s in found:
        ballot = ballots[key_of(words, s.start, s.end)]
        ballot.person += clipped(s.person)
        ballot.place += clipped(s.place)
        ballot.mentions += 1
        ballot.firsts += words.first[s.start] or s.parent is not None
        ballot.stated |= Clue.IS_PLACE in s.clues
        ballot.context_person += s.context[0]
        ballot.context_place += s.context[1]
    for s in found if parts else ():
        if s.end - s.start > 1 and s.parent is None:
            _mark_parts(words, s, ballots)
    return ballots


def _mark_parts(words: Words, s: Stretch, ballots: dict[Key, Ballot]) -> None:
    if s.person > FULL_NAME and s.person > s.place:
        if s.end - s.start > 5:
            return
        last = s.end - 1
        while last > s.start and words.kinds[last] & Kind.SUFFIX:
            last -= 1
        name = words.text[words.starts[s.start] : words.ends[s.end - 1]]
        for k in range(s.start, last + 1):
            if words.cases[k] in (Case.CAPITAL, Case.CAPITALS) and not words.kinds[k] & (Kind.FUNCTION | Kind.PARTICLE):
                ballot = ballots[(words.keys[k],)]
                ballot.full_name = ballot.full_name or name
                if k == last or (k == s.start and not words.kinds[k] & Kind.GIVEN):
                    ballot.surname = True
                if k < last:
                    ballot.given = True
        for k in range(s.start + 1, last):
            ballots[tuple(words.keys[k : last + 1])].surname = True
    elif s.place > 0:
        ballots[(words.keys[s.start],)].place_part = True
    else:
        ballots[(words.keys[s.start],)].org_part = True


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


def mark_similar(words: Words, found: list[Stretch], ballots: dict[Key, Ballot]) -> None:
    """Mark what is spelled nearly like a name found: *Joo-ae* beside *Kim Ju-ae*.

    Only names that the model calls no person or place are compared, with names that begin alike.
    """
    known: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, ballot in ballots.items():
        letters = "".join(key)
        if len(letters) >= SHORTEST_SIMILAR:
            if ballot.surname or ballot.given or (ballot.mentions and ballot.person > max(0.0, ballot.place)):
                known[letters[0]].append((letters, "person"))
            elif ballot.mentions and ballot.place > 0:
                known[letters[0]].append((letters, "place"))
    for s in found:
        if s.type_of_label is None and s.parent is None:
            letters = "".join(key_of(words, s.start, s.end))
            if len(letters) < SHORTEST_SIMILAR:
                continue
            cutoff = SIMILAR_HYPHENED if Clue.HYPHEN in s.clues else SIMILAR
            for other, kind in known[letters[0]]:
                if other != letters and JaroWinkler.similarity(letters, other, score_cutoff=cutoff) > 0:
                    s.similar = kind
                    break


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


def neighbors(words: Words, found: list[Stretch]) -> list[tuple[float, float]]:
    """For each stretch, the mean log odds of those beside it in a list (*A, B and C*), clipped.

    Two names with only a comma between are no list where one is a person's: *the governor of Garissa, Nathif Warsame*.
    """
    sums = [[0.0, 0.0, 0.0] for _ in found]
    chain: list[int] = []
    conjunction = False
    for index, s in [*enumerate(found), (-1, None)]:
        if s is not None and s.parent is not None:
            continue
        link = _link(words, found[chain[-1]].end, s.start) if chain and s is not None else Link.NONE
        if link is Link.NONE:
            if conjunction or len(chain) > 2 or all(found[k].label not in PEOPLE for k in chain):
                _spread(found, chain, sums)
            chain, conjunction = [], False
        conjunction |= link is Link.CONJUNCTION
        chain.append(index)
    return [(a / n, b / n) if n else (0.0, 0.0) for a, b, n in sums]


def _spread(found: list[Stretch], chain: list[int], sums: list[list[float]]) -> None:
    """Let the names of a list tell each neighbour what they are."""
    for a, b in pairwise(chain):
        for one, other in ((a, b), (b, a)):
            sums[one][0] += clipped(found[other].person)
            sums[one][1] += clipped(found[other].place)
            sums[one][2] += 1


class Link(IntEnum):
    """What ties two names of a list."""

    NONE = 0
    COMMA = 1
    CONJUNCTION = 2


def _link(words: Words, end: int, start: int) -> Link:
    """Whether only a comma, *and* or *or* stands between."""
    if start == end:
        join = words.joins[end - 1]
        return Link.COMMA if join == Join.COMMA else Link.CONJUNCTION if join == Join.AND else Link.NONE
    joined = start == end + 1 and words.joins[end - 1] in (Join.SPACE, Join.COMMA)
    return Link.CONJUNCTION if joined and words.kinds[end] & Kind.CONJUNCTION else Link.NONE
