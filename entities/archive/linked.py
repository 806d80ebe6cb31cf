"""Which entities are linked: names that were joined, and entities that may yet be one.

Links are numbers until they are written. A part of them (see `parts`) whose numbers are those of the last merge, and
that has no name with a new spelling, keeps its file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from entities.archive.identity import write_all
from entities.archive.naming import number
from entities.archive.parts import cuts_of
from entities.archive.reasons import Outcomes
from entities.archive.recall import hashed, summed
from entities.archive.schema import LINKS
from entities.archive.vocabulary import Names

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]

SUGGEST: Final = 0.5
"""Score from which two names that were not joined are suggested: likelier one than not."""
HOMONYM: Final = 0.5
"""Score of the suggestion that two bearers of one name are one."""
SUGGESTIONS: Final = 3
"""Suggestions an entity is shown at most, the best first."""
OTHER_COMPANY: Final = "the same name, but no shared company"
KINDS: Final = ("same", "suggested")


@dataclass(frozen=True, slots=True)
class Linked:
    """The links in parts: a number for each part of what it says, and the tables (`LINKS`) of those that changed."""

    prints: tuple[int, ...]
    tables: Mapping[int, pa.Table]


@dataclass(frozen=True, slots=True)
class _Links:
    """Links in numbers, in parallel: kind, rows whose entities are linked, names, edge of the graph, mentions.

    The edge is -1 where it is one name, in other company.
    """

    kind: Ints
    left: Ints
    right: Ints
    one: Ints
    other: Ints
    edge: Ints
    mentions: Ints

    @classmethod
    def of(cls, kind: int, rows: tuple[Ints, Ints], ends: tuple[Ints, Ints], edge: Ints, mentions: Ints) -> "_Links":
        """Links of one kind."""
        return cls(np.full(len(edge), kind), *rows, *ends, edge, mentions)

    def columns(self) -> tuple[Ints, ...]:
        """All of them, side by side."""
        return self.kind, self.left, self.right, self.one, self.other, self.edge, self.mentions


def linked_of(
    names: Names, found: Outcomes, spelled: tuple[Ints, Ints], former: tuple[int, ...]
) -> tuple[Linked, Bools]:
    """The links, and which clusters have a suggestion (along rows).

    `spelled`: see `spellings`; `former` are the numbers of the parts of the last merge.
    """
    doubtful = np.zeros(len(found.clusters), bool)
    some = _same(found, spelled), _suggested(found, doubtful), _homonyms(found, doubtful)
    every = _Links(*map(np.concatenate, zip(*(links.columns() for links in some), strict=True)))
    address = found.address
    keys = (every.other, every.one, address[every.right], -every.mentions, every.kind, address[every.left])
    order = np.lexsort(keys)
    every = _Links(*(column[order] for column in every.columns()))
    cuts = cuts_of(address[every.left])
    part = np.repeat(np.arange(len(cuts) - 1), np.diff(cuts))
    prints = tuple(summed(part, _prints(names, found, every), len(cuts) - 1).tolist())
    new = np.ones(len(prints), bool)
    if len(former) == len(prints):
        new = np.array(prints, np.uint64) != np.array(former, np.uint64)
        new[part[names.fresh[every.one] | names.fresh[every.other]]] = True
    ranges = list(pairwise(cuts))
    return Linked(
        prints, {at: _table(names, found, every, *ranges[at]) for at in np.flatnonzero(new).tolist()}
    ), doubtful


def _prints(names: Names, found: Outcomes, links: _Links) -> npt.NDArray[np.uint64]:
    """A number for each link of all that it says, but for how its names are spelled."""
    digests = np.r_[found.graph.digests, number(OTHER_COMPANY)]
    scores = np.r_[found.graph.scores, HOMONYM].view(np.int64)
    kinds = links.kind + 2 * found.named[links.left] + 4 * found.named[links.right]
    ends = (found.address[links.left], found.address[links.right], names.ids[links.one], names.ids[links.other])
    return hashed(*ends, kinds, scores[links.edge], digests[links.edge], links.mentions)


def _table(names: Names, found: Outcomes, links: _Links, start: int, end: int) -> pa.Table:
    """Some of the links, in words."""
    kind, left, right, one, other, edge, mentions = (column[start:end] for column in links.columns())
    ids = [write_all(found.address[row], found.named[row]) for row in (left, right)]
    texts = [names.table["text"].take(pa.array(name)) for name in (one, other)]
    types = names.table["type"].take(pa.array(one))
    kinds = pa.array(KINDS, pa.string()).take(pa.array(kind))
    evidence = found.graph.evidence.take(pa.array(edge, mask=edge < 0)).fill_null(OTHER_COMPANY)
    scores = np.where(edge < 0, HOMONYM, np.r_[found.graph.scores, HOMONYM][edge])
    return pa.table([kinds, types, *ids, *texts, pa.array(scores), evidence, pa.array(mentions)], schema=LINKS)


def _same(found: Outcomes, spelled: tuple[Ints, Ints]) -> _Links:
    """One link for each further spelling of an entity."""
    name, edge = spelled
    used = np.bincount(found.name, weights=found.mentions, minlength=len(found.groups)).astype(np.int64)
    main = found.main[found.groups[name]]
    kept = (used[name] > 0) & (main >= 0)
    name, edge, main = name[kept], edge[kept], main[kept]
    pairs = found.graph.pairs[edge]
    other = np.where(pairs[:, 0] == name, pairs[:, 1], pairs[:, 0])
    return _Links.of(0, (main, main), (name, other), edge, used[name])


def _suggested(found: Outcomes, doubtful: Bools) -> _Links:
    """Likely pairs of names that were not joined: the best few of each entity."""
    graph = found.graph
    a, b = found.groups[graph.pairs[:, 0]], found.groups[graph.pairs[:, 1]]
    edge = np.flatnonzero((a != b) & (graph.scores >= SUGGEST) & (found.main[a] >= 0) & (found.main[b] >= 0))
    edge = edge[found.main[a[edge]] != found.main[b[edge]]]
    left, right = found.main[a[edge]], found.main[b[edge]]
    kept = np.zeros(len(edge), bool)
    for one, other in ((left, right), (right, left)):
        order = np.lexsort((other, -graph.scores[edge], one))
        starts = np.flatnonzero(np.r_[True, one[order][1:] != one[order][:-1]]) if len(order) else order
        place = np.arange(len(order)) - np.repeat(starts, np.diff(np.r_[starts, len(order)]))
        kept[order[place < SUGGESTIONS]] = True
    edge, left, right = edge[kept], left[kept], right[kept]
    doubtful[left] = doubtful[right] = True
    total = np.bincount(found.clusters, weights=found.mentions, minlength=len(found.clusters)).astype(np.int64)
    settled = np.minimum(total[left], total[right])
    pairs = graph.pairs[edge]
    ends = (pairs[:, 0], pairs[:, 1])
    return _Links.of(1, (left, right), ends, edge, settled)


def _homonyms(found: Outcomes, doubtful: Bools) -> _Links:
    """The bearers of one full name who were kept apart: each with the one that has the most mentions."""
    heads = np.flatnonzero((found.clusters == np.arange(len(found.clusters))) & found.full)
    main = found.main[found.groups[found.name[heads]]]
    heads, main = heads[heads != main], main[heads != main]
    doubtful[heads] = doubtful[main] = True
    total = np.bincount(found.clusters, weights=found.mentions, minlength=len(found.clusters)).astype(np.int64)
    ends = (found.name[main], found.name[heads])
    settled = np.minimum(total[heads], total[main])
    return _Links.of(1, (main, heads), ends, np.full(len(heads), -1), settled)
