"""Listed pairs of names compared in compiled code: whole answers, those of `compare_prepared`, evidence included.

What `bulk` does for all names with all others, this does for the rows of a list. A few thousand pairs at a time share
their names, parts and patterns: each distinct pair of parts is related once, each distinct pattern of codes is judged
once. The pairs in which words may be joined are decided one by one, all others only explained so.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import batched
from typing import Final

import numpy as np

from entities.model import Comparison, Outcome
from entities.names.bulk import nested, patterns
from entities.names.calibration import Verdict, judge
from entities.names.comparison import compare_prepared, decide, in_order, told_apart
from entities.names.explanation import explain
from entities.names.joining import joinings
from entities.names.nametable import Table, tabulate
from entities.names.pattern import Codes
from entities.names.prepared import PreparedName
from entities.names.relationpairs import relate_pairs
from entities.names.units import Integers

CHUNK: Final = 4096
"""Pairs compared at a time: enough to share what they have in common, and a few megabytes."""
LONG_CHUNK: Final = 1 << 15
"""The same for lists as long as an archive's: an eighth faster, some fifty megabytes."""

Pair = tuple[PreparedName, PreparedName]


def compare_pairs(pairs: Iterable[Pair]) -> Iterator[Comparison]:
    """The comparison of each pair, in their order. Reads a chunk ahead; memory does not grow with the pairs.

    >>> from entities.names.parsing import prepare
    >>> pairs = [(prepare("Kim Jong-un"), prepare("Kim")), (prepare("Fidel Castro"), prepare("Raúl Castro"))]
    >>> [(found.outcome.value, found.explanation) for found in compare_pairs(pairs)]
    [('compatible', 'both have Kim; Kim leaves out Jong-un'), ('different', 'both have Castro; Fidel is not Raúl')]
    """
    for a, b, verdict in decide_pairs(pairs):
        if verdict is None:
            yield compare_prepared(a, b)
        else:
            yield Comparison(verdict.outcome, verdict.score, explain(a, b, verdict))


def compare_close(pairs: Iterable[Pair], *, least: float) -> Iterator[Comparison | None]:
    """As `compare_pairs`, but only of pairs that are not different and score at least so much; of others None.

    For long lists of which most pairs are thrown away: only what is kept is explained, and names of as many words that
    differ as written are not tried with words joined.

    >>> from entities.names.parsing import prepare
    >>> pairs = [(prepare("Kim Jong-un"), prepare("Kim")), (prepare("Fidel Castro"), prepare("Raúl Castro"))]
    >>> [found and found.outcome.value for found in compare_close(pairs, least=0.4)]
    ['compatible', None]
    """
    for a, b, verdict in decide_pairs(pairs, least=least, chunk=LONG_CHUNK):
        if verdict is None or _far(verdict, least):
            yield None
        else:
            yield Comparison(verdict.outcome, verdict.score, explain(a, b, verdict))


def decide_pairs(
    pairs: Iterable[Pair], *, least: float = 0.0, chunk: int = CHUNK
) -> Iterator[tuple[PreparedName, PreparedName, Verdict | None]]:
    """Each pair as `comparison.decide` has it: the two names as they were compared, and the verdict.

    None in place of the verdict where a name has no part: what `compare_prepared` says is not judged then. With
    `least`, names of as many words that are different or score less as written are left so.
    """
    for some in batched(pairs, chunk):
        ordered = [in_order(a, b) for a, b in some]
        for (a, b), judged in zip(ordered, _judge_chunk(ordered), strict=True):
            if judged is None:
                yield a, b, None
                continue
            codes, verdict = judged
            if least and len(a.parts) == len(b.parts) and _far(verdict, least):
                yield a, b, verdict
                continue
            ways = joinings(a, b, codes)
            if ways != () and next(iter(ways), None) is not None:  # what may be joined is decided anew
                yield decide(a, b)
            elif a.title_sex or b.title_sex:
                yield a, b, told_apart(a, b, verdict)
            else:
                yield a, b, verdict


def _far(verdict: Verdict, least: float) -> bool:
    return verdict.outcome is Outcome.DIFFERENT or verdict.score < least


def _judge_chunk(pairs: Sequence[Pair]) -> list[tuple[Codes, Verdict] | None]:
    """The codes and the verdict of each pair of names as written; None where a name has no part."""
    numbers: dict[int, int] = {}
    names: list[PreparedName] = []
    for pair in pairs:
        for name in pair:
            if numbers.setdefault(id(name), len(names)) == len(names):
                names.append(name)
    rows, columns = (np.array([numbers[id(pair[side])] for pair in pairs], dtype=np.int64) for side in (0, 1))
    return _judge(tabulate(names), rows, columns)


def _judge(table: Table, rows: Integers, columns: Integers) -> list[tuple[Codes, Verdict] | None]:
    """The codes and the verdict of each pair of names of the table, by their places."""
    found: list[tuple[Codes, Verdict] | None] = [None] * len(rows)
    sizes = table.counts[rows] * (table.parts.shape[1] + 1) + table.counts[columns]
    groups = [np.nonzero(sizes == size)[0] for size in np.unique(sizes).tolist()]
    groups = [at for at in groups if table.counts[rows[at[0]]] and table.counts[columns[at[0]]]]
    meeting = [_meeting(table, rows[at], columns[at]) for at in groups]
    if not meeting:
        return found
    many = len(table.units.parts)
    wanted, places = np.unique(np.concatenate([pairs.ravel() for pairs in meeting]), return_inverse=True)
    codes = relate_pairs(table.units, wanted // many, wanted % many)[places]
    start = 0
    for at, pairs in zip(groups, meeting, strict=True):
        flat = codes[start : start + pairs.size].reshape(len(at), -1)
        start += pairs.size
        width = pairs.shape[2]
        of_rows, of_columns = table.shapes[rows[at]], table.shapes[columns[at]]
        _, first, inverse = np.unique(patterns(flat, of_rows, of_columns), return_index=True, return_inverse=True)
        verdicts = []
        for k in first.tolist():
            pattern = nested(flat[k].tolist(), width)
            shape_a, shape_b = table.shape_list[of_rows[k]], table.shape_list[of_columns[k]]
            verdicts.append((pattern, judge(pattern, shape_a, shape_b)))
        for place, kind in zip(at.tolist(), inverse.tolist(), strict=True):
            found[place] = verdicts[kind]
    return found


def _meeting(table: Table, rows: Integers, columns: Integers) -> Integers:
    """The numbers of the pairs of parts that meet where names have as many parts each: (pairs, parts, parts)."""
    height, width = int(table.counts[rows[0]]), int(table.counts[columns[0]])
    ones, others = table.parts[rows, :height], table.parts[columns, :width]
    return ones[:, :, None] * len(table.units.parts) + others[:, None, :]
