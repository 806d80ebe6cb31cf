"""Listed pairs of names compared in compiled code: whole answers, those of `compare_prepared`, evidence included.

What `bulk` does for all names with all others, this does for the rows of a list. Thousands of pairs at a time share
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

Pair = tuple[PreparedName, PreparedName]
Judged = tuple[Codes, Verdict]


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


def compare_close(
    names: Sequence[PreparedName], rows: Integers, columns: Integers, *, least: float
) -> Iterator[tuple[int, Comparison]]:
    """Of the pairs ``names[rows[k]]``, ``names[columns[k]]`` those that are not different and score at least so much.

    Gives *k* and the comparison. For many pairs of which most are thrown away: these are judged in arrays alone, only
    what is kept is explained, and names of as many words that differ as written are not tried with words joined.

    >>> from entities.names.parsing import prepare
    >>> names = [prepare(text) for text in ("Kim Jong-un", "Kim", "Kim Jong-il")]
    >>> pairs = np.array([0, 0]), np.array([1, 2])
    >>> [(at, found.outcome.value) for at, found in compare_close(names, *pairs, least=0.4)]
    [(0, 'compatible')]
    """
    table = tabulate(names)
    rows, columns = _in_order(names, rows, columns)
    kinds, judged = _judge(table, rows, columns)
    far = np.array([_far(verdict, least) for _, verdict in judged], dtype=np.bool_)
    (wanted,) = np.nonzero(kinds >= 0)
    wanted = wanted[~(far[kinds[wanted]] & (table.counts[rows[wanted]] == table.counts[columns[wanted]]))]
    for at, row, column, kind in zip(
        *(some.tolist() for some in (wanted, rows[wanted], columns[wanted], kinds[wanted])), strict=True
    ):
        a, b, verdict = _settled(names[row], names[column], *judged[kind])
        if not _far(verdict, least):
            yield at, Comparison(verdict.outcome, verdict.score, explain(a, b, verdict))


def decide_pairs(pairs: Iterable[Pair]) -> Iterator[tuple[PreparedName, PreparedName, Verdict | None]]:
    """Each pair as `comparison.decide` has it: the two names as they were compared, and the verdict.

    None in place of the verdict where a name has no part: what `compare_prepared` says is not judged then.
    """
    for some in batched(pairs, CHUNK):
        ordered = [in_order(a, b) for a, b in some]
        for (a, b), judged in zip(ordered, _judge_chunk(ordered), strict=True):
            yield (a, b, None) if judged is None else _settled(a, b, *judged)


def _settled(
    a: PreparedName, b: PreparedName, codes: Codes, verdict: Verdict
) -> tuple[PreparedName, PreparedName, Verdict]:
    """The names as they are compared, and the verdict, when that on the names as written is known."""
    ways = joinings(a, b, codes)
    if ways != () and next(iter(ways), None) is not None:  # what may be joined is decided anew
        return decide(a, b)
    return a, b, told_apart(a, b, verdict)


def _far(verdict: Verdict, least: float) -> bool:
    return verdict.outcome is Outcome.DIFFERENT or verdict.score < least


def _in_order(names: Sequence[PreparedName], rows: Integers, columns: Integers) -> tuple[Integers, Integers]:
    """`comparison.in_order` of pairs by their places."""
    looks = [(len(name.parts), name.text) for name in names]
    rank = {look: at for at, look in enumerate(sorted(set(looks)))}
    ranks = np.array([rank[look] for look in looks], dtype=np.int64)
    swap = ranks[columns] < ranks[rows]
    return np.where(swap, columns, rows), np.where(swap, rows, columns)


def _judge_chunk(pairs: Sequence[Pair]) -> list[Judged | None]:
    """The codes and the verdict of each pair of names as written; None where a name has no part."""
    numbers: dict[int, int] = {}
    names: list[PreparedName] = []
    for pair in pairs:
        for name in pair:
            if numbers.setdefault(id(name), len(names)) == len(names):
                names.append(name)
    rows, columns = (np.array([numbers[id(pair[side])] for pair in pairs], dtype=np.int64) for side in (0, 1))
    kinds, judged = _judge(tabulate(names), rows, columns)
    return [judged[kind] if kind >= 0 else None for kind in kinds.tolist()]


def _judge(table: Table, rows: Integers, columns: Integers) -> tuple[Integers, list[Judged]]:
    """The codes and the verdict of each pair of names of the table, by their places: which of a list they are.

    -1 where a name has no part.
    """
    kinds = np.full(len(rows), -1, dtype=np.int64)
    judged: list[Judged] = []
    sizes = table.counts[rows] * (table.parts.shape[1] + 1) + table.counts[columns]
    groups = [np.nonzero(sizes == size)[0] for size in np.unique(sizes).tolist()]
    groups = [at for at in groups if table.counts[rows[at[0]]] and table.counts[columns[at[0]]]]
    meeting = [_meeting(table, rows[at], columns[at]) for at in groups]
    if not meeting:
        return kinds, judged
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
        kinds[at] = len(judged) + inverse
        for k in first.tolist():
            pattern = nested(flat[k].tolist(), width)
            shape_a, shape_b = table.shape_list[of_rows[k]], table.shape_list[of_columns[k]]
            judged.append((pattern, judge(pattern, shape_a, shape_b)))
    return kinds, judged


def _meeting(table: Table, rows: Integers, columns: Integers) -> Integers:
    """The numbers of the pairs of parts that meet where names have as many parts each: (pairs, parts, parts)."""
    height, width = int(table.counts[rows[0]]), int(table.counts[columns[0]])
    ones, others = table.parts[rows, :height], table.parts[columns, :width]
    return ones[:, :, None] * len(table.units.parts) + others[:, None, :]
