"""From rows that share company to circles: rows of one name whose company, as a whole, is the same.

A single row must not tie two bearers of a name together. Somebody of one circle is named, once, in an article of
another, and shares company with both; in an archive of a million articles every common name has such a row, and joining
all that is linked at all made one person of up to 57 (synthetic archive of 20 million mentions: pair precision 0.985).
So each row joins the one whose company is most like its own, and then circles grow in rounds: two
that have their largest share of links with each other become one, if that share is a rule (`SHARE`) and no exception.

Method: one step of affinity clustering (M. Bateni et al., *Affinity Clustering*, NeurIPS 2017), which takes most of the
pairs away, then average linkage by reciprocal nearest neighbours (F. Murtagh, *A Survey of Recent Advances in
Hierarchical Clustering Algorithms*, 1983).
"""

from typing import Final

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

from entities.archive.blocking import mix

type Ints = npt.NDArray[np.int64]
type Words = npt.NDArray[np.uint64]

SHARE: Final = 0.05
"""Share of the pairs between two circles that must share company."""


def circles(links: csr_array, row: Ints) -> Ints:
    """The circle of each row, as the number of its first row.

    `links` is symmetric, with an empty diagonal: how like the company of two rows is, where that is enough. `row` are
    the ids of the rows, by which lots are drawn where two are as like: they are theirs, whoever else is looked at.

    >>> pairs = [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (2, 3)]
    >>> left, right = np.array(pairs + [(b, a) for a, b in pairs]).T
    >>> circles(csr_array((np.ones(14), (left, right)), shape=(6, 6)), np.arange(6)).tolist()
    [0, 0, 0, 0, 0, 0]
    >>> circles(csr_array((6, 6)), np.arange(6)).tolist()
    [0, 1, 2, 3, 4, 5]
    """
    links = csr_array(links)
    links.sort_indices()
    label = np.arange(links.shape[0])
    size = np.ones(len(label))
    lot = mix(row.view(np.uint64))
    share, least = links, 0.0
    count = csr_array((np.ones(len(links.data)), links.indices, links.indptr), shape=links.shape)
    while len(share.data):
        joined = _nearest(share, least, lot)
        number = int(joined.max(initial=-1)) + 1
        if number == len(joined):
            break
        label = joined[label]
        size = np.bincount(joined, weights=size, minlength=number)
        lots, lot = lot, np.zeros(number, np.uint64)
        np.add.at(lot, joined, lots)
        pairs = coo_array(count)
        row, column = joined[pairs.row], joined[pairs.col]
        apart = row != column
        count = csr_array(coo_array((pairs.data[apart], (row[apart], column[apart])), shape=(number, number)))
        count.sum_duplicates()
        row = np.repeat(np.arange(number), np.diff(count.indptr))
        share = csr_array(
            (count.data / (size[row] * size[count.indices]), count.indices, count.indptr), shape=count.shape
        )
        least = SHARE
    first = np.full(int(label.max(initial=-1)) + 1, len(label))
    np.minimum.at(first, label, np.arange(len(label)))
    return np.asarray(first[label], dtype=np.int64)


def _nearest(share: csr_array, least: float, drawn: Words) -> Ints:
    """Each circle with the one that it has the largest `share` with, if that is `least` at least: new numbers.

    Where `least` is above nothing both must have it with each other; of several the one that the lots `drawn` by both
    pick together.
    """
    number = share.shape[0]
    owner = np.flatnonzero(np.diff(share.indptr) > 0)
    starts = share.indptr[owner]
    wide = np.diff(np.r_[starts, len(share.data)])
    row = np.repeat(owner, wide)
    best = np.maximum.reduceat(share.data, starts)
    lot = (mix(drawn[row] + drawn[share.indices]) >> np.uint64(1)).view(np.int64)
    lot[share.data != np.repeat(best, wide)] = np.iinfo(np.int64).max
    first = np.minimum.reduceat(lot, starts)
    picked = lot == np.repeat(first, wide)
    one, other = row[picked], share.indices[picked].astype(np.int64)
    chosen = np.full(number, -1)
    chosen[one[::-1]] = other[::-1]
    one = np.flatnonzero(chosen >= 0)
    kept = one[(best >= least) & ((chosen[chosen[one]] == one) | (least == 0))]
    graph = coo_array((np.ones(len(kept), np.int8), (kept, chosen[kept])), shape=(number, number))
    _, joined = connected_components(graph, directed=False)
    return np.asarray(joined, dtype=np.int64)
