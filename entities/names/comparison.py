"""Two names of people: the same, compatible or different, how sure, and why."""

from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.model import Comparison, Outcome
from entities.names.calibration import CERTAIN, CONTRADICTED, Verdict, judge
from entities.names.explanation import explain
from entities.names.joining import joinings
from entities.names.pattern import Related, pattern
from entities.names.prepared import PreparedName

RANK: Final = {Outcome.DIFFERENT: 0, Outcome.COMPATIBLE: 1, Outcome.SAME: 2}
NO_NAME: Final = Comparison(Outcome.DIFFERENT, 0.0, ())


def compare_prepared(a: PreparedName, b: PreparedName) -> Comparison:
    """Compare two prepared names. Symmetric, deterministic, without state; never raises.

    >>> from entities.names.parsing import prepare
    >>> result = compare_prepared(prepare("Kim Jong-un"), prepare("Kim"))
    >>> result.outcome.value, result.explanation
    ('compatible', 'both have Kim; Kim leaves out Jong-un')
    """
    a, b = in_order(a, b)
    if not a.parts or not b.parts:
        return _without_parts(a, b)
    one, other, verdict = decide(a, b)
    return Comparison(verdict.outcome, verdict.score, explain(one, other, verdict))


def in_order(a: PreparedName, b: PreparedName) -> tuple[PreparedName, PreparedName]:
    """The two names in the order in which they are compared, whichever is given first.

    >>> from entities.names.parsing import prepare
    >>> [name.text for name in in_order(prepare("Kim Jong-un"), prepare("Kim"))]
    ['Kim', 'Kim Jong-un']
    """
    return (b, a) if (len(b.parts), b.text) < (len(a.parts), a.text) else (a, b)


def decide(a: PreparedName, b: PreparedName) -> tuple[PreparedName, PreparedName, Verdict]:
    """The best verdict over the ways in which words can be joined, and the names as joined for it."""
    codes = pattern(a, b)
    best = (a, b, judge(codes, a.shape, b.shape))
    related: Related = {}
    for one, other in joinings(a, b, codes):
        verdict = judge(pattern(one, other, related), one.shape, other.shape)
        if (RANK[verdict.outcome] > 0, verdict.score) > (RANK[best[2].outcome] > 0, best[2].score):
            best = (one, other, verdict)
    return best[0], best[1], told_apart(a, b, best[2])


def told_apart(a: PreparedName, b: PreparedName, verdict: Verdict) -> Verdict:
    """The verdict, or that the two are different where titles tell two sexes.

    >>> from entities.names.parsing import prepare
    >>> bill, mrs = prepare("Bill Clinton"), prepare("Mrs. Clinton")
    >>> told_apart(mrs, bill, judge(pattern(mrs, bill), mrs.shape, bill.shape)).conflict
    'sex'
    """
    if (a.title_sex or b.title_sex) and sexes_clash(a, b):
        return Verdict(Outcome.DIFFERENT, min(verdict.score, CONTRADICTED), verdict.alignment, "sex")
    return verdict


def sexes_clash(a: PreparedName, b: PreparedName) -> bool:
    """Whether the titles of one name tell another sex than the titles or the given name of the other.

    >>> from entities.names.parsing import prepare
    >>> sexes_clash(prepare("Mrs. Clinton"), prepare("Bill Clinton"))
    True
    """
    for told, other in ((a, b), (b, a)):
        if told.title_sex and (other.title_sex or other.given_sex) not in ("", told.title_sex):
            return True
    return False


def _without_parts(a: PreparedName, b: PreparedName) -> Comparison:
    """Texts without a letter (dots, digits alone) name nobody; equal ones are still the same."""
    if a.text.casefold() == b.text.casefold():
        return Comparison(Outcome.SAME, CERTAIN, (Evidence(EvidenceKind.IDENTICAL, (a.text, b.text)),))
    return NO_NAME
