"""Many names compared with many, in compiled code: the same answers as `compare_prepared`, pair by pair.

Names share parts, and pairs of names share patterns: each distinct pair of parts is related once, each distinct
pattern of codes is judged once, and arrays carry both to the pairs. The few pairs with words written apart in one name
and joined in the other are compared one by one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from entities.model import Comparison, Outcome
from entities.names.calibration import CONTRADICTED, judge
from entities.names.comparison import compare_prepared, sexes_clash
from entities.names.gradegrid import Codes, face
from entities.names.joinedpairs import joined_pairs
from entities.names.nametable import Table, tabulate
from entities.names.prepared import PreparedName, shape_of
from entities.names.relationgrid import relate_all
from entities.names.units import Booleans, Integers

OUTCOMES: Final = (Outcome.DIFFERENT, Outcome.COMPATIBLE, Outcome.SAME)
SHAPELESS: Final = shape_of((), (), False, "")
BLOCK: Final = 1 << 20
"""Pairs judged at a time: 30 MB of patterns."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The outcome (a place in `OUTCOMES`) and the score of every name of `a` (rows) with every name of `b`."""

    a: tuple[PreparedName, ...]
    b: tuple[PreparedName, ...]
    outcomes: NDArray[np.int8]
    scores: NDArray[np.float64]

    def comparison(self, row: int, column: int) -> Comparison:
        """The full comparison of one pair, with its evidence."""
        return compare_prepared(self.a[row], self.b[column])


def compare_all(a: Sequence[PreparedName], b: Sequence[PreparedName]) -> Answers:
    """Every name of `a` with every name of `b`.

    >>> from entities.names.parsing import prepare
    >>> answers = compare_all([prepare("Kim Jong-un")], [prepare("Kim"), prepare("Kim Jong-il")])
    >>> [OUTCOMES[outcome].value for outcome in answers.outcomes[0]]
    ['compatible', 'different']
    """
    one, other = tabulate(a), tabulate(b)
    answers = Answers(
        one.names,
        other.names,
        np.zeros((len(one.names), len(other.names)), dtype=np.int8),
        np.zeros((len(one.names), len(other.names)), dtype=np.float64),
    )
    if not one.names or not other.names:
        return answers
    single: set[tuple[int, int]] = set()
    if one.units.parts and other.units.parts:
        codes = relate_all(face(one.units, other.units))
        for rows in _groups(one.counts):
            for columns in _groups(other.counts):
                _judge_group(one, other, codes, (rows, columns), answers)
        single |= set(joined_pairs(one, other, codes))
    clash = _sexes_clash(one, other)
    answers.outcomes[clash] = 0
    answers.scores[clash] = np.minimum(answers.scores[clash], CONTRADICTED)
    single |= {(row, column) for row, column in zip(*np.nonzero(_without_parts(one, other)), strict=True)}
    for row, column in sorted(single):
        comparison = compare_prepared(one.names[row], other.names[column])
        answers.outcomes[row, column] = OUTCOMES.index(comparison.outcome)
        answers.scores[row, column] = comparison.score
    return answers


def candidates(names: Sequence[PreparedName], *, least: float = 0.5) -> Iterator[tuple[int, int, Outcome, float]]:
    """The pairs of places (first before second) whose names are not different and score at least so much.

    >>> from entities.names.parsing import prepare
    >>> names = [prepare(text) for text in ("Vladimir Putin", "Angela Merkel", "Wladimir Putin")]
    >>> [(first, second, outcome.value) for first, second, outcome, _ in candidates(names)]
    [(0, 2, 'same')]
    """
    size = _rows_at_once(len(names))
    for start in range(0, len(names), size):
        answers = compare_all(names[start : start + size], names[start:])
        wanted = (answers.outcomes > 0) & (answers.scores >= least)
        for row, column in zip(*np.nonzero(wanted), strict=True):
            if column > row:
                outcome = OUTCOMES[answers.outcomes[row, column]]
                yield start + int(row), start + int(column), outcome, float(answers.scores[row, column])


def _rows_at_once(columns: int) -> int:
    return max(1, BLOCK // max(1, columns))


def _groups(counts: Integers) -> list[Integers]:
    """The places of names with one part, with two, …"""
    return [np.nonzero(counts == count)[0] for count in np.unique(counts[counts > 0]).tolist()]


def _without_parts(a: Table, b: Table) -> Booleans:
    found: Booleans = (a.counts == 0)[:, None] | (b.counts == 0)[None, :]
    return found


def _sexes_clash(a: Table, b: Table) -> Booleans:
    """`comparison.sexes_clash` for all pairs: names of nine kinds, by what their titles and given names tell."""
    kinds: dict[tuple[str, str], int] = {}
    numbers = [
        np.array(
            [kinds.setdefault((name.title_sex, name.given_sex), len(kinds)) for name in table.names], dtype=np.int64
        )
        for table in (a, b)
    ]
    examples = [PreparedName("", (), SHAPELESS, *kind) for kind in kinds]
    clash = np.array([[sexes_clash(one, other) for other in examples] for one in examples], dtype=np.bool_)
    found: Booleans = clash[numbers[0][:, None], numbers[1][None, :]]
    return found


def _judge_group(a: Table, b: Table, codes: Codes, group: tuple[Integers, Integers], answers: Answers) -> None:
    """Judge all pairs of names of a group (as many parts each), pattern by pattern."""
    rows, columns = group
    height, width = int(a.counts[rows[0]]), int(b.counts[columns[0]])
    parts_b = b.parts[columns, :width]
    size = _rows_at_once(len(columns))
    for start in range(0, len(rows), size):
        at = rows[start : start + size]
        found = codes[a.parts[at, :height][:, None, :, None], parts_b[None, :, None, :]]
        found = found.reshape(len(at) * len(columns), height * width)
        shapes_a = np.repeat(a.shapes[at], len(columns))
        shapes_b = np.tile(b.shapes[columns], len(at))
        _, first, inverse = np.unique(patterns(found, shapes_a, shapes_b), return_index=True, return_inverse=True)
        verdicts = [
            judge(nested(found[k].tolist(), width), a.shape_list[shapes_a[k]], b.shape_list[shapes_b[k]])
            for k in first.tolist()
        ]
        outcomes = np.array([OUTCOMES.index(verdict.outcome) for verdict in verdicts], dtype=np.int8)
        scores = np.array([verdict.score for verdict in verdicts], dtype=np.float64)
        answers.outcomes[np.ix_(at, columns)] = outcomes[inverse].reshape(len(at), len(columns))
        answers.scores[np.ix_(at, columns)] = scores[inverse].reshape(len(at), len(columns))


def patterns(codes: Codes, shapes_a: Integers, shapes_b: Integers) -> NDArray[np.uint64]:
    """One number for each row of codes and two shapes: polynomials modulo 2^64, equal only for equal patterns."""
    odd = np.uint64(0x9E3779B97F4A7C15)
    total = shapes_a.astype(np.uint64) * odd + shapes_b.astype(np.uint64)
    for column in range(codes.shape[1]):
        total = total * odd + (codes[:, column].astype(np.int64) + 128).astype(np.uint64)
    return total


def nested(flat: list[int], width: int) -> tuple[tuple[int, ...], ...]:
    """The codes of two names, row by row, as rows of so many columns.

    >>> nested([40, -16, -16, 4], 2)
    ((40, -16), (-16, 4))
    """
    return tuple([tuple(flat[start : start + width]) for start in range(0, len(flat), width)])
