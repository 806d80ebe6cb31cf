"""Do two spellings keep the same company? What the articles of one name and those of another have in common.

Sound alone links a name of a crowded field (*Kim Min-su*, *Kim Min-soo*) with many that are others. On the synthetic
archive, of pairs of names that score 0.6 and share a companion 96 in 100 are one person; of pairs that score 0.97 and
share none, two in three, and none at all where the rarer name stands in four articles or more.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from entities.archive.blocking import mix
from entities.archive.company import worth_of
from entities.archive.ragged import among, order_of, spread
from entities.archive.recall import hashed, recalled, remembered, summed
from entities.archive.schema import SUPPORTS
from entities.archive.vocabulary import Names, Used
from entities.arrays import distinct

type Ints = npt.NDArray[np.int64]
type Floats = npt.NDArray[np.float64]
type Words = npt.NDArray[np.uint64]

LOW: Final = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Support:
    """Of each pair of names: how much company they share, and how much the one that has less has at all."""

    shared: Floats
    least: Floats


def support(pairs: Ints, used: Used, label: Ints, names: Names, former: pa.Table) -> tuple[Support, pa.Table]:
    """The company that pairs of names share, and the same as it is remembered (schema `SUPPORTS`).

    `used` are names and articles; `label` runs along names. A companion counts by its label, a first guess at
    who is one, so that other spellings of it count as the same. `former` is what was remembered.
    """
    name, article = used
    worth = worth_of(article, label[name], articles=int(article.max(initial=-1)) + 1, labels=len(label))
    place = pc.equal(names.table["type"], "PLACE").to_numpy(zero_copy_only=False)
    worth[label] *= np.where(place, 0.5, 1.0)  # several names have one label
    counts = names.table["full"].to_numpy() & (worth[label] > 0)
    units = _units(pairs, used, np.where(counts, worth[label], 0.0), names.ids[label], names.ids)
    known, _, kept = recalled(former, units)
    found = np.zeros((2, len(pairs)))
    found[:, known] = kept["shared"].to_numpy(), kept["least"].to_numpy()
    found[:, ~known] = _shared(pairs[~known], used, label, np.where(counts, worth[label], 0.0))
    shared, least = found
    once = np.unique(units, return_index=True)[1]
    table = pa.table([units.view(np.int64)[once], shared[once], least[once]], schema=SUPPORTS)
    return Support(shared, least), remembered(table)


def _units(pairs: Ints, used: Used, worth: Floats, label: Ints, ids: Ints) -> Words:
    """A number for each pair of names of all that their company hangs on. The rest runs along names."""
    name, article = used
    companion = np.where(worth > 0, hashed(label, worth.view(np.int64)), np.uint64(0))
    met = summed(article, companion[name], int(article.max(initial=-1)) + 1)
    own = hashed(ids, label, summed(name, mix(met[article]), len(ids)))
    return hashed(own[pairs[:, 0]], own[pairs[:, 1]])


def _shared(pairs: Ints, used: Used, label: Ints, worth: Floats) -> tuple[Floats, Floats]:
    """How much company pairs of names share, and how much the one that has less has at all. `worth`: along names."""
    name, article = used
    wanted = np.zeros(len(label), bool)
    wanted[pairs.ravel()] = True
    rows = np.flatnonzero(wanted[name])
    order = order_of(article)
    rising = article[order]
    start = np.searchsorted(rising, article[rows])
    which, within = spread(np.searchsorted(rising, article[rows], side="right") - start)
    mate = name[order[start[which] + within]]
    own = name[rows[which]]
    use = (worth[mate] > 0) & (label[mate] != label[own])
    held = distinct((own[use] << 32) | label[mate[use]])
    holder = held >> 32
    first = np.searchsorted(holder, pairs)
    counts = np.searchsorted(holder, pairs, side="right") - first
    swap = counts[:, 0] > counts[:, 1]
    rare, other = np.where(swap, first[:, 1], first[:, 0]), np.where(swap, pairs[:, 0], pairs[:, 1])
    which, within = spread(counts.min(axis=1))
    companion = held[rare[which] + within] & LOW
    met = among((other[which] << 32) | companion, held)
    weight = np.zeros(len(label))
    np.maximum.at(weight, label, worth)
    shared = np.bincount(which[met], weights=weight[companion[met]], minlength=len(pairs))
    return shared, np.bincount(which, weights=weight[companion], minlength=len(pairs))
