"""The distinct parts of many names as arrays: what `relation` asks of a part, once for each part."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from entities.names.division import syllables_of
from entities.names.endings import stem_length
from entities.names.known import is_frequent, japanese_name, sex_of_given
from entities.names.order import is_syllabic
from entities.names.prepared import NamePart, Role
from entities.names.skeleton import letter_bag, skeleton
from entities.names.writing import script_number

SEXES: Final = ("", "m", "f")
TELLING: Final = (Role.INITIAL, Role.FAMILY, Role.UNKNOWN)
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]


@dataclass(slots=True)
class Vocabulary:
    """Numbers for distinct parts in the order they are first seen; of roles only those `relate` looks at count."""

    parts: list[NamePart] = field(default_factory=list)
    _numbers: dict[tuple[str, str, str, Role | None, bool], int] = field(default_factory=dict)
    _seen: dict[NamePart, int] = field(default_factory=dict)

    def number(self, part: NamePart) -> int:
        """The number of a part, a new one when it is new."""
        number = self._seen.get(part)
        if number is not None:
            return number
        role = part.role if part.role in TELLING else None
        key = (part.key, part.text.casefold(), part.particle, role, part.syllabic)
        number = self._numbers.setdefault(key, len(self.parts))
        if number == len(self.parts):
            self.parts.append(part)
        self._seen[part] = number
        return number


@dataclass(frozen=True, slots=True)
class Units:
    """Distinct parts with an array for each thing asked of them; `of_key` finds the parts of some letters."""

    parts: tuple[NamePart, ...]
    keys: tuple[str, ...]
    lengths: Integers
    stems: Integers
    ascii: Booleans
    script: Integers
    known: Booleans
    syllabic: Booleans
    syllables: Booleans
    pieces: tuple[tuple[str, ...], ...]
    sex: Integers
    skeletons: tuple[str, ...]
    bags: tuple[str, ...]
    japanese: tuple[str, ...]
    initial: Booleans
    family: Booleans
    alone: Booleans
    frequent: Booleans
    particle: Integers
    first: Integers
    last: Integers
    of_key: dict[str, list[int]]


def _letters(keys: tuple[str, ...], at: int) -> Integers:
    return np.array([ord(key[at]) for key in keys], dtype=np.int64)


def describe(parts: Iterable[NamePart]) -> Units:
    """The arrays of these parts.

    >>> from entities.names.parsing import prepare
    >>> describe(prepare("J. F. Kennedy").parts).initial.tolist()
    [True, True, False]
    """
    kept = tuple(parts)
    keys = tuple(part.key for part in kept)
    particles: dict[str, int] = {}
    of_key: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        of_key.setdefault(key, []).append(number)
    return Units(
        kept,
        keys,
        np.array([len(key) for key in keys], dtype=np.int64),
        np.array([stem_length(key) for key in keys], dtype=np.int64),
        np.array([key.isascii() for key in keys], dtype=np.bool_),
        np.array([script_number(key) for key in keys], dtype=np.int64),
        np.array([part.is_known for part in kept], dtype=np.bool_),
        np.array([part.syllabic for part in kept], dtype=np.bool_),
        np.array([part.syllabic or is_syllabic(part.key) for part in kept], dtype=np.bool_),
        tuple(syllables_of(part.text) if part.syllabic or is_syllabic(part.key) else () for part in kept),
        np.array([SEXES.index(sex_of_given(key)) for key in keys], dtype=np.int64),
        tuple(map(skeleton, keys)),
        tuple(map(letter_bag, keys)),
        tuple(map(japanese_name, keys)),
        np.array([part.role is Role.INITIAL for part in kept], dtype=np.bool_),
        np.array([part.role is Role.FAMILY for part in kept], dtype=np.bool_),
        np.array([part.role is Role.UNKNOWN for part in kept], dtype=np.bool_),
        np.array([is_frequent(key) for key in keys], dtype=np.bool_),
        np.array([particles.setdefault(part.particle, len(particles)) for part in kept], dtype=np.int64),
        _letters(keys, 0),
        _letters(keys, -1),
        of_key,
    )
