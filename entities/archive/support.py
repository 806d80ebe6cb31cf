"""Do two spellings keep the same company? What the articles of one name and those of another have in common.

Sound alone links a name of a crowded field (*Kim Min-su*, *Kim Min-soo*) with many that are others. On the synthetic
archive, of pairs of names that score 0.6 and share a companion 96 in 100 are one person; of pairs that score 0.97 and
share none, two in three, and none at all where the rarer name stands in four articles or more.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from entities.archive.company import worth_of
from entities.archive.ragged import distinct, order_of, spread

type Ints = npt.NDArray[np.int64]
type Floats = npt.NDArray[np.float64]
type Bools = npt.NDArray[np.bool_]

LOW: Final = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Support:
    """Of each pair of names: how much company they share, and how much the one that has less has at all."""

    shared: Floats
    least: Floats


def support(pairs: Ints, name: Ints, article: Ints, label: Ints, full: Bools) -> Support:
    """The company that pairs of names share. `name`, `article`: each row's numbers; `label`, `full`: along names.

    A companion counts by its label, a first guess at who is one, so that other spellings of it count as the same.
    """
    worth = worth_of(article, label[name], articles=int(article.max(initial=-1)) + 1)
    wanted = np.zeros(len(label), bool)
    wanted[pairs.ravel()] = True
    rows = np.flatnonzero(wanted[name])
    order = order_of(article)
    rising = article[order]
    start = np.searchsorted(rising, article[rows])
    which, within = spread(np.searchsorted(rising, article[rows], side="right") - start)
    mate = name[order[start[which] + within]]
    own = name[rows[which]]
    use = full[mate] & (label[mate] != label[own]) & (worth[label[mate]] > 0)
    held = distinct((own[use] << 32) | label[mate[use]])
    holder = held >> 32
    first = np.searchsorted(holder, pairs)
    counts = np.searchsorted(holder, pairs, side="right") - first
    swap = counts[:, 0] > counts[:, 1]
    rare, other = np.where(swap, first[:, 1], first[:, 0]), np.where(swap, pairs[:, 0], pairs[:, 1])
    which, within = spread(counts.min(axis=1))
    companion = held[rare[which] + within] & LOW
    key = (other[which] << 32) | companion
    at = np.minimum(np.searchsorted(held, key), max(0, len(held) - 1))
    met = held[at] == key if len(held) else np.zeros(0, bool)
    shared = np.bincount(which[met], weights=worth[companion[met]], minlength=len(pairs))
    total = np.bincount(which, weights=worth[companion], minlength=len(pairs))
    return Support(shared, total)
