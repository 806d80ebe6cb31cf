"""What people decided, as merging across articles obeys it.

The file and its rules are those of one article (`entities.decisions`): a spelling without a `doc_id` is everywhere, one
with it in that article only; what stands is replayed at each merge, and of two decisions that contradict each other
the later one holds. *Same* makes one entity of whatever the spellings are in; *different* keeps them apart. The other
actions, and decisions on single passages, are about one article and change nothing here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain, combinations, product
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from entities.archive.naming import number, person_key, place_key
from entities.archive.vocabulary import Names
from entities.decisions import Decision, Spelling, live
from entities.decisions.decision import Action

type Ints = npt.NDArray[np.int64]
type Articles = Callable[[str], Ints]
"""The articles with a `doc_id`, as hashes."""

PERSON_SAID: Final = "a person decided that they are one"


@dataclass(frozen=True, slots=True)
class Rulings:
    """Decisions on spellings that stand and do not contradict: sets of spellings that are one, pairs that are not."""

    ties: tuple[tuple[Spelling, ...], ...] = ()
    partings: tuple[tuple[Spelling, Spelling], ...] = ()


def rulings(decisions: Iterable[Decision]) -> Rulings:
    """What decisions rule, the latest first.

    >>> from entities.model import NameType
    >>> from entities.decisions import decide
    >>> a, b = (Spelling(NameType.PERSON, text) for text in ("Kim Ju-ae", "Zhu Ye"))
    >>> same = decide(Action.SAME, [a], others=[b], who="ann")
    >>> different = decide(Action.DIFFERENT, [a], others=[b], who="ann")
    >>> [(len(r.ties), len(r.partings)) for r in (rulings([same, different]), rulings([different, same]))]
    [(0, 1), (1, 0)]
    """
    root: dict[Spelling, Spelling] = {}
    ties: list[tuple[Spelling, ...]] = []
    partings: list[tuple[Spelling, Spelling]] = []

    def top(spelling: Spelling) -> Spelling:
        while root.setdefault(spelling, spelling) != spelling:
            spelling = root[spelling]
        return spelling

    for decision in reversed(live(tuple(decisions))):
        left, right = ([s for s in side if isinstance(s, Spelling)] for side in (decision.subjects, decision.others))
        if decision.action is Action.SAME:
            tops = {top(s) for s in (*left, *right)}
            if not any({top(a), top(b)} <= tops for a, b in partings):
                for one, other in combinations(sorted(tops, key=repr), 2):
                    root[top(other)] = top(one)
                ties.append((*left, *right))
        elif decision.action is Action.DIFFERENT:
            partings.extend((a, b) for a, b in product(left, right) if top(a) != top(b))
    return Rulings(tuple(ties), tuple(partings))


@dataclass(frozen=True, slots=True)
class Binding:
    """Rulings in the numbers of an archive: rows that are one, names and rows that are not.

    `forbidden` has shape (pairs, 2): names by number. `split` are pairs of sets of rows.
    """

    ties: tuple[Ints, ...]
    forbidden: Ints
    split: tuple[tuple[Ints, Ints], ...]

    def parted(self, clusters: Ints) -> Ints:
        """The clusters with rows that must not be together set apart, the second of two sides in one of its own."""
        clusters = clusters.copy()
        for left, right in self.split:
            meeting = right[np.isin(clusters[right], clusters[left])]
            if len(meeting):
                clusters[meeting] = meeting.min()
                for head in np.setdiff1d(np.unique(clusters), clusters[clusters]).tolist():
                    inside = np.flatnonzero(clusters == head)
                    clusters[inside] = inside.min()
        return clusters

    def tied(self, clusters: Ints, target: Ints) -> tuple[Ints, npt.NDArray[np.bool_]]:
        """What each cluster joins, with ties; and which rows a tie brought where they are."""
        moved = np.zeros(len(clusters), bool)
        if not any(len(rows) for rows in self.ties):
            return target, moved
        count = len(clusters)
        joined = target[clusters]
        left = np.concatenate([np.full(len(rows), joined[rows[0]]) for rows in self.ties if len(rows)])
        right = np.concatenate([joined[rows] for rows in self.ties if len(rows)])
        links = coo_array((np.ones(len(left), np.int8), (left, right)), shape=(count, count))
        _, label = connected_components(links, directed=False)
        first = np.full(count, count, np.int64)
        np.minimum.at(first, label, np.arange(count))
        # Every cluster leads to the first of its component; what no tie touches is a component of its own.
        after = first[label][target]
        size = np.bincount(label, minlength=count)
        moved = size[label[joined]] > 1
        return after, moved


def bind(found: Rulings, names: Names, name: Ints, article: Ints, doc: Articles) -> Binding:
    """The rulings in numbers. `name` (by number) and `article` (its hash) are of each row."""
    spoken_of = set(chain.from_iterable((*found.ties, *found.partings)))
    rows = {spelling: _rows(spelling, names, name, article, doc) for spelling in spoken_of}
    ties = tuple(np.unique(np.concatenate([rows[s] for s in tie])) for tie in found.ties)
    forbidden = [
        (min(a, b), max(a, b))
        for one, other in found.partings
        if not one.doc_id and not other.doc_id
        for a, b in product(_names(one, names).tolist(), _names(other, names).tolist())
        if a != b
    ]
    split = tuple((rows[a], np.setdiff1d(rows[b], rows[a])) for a, b in found.partings)
    return Binding(ties, np.array(sorted(set(forbidden)), np.int64).reshape(-1, 2), split)


def _rows(spelling: Spelling, names: Names, name: Ints, article: Ints, doc: Articles) -> Ints:
    held = np.isin(name, _names(spelling, names))
    if spelling.doc_id:
        held &= np.isin(article, doc(spelling.doc_id))
    return np.flatnonzero(held)


def _names(spelling: Spelling, names: Names) -> Ints:
    """The names, by number, that a spelling may stand for: those with its key, and those written so."""
    type = spelling.type.value
    keys = [number(type, key) for key in (person_key(spelling.text)[0], place_key(spelling.text))]
    table = names.table
    written = pc.and_(pc.equal(table["text"], spelling.text), pc.equal(table["type"], type))
    mask = pc.or_(pc.is_in(table["name_id"], pa.array(keys, pa.int64())), written)
    return np.flatnonzero(mask.to_numpy(zero_copy_only=False))
