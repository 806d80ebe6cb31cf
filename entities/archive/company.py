"""Company: the other full names and places of an article that a row (an entity of it) stands in, and its roles.

Two rows of one name belong together when the company they share weighs enough: a person met in few articles weighs
most, a place or a role half of that, and whoever is met everywhere nothing. A lone name (*Kim*), which its own article
could not resolve, needs twice the company.
"""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array, csr_array

from entities.archive.days import EVER, with_time
from entities.archive.ragged import among, numbered, order_of, spread
from entities.archive.recall import hashed, summed
from entities.archive.roles import Roles
from entities.arrays import distinct

type Ints = npt.NDArray[np.int64]
type Floats = npt.NDArray[np.float64]
type Bools = npt.NDArray[np.bool_]
type Words = npt.NDArray[np.uint64]

FAMILIAR: Final = (30, 0.001)
"""Articles up to which a companion weighs whole: so many, or this share of the archive when that is more. A story is
told in about that many; in a large archive one article in a thousand still seldom names the same person by chance."""
EVERYWHERE: Final = (300, 0.01)
"""Articles from which a companion says nothing: so many, or this share of the archive when that is more."""
ENOUGH: Final = 1.0
"""Company that makes two bearers of one full name one: one companion of few articles, or two of more."""
LITTLE: Final = 0.5
"""Company that makes two bearers of a nearly distinctive name one: a place, or a companion of many articles."""
LONE: Final = 2.0
"""Company that makes two bearers of one lone name one, or joins two forms of a name: two companions of few articles.
With one alone, 45 of 1,000 mention pairs of the synthetic archive were wrong, with two 16."""
PAIRS: Final = 1 << 22
"""Pairs of rows of which company is looked at together."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What company needs of each row, in parallel: its id, group and article by number, facts of its name, mentions.

    `needed` is the company that two rows of the group must share where they are not distinctive; `kept_apart` marks
    lone names that stay alone, because their article did not join them to a full name; `reread` those that their
    article took for something else, so that it told them apart from nobody, `surname` those of them that it took for a
    place though they are somebody's surname. Rows are numbered in an order
    of their own (that of their ids), not of arrival. `ids` are the ids of groups, by number; `days`
    (rows, 2) the first and last day that a row's article may be of.
    """

    row: Ints
    ids: Ints
    group: Ints
    article: Ints
    full: Bools
    place: Bools
    distinctive: Bools
    needed: Floats
    mentions: Ints
    kept_apart: Bools
    reread: Bools
    surname: Bools
    days: Ints
    roles: Roles


def worth_of(article: Ints, label: Ints, *, articles: int, labels: int = 0) -> Floats:
    """What each label weighs as a companion, by the number of `articles` that it is in. Arrays along rows; `labels` are
    how many there are at least, with those that no row has."""
    met = np.bincount(distinct((article << 32) | label) & 0xFFFFFFFF, minlength=labels)
    familiar, everywhere = (max(least, share * articles) for least, share in (FAMILIAR, EVERYWHERE))
    return np.select([met <= familiar, met <= everywhere], [1.0, 0.5], 0.0)


@dataclass(frozen=True, slots=True)
class Company:
    """What everybody is worth as a companion, worked out once for all who ask.

    `weight` is that of each row, `role` that of each role of `rows.roles`; `order` sorts rows by article, each of which
    has those up to its `ends`; `dated` says whether any article has a date. `prints` has a number for each row of all
    that its company, and what that makes it, hang on; `fixed` is made of what of that has nothing to do with groups.
    """

    rows: Rows
    weight: Floats
    role: Floats
    order: Ints
    ends: Ints
    dated: bool
    fixed: Words
    prints: Words

    @classmethod
    def of(cls, rows: Rows) -> "Company":
        """The company that rows keep."""
        articles = int(rows.article.max(initial=-1)) + 1
        roles = worth_of(rows.article[rows.roles.row], rows.roles.role, articles=articles)
        roles = (roles * rows.roles.worth)[rows.roles.role]
        had = hashed(rows.roles.ids[rows.roles.role], roles.view(np.int64))
        ends = np.cumsum(np.bincount(rows.article, minlength=articles))
        dated = bool((rows.days[:, 0] != EVER[0]).any())
        facts = [rows.row, rows.needed.view(np.int64), *(rows.days.T if dated else ())]
        fixed = hashed(*facts, summed(rows.roles.row, had, len(rows.row)))
        weight, prints = _weighed(rows, fixed)
        return cls(rows, weight, roles, order_of(rows.article), ends, dated, fixed, prints)

    def regrouped(self, group: Ints, full: Bools) -> "Company":
        """The company of the same rows in other groups."""
        if np.array_equal(group, self.rows.group) and np.array_equal(full, self.rows.full):
            return self
        rows = replace(self.rows, group=group, full=full)
        weight, prints = _weighed(rows, self.fixed)
        return replace(self, rows=rows, weight=weight, prints=prints)

    def companions(self, wanted: Ints) -> tuple[Ints, Ints, Floats]:
        """Whom each of the `wanted` rows meets: its place in `wanted`, a group, what that weighs; each once.

        Roles are companions too, numbered after all groups.
        """
        rows = self.rows
        end = self.ends[rows.article[wanted]]
        start = np.where(rows.article[wanted] > 0, self.ends[rows.article[wanted] - 1], 0)
        owner, within = spread(end - start)
        mate = self.order[start[owner] + within]
        use = (self.weight[mate] > 0) & (rows.group[mate] != rows.group[wanted[owner]])
        owner, mate = owner[use], mate[use]
        keys, place = numbered((owner << 32) | rows.group[mate])
        most = np.zeros(len(keys))
        np.maximum.at(most, place, self.weight[mate])
        having, role, value = self._roles(wanted)
        return np.r_[keys >> 32, having], np.r_[keys & 0xFFFFFFFF, role], np.r_[most, value]

    def timed(self, shared: Floats, one: Ints, other: Ints) -> Floats:
        """What company rows share, with when their articles are of counted in where any tells."""
        return with_time(shared, self.rows, one, other) if self.dated else shared

    def _roles(self, wanted: Ints) -> tuple[Ints, Ints, Floats]:
        row, role = self.rows.roles.row, self.rows.roles.role
        start = np.searchsorted(row, wanted)
        which, within = spread(np.searchsorted(row, wanted, side="right") - start)
        at = start[which] + within
        use = self.role[at] > 0
        return which[use], role[at[use]] + int(self.rows.group.max(initial=-1)) + 1, self.role[at[use]]


def _weighed(rows: Rows, fixed: Words) -> tuple[Floats, Words]:
    """What each row weighs as a companion, and the number of all that its company hangs on."""
    articles = int(rows.article.max(initial=-1)) + 1
    worth = worth_of(rows.article, rows.group, articles=articles)
    weight = worth[rows.group] * np.where(rows.place, 0.5, 1.0) * rows.full
    group = hashed(rows.ids)[rows.group]
    met = summed(rows.article, np.where(weight > 0, hashed(group, weight.view(np.int64)), np.uint64(0)), articles)
    return weight, hashed(fixed, group, met[rows.article])


def shared_company(company: Company, wanted: Ints) -> csr_array:
    """How like the company of each two of the `wanted` rows of one group is, where they share enough; symmetric."""
    rows = company.rows
    owner, companion, weight = company.companions(wanted)
    keys, column = numbered((rows.group[wanted[owner]] << 32) | companion)
    met = np.bincount(column, minlength=len(keys))[column] > 1
    total = np.bincount(owner, weights=weight, minlength=len(wanted))
    owner, column, weight = owner[met], column[met], weight[met]
    shape = (len(wanted), max(1, len(keys)))
    matrix = csr_array(coo_array((np.sqrt(weight), (owner, column)), shape=shape))
    product = csr_array(matrix @ matrix.T)
    row = np.repeat(np.arange(len(wanted)), np.diff(product.indptr))
    counted = company.timed(product.data, wanted[row], wanted[product.indices])
    enough = (np.round(counted, 6) >= rows.needed[wanted[row]]) & (row != product.indices)
    row, other, shared = row[enough], product.indices[enough], product.data[enough]
    like = np.round(2 * shared / (total[row] + total[other]), 6)
    return csr_array(coo_array((like, (row, other)), shape=(len(wanted), len(wanted))))


def shared_between(company: Company, one: tuple[Ints, Ints], other: tuple[Ints, Ints]) -> csr_array:
    """How much company each row of one side shares with each of the other of the same label: row and label of each."""
    sides = []
    for row, label in (one, other):
        owner, companion, weight = company.companions(row)
        sides.append((owner, (label[owner] << 32) | companion, weight))
    every = np.sort(np.concatenate([distinct(key) for _, key, _ in sides]))
    both = every[:-1][every[1:] == every[:-1]]
    matrices = []
    for (owner, key, weight), (row, _) in zip(sides, (one, other), strict=True):
        use = among(key, both)
        at = (owner[use], np.searchsorted(both, key[use]))
        matrices.append(csr_array(coo_array((np.sqrt(weight[use]), at), shape=(len(row), max(1, len(both))))))
    product = csr_array(matrices[0] @ matrices[1].T)
    product.data = np.round(product.data, 6)
    return product


def most_shared(company: Company, one: tuple[Ints, Ints], other: tuple[Ints, Ints]) -> Floats:
    """The most company that each row of one side shares with any of the other of the same label: row and label of each.

    So many rows at once that no more than `PAIRS` meet: two places of one name may have ten thousand articles each.
    """
    row, label = one
    found = np.zeros(len(row))
    meets = np.bincount(other[1], minlength=int(label.max(initial=-1)) + 1)[label]
    part = np.cumsum(meets) // PAIRS
    for number in distinct(part).tolist():
        some = np.flatnonzero(part == number)
        theirs = np.isin(other[1], label[some])
        product = shared_between(company, (row[some], label[some]), (other[0][theirs], other[1][theirs]))
        if product.nnz:
            found[some] = np.asarray(product.max(axis=1).todense()).ravel()
    return found
