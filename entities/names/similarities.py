"""Many tokens compared at once: `sound.similarity` on arrays, its distances in rapidfuzz's C++, the rest in numpy.

Readings are compared block by block, one block for each two code tables that meet, and each pair of tokens keeps its
best. The answers are those of `similarity`, digit for digit up to its rounding.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from entities.names.codes import WEIGHTS, encode
from entities.names.readings import Reading
from entities.names.sound import IMPOSSIBLE, LETTERS, SoundToken

type Floats = NDArray[np.float64]
type Whole = NDArray[np.int64]

DIGITS: Final = 9
"""As `sound.probability` rounds."""


def similarity_matrix(a: Sequence[SoundToken], b: Sequence[SoundToken]) -> Floats:
    """All of `a` against all of `b`: an array of shape (len(a), len(b)), each cell what `similarity` gives.

    >>> from entities.names.sound import hear
    >>> similarity_matrix([hear("Li"), hear("Kim")], [hear("Lee")]).round().tolist()
    [[1.0], [0.0]]
    """
    best = np.full((len(a), len(b)), IMPOSSIBLE)
    for mine in _blocks(a):
        for yours in _blocks(b):
            meeting = _meeting(mine.table, yours.table)
            if meeting:
                left, right = mine.encoded(meeting), yours.encoded(meeting)
                distance = process.cdist(left, right, scorer=Levenshtein.distance, dtype=np.uint16)
                length = np.maximum(_lengths(left)[:, None], _lengths(right)[None, :])
                cost, doubt = mine.cost[:, None] + yours.cost[None, :], mine.doubt[:, None] + yours.doubt[None, :]
                np.maximum.at(best, np.ix_(mine.owner, yours.owner), _logit(meeting, distance, length, cost, doubt))
    keys = {token.key: at for at, token in enumerate(a)}
    labels = np.array([keys[token.key] for token in a], dtype=np.int64)
    same = np.array([keys.get(token.key, -1) for token in b], dtype=np.int64)
    result: Floats = np.where(labels[:, None] == same[None, :], 1.0, _probability(best))
    return result


def paired_similarities(a: Sequence[SoundToken], b: Sequence[SoundToken]) -> Floats:
    """`a[i]` against `b[i]`, for sequences of one length: an array of that length. ValueError for others.

    >>> from entities.names.sound import hear
    >>> paired_similarities([hear("Li"), hear("Kim")], [hear("Lee"), hear("Gim")]).round().tolist()
    [1.0, 1.0]
    """
    best = np.full(len(a), IMPOSSIBLE)
    found: dict[str, list[tuple[int, Reading, Reading]]] = {}
    for at, (one, other) in enumerate(zip(a, b, strict=True)):
        for x in one.readings:
            for y in other.readings:
                found.setdefault(_meeting(x.table, y.table), []).append((at, x, y))
    found.pop("", None)
    for meeting, block in found.items():
        mine, yours = _block(meeting, [(at, x) for at, x, _ in block]), _block(meeting, [(at, y) for at, _, y in block])
        distance = process.cpdist(mine.codes, yours.codes, scorer=Levenshtein.distance, dtype=np.uint16)
        length = np.maximum(_lengths(mine.codes), _lengths(yours.codes))
        score = _logit(meeting, distance, length, mine.cost + yours.cost, mine.doubt + yours.doubt)
        np.maximum.at(best, mine.owner, score)
    same = np.array([one.key == other.key for one, other in zip(a, b, strict=True)], dtype=bool)
    result: Floats = np.where(same, 1.0, _probability(best))
    return result


@dataclass(frozen=True, slots=True)
class Block:
    """Readings of one code table, column by column: which token each is of, its sounds, its code, cost and doubt."""

    table: str
    owner: Whole
    sounds: list[str]
    codes: list[str]
    cost: Floats
    doubt: Floats

    def encoded(self, table: str) -> list[str]:
        """The codes under another table."""
        return self.codes if table == self.table else [encode(sound, table) for sound in self.sounds]


def _block(table: str, readings: Sequence[tuple[int, Reading]]) -> Block:
    return Block(
        table,
        np.array([at for at, _ in readings], dtype=np.int64),
        [reading.sound for _, reading in readings],
        [reading.code if reading.table == table else encode(reading.sound, table) for _, reading in readings],
        np.array([reading.cost for _, reading in readings], dtype=np.float64),
        np.array([reading.doubt for _, reading in readings], dtype=np.float64),
    )


def _blocks(tokens: Sequence[SoundToken]) -> list[Block]:
    found: dict[str, list[tuple[int, Reading]]] = {}
    for at, token in enumerate(tokens):
        for reading in token.readings:
            found.setdefault(reading.table, []).append((at, reading))
    return [_block(table, readings) for table, readings in found.items()]


def _meeting(table: str, other: str) -> str:
    """The table under which readings of two tables are compared; "" if they are not."""
    if table == other:
        return table
    return min(table, other, key=LETTERS.index) if table in LETTERS and other in LETTERS else ""


def _lengths(codes: Sequence[str]) -> Whole:
    return np.fromiter(map(len, codes), dtype=np.int64, count=len(codes))


def _logit(table: str, distance: NDArray[np.uint16], length: Whole, cost: Floats, doubt: Floats) -> Floats:
    """`sound.logit` on arrays of one shape."""
    constant, per_edit, per_share, per_length = WEIGHTS[table]
    length = np.maximum(length, 1)
    score: Floats = constant + distance * (per_edit + per_share / length) + per_length * length
    return score - cost - np.maximum(doubt, 0.0)


def _probability(score: Floats) -> Floats:
    with np.errstate(over="ignore"):
        found: Floats = np.where(score > IMPOSSIBLE, np.round(1 / (1 + np.exp(-score)), DIGITS), 0.0)
    return found
