"""Comparing two names of people: a first, simple form."""

from rapidfuzz.distance import JaroWinkler

from entities.evidence import Evidence, EvidenceKind
from entities.model import Comparison, Outcome
from entities.names.parsing import PreparedName


def compare_prepared(a: PreparedName, b: PreparedName) -> Comparison:
    """Compare two prepared names.

    >>> from entities.names.parsing import prepare
    >>> compare_prepared(prepare("Kim Jong-un"), prepare("Kim")).outcome.value
    'compatible'
    """
    first, second = [part.key for part in a.parts], [part.key for part in b.parts]
    if first == second:
        return Comparison(Outcome.SAME, 1.0, (Evidence(EvidenceKind.IDENTICAL, (a.text, b.text)),))
    if set(first) <= set(second) or set(second) <= set(first):
        return Comparison(Outcome.COMPATIBLE, 0.6)
    score = JaroWinkler.similarity(" ".join(first), " ".join(second))
    return Comparison(Outcome.SAME if score > 0.93 else Outcome.DIFFERENT, round(score / 2, 3))
