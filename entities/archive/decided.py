"""What people decided, in the numbers of an archive: rows that are one, names that are not, what they are called.

`rulings` says what the decisions mean; here their atoms become rows. A decision on a name is about the rows whose
fullest name it is, not about every row that an article gave the spelling to: *Kim* is whom no article could resolve.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from entities.archive.naming import PLACE, number, person_key, place_key
from entities.archive.ragged import order_of
from entities.archive.rulings import Atom, Rulings
from entities.archive.vocabulary import Names
from entities.decisions import Action, Entry, Fate, Report, fate
from entities.model import NameType
from entities.places import lookup

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]
type Articles = Callable[[str], Ints]
"""The articles with a `doc_id`, as hashes."""

PERSON_SAID: Final = "a person decided that they are one"


@dataclass(frozen=True, slots=True)
class Binding:
    """Rulings in the numbers of an archive.

    `atoms` are the rows of each atom. `ties` and `checked` are sets of rows, `split` pairs of sets, `called` sets with
    a name. `forbidden` has shape (pairs, 2): names by number.
    """

    atoms: tuple[Ints, ...]
    ties: tuple[Ints, ...]
    forbidden: Ints
    split: tuple[tuple[Ints, Ints], ...]
    called: tuple[tuple[Ints, str], ...]
    checked: tuple[Ints, ...]

    @property
    def named(self) -> frozenset[int]:
        """The atoms, by number, that have rows."""
        return frozenset(place for place, rows in enumerate(self.atoms) if len(rows))

    def parted(self, clusters: Ints, named: Bools) -> tuple[Ints, Bools]:
        """The clusters with rows that must not be together set apart, and which rows left where they were.

        The second of two sides leaves, out of each cluster by itself; the first one where only the second is `named`,
        so that who is known by a name keeps its id.
        """
        clusters, left = clusters.copy(), np.zeros(len(clusters), bool)
        for one, other in self.split:
            for source in np.intersect1d(clusters[one], clusters[other]).tolist():
                stay, go = one[clusters[one] == source], other[clusters[other] == source]
                if named[go].any() and not named[stay].any():
                    go = stay
                left[go] = True
                inside = np.flatnonzero(clusters == source)
                leaving = np.isin(inside, go)
                for part in (inside[leaving], inside[~leaving]):
                    clusters[part] = part.min()
        return clusters, left

    def tied(self, clusters: Ints, target: Ints) -> tuple[Ints, Bools]:
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

    def names(self, clusters: Ints, mentions: Ints) -> tuple[Ints, tuple[str, ...]]:
        """What the cluster of each row is called, by number; the first is no name. Of two, what more mentions have."""
        texts = ("", *sorted({name for _, name in self.called}))
        best: dict[int, tuple[int, int]] = {}
        for rows, name in self.called:
            inside, at = np.unique(clusters[rows], return_inverse=True)
            total = np.bincount(at, weights=mentions[rows], minlength=len(inside)).astype(np.int64)
            for cluster, weight in zip(inside.tolist(), total.tolist(), strict=True):
                best[cluster] = max(best.get(cluster, (0, 0)), (weight, texts.index(name)))
        chosen = np.zeros(len(clusters), np.int64)
        for cluster, (_, text) in best.items():
            chosen[cluster] = text
        return chosen[clusters], texts

    def confirmed(self, clusters: Ints) -> Bools:
        """The rows of clusters that a person has checked: everything in them."""
        known = np.zeros(len(clusters), bool)
        for rows in self.checked:
            held = np.zeros(len(clusters), bool)
            held[rows] = True
            whole = np.ones(len(clusters), bool)
            whole[clusters[~held]] = False
            known |= held & whole[clusters]
        return known


def bind(found: Rulings, names: Names, used: tuple[Ints, Ints], article: Ints, doc: Articles) -> Binding:
    """The rulings in numbers. `used`: the name of each row as found, and as voted; `article`: its hash."""
    reach = _Reach(names, used, article, doc)
    atoms = tuple(
        np.empty(0, np.int64) if place in found.dropped else reach.rows(atom) for place, atom in enumerate(found.atoms)
    )

    def union(numbers: Iterable[int]) -> Ints:
        return np.unique(np.concatenate([np.empty(0, np.int64), *(atoms[i] for i in numbers)]))

    def named(numbers: Iterable[int]) -> Ints:
        everywhere = (reach.names(found.atoms[i]) for i in numbers if not found.atoms[i].doc_id)
        return np.unique(np.concatenate([np.empty(0, np.int64), *everywhere]))

    forbidden = {
        (min(a, b), max(a, b))
        for one, other in found.partings
        for a, b in product(named(one).tolist(), named(other).tolist())
        if a != b
    }
    sides = ((union(one), union(other)) for one, other in found.partings)
    return Binding(
        atoms,
        tuple(union(tie) for tie in found.ties),
        np.array(sorted(forbidden), np.int64).reshape(-1, 2),
        tuple((one, np.setdiff1d(other, one)) for one, other in sides),
        tuple((union(numbers), name) for numbers, name in found.names),
        tuple(union(numbers) for numbers in found.checked),
    )


class _Reach:
    """Finds the rows of atoms: by their names, and by the article."""

    def __init__(self, table: Names, used: tuple[Ints, Ints], article: Ints, doc: Articles) -> None:
        self.table = table
        self._orders = [(order_of(name), name) for name in used]
        self._sorted = [name[order] for order, name in self._orders]
        self._article = article
        self._doc = doc
        self._docs: dict[str, Ints] = {}

    def names(self, atom: Atom) -> Ints:
        """The names, by number, that an atom may stand for."""
        numbers = np.array([number(atom.type.value, key) for key in _keys(atom)], np.int64)
        at = np.searchsorted(self.table.ids, numbers)
        at = np.minimum(at, max(0, len(self.table.ids) - 1))
        return np.unique(at[self.table.ids[at] == numbers]) if len(self.table.ids) else at[:0]

    def rows(self, atom: Atom) -> Ints:
        """The rows that an atom is."""
        wanted, parts = self.names(atom), [np.empty(0, np.int64)]
        for (order, _), ordered in zip(self._orders, self._sorted, strict=True):
            starts, ends = np.searchsorted(ordered, wanted), np.searchsorted(ordered, wanted, side="right")
            parts += [order[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
        rows = np.unique(np.concatenate(parts))
        if atom.doc_id:
            return rows[np.isin(self._article[rows], self._of(atom.doc_id))]
        for doc in atom.without:
            rows = rows[~np.isin(self._article[rows], self._of(doc))]
        return rows

    def _of(self, doc: str) -> Ints:
        if doc not in self._docs:
            self._docs[doc] = self._doc(doc)
        return self._docs[doc]


def _keys(atom: Atom) -> Sequence[str]:
    """The keys of an atom: of a place the gazetteer's id, of its best known bearer, in one article of any."""
    if atom.type is NameType.PERSON:
        return [person_key(atom.text)[0]]
    places = lookup(atom.text)
    return [place_key(atom.text), *(PLACE + place.id for place in (places if atom.doc_id else places[:1]))]


def report(found: Rulings, named: frozenset[int], seen: Iterable[tuple[str, str, str]]) -> Report:
    """What became of each decision. `named`: the atoms, by number, that have rows; `seen`: type, text and article (or
    none) of the atoms that articles had wrong."""
    mended = {(type.value, atom.text, atom.doc_id) for atom, type, _ in found.revision}
    told = set(seen)
    corrected = set()
    for place, (atom, type) in enumerate(zip(found.atoms, found.found, strict=True)):
        key = (type.value, atom.text, atom.doc_id)
        if key in told if key in mended else place in named:
            corrected.add(place)
    spoken = {(id, subject): numbers for id, subject, numbers in found.spoken}

    def judged(entry: Entry) -> Entry:
        decision = entry.decision
        if entry.fate not in (Fate.APPLIED, Fate.LOST) or decision.action in (Action.UNDO, Action.UNSURE):
            return entry if entry.fate is not Fate.LOST else replace(entry, fate=Fate.APPLIED)
        there = corrected if decision.action in (Action.DROP, Action.RETYPE, Action.NAME) else named
        subjects = (*decision.subjects, *decision.others)
        lost = (s for s in subjects if there.isdisjoint(spoken.get((decision.id, s), ())))
        return fate(decision, tuple(lost))

    return Report(tuple(map(judged, found.report.entries)))
