"""The words that names of an archive are made of: which two may be one, by their letters or as they sound.

Each word is heard once. Of most pairs the letters alone tell that they are far apart (`entities.names.soundbounds`);
the others are looked at in compiled code.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cpdist

from entities.archive.ragged import among
from entities.names.nicknames import related
from entities.names.sound import hear
from entities.names.soundbounds import Bits, Bounds, bounds_of, letters_of, may_sound
from entities.names.soundgrid import Heard, listen, sound_levels

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]

LEVEL: Final = 8
"""Level of sound (`grading.SOUND_STEPS`: 12 is even odds, a step half a unit) from which two parts may be one."""
ALIKE: Final = 0.85
"""Jaro-Winkler similarity from which two parts may be one by their letters, however they sound."""
UNBOOSTED: Final = 0.6
"""What is left of what Jaro's similarity falls short of 1 by, where Winkler counts four equal first letters."""
MARGIN: Final = 1e-6
"""Similarity by which a pair must miss `ALIKE` before it is left out: far more than rounding does."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words by number: their texts, lengths, letters and first letter, and how they sound.

    `kin` are the packed pairs of words that are forms of one given name, sorted.
    """

    texts: npt.NDArray[np.object_]
    lengths: Ints
    letters: Bits
    first: Ints
    heard: Heard
    bounds: dict[str, Bounds]
    kin: Ints

    @classmethod
    def of(cls, numbers: dict[str, int]) -> "Words":
        """Words that are numbered from 0 in their order."""
        kin = [
            (min(at, numbers[form]) << 32) | max(at, numbers[form])
            for word, at in numbers.items()
            for form in related().get(word, ())
            if form in numbers
        ]
        words = list(numbers)
        heard = listen([hear(word) for word in words], {})
        first = np.fromiter((ord(word[0]) for word in words), np.int64, len(words))
        written = np.array(words, object), *letters_of(words), first
        return cls(*written, heard, bounds_of(heard), np.array(sorted(set(kin)), np.int64))

    def like(self, one: Ints, other: Ints) -> Bools:
        """Which pairs of different words, the smaller number first, may be one.

        >>> Words.of({"maurice": 0, "mo": 1, "moritz": 2}).like(np.array([0, 1]), np.array([1, 2])).tolist()
        [True, False]
        """
        like = among((one << 32) | other, self.kin)
        near = np.flatnonzero(self._may_be_alike(one, other))
        texts = [self.texts[side[near]].tolist() for side in (one, other)]
        like[near] |= np.asarray(cpdist(*texts, scorer=JaroWinkler.similarity, dtype=np.float32)) >= ALIKE
        rest = np.flatnonzero(~like)
        rest = rest[may_sound(self.bounds, one[rest], other[rest], level=LEVEL)]
        like[rest] = sound_levels(self.heard, self.heard, one[rest], other[rest]) >= LEVEL
        return like

    def _may_be_alike(self, one: Ints, other: Ints) -> Bools:
        """Which pairs may be `ALIKE`, as far as their lengths and the letters that one lacks can tell.

        Jaro's similarity is a third of m/a + m/b + at most 1, for words of a and b letters of which m match; Winkler
        adds to it for equal letters at the beginning, the first one and up to three more.
        """
        sizes, sets = (self.lengths[one], self.lengths[other]), (self.letters[one], self.letters[other])
        matched = np.minimum(
            sizes[0] - np.bitwise_count(sets[0] & ~sets[1]), sizes[1] - np.bitwise_count(sets[1] & ~sets[0])
        )
        jaro = (matched / sizes[0] + matched / sizes[1] + 1) / 3
        short = (1 - ALIKE) / np.where(self.first[one] == self.first[other], UNBOOSTED, 1.0)
        return np.asarray(jaro >= 1 - short - MARGIN, dtype=bool)
