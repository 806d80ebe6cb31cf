"""Two names of people: the same, compatible or different, how sure, and why."""

from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.model import Comparison, Outcome
from entities.names.calibration import CERTAIN, Verdict, judge
from entities.names.explanation import explain
from entities.names.joining import joinings
from entities.names.parsing import PreparedName
from entities.names.relation import relate

RANK: Final = {Outcome.DIFFERENT: 0, Outcome.COMPATIBLE: 1, Outcome.SAME: 2}
NO_NAME: Final = Comparison(Outcome.DIFFERENT, 0.0, ())


def compare_prepared(a: PreparedName, b: PreparedName) -> Comparison:
    """Compare two prepared names. Symmetric, deterministic, without state; never raises.

    >>> from entities.names.parsing import prepare
    >>> result = compare_prepared(prepare("Kim Jong-un"), prepare("Kim"))
    >>> result.outcome.value, result.explanation
    ('compatible', 'both have Kim; Kim leaves out Jong-un')
    """
    if (len(b.parts), b.text) < (len(a.parts), a.text):
        a, b = b, a
    if not a.parts or not b.parts:
        return _without_parts(a, b)
    one, other, verdict = decide(a, b)
    return Comparison(verdict.outcome, verdict.score, explain(one, other, verdict))


def decide(a: PreparedName, b: PreparedName) -> tuple[PreparedName, PreparedName, Verdict]:
    """The best verdict over the ways in which words can be joined, and the names as joined for it."""
    best = (a, b, judge(_codes(a, b), a.shape, b.shape))
    for one, other in joinings(a, b):
        verdict = judge(_codes(one, other), one.shape, other.shape)
        if (RANK[verdict.outcome] > 0, verdict.score) > (RANK[best[2].outcome] > 0, best[2].score):
            best = (one, other, verdict)
    return best


def _codes(a: PreparedName, b: PreparedName) -> tuple[tuple[int, ...], ...]:
    return tuple([tuple([relate(part, other) for other in b.parts]) for part in a.parts])


def _without_parts(a: PreparedName, b: PreparedName) -> Comparison:
    """Texts without a letter (dots, digits alone) name nobody; equal ones are still the same."""
    if a.text.casefold() == b.text.casefold():
        return Comparison(Outcome.SAME, CERTAIN, (Evidence(EvidenceKind.IDENTICAL, (a.text, b.text)),))
    return NO_NAME
