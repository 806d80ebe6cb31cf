"""Pairs worth comparing among hundreds of names and more: neighbours, so that their number grows with the names'.

In a list of delegates a thousand people have a part that begins like another's, and all pairs of them are millions.
There a name is compared only with those that stand next to it among the names that share a key with it, in the order
of their sounds: spellings of one name are neighbours in many such rows, strangers in few. Of the neighbours only those
that are alike are kept, and of them the few that are most alike: among a hundred thousand names nearly each has many
that look like it by chance, and their number would grow faster than the names.

Method: the sorted neighbourhood (Hernández and Stolfo 1995), within blocks.
"""

from collections.abc import Hashable, Iterable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz
from rapidfuzz.process import cpdist

from entities.arrays import distinct

type Ints = npt.NDArray[np.int64]

# A list of more names than this is a crowd: a long news article names fifty people.
MANY: Final = 300

# How many places two names may stand apart in a row of those that share a key.
REACH: Final = 8

# Likeness (0 to 100) of letters or sounds from which neighbours are compared: of pairs that are one 95 % are so alike.
ALIKE: Final = 70

# How many of those that are alike a name is compared with, the most alike first, and with all that choose it among
# theirs. Up to seven spellings of one person, nearer to one another than to anybody else, are then never two groups.
NEAREST: Final = 3

# Names under one key beyond which the key tells nothing: a short name that fits so many stands for none of them.
SHARED_BY_ALL: Final = 100


def near_pairs(keys: Sequence[Iterable[Hashable]], *forms: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of names, as sorted pairs of indices, that share a key, are neighbours there and are alike.

    `keys` and each of `forms` have one entry a name; the rows are in the order of the last form.

    >>> near_pairs([{"K"}, {"K"}, {"L"}], ["kadafi", "gadafi", "kadafi"])
    [(0, 1)]
    """
    size = len(keys)
    pairs = distinct(np.concatenate([np.empty(0, dtype=np.int64), *_neighbours(keys, forms[-1])]))
    first, second = pairs // max(size, 1), pairs % max(size, 1)
    if not len(pairs):
        return []
    likeness = np.max(
        [
            cpdist([form[i] for i in first.tolist()], [form[i] for i in second.tolist()], scorer=fuzz.ratio)
            for form in forms
        ],
        axis=0,
    )
    alike = likeness >= ALIKE
    first, second, likeness = first[alike], second[alike], likeness[alike]
    kept = _nearest(first, second, likeness)
    return list(zip(first[kept].tolist(), second[kept].tolist(), strict=True))


def _nearest(first: Ints, second: Ints, likeness: npt.NDArray[np.float64]) -> Ints:
    """Which pairs are among those most alike of one of their two names, of equally alike ones the first."""
    name, pair = np.concatenate([first, second]), np.tile(np.arange(len(first)), 2)
    order = np.lexsort((pair, -likeness[pair], name))
    name, pair = name[order], pair[order]
    chosen = np.ones(len(name), dtype=bool)
    chosen[NEAREST:] = name[NEAREST:] != name[:-NEAREST]
    return distinct(pair[chosen])


def _neighbours(keys: Sequence[Iterable[Hashable]], form: Sequence[str]) -> Iterable[Ints]:
    """The pairs that stand so many places apart in the row of a key, each as one number, for each distance."""
    numbers: dict[Hashable, int] = {}
    names: list[int] = []
    rows: list[int] = []
    for i in sorted(range(len(keys)), key=lambda i: form[i]):
        for key in keys[i]:
            names.append(i)
            rows.append(numbers.setdefault(key, len(numbers)))
    row = np.array(rows, dtype=np.int64)
    order = np.argsort(row, kind="stable")
    row, name = row[order], np.array(names, dtype=np.int64)[order]
    for step in range(1, REACH + 1):
        one, other = name[:-step][row[:-step] == row[step:]], name[step:][row[:-step] == row[step:]]
        yield distinct(np.minimum(one, other) * len(keys) + np.maximum(one, other))
