"""What names alone leave open, settled by company: lone names, and spellings that are likely but not sure.

An *Obama* that no full name in its article explains joins the bearer of a full name with *Obama* in it whose company it
shares: who leaves a name unexplained means the one whom readers know, so that of several bearers met the one counts who
stands in far more articles (`PROMINENT`), or none. Where the article has a full name that holds the lone one, and did
not join them, nothing is joined by force. *George Bush* joins *George W. Bush* when they keep company. Joins make
stars, not chains: the less mentioned cluster joins the more mentioned, once, and never one of an article that names
them both. They are made twice, because whoever was recognized the first time is company for others the second.
"""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from scipy.sparse import coo_array, csr_array

from entities.archive.blocking import unpacked
from entities.archive.company import ENOUGH, LONE, Company, Rows
from entities.archive.ragged import distinct, numbered, order_of, slices, spread
from entities.archive.vocabulary import Names

type Ints = npt.NDArray[np.int64]
type Floats = npt.NDArray[np.float64]
type Bools = npt.NDArray[np.bool_]

LIKELY: Final = 0.5
"""Score from which two names may be joined by company."""
PROMINENT: Final = 5
"""How many times the articles of all other bearers of a lone name the one it is taken for must stand in."""
AT_ONCE: Final = 1 << 21
"""Rows whose company is looked at together."""
ROUNDS: Final = 2
"""How often company is looked at: a second time with whom the first time recognized."""


@dataclass(frozen=True, slots=True)
class Likely:
    """Pairs of names (by number) that company may join: `left` is a lone name where `lone`; `score` of comparison."""

    left: Ints
    right: Ints
    lone: Bools
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


def unresolved(name: Ints, article: Ints, full: Bools, likely: Likely) -> Bools:
    """Which rows are lone names that their article kept apart from a full name that holds them. Arrays along rows."""
    inside = np.isin(article, article[np.isin(name, likely.left[likely.lone])])
    rows = np.flatnonzero(inside)
    lone, whole = rows[~full[rows]], rows[full[rows]]
    whole = whole[order_of(article[whole])]
    start = np.searchsorted(article[whole], article[lone])
    which, within = spread(np.searchsorted(article[whole], article[lone], side="right") - start)
    met = (name[lone[which]] << 32) | name[whole[start[which] + within]]
    known = (likely.left[likely.lone] << 32) | likely.right[likely.lone]
    found = np.zeros(len(name), bool)
    found[lone[which[np.isin(met, known)]]] = True
    return found


def attach(rows: Rows, name: Ints, clusters: Ints, likely: Likely) -> Ints:
    """The cluster that each cluster joins, as an array along rows (by its first row); itself when it joins none."""
    stars = Stars(np.arange(len(clusters)), set())
    for _ in range(ROUNDS):
        head = stars.target[clusters]
        known = replace(rows, group=rows.group[head], full=rows.full[head])
        _attach(known, name, clusters, likely, stars)
    return stars.target


@dataclass(frozen=True, slots=True)
class Stars:
    """What joined what so far: the `target` of each cluster, along rows, and those that something joined."""

    target: Ints
    centres: set[int]


def _attach(rows: Rows, name: Ints, clusters: Ints, likely: Likely, stars: Stars) -> None:
    left, right, weight, pair = _meetings(rows, name, likely)
    kept = weight >= np.where(_sole(rows, name, likely)[pair], ENOUGH, LONE)
    joined = stars.target[clusters]
    one, other, weight, pair = joined[left[kept]], joined[right[kept]], weight[kept], pair[kept]
    kept = one != other
    one, other, weight, pair = one[kept], other[kept], weight[kept], pair[kept]
    if not len(one):
        return
    lone = likely.lone[pair]
    kept = ~lone | _only(one, other, lone, np.bincount(joined, minlength=len(clusters)))
    one, other, weight, pair, lone = one[kept], other[kept], weight[kept], pair[kept], lone[kept]
    total = np.bincount(joined, weights=rows.mentions, minlength=len(clusters))
    swap = ~lone & ((total[one] > total[other]) | ((total[one] == total[other]) & (one < other)))
    small, big = np.where(swap, other, one), np.where(swap, one, other)
    order = np.lexsort((big, small, -weight, -likely.score[pair], lone))
    _join(rows, joined, small[order], big[order], stars)


def _join(rows: Rows, clusters: Ints, small: Ints, big: Ints, stars: Stars) -> None:
    """Join each `small` cluster to its `big` one, the first ones first, where nothing speaks against it."""
    target, centres = stars.target, stars.centres
    articles = _articles(rows, clusters, np.union1d(small, big))
    for a, b in zip(small.tolist(), big.tolist(), strict=True):
        if target[a] == a and target[b] == b and a not in centres and articles[a].isdisjoint(articles[b]):
            target[a] = b
            centres.add(b)
            articles[b] |= articles[a]


def _sole(rows: Rows, name: Ints, likely: Likely) -> Bools:
    """Which pairs are of a lone name and of the bearer who stands in far more articles than all others together."""
    found = np.zeros(len(likely.left), bool)
    lone = np.flatnonzero(likely.lone)
    if len(lone):
        group = np.full(int(max(name.max(), likely.right.max())) + 1, -1, np.int64)
        group[name] = rows.group
        borne = group[likely.right[lone]]
        lone, borne = lone[borne >= 0], borne[borne >= 0]
        used = np.bincount(rows.group, minlength=int(rows.group.max(initial=0)) + 1)
        found[lone] = _prominent(likely.left[lone], borne, used)
    return found


def _only(one: Ints, other: Ints, lone: Bools, size: Ints) -> Bools:
    """Which pairs are of a lone cluster and the one of those it meets that counts. `size`: articles of a cluster."""
    found = np.zeros(len(one), bool)
    found[lone] = _prominent(one[lone], other[lone], size)
    return found


def _prominent(lone: Ints, bearer: Ints, size: Ints) -> Bools:
    """Which pairs are of a bearer of the lone name who has `PROMINENT` times the articles of all its others."""
    keys, at = numbered((lone << 32) | bearer)
    _, owner = numbered(keys >> 32)
    used = size[keys & 0xFFFFFFFF].astype(np.float64)
    rest = np.bincount(owner, weights=used)[owner] - used
    return np.asarray((used >= PROMINENT * rest)[at], dtype=bool)


def _articles(rows: Rows, clusters: Ints, wanted: Ints) -> dict[int, set[int]]:
    inside = np.flatnonzero(np.isin(clusters, wanted) & ~rows.reread)
    found: dict[int, set[int]] = {int(cluster): set() for cluster in wanted}
    for cluster, article in zip(clusters[inside].tolist(), rows.article[inside].tolist(), strict=True):
        found[cluster].add(article)
    return found


def _meetings(rows: Rows, name: Ints, likely: Likely) -> tuple[Ints, Ints, Floats, Ints]:
    """Rows of both names of likely pairs that share company: left row, right row, how much, which pair."""
    # A likely pair has a label of its own, a lone name one for all its pairs.
    label = np.where(likely.lone, len(likely.left) + likely.left, np.arange(len(likely.left)))
    order = order_of(name)
    named = _Named(order, name[order])
    pairs = order_of(label)
    used = np.bincount(name, minlength=int(max(likely.left.max(initial=0), likely.right.max(initial=0))) + 1)
    torn = slices(label[pairs], used[likely.right[pairs]], most=AT_ONCE)
    company = Company.of(rows)
    parts = [_met(company, named, likely, label, pairs[some]) for some in torn]
    none = np.empty(0, np.int64)
    left, right, weight, pair = zip((none, none, none.astype(np.float64), none), *parts, strict=True)
    return np.concatenate(left), np.concatenate(right), np.concatenate(weight), np.concatenate(pair)


@dataclass(frozen=True, slots=True)
class _Named:
    """Rows by their names: the `order` that sorts rows, and the sorted names."""

    order: Ints
    ordered: Ints

    def spread(self, label: Ints, names: Ints) -> tuple[Ints, Ints]:
        """Every row of each of these names, with the label of the name."""
        start, end = np.searchsorted(self.ordered, names), np.searchsorted(self.ordered, names, side="right")
        which, within = spread(end - start)
        return label[which], self.order[start[which] + within]


def _met(company: Company, named: _Named, likely: Likely, label: Ints, some: Ints) -> tuple[Ints, Ints, Floats, Ints]:
    """`_meetings` of some of the likely pairs, which are all of their labels."""
    rows = company.rows
    # One label has one left name.
    once = some[np.r_[True, label[some][1:] != label[some][:-1]]]
    left_label, left = every = named.spread(label[once], likely.left[once])
    free = ~rows.kept_apart[left]
    left_label, left = left_label[free], left[free]
    pair, right = named.spread(some, likely.right[some])
    near = _near(rows, left, right)
    pair, right = pair[near], right[near]
    witness = ~likely.lone[pair] | ~_beside(rows.article, every, (label[pair], right))
    pair, right = pair[witness], right[witness]
    sides = [_keyed(company, *side) for side in ((left_label, left), (label[pair], right))]
    shared = _both(sides[0][1], sides[1][1])
    matrices = []
    for (owner, key, weight), count in zip(sides, (len(left), len(right)), strict=True):
        column = np.searchsorted(shared, key)
        use = column < len(shared)
        use[use] = shared[column[use]] == key[use]
        shape = (count, max(1, len(shared)))
        matrices.append(csr_array(coo_array((np.sqrt(weight[use]), (owner[use], column[use])), shape=shape)))
    product = coo_array(matrices[0] @ matrices[1].T)
    return left[product.row], right[product.col], np.round(product.data, 6), pair[product.col]


def _near(rows: Rows, left: Ints, right: Ints) -> Bools:
    """Which of the `right` rows stand in an article that names anybody, or has a role, that one of `left` rows has."""
    met = np.zeros(int(rows.group.max(initial=-1)) + 1, bool)
    role = np.zeros(int(rows.roles.role.max(initial=-1)) + 1, bool)
    articles = np.zeros(int(rows.article.max(initial=-1)) + 1, bool)
    articles[rows.article[left]] = True
    met[rows.group[articles[rows.article]]] = True
    mine = np.zeros(len(rows.group), bool)
    mine[left] = True
    role[rows.roles.role[mine[rows.roles.row]]] = True
    articles[:] = False
    articles[rows.article[met[rows.group] & rows.full]] = True
    has = articles[rows.article]
    has[rows.roles.row[role[rows.roles.role]]] = True
    return np.asarray(has[right], dtype=bool)


def _beside(article: Ints, lone: tuple[Ints, Ints], bearer: tuple[Ints, Ints]) -> Bools:
    """Which bearers stand in an article that names the lone name of theirs as well, as somebody else.

    There the article itself did not take the lone name for that bearer, who says nothing about whom readers know by it.
    `lone` and `bearer`: label and row of each.
    """
    return np.isin((bearer[0] << 32) | article[bearer[1]], (lone[0] << 32) | article[lone[1]])


def _both(one: Ints, other: Ints) -> Ints:
    """The values that are in both, sorted: `numpy.intersect1d` by sorting, which takes a third of its time."""
    every = np.sort(np.concatenate([distinct(one), distinct(other)]))
    return np.asarray(every[:-1][every[1:] == every[:-1]], dtype=np.int64)


def _keyed(company: Company, label: Ints, row: Ints) -> tuple[Ints, Ints, Floats]:
    """The company of these rows: which of them, label and companion as one key, weight."""
    owner, companion, weight = company.companions(row)
    return owner, (label[owner] << 32) | companion, weight
