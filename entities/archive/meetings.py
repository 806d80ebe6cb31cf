"""Whom a name that is open may mean: clusters of likely pairs of names whose rows share company.

A likely pair is a unit of its own, a lone name one with all its bearers (see `recall`).
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from scipy.sparse import coo_array

from entities.archive.blocking import unpacked
from entities.archive.company import ENOUGH, LITTLE, LONE, Company, Rows, shared_between
from entities.archive.ragged import among, numbered, order_of, slices, spread
from entities.archive.recall import hashed, recalled, summed
from entities.archive.schema import MEETINGS
from entities.archive.vocabulary import Names
from entities.arrays import distinct

type Ints = npt.NDArray[np.int64]
type Floats = npt.NDArray[np.float64]
type Bools = npt.NDArray[np.bool_]
type Words = npt.NDArray[np.uint64]

LIKELY: Final = 0.5
"""Score from which two names may be joined by company."""
AT_ONCE: Final = 1 << 21
"""Rows whose company is looked at together."""


@dataclass(frozen=True, slots=True)
class Likely:
    """Pairs of names (by number) that company may join: `left` is a lone name where `lone`; `score` of comparison.

    `begins` says that the lone name is not the last word of the full one: a given name, mostly.
    """

    left: Ints
    right: Ints
    lone: Bools
    score: Floats
    begins: Bools

    def only(self, wanted: Bools) -> "Likely":
        """Those of the pairs that are wanted."""
        return Likely(*(getattr(self, field.name)[wanted] for field in fields(self)))

    @property
    def label(self) -> Ints:
        """The unit of each pair: a likely pair has one of its own, a lone name one for all its pairs."""
        return np.where(self.lone, len(self.left) + self.left, np.arange(len(self.left)))


def likely_pairs(names: Names, pairs: Ints, scores: Floats) -> Likely:
    """The likely pairs among compared names, and each lone name with every full name that holds it."""
    table = names.table
    full = table["full"].to_numpy()
    person = pc.equal(table["type"], "PERSON").to_numpy(zero_copy_only=False)
    lone, whole = np.flatnonzero(person & ~full), np.flatnonzero(person & full)
    parts = pc.split_pattern(table["key"].take(pa.array(whole)).combine_chunks(), " ")
    at = pc.index_in(pc.list_flatten(parts), table["key"].take(pa.array(lone)).combine_chunks())
    held = at.is_valid().to_numpy(zero_copy_only=False)
    owner = pc.list_parent_indices(parts).to_numpy()
    packed = (lone[at.drop_null().to_numpy()] << 32) | whole[owner[held]]
    last = np.r_[owner[1:] != owner[:-1], True][: len(owner)][held]
    every = distinct(packed)
    both = np.column_stack(unpacked(every))
    alone = np.r_[np.zeros(len(pairs), bool), np.ones(len(both), bool)]
    begins = np.r_[np.zeros(len(pairs), bool), ~np.isin(every, packed[last])]
    joined = np.concatenate([pairs, both])
    return Likely(joined[:, 0], joined[:, 1], alone, np.r_[scores, np.zeros(len(both))], begins)


@dataclass(frozen=True, slots=True)
class Meetings:
    """Clusters of both names of likely pairs (`pair`, by number) that share company enough, and how much at most."""

    left: Ints
    right: Ints
    weight: Floats
    pair: Ints

    @classmethod
    def of(cls, parts: Iterable["Meetings"]) -> "Meetings":
        """Several meetings as one."""
        none = np.empty(0, np.int64)
        every = [(none, none, none.astype(np.float64), none), *((p.left, p.right, p.weight, p.pair) for p in parts)]
        return cls(*map(np.concatenate, zip(*every, strict=True)))


def meetings(
    company: Company, name: Ints, clusters: Ints, likely: Likely, former: pa.Table
) -> tuple[Meetings, pa.Table, Words]:
    """Who meets; what of it was not remembered (schema `MEETINGS`); the units that it is of, of all likely pairs.

    `former` is what was remembered. `name` and `clusters` run along rows.
    """
    rows = company.rows
    labels, owner = numbered(likely.label)
    units = _units(company, name, clusters, likely, (labels, owner))
    known, which, kept = recalled(former, units)
    order = np.argsort((owner << 32) | likely.right)
    right = np.searchsorted(rows.ids, kept["name"].to_numpy())
    met = kept["weight"].to_numpy() > 0
    at = np.searchsorted((owner[order] << 32) | likely.right[order], (which[met] << 32) | right[met])
    sides = [np.searchsorted(rows.row, kept[side].to_numpy()[met]) for side in ("left", "right")]
    old = Meetings(sides[0], sides[1], kept["weight"].to_numpy()[met], order[at])
    new = _meetings(company, name, clusters, likely, np.flatnonzero(~known[owner]))
    fresh, none = units.view(np.int64), np.flatnonzero(~known)  # a unit stands there even where nobody meets
    columns = [
        np.r_[fresh[owner[new.pair]], fresh[none]],
        np.r_[rows.ids[likely.right[new.pair]], np.zeros(len(none), np.int64)],
        np.r_[rows.row[new.left], np.zeros(len(none), np.int64)],
        np.r_[rows.row[new.right], np.zeros(len(none), np.int64)],
        np.r_[new.weight, np.zeros(len(none))],
    ]
    every = [
        np.concatenate([getattr(some, side) for some in (old, new)]) for side in ("left", "right", "weight", "pair")
    ]
    return Meetings(*every), pa.table(columns, schema=MEETINGS), units


def _units(company: Company, name: Ints, clusters: Ints, likely: Likely, labelled: tuple[Ints, Ints]) -> Words:
    """A number for each unit of all that its meetings hang on. `labelled`: the labels, and which each pair has."""
    rows, (labels, owner) = company.rows, labelled
    where = np.where(rows.kept_apart, ~rows.row[clusters], rows.row[clusters])
    held = hashed(rows.ids, summed(name, hashed(company.prints, where), len(rows.ids)))
    left = np.zeros(len(labels), np.int64)
    left[owner] = likely.left
    return hashed(held[left], summed(owner, held[likely.right], len(labels)))


def _meetings(company: Company, name: Ints, clusters: Ints, likely: Likely, pairs: Ints) -> Meetings:
    """Who meets of these likely pairs, which are all of their labels."""
    if not len(pairs):
        return Meetings.of(())
    label = likely.label
    wanted = np.zeros(int(max(name.max(), likely.left.max(), likely.right.max())) + 1, bool)  # some have no row
    wanted[np.r_[likely.left[pairs], likely.right[pairs]]] = True
    rows = np.flatnonzero(wanted[name])
    order = rows[order_of(name[rows])]
    named = _Named(order, name[order])
    pairs = pairs[np.argsort(label[pairs], kind="stable")]
    used = np.bincount(name, minlength=int(max(likely.left.max(initial=0), likely.right.max(initial=0))) + 1)
    torn = slices(label[pairs], used[likely.right[pairs]], most=AT_ONCE)
    parts = []
    for some in torn:
        left, right, weight, pair = _met(company, named, likely, label, pairs[some])
        enough = weight >= np.where(likely.lone[pair], ENOUGH, LONE)
        sides = clusters[left[enough]], clusters[right[enough]], pair[enough]
        parts.append(_most(*sides, weight[enough]))
    return Meetings.of(parts)


def _most(left: Ints, right: Ints, pair: Ints, weight: Floats) -> Meetings:
    """The meetings of rows as those of their clusters."""
    order = np.lexsort((-weight, right, left, pair))
    both = np.column_stack([pair, left, right])[order]
    first = order[np.r_[True, (both[1:] != both[:-1]).any(axis=1)][: len(order)]]
    return Meetings(left[first], right[first], weight[first], pair[first])


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
    """The rows that meet of some of the likely pairs, which are all of their labels: left, right, how much, pair."""
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
    product = coo_array(shared_between(company, (left, left_label), (right, label[pair])))
    told = _told(company, (left, left_label), (right, label[pair]), likely.begins[pair], product)
    one, other = left[product.row[told]], right[product.col[told]]
    return one, other, np.round(company.timed(product.data[told], one, other), 6), pair[product.col[told]]


def _told(
    company: Company, left: tuple[Ints, Ints], right: tuple[Ints, Ints], begins: Bools, product: coo_array
) -> Bools:
    """Which of those who share company share more than places, where a given name stands alone (`begins`).

    Readers know people by their surnames; of somebody who is called by a given name alone, in a city that others are
    from as well, they know no more than that.
    """
    met = np.zeros(len(begins), bool)
    met[product.col[product.data >= LITTLE]] = True  # less is never enough
    given = np.flatnonzero(begins & met)
    if not len(given):
        return np.ones(len(product.data), bool)
    people = replace(company, weight=np.where(company.rows.place, 0.0, company.weight))
    shared = coo_array(shared_between(people, left, (right[0][given], right[1][given])))
    known = shared.row.astype(np.int64) * len(begins) + given[shared.col]
    pair = product.row.astype(np.int64) * len(begins) + product.col
    return np.asarray(~begins[product.col] | among(pair, np.sort(known)), dtype=bool)


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
