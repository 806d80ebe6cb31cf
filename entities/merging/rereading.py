"""Names that no other name of the article fits as they stand: read once more, as a given name, or among themselves."""

from itertools import combinations
from typing import Final, NamedTuple

from entities.evidence import Evidence, EvidenceKind
from entities.merging.context import Context
from entities.merging.people import FullNames
from entities.merging.portrait import contradiction, portrait
from entities.merging.resolution import Resolution
from entities.merging.spelling import Spelling
from entities.model import Outcome
from entities.names import Role, compare_prepared, prepare
from entities.names.sound import hear, likeness

# A name of two words that is, letter by letter, the given name of the one other person it fits (*Jong Un*).
GIVEN_CONFIDENCE: Final = 0.93

# … and one that only sounds like it (*Zhu Ye*, *Ju-ye*): the likeness from which it is said at all, and how often it is
# right when nothing else in the article sounds as near.
HEARD: Final = 0.5
HEARD_CONFIDENCE: Final = 0.82

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
    for i, spelling in enumerate(full.spellings):
        if len(resolution.partition.members(spelling.first)) > len(spelling.mentions):
            continue
        readings = sorted(_readings(resolution, full, i), key=lambda r: (-r.similarity, r.spelling))
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


def _readings(resolution: Resolution, full: FullNames, i: int) -> list[Reading]:
    whole = "-".join(part.text.replace(" ", "-") for part in full.names[i].parts)
    heard = hear(whole)
    found = []
    for j, other in enumerate(full.names):
        if i == j or resolution.partition.barrier(full.spellings[i].first, full.spellings[j].first) is not None:
            continue
        for part in other.parts:
            if part.role is Role.GIVEN and len(other.parts) == 2 and other.culture:
                like = likeness(heard, hear(part.text))
                found.append(Reading(like.similarity, j, part.text, f"{like.system_a}, {like.system_b}"))
    return found


def join_left_over(resolution: Resolution, context: Context, short: list[Spelling]) -> None:
    """Join the short names that went to no full name among themselves: equal ones, and the same in other letters."""
    groups: list[list[int]] = []
    for spelling in short:
        alone = [m for m in spelling.mentions if len(resolution.partition.members(m)) == 1]
        by_sex: dict[str, list[int]] = {}
        for mention in alone:
            by_sex.setdefault(portrait(context, (mention,)).sex, []).append(mention)
        if len(by_sex) == 2 and "" in by_sex:
            by_sex = {"": alone}
        for group in by_sex.values():
            resolution.partition.join_all(group)
            groups.append(group)
    for one, other in combinations(groups, 2):
        first, second = resolution.mentions[one[0]].text, resolution.mentions[other[0]].text
        comparison = compare_prepared(prepare(first), prepare(second))
        if (
            comparison.outcome is Outcome.SAME
            and contradiction(portrait(context, one), portrait(context, other)) is None
        ):
            resolution.propose(one[0], other[0], comparison.score, comparison.evidence)
