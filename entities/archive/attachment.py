"""What names alone leave open, settled by company: lone names, and spellings that are likely but not sure.

A *Kim* that its own article could not resolve joins the one bearer of a full name with *Kim* in it whose company it
shares, when there is exactly one; *George Bush* joins *George W. Bush* when they keep company. Joins make stars, not
chains: the less mentioned cluster joins the more mentioned, once, and never one of an article that names them both.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from scipy.sparse import coo_array, csr_array

from entities.archive.blocking import unpacked
from entities.archive.company import ENOUGH, LONE, Rows, companions
from entities.archive.ragged import distinct
from entities.archive.vocabulary import Names

type Ints = npt.NDArray[np.int64]
type Floats = npt.NDArray[np.float64]

LIKELY: Final = 0.5
"""Score from which two names may be joined by company."""


@dataclass(frozen=True, slots=True)
class Likely:
    """Pairs of names (by number) that company may join: `left` is a lone name where `lone`; `score` of comparison."""

    left: Ints
    right: Ints
    lone: npt.NDArray[np.bool_]
    score: Floats


def likely_pairs(names: Names, pairs: Ints, scores: Floats) -> Likely:
    """The likely pairs among compared names, and each lone name with every full name that holds it."""
    table = names.table
    full = table["full"].to_numpy()
    person = pc.equal(table["type"], "PERSON").to_numpy(zero_copy_only=False)
    lone, whole = np.flatnonzero(person & ~full), np.flatnonzero(person & full)
    parts = pc.split_pattern(table["key"].take(pa.array(whole)).combine_chunks(), " ")
    at = pc.index_in(pc.list_flatten(parts), table["key"].take(pa.array(lone)).combine_chunks())
    held = at.is_valid().to_numpy(zero_copy_only=False)
    left = lone[at.drop_null().to_numpy()]
    right = whole[pc.list_parent_indices(parts).to_numpy()[held]]
    both = np.column_stack(unpacked(distinct((left << 32) | right)))
    alone = np.r_[np.zeros(len(pairs), bool), np.ones(len(both), bool)]
    joined = np.concatenate([pairs, both])
    return Likely(joined[:, 0], joined[:, 1], alone, np.r_[scores, np.zeros(len(both))])


def attach(rows: Rows, name: Ints, clusters: Ints, mentions: Ints, likely: Likely) -> Ints:
    """The cluster that each cluster joins, as an array along rows (by its first row); itself when it joins none."""
    target = np.arange(len(clusters))
    left, right, weight, pair = _meetings(rows, name, likely)
    kept = weight >= np.where(_sole(likely)[pair], ENOUGH, LONE)
    one, other, weight, pair = clusters[left[kept]], clusters[right[kept]], weight[kept], pair[kept]
    kept = one != other
    one, other, weight, pair = one[kept], other[kept], weight[kept], pair[kept]
    if not len(one):
        return target
    lone = likely.lone[pair]
    kept = ~lone | _only(one, other, lone)
    one, other, weight, pair, lone = one[kept], other[kept], weight[kept], pair[kept], lone[kept]
    total = np.bincount(clusters, weights=mentions, minlength=len(clusters))
    swap = ~lone & ((total[one] > total[other]) | ((total[one] == total[other]) & (one < other)))
    small, big = np.where(swap, other, one), np.where(swap, one, other)
    order = np.lexsort((big, small, -weight, -likely.score[pair], lone))
    articles = _articles(rows, clusters, np.union1d(small, big))
    centre: set[int] = set()
    for a, b in zip(small[order].tolist(), big[order].tolist(), strict=True):
        if target[a] == a and target[b] == b and a not in centre and articles[a].isdisjoint(articles[b]):
            target[a] = b
            centre.add(b)
            articles[b] |= articles[a]
    return target


def _sole(likely: Likely) -> npt.NDArray[np.bool_]:
    """Which pairs are of a lone name that a single full name of the archive holds."""
    bearers = np.bincount(likely.left[likely.lone], minlength=int(likely.left.max(initial=-1)) + 1)
    return np.asarray(likely.lone & (bearers[likely.left] == 1), dtype=bool)


def _only(one: Ints, other: Ints, lone: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Which pairs are of a lone cluster that meets one other cluster only."""
    met = distinct((one[lone] << 32) | other[lone]) >> 32
    clusters, counts = np.unique(met, return_counts=True)
    return np.isin(one, clusters[counts == 1])


def _articles(rows: Rows, clusters: Ints, wanted: Ints) -> dict[int, set[int]]:
    inside = np.flatnonzero(np.isin(clusters, wanted))
    found: dict[int, set[int]] = {int(cluster): set() for cluster in wanted}
    for cluster, article in zip(clusters[inside].tolist(), rows.article[inside].tolist(), strict=True):
        found[cluster].add(article)
    return found


def _meetings(rows: Rows, name: Ints, likely: Likely) -> tuple[Ints, Ints, Floats, Ints]:
    """Rows of both names of likely pairs that share company: left row, right row, how much, which pair."""
    label = np.where(likely.lone, len(likely.left) + likely.left, np.arange(len(likely.left)))
    order = np.argsort(name, kind="stable")
    # One label has one left name: a likely pair has its own, a lone name one for all its pairs.
    single = np.full(int(label.max(initial=-1)) + 1, -1, np.int64)
    single[label] = likely.left
    once = np.flatnonzero(single >= 0)
    left_label, left = _spread(once, single[once], name[order], order)
    right_label, right = _spread(label, likely.right, name[order], order)
    sides = [_keyed(rows, *side) for side in ((left_label, left), (right_label, right))]
    shared = np.intersect1d(sides[0][1], sides[1][1])
    matrices = []
    for (owner, key, weight), count in zip(sides, (len(left), len(right)), strict=True):
        use = np.isin(key, shared)
        column = np.searchsorted(shared, key[use])
        shape = (count, max(1, len(shared)))
        matrices.append(csr_array(coo_array((np.sqrt(weight[use]), (owner[use], column)), shape=shape)))
    product = coo_array(matrices[0] @ matrices[1].T)
    a, b = left[product.row], right[product.col]
    found = right_label[product.col]
    pair = np.where(found < len(label), found, np.searchsorted(label, found)).astype(np.int64)
    return a, b, np.round(product.data, 6), pair


def _spread(label: Ints, names: Ints, sorted_names: Ints, order: Ints) -> tuple[Ints, Ints]:
    """Every row of each name, with the label of the name."""
    start, end = np.searchsorted(sorted_names, names), np.searchsorted(sorted_names, names, side="right")
    size = end - start
    which = np.repeat(np.arange(len(names)), size)
    offset = np.arange(len(which)) - np.repeat(np.cumsum(size) - size, size)
    return label[which], order[start[which] + offset]


def _keyed(rows: Rows, label: Ints, row: Ints) -> tuple[Ints, Ints, Floats]:
    """The company of these rows: which of them, label and companion as one key, weight."""
    owner, companion, weight = companions(rows, row)
    return owner, (label[owner] << 32) | companion, weight
