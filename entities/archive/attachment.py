"""What names alone leave open, settled by company: lone names, and spellings that are likely but not sure.

An *Obama* that no full name in its article explains joins the bearer of a full name with *Obama* in it whose company it
shares: who leaves a name unexplained means the one whom readers know, so that of several bearers met the one counts who
stands in far more articles (`PROMINENT`), or none. Where the article has a full name that holds the lone one, and did
not join them, nothing is joined by force. *George Bush* joins *George W. Bush* when they keep company. Joins make
stars, not chains: the less mentioned cluster joins the more mentioned, once, and never one of an article that names
them both. They are made twice, because whoever was recognized the first time is company for others the second.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from entities.archive.company import ENOUGH, LONE, Company, Rows
from entities.archive.meetings import Likely, Meetings, meetings
from entities.archive.ragged import numbered, order_of, spread
from entities.archive.recall import remembered

type Ints = npt.NDArray[np.int64]
type Floats = npt.NDArray[np.float64]
type Bools = npt.NDArray[np.bool_]

PROMINENT: Final = 5
"""How many times the articles of all other bearers of a lone name the one it is taken for must stand in."""
ROUNDS: Final = 2
"""How often company is looked at: a second time with whom the first time recognized."""


def unresolved(name: Ints, article: Ints, full: Bools, likely: Likely) -> Bools:
    """Which rows are lone names that their article kept apart from a full name that holds them. Arrays along rows."""
    most = max(name.max(initial=-1), likely.left.max(initial=-1))  # a name that was read otherwise has no row
    alone, named = np.zeros(int(most) + 1, bool), np.zeros(int(article.max(initial=-1)) + 1, bool)
    alone[likely.left[likely.lone]] = True
    named[article[alone[name]]] = True
    rows = np.flatnonzero(named[article])
    lone, whole = rows[~full[rows]], rows[full[rows]]
    whole = whole[order_of(article[whole])]
    start = np.searchsorted(article[whole], article[lone])
    which, within = spread(np.searchsorted(article[whole], article[lone], side="right") - start)
    met = (name[lone[which]] << 32) | name[whole[start[which] + within]]
    known = (likely.left[likely.lone] << 32) | likely.right[likely.lone]
    found = np.zeros(len(name), bool)
    found[lone[which[np.isin(met, known)]]] = True
    return found


def attach(company: Company, name: Ints, clusters: Ints, likely: Likely, former: pa.Table) -> tuple[Ints, pa.Table]:
    """The cluster that each cluster joins, as an array along rows (by its first row), itself when it joins none; and
    who met whom, as it is remembered (schema `MEETINGS`). `former` is what was remembered."""
    stars, used = Stars(np.arange(len(clusters)), set()), np.empty(0, np.uint64)
    for _ in range(ROUNDS):
        head = stars.target[clusters]
        known = company.regrouped(company.rows.group[head], company.rows.full[head])
        met, fresh, units = meetings(known, name, clusters, likely, former)
        former, used = remembered(former, fresh), np.r_[used, units]
        _attach(known.rows, name, clusters, likely, (stars, met))
    held = np.isin(former["unit"].to_numpy().view(np.uint64), used)
    return stars.target, former.filter(pa.array(held)).combine_chunks()


@dataclass(frozen=True, slots=True)
class Stars:
    """What joined what so far: the `target` of each cluster, along rows, and those that something joined."""

    target: Ints
    centres: set[int]


def _attach(rows: Rows, name: Ints, clusters: Ints, likely: Likely, so_far: tuple[Stars, Meetings]) -> None:
    stars, met = so_far
    left, right, weight, pair = met.left, met.right, met.weight, met.pair
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
    asked = np.zeros(len(clusters), bool)
    asked[wanted] = True
    inside = np.flatnonzero(asked[clusters] & ~rows.reread)
    inside = inside[order_of(clusters[inside])]
    cuts = np.searchsorted(clusters[inside], wanted), np.searchsorted(clusters[inside], wanted, side="right")
    ends = zip(wanted.tolist(), *(cut.tolist() for cut in cuts), strict=True)
    articles = rows.article[inside].tolist()
    return {cluster: set(articles[start:end]) for cluster, start, end in ends}
