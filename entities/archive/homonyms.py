"""Homonyms: one name in two articles is one person when the name is distinctive, or the company it keeps agrees.

Rows of one article are never one entity, since that article kept them apart.
"""

from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from entities.archive.circles import circles
from entities.archive.company import Company, Rows, shared_company
from entities.archive.ragged import among, order_of, slices, spread
from entities.archive.recall import hashed, recalled, summed
from entities.archive.schema import CIRCLES

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]

AT_ONCE: Final = 1 << 16
"""Rows whose company is looked at together."""


def cluster(company: Company, former: pa.Table) -> tuple[Ints, pa.Table]:
    """The cluster of each row, as the number of its first row, and the circles as they are remembered (`CIRCLES`).

    `former` is what was remembered.
    """
    rows = company.rows
    clusters, label = _alone(rows), np.arange(len(rows.group))
    uncertain = np.flatnonzero(~rows.distinctive & ~rows.kept_apart)
    size = np.bincount(rows.group[uncertain], minlength=1)
    uncertain = uncertain[size[rows.group[uncertain]] > 1]
    uncertain = uncertain[order_of(rows.group[uncertain])]
    groups, owner = _runs(rows.group[uncertain])
    units = hashed(rows.ids[groups], summed(owner, company.prints[uncertain], len(groups)))
    starts = np.searchsorted(owner, np.arange(len(groups)))
    known, which, kept = recalled(former, units)
    label[uncertain[known[owner]]] = uncertain[starts[which] + kept["first"].to_numpy()]
    fresh = uncertain[~known[owner]]
    for some in slices(rows.group[fresh], np.ones(len(fresh), np.int64), most=AT_ONCE):
        few = fresh[some]
        label[few] = few[circles(shared_company(company, few), rows.row[few])]
    place = np.empty(len(label), np.int64)
    place[uncertain] = np.arange(len(uncertain)) - starts[owner]
    return _joined(rows, clusters, label), _remembered(units.view(np.int64), owner, place[label[uncertain]])


def _runs(label: Ints) -> tuple[Ints, Ints]:
    """The different labels, which are sorted, and the place of each among them."""
    fresh = np.diff(label, prepend=-1) > 0
    return label[fresh], np.cumsum(fresh) - 1


def _remembered(units: Ints, owner: Ints, first: Ints) -> pa.Table:
    """The circles (`CIRCLES`) of units that have rows side by side: `owner` and the circle's first of each row."""
    order = np.argsort(units)
    sizes = np.bincount(owner, minlength=len(units))
    which, within = spread(sizes[order])
    at = (np.cumsum(sizes) - sizes)[order][which] + within
    return pa.table([units[order][which], first[at].astype(np.int32)], schema=CIRCLES)


def _alone(rows: Rows) -> Ints:
    """Clusters by name alone: rows of a distinctive group together, the second of an article apart, others alone."""
    numbers = np.arange(len(rows.group))
    second = second_in_article(rows.group, rows.article, rows.mentions, but=rows.surname)
    together = rows.distinctive & ~rows.kept_apart & (rows.place | ~second)
    return np.where(together, _first(rows.group, together)[rows.group], numbers)


def second_in_article(group: Ints, article: Ints, mentions: Ints, *, but: Bools) -> Bools:
    """Which rows come after another of their group in their article, the most mentioned first; `but` those that their
    article did not tell apart, which come after nobody."""
    again = np.zeros(len(group), bool)
    both = (article << 32) | group
    if but.any():
        both[but] = -1 - np.flatnonzero(but)
    rising = np.sort(both)
    several = np.flatnonzero(among(both, rising[1:][rising[1:] == rising[:-1]]))  # few rows are not alone there
    order = several[np.lexsort((-mentions[several], both[several]))]
    again[order[1:]] = (group[order][1:] == group[order][:-1]) & (article[order][1:] == article[order][:-1])
    return again


def _first(label: Ints, chosen: Bools) -> Ints:
    """For each label the first of the chosen rows that bear it."""
    first = np.full(int(label.max(initial=-1)) + 1, -1, np.int64)
    descending = np.flatnonzero(chosen)[::-1]
    first[label[descending]] = descending
    return first


def _joined(rows: Rows, clusters: Ints, label: Ints) -> Ints:
    """Rows of one circle together; where that would bring two rows of one article together, they stay apart."""
    linked = np.bincount(label, minlength=len(label))[label] > 1
    at = np.flatnonzero(linked)
    again = second_in_article(label[at], rows.article[at], rows.mentions[at], but=rows.surname[at])
    torn = np.zeros(len(label), bool)
    torn[label[at[again]]] = True
    sound = linked & ~torn[label]
    return np.where(sound, _first(label, sound)[label], clusters)
