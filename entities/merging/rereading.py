"""Names that no other name of the article fits as they stand: read once more, as a given name, or among themselves."""

from collections import defaultdict
from typing import Final, NamedTuple

from entities.evidence import Evidence, EvidenceKind
from entities.merging.blocking import PartIndex, likely_in_crowd, outlines
from entities.merging.context import Context
from entities.merging.crowd import MANY
from entities.merging.people import SLIP_ODDS, FullNames, in_one_article
from entities.merging.portrait import contradiction, portrait
from entities.merging.resolution import Resolution
from entities.merging.spelling import Spelling
from entities.merging.variation import are_variants
from entities.model import Outcome
from entities.names import PreparedName, Role, compare_prepared, prepare
from entities.names.sound import hear, likeness

# A name of two words that is, letter by letter, the given name of the one other person it fits (*Jong Un*).
GIVEN_CONFIDENCE: Final = 0.93

# … and one that only sounds like it (*Zhu Ye*, *Ju-ye*): the likeness from which it is said at all, and how often it is
# right when nothing else in the article sounds as near.
HEARD: Final = 0.5
HEARD_CONFIDENCE: Final = 0.82

# A name that the article has said to be another's, where it is used again.
TOLD_CONFIDENCE: Final = 0.95

# How far the next best reading must stay behind.
LEAD: Final = 0.1


class Reading(NamedTuple):
    """One name heard as the given name of another."""

    similarity: float
    spelling: int
    given: str
    systems: str


def join_reread(resolution: Resolution, full: FullNames) -> None:
    """Join a full name that stands alone to the one whose given name it sounds like when read as one word."""
    given = _given_names(full)
    for i, spelling in enumerate(full.spellings):
        if not full.names[i].culture or len(resolution.partition.members(spelling.first)) > len(spelling.mentions):
            continue
        readings = sorted(_readings(resolution, full, i, given), key=lambda r: (-r.similarity, r.spelling))
        if not readings or readings[0].similarity < HEARD:
            continue
        best = readings[0]
        target = full.spellings[best.spelling].first
        root = resolution.partition.root(target)
        rivals = [r for r in readings if resolution.partition.root(full.spellings[r.spelling].first) != root]
        exact = best.similarity == 1.0
        shown = Evidence(EvidenceKind.SOUNDS_LIKE, (spelling.text, best.given, best.systems))
        if rivals and rivals[0].similarity > best.similarity - LEAD:
            rival = Evidence(EvidenceKind.RIVAL, (spelling.text, full.spellings[rivals[0].spelling].text))
            resolution.propose(spelling.first, target, 0.4, (shown, rival))
        else:
            alone = Evidence(EvidenceKind.NO_BETTER, (spelling.text,))
            resolution.propose(spelling.first, target, GIVEN_CONFIDENCE if exact else HEARD_CONFIDENCE, (shown, alone))


def _given_names(full: FullNames) -> dict[str, list[tuple[int, str]]]:
    """The given names of two syllables or more by their outlines, each with the number of its full name."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for i, name in enumerate(full.names):
        for part in name.parts:
            if part.role is Role.GIVEN and len(name.parts) == 2 and name.culture:
                for key in sorted(outlines(part.key)):
                    found[key].append((i, part.text))
    return found


def _readings(
    resolution: Resolution, full: FullNames, i: int, given: dict[str, list[tuple[int, str]]]
) -> list[Reading]:
    """The name as one word, heard as each given name that has an outline of it."""
    whole = "-".join(part.text.replace(" ", "-") for part in full.names[i].parts)
    heard = hear(whole)
    found = []
    for j, text in sorted({entry for key in outlines(heard.key) for entry in given.get(key, ())}):
        if i != j and resolution.partition.barrier(full.spellings[i].first, full.spellings[j].first) is None:
            like = likeness(heard, hear(text))
            systems = like.system_a if like.system_a == like.system_b else f"{like.system_a}, {like.system_b}"
            found.append(Reading(like.similarity, j, text, systems))
    return found


def join_left_over(resolution: Resolution, context: Context, short: list[Spelling]) -> None:
    """Join the short names that went to no full name among themselves: equal ones, and the same in other letters.

    Equal ones that fit different people best (*Hill* after Ann Hill, and again after Bob Hill) are not one.
    """
    _join_told(resolution, short)
    best = {link.first: resolution.partition.root(link.second) for link in resolution.doubts}
    groups = [group for spelling in short for group in _equal(resolution, context, spelling, best)]
    for group in groups:
        resolution.partition.join_all(group)
    names = [prepare(resolution.mentions[group[0]].text) for group in groups]
    for i, j in _likely(names):
        one, other = groups[i], groups[j]
        comparison = compare_prepared(names[i], names[j])
        if comparison.outcome is not Outcome.SAME:
            continue
        if contradiction(portrait(context, one), portrait(context, other)) is None:
            odds = 1.0 if are_variants(names[i], names[j]) else SLIP_ODDS
            confidence = in_one_article(comparison.score, odds)
            resolution.propose(one[0], other[0], confidence, comparison.evidence)


def _likely(names: list[PreparedName]) -> list[tuple[int, int]]:
    """The pairs of short names that are worth comparing, in order."""
    if len(names) > MANY:
        return likely_in_crowd(names)
    if len(names) < 2:
        return []
    index = PartIndex(names)
    return [(i, j) for i, name in enumerate(names) for j in index.likely(name) if j > i]


def _join_told(resolution: Resolution, short: list[Spelling]) -> None:
    """Join each short name that went to no full name to the one that the article says it is another name of."""
    told: dict[str, tuple[int, Evidence]] = {}
    for link in resolution.links:
        for fact in link.evidence:
            if fact.kind is EvidenceKind.STATED:
                told.update({resolution.mentions[i].text: (i, fact) for i in (link.first, link.second)})
    for spelling in short:
        if spelling.text in told:
            target, fact = told[spelling.text]
            for mention in spelling.mentions:
                if resolution.partition.is_alone(mention):
                    resolution.propose(mention, target, TOLD_CONFIDENCE, (fact,))


def _equal(resolution: Resolution, context: Context, spelling: Spelling, best: dict[int, int]) -> list[list[int]]:
    """The mentions of a spelling that went to no full name, in groups that nothing in the article sets apart.

    `best` are the people that they may be nevertheless.
    """
    fitting: dict[int, list[int]] = defaultdict(list)
    for mention in spelling.mentions:
        if resolution.partition.is_alone(mention):
            fitting[best.get(mention, -1)].append(mention)
    groups: list[list[int]] = []
    for alone in fitting.values():
        by_sex: dict[str, list[int]] = defaultdict(list)
        for mention in alone if len(alone) > 1 else ():
            by_sex[portrait(context, (mention,)).sex].append(mention)
        groups += [alone] if len(alone) == 1 or (len(by_sex) == 2 and "" in by_sex) else by_sex.values()
    return groups
