"""The full names that a short name may stand for, judged by the names alone."""

from dataclasses import dataclass
from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.merging.acronym import abbreviates, may_abbreviate
from entities.merging.blocking import begin_alike
from entities.merging.people import FullNames, in_one_article
from entities.model import Outcome
from entities.names import PreparedName, Role, compare_prepared, prepare
from entities.names.sound import hear, likeness

# How well an abbreviation fits that is made of the beginnings of all parts.
ABBREVIATED_SCORE: Final = 0.9

# A part that sounds like the short name at least so much is heard in it, even where the whole names are said to differ:
# from here on two tokens are more likely one (`entities.names.sound`).
HEARD: Final = 0.5

# How much likelier a short name stands for a full one that sounds like it when both are in one article and nothing else
# there fits: the odds of the two names alone are multiplied by this.
IN_ONE_ARTICLE: Final = 12.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A full name (by its number) that a short name could stand for.

    `exact` says that the letters are those of a part, whose role is `role`; `confidence` is how likely the two are one
    if nothing else in the article fits the short name.
    """

    spelling: int
    exact: bool
    role: Role
    confidence: float
    evidence: tuple[Evidence, ...]


def candidates(text: str, full: FullNames) -> list[Candidate]:
    """The full names that this short name may stand for; those of other letters only where none has its letters."""
    found = [
        Candidate(i, True, Role.UNKNOWN, ABBREVIATED_SCORE, (Evidence(EvidenceKind.ABBREVIATES, (text, other.text)),))
        for i, other in enumerate(full.spellings if may_abbreviate(text) else ())
        if abbreviates(text, other.text)
    ]
    short = prepare(text)
    keys = {part.key for part in short.parts}
    likely = [i for i in full.index.likely(short) if not _is_territory(short, full.names[i])]
    exact = [i for i in likely if keys <= {part.key for part in full.names[i].parts}]
    found += [c for i in exact if (c := _compared(short, full, i, exact=True)) is not None]
    if found:
        return found
    likely = [i for i in likely if begin_alike(short, full.names[i])]
    near = [c for i in likely if i not in exact and (c := _compared(short, full, i, exact=False)) is not None]
    return near or [c for i in likely if (c := _heard(short, full, i)) is not None]


def _compared(short: PreparedName, full: FullNames, i: int, *, exact: bool) -> Candidate | None:
    """The full name as a candidate, where the comparison finds no contradiction."""
    comparison = compare_prepared(short, full.names[i])
    if comparison.outcome is Outcome.DIFFERENT:
        return None
    keys = {part.key for part in short.parts}
    role = next((part.role for part in full.names[i].parts if part.key in keys), Role.UNKNOWN)
    confidence = 1.0 if exact else in_one_article(comparison.score, IN_ONE_ARTICLE)
    return Candidate(i, exact, role, confidence, comparison.evidence)


def _is_territory(short: PreparedName, name: PreparedName) -> bool:
    """Is the short name only found behind *of*? Who is called Louis of Hesse is not called Hesse."""
    keys = [part.key for part in name.parts]
    if "of" not in keys:
        return False
    return not {part.key for part in short.parts} & set(keys[: keys.index("of")])


def _heard(short: PreparedName, full: FullNames, i: int) -> Candidate | None:
    """A part of the full name that sounds like the short one, where the whole names are said to differ."""
    if not short.is_mononym:
        return None
    token = hear(short.parts[0].text)
    heard = [(likeness(token, hear(part.text)), part) for part in full.names[i].parts if part.role is not Role.INITIAL]
    best, part = max(heard, key=lambda pair: pair[0].similarity)
    if best.similarity < HEARD:
        return None
    systems = best.system_a if best.system_a == best.system_b else f"{best.system_a}, {best.system_b}"
    shown = Evidence(EvidenceKind.SOUNDS_LIKE, (short.text, part.text, systems))
    confidence = in_one_article(compare_prepared(short, full.names[i]).score, IN_ONE_ARTICLE)
    return Candidate(i, False, part.role, confidence, (shown,))
