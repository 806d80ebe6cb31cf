"""Many names as arrays: their parts by number, how many each has, and its shape."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from entities.names.prepared import PreparedName, Shape
from entities.names.units import Integers, Units, Vocabulary, describe


@dataclass(frozen=True, slots=True)
class Table:
    """Names as arrays: the parts of each by number (-1 beyond its last), how many it has, and its shape by number."""

    names: tuple[PreparedName, ...]
    units: Units
    parts: Integers
    counts: Integers
    shapes: Integers
    shape_list: list[Shape]


def tabulate(names: Sequence[PreparedName]) -> Table:
    """Lay out names for comparing."""
    vocabulary = Vocabulary()
    numbers = [vocabulary.number(part) for name in names for part in name.parts]
    counts = np.array([len(name.parts) for name in names], dtype=np.int64)
    parts = np.full((len(names), int(counts.max(initial=1))), -1, dtype=np.int64)
    parts[np.arange(parts.shape[1]) < counts[:, None]] = numbers
    shapes: dict[int, int] = {}
    kept: list[Shape] = []
    for name in names:
        if shapes.setdefault(id(name.shape), len(kept)) == len(kept):
            kept.append(name.shape)
    of_names = np.array([shapes[id(name.shape)] for name in names], dtype=np.int64)
    return Table(tuple(names), describe(vocabulary.parts), parts, counts, of_names, kept)
