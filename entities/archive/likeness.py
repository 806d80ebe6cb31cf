"""A first look at many pairs of names, in arrays: is each part of the shorter one like a part of the other?

Comparing two names takes some fifty millionths of a second, this one or two: pairs of different parts are few, and
each is heard once (`entities.names.soundgrid`).
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cpdist

from entities.archive.blocking import PARTS, parts_of, unpacked
from entities.archive.ragged import numbered
from entities.names.nicknames import related
from entities.names.sound import hear
from entities.names.soundgrid import Heard, listen, sound_levels

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]

LEVEL: Final = 8
"""Level of sound (`grading.SOUND_STEPS`: 12 is even odds, a step half a unit) from which two parts may be one."""
ALIKE: Final = 0.85
"""Jaro-Winkler similarity from which two parts may be one by their letters, however they sound."""


@dataclass(frozen=True, slots=True)
class Looks:
    """Names by their parts: `parts` of shape (names, `PARTS`), numbers of `words`, -1 where a name has fewer.

    `kin` are the packed pairs of words that are forms of one given name, sorted.
    """

    parts: Ints
    words: list[str]
    heard: Heard
    kin: Ints

    @classmethod
    def of(cls, keys: pa.ChunkedArray, wanted: Ints) -> "Looks":
        """The parts of the `wanted` names, by the numbers of their keys; the others get none."""
        numbers: dict[str, int] = {}
        parts = np.full((len(keys), PARTS), -1, np.int64)
        for row, key in zip(wanted.tolist(), keys.take(pa.array(wanted)).to_pylist(), strict=True):
            for column, part in enumerate(parts_of(key)):
                parts[row, column] = numbers.setdefault(part, len(numbers))
        words = list(numbers)
        kin = [
            (min(at, numbers[form]) << 32) | max(at, numbers[form])
            for word, at in numbers.items()
            for form in related().get(word, ())
            if form in numbers
        ]
        heard = listen([hear(word) for word in words], {})
        return cls(parts, words, heard, np.array(sorted(set(kin)), np.int64))

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

    def _any(self, part: Ints, others: Ints) -> Bools:
        """Is a part like any of the others in its row?"""
        found: Bools = np.asarray((others == part[:, None]).any(axis=1), dtype=bool)
        for column in range(others.shape[1]):
            rows = np.flatnonzero(~found & (others[:, column] >= 0))
            if len(rows):
                found[rows] = self._like(part[rows], others[rows, column])
        return found

    def _like(self, a: Ints, b: Ints) -> Bools:
        pairs, place = numbered((np.minimum(a, b) << 32) | np.maximum(a, b))
        one, other = unpacked(pairs)
        words = [[self.words[i] for i in side.tolist()] for side in (one, other)]
        like = np.asarray(cpdist(*words, scorer=JaroWinkler.similarity, dtype=np.float32)) >= ALIKE
        like |= np.isin(pairs, self.kin)
        rest = np.flatnonzero(~like)
        like[rest] = sound_levels(self.heard, self.heard, one[rest], other[rest]) >= LEVEL
        return np.asarray(like[place], dtype=bool)
