"""Clustering the full names of people: by evidence, under complete linkage, never by a chain."""

from collections import defaultdict
from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.merging.astray import are_astray
from entities.merging.blocking import begin_alike
from entities.merging.crowd import MANY
from entities.merging.resolution import Resolution
from entities.merging.roster import LARGEST_KEPT, Roster, roster
from entities.merging.spelling import Spelling
from entities.merging.variation import are_variants
from entities.model import Comparison, Outcome
from entities.names import PreparedName
from entities.names.sound import fold, hear, likeness

# A full name that leaves out a middle name, and fits only one other full name of the article, is that one this often.
LEFT_OUT_CONFIDENCE: Final = 0.93

# … and when it fits two people who are not one, a coin decides.
AMBIGUOUS_CONFIDENCE: Final = 0.5


# A spelling that leaves something out and spells the rest otherwise, too, is one only where the sounds are this near.
RESPELLED_LIKENESS: Final = 0.85
RESPELLED_CONFIDENCE: Final = 0.6

# A rival that is this many times less likely than the pair itself raises no doubt.
RIVAL_ODDS: Final = 0.25

# Two names said to be one by their spelling alone are one more often when one article has both: by these odds.
SAME_ODDS: Final = 4.0

# … but where only a slip of the hand explains the difference (John Hill, John Mill), two people are likelier than in
# pairs of names, because an article is written by one hand.
SLIP_ODDS: Final = 1 / 12

# In a list of hundreds of people nearly every name has a neighbour: of 5,000 invented delegates of as many surnames,
# the odds of a slip would join 800. Only what is one but for accents and capitals is joined there.
CROWD_ODDS: Final = 1 / 300


def in_one_article(score: float, odds: float) -> float:
    """The score of two names alone, its odds multiplied by those that standing in one article gives.

    >>> in_one_article(0.5, 4.0)
    0.8
    """
    return score * odds / (score * odds + 1 - score)


class FullNames:
    """The full names of an article: spellings of two parts or more, where they stand, and their roster."""

    def __init__(self, spellings: list[Spelling]) -> None:
        self.spellings = spellings
        self.number = {s.first: i for i, s in enumerate(spellings)}  # by first mention, which no other shares
        texts = tuple(s.text for s in spellings)
        self.roster = roster(texts) if len(texts) <= LARGEST_KEPT else Roster(texts)
        self.names = self.roster.names
        self.compare = self.roster.compare


def join_full_names(resolution: Resolution, full: FullNames) -> None:
    """Join equal full names, then the same in other letters, then those that leave something out, surest first."""
    for spelling in full.spellings:
        resolution.partition.join_all(spelling.mentions)
    pairs = [(a, b, full.compare(a, b)) for a, b in full.roster.pairs]
    same = [pair for pair in pairs if pair[2].outcome is Outcome.SAME]
    # In a list of hundreds of people two may well have names that are nearly one.
    many = len(full.names) > MANY
    for a, b, comparison in sorted(same, key=lambda pair: (-pair[2].score, pair[:2])):
        if not _contradicted(resolution, full, a, b):
            first, second = full.spellings[a].first, full.spellings[b].first
            slip = not many and _apart_by_slip(full.names[a], full.names[b], comparison)
            odds = CROWD_ODDS if many else SLIP_ODDS if slip else SAME_ODDS
            confidence = in_one_article(comparison.score, odds)
            resolution.propose(first, second, confidence, comparison.evidence)
    left_out = [pair for pair in pairs if pair[2].outcome is Outcome.COMPATIBLE]
    _join_left_out(
        resolution, full, [pair for pair in left_out if not are_astray(full.names[pair[0]], full.names[pair[1]])]
    )


def _join_left_out(resolution: Resolution, full: FullNames, pairs: list[tuple[int, int, Comparison]]) -> None:
    """Join a name to the fuller one it leaves something of out, when it fits no other person of the article."""
    partners: dict[int, list[int]] = defaultdict(list)
    for a, b, _ in pairs:
        partners[a].append(b)
        partners[b].append(a)
    for a, b, comparison in sorted(pairs, key=lambda pair: (-pair[2].score, pair[:2])):
        first, second = full.spellings[a].first, full.spellings[b].first
        if resolution.partition.root(first) == resolution.partition.root(second) or _contradicted(
            resolution, full, a, b
        ):
            continue
        rivals = [c for x, y in ((a, b), (b, a)) for c in partners[x] if _is_rival(resolution, full, x, y, c)]
        rivals = [c for c in rivals if _rival_odds(full, a, b, c) >= RIVAL_ODDS]
        evidence = comparison.evidence
        for rival in rivals[:1]:
            evidence += (Evidence(EvidenceKind.RIVAL, (full.spellings[a].text, full.spellings[rival].text)),)
        doubtful = rivals or _both_leave_out(full.names[a], full.names[b])
        confidence = RESPELLED_CONFIDENCE if _is_respelled(comparison) else LEFT_OUT_CONFIDENCE
        resolution.propose(first, second, AMBIGUOUS_CONFIDENCE if doubtful else confidence, evidence)


def _apart_by_slip(a: PreparedName, b: PreparedName, comparison: Comparison) -> bool:
    """Does only a slip of the hand explain the difference of two names that are said to be one?"""
    return any(map(is_slip, comparison.evidence)) or not begin_alike(a, b) or not are_variants(a, b)


def is_slip(fact: Evidence) -> bool:
    """Does only a slip of the hand explain the two spellings, and not two systems (*Chih-wei*, *Zhiwei*)?"""
    if fact.kind is not EvidenceKind.SPELLED_LIKE:
        return False
    heard = likeness(*map(hear, fact.values[:2]))
    systems = {heard.system_a, heard.system_b}
    if len(systems) < 2 or "Latin" in systems:
        return True
    return heard.reading_a != heard.reading_b and heard.similarity < RESPELLED_LIKENESS


def _is_respelled(comparison: Comparison) -> bool:
    """Is a part that both names have spelled so differently that it may be another name?"""
    return any(
        likeness(hear(fold(fact.values[0])), hear(fold(fact.values[1]))).similarity < RESPELLED_LIKENESS
        for fact in comparison.evidence
        if fact.kind in (EvidenceKind.SOUNDS_LIKE, EvidenceKind.SPELLED_LIKE)
    )


def _rival_odds(full: FullNames, a: int, b: int, rival: int) -> float:
    """How likely the better fitting of the two is the rival, beside how likely they are one."""
    against = max(full.compare(x, rival).score for x in (a, b) if x != rival)
    score = full.compare(a, b).score
    return against * (1 - score) / max(score * (1 - against), 1e-9)


def _both_leave_out(a: PreparedName, b: PreparedName) -> bool:
    """Has each name something that the other lacks, or do their middle names begin with different letters?"""
    if a.suffix.isdigit() and a.suffix == b.suffix and a.parts[0].key == b.parts[0].key:
        # Two of one name and number are one, whatever they are called after: Louis IX of Hesse, the Landgrave Louis IX.
        return False
    keys, others = {part.key for part in a.parts}, {part.key for part in b.parts}
    if (a.suffix.isdigit() and keys < others) or (b.suffix.isdigit() and others < keys):
        return True
    middles, other_middles = ([part.key[0] for part in name.parts[1:-1]] for name in (a, b))
    shorter = min(len(middles), len(other_middles))
    return middles[:shorter] != other_middles[:shorter]


def _is_rival(resolution: Resolution, full: FullNames, a: int, b: int, rival: int) -> bool:
    """Could `a` be `rival` as well as `b`, while these two are not one?"""
    allowed = resolution.partition.barrier(full.spellings[a].first, full.spellings[rival].first) is None
    return rival not in (a, b) and allowed and _contradicted(resolution, full, b, rival)


def _contradicted(resolution: Resolution, full: FullNames, a: int, b: int) -> bool:
    """Does any spelling in the cluster of `a` contradict any in the cluster of `b`? (complete linkage)"""
    ones = _cluster(resolution, full, a)
    others = _cluster(resolution, full, b)
    return any(full.compare(x, y).outcome is Outcome.DIFFERENT for x in ones for y in others if x != y)


def _cluster(resolution: Resolution, full: FullNames, a: int) -> list[int]:
    members = resolution.partition.members(full.spellings[a].first)
    return [full.number[mention] for mention in members if mention in full.number]
