"""A first look at many pairs of names, in arrays: is each part of the shorter one like a part of the other?

Comparing two names takes some fifty millionths of a second, this about one: there are few different pairs of parts, and
of most of those the letters alone tell (`words`).
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from entities.archive.blocking import PARTS, parts_of, unpacked
from entities.archive.ragged import numbered
from entities.archive.words import Words

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]
type Numbers = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Looks:
    """Names by their parts: `parts` of shape (names, `PARTS`), numbers of `words`, -1 where a name has fewer."""

    parts: Numbers
    words: Words

    @classmethod
    def of(cls, keys: pa.ChunkedArray, wanted: Ints) -> "Looks":
        """The parts of the `wanted` names, by the numbers of their keys; the others get none."""
        numbers: dict[str, int] = {}
        parts = np.full((len(keys), PARTS), -1, np.int32)
        for row, key in zip(wanted.tolist(), keys.take(pa.array(wanted)).to_pylist(), strict=True):
            for column, part in enumerate(parts_of(key)):
                parts[row, column] = numbers.setdefault(part, len(numbers))
        return cls(parts, Words.of(numbers))

    def worth(self, packed: Ints) -> Bools:
        """Which packed pairs are worth comparing."""
        left, right = (self.parts[side] for side in unpacked(packed))
        swap = (right >= 0).sum(axis=1) < (left >= 0).sum(axis=1)
        left[swap], right[swap] = right[swap], left[swap]
        kept = np.ones(len(packed), bool)
        for column in range(PARTS):
            rows = np.flatnonzero(kept & (left[:, column] >= 0))
            if len(rows):
                kept[rows] = self._any(left[rows, column], right[rows])
        return kept

    def _any(self, part: Numbers, others: Numbers) -> Bools:
        """Is a part like any of the others in its row?"""
        found: Bools = np.asarray((others == part[:, None]).any(axis=1), dtype=bool)
        for column in range(others.shape[1]):
            rows = np.flatnonzero(~found & (others[:, column] >= 0))
            if len(rows):
                found[rows] = self._like(part[rows], others[rows, column])
        return found

    def _like(self, a: Numbers, b: Numbers) -> Bools:
        pairs, place = numbered((np.minimum(a, b).astype(np.int64) << 32) | np.maximum(a, b))
        return self.words.like(*unpacked(pairs))[place]
