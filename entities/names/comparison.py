"""Comparing two names of people: a first, simple form."""

from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from entities.evidence import Evidence, EvidenceKind
from entities.model import Comparison, Outcome
from entities.names.parsing import PreparedName


@lru_cache(maxsize=65536)
def prepare(text: str) -> PreparedName:
    """Read a name once.

    >>> prepare("Kim Jong-un").parts
    ('kim', 'jongun')
    """
    return PreparedName(text, tuple(text.casefold().replace("-", "").split()))


def compare_prepared(a: PreparedName, b: PreparedName) -> Comparison:
    """Compare two prepared names.

    >>> compare_prepared(prepare("Kim Jong-un"), prepare("Kim")).outcome.value
    'compatible'
    """
    if a.parts == b.parts:
        return Comparison(Outcome.SAME, 1.0, (Evidence(EvidenceKind.IDENTICAL, (a.text, b.text)),))
    if set(a.parts) <= set(b.parts) or set(b.parts) <= set(a.parts):
        return Comparison(Outcome.COMPATIBLE, 0.6)
    score = JaroWinkler.similarity(" ".join(a.parts), " ".join(b.parts))
    return Comparison(Outcome.SAME if score > 0.93 else Outcome.DIFFERENT, round(score / 2, 3))
