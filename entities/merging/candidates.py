"""The full names that a short name may stand for, judged by the names alone."""

from dataclasses import dataclass
from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.merging.acronym import abbreviates, may_abbreviate
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
    likely = [candidate for i in full.index.likely(short) if (candidate := _candidate(short, full, i)) is not None]
    exact = [candidate for candidate in found + likely if candidate.exact]
    return exact or likely


def _candidate(short: PreparedName, full: FullNames, i: int) -> Candidate | None:
    name = full.names[i]
    keys = {part.key for part in short.parts}
    role = next((part.role for part in name.parts if part.key in keys), Role.UNKNOWN)
    exact = keys <= {part.key for part in name.parts}
    if _is_territory(short, name):
        return None
    comparison = compare_prepared(short, name)
    if comparison.outcome is not Outcome.DIFFERENT:
        confidence = 1.0 if exact else in_one_article(comparison.score, IN_ONE_ARTICLE)
        return Candidate(i, exact, role, confidence, comparison.evidence)
    return None if exact else _heard(short, full, i, comparison.score)


def _is_territory(short: PreparedName, name: PreparedName) -> bool:
    """Is the short name only found behind *of*? Who is called Louis of Hesse is not called Hesse."""
    keys = [part.key for part in name.parts]
    if "of" not in keys:
        return False
    return not {part.key for part in short.parts} & set(keys[: keys.index("of")])


def _heard(short: PreparedName, full: FullNames, i: int, score: float) -> Candidate | None:
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
    return Candidate(i, False, part.role, in_one_article(score, IN_ONE_ARTICLE), (shown,))
