"""Why a row is in its entity, and which entities may yet be one: the evidence of a merge, in words."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from entities.archive.decided import PERSON_SAID
from entities.archive.identity import write_all
from entities.archive.naming import number
from entities.archive.schema import LINKS
from entities.archive.vocabulary import Names

type Ints = npt.NDArray[np.int64]
type Floats = npt.NDArray[np.float64]
type Bools = npt.NDArray[np.bool_]

EQUAL: Final = 0.99
"""Confidence that equal distinctive names are one."""
COMPANY: Final = 0.9
"""Confidence that a name is one person because it keeps the same company."""
FORM: Final = 0.8
"""Confidence that a lone name or a likely spelling is the one whose company it keeps."""
SUGGEST: Final = 0.5
"""Score from which two names that were not joined are suggested: likelier one than not."""
HOMONYM: Final = 0.5
"""Score of the suggestion that two bearers of one name are one."""
SUGGESTIONS: Final = 3
"""Suggestions an entity is shown at most, the best first."""

SINGLE: Final = "nothing else in the archive is joined to it"
SAME_NAME: Final = "the same distinctive name"
SAME_COMPANY: Final = "the same name in the same company"
OTHER_FORM: Final = "another form of the name in the same company"
OTHER_COMPANY: Final = "the same name, but no shared company"


@dataclass(frozen=True, slots=True)
class Graph:
    """Links between names, by their numbers, the smaller first; scores, sentences and their hashes in parallel."""

    pairs: Ints
    scores: Floats
    outcomes: npt.NDArray[np.str_]
    evidence: pa.Array
    digests: Ints


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What was decided. `groups` and `anchors` (a group's most used name) run along names, `main` along groups.

    The rest runs along rows: the number of its name, its cluster, whether its name alone put it there, whether company
    or a person's decision brought it to another name, its entity's address, and whether that is a name's.
    """

    graph: Graph
    name: Ints
    groups: Ints
    anchors: Ints
    clusters: Ints
    main: Ints
    whole: Bools
    attached: Bools
    tied: Bools
    full: Bools
    address: Ints
    named: Bools
    mentions: Ints


@dataclass(frozen=True, slots=True)
class Told:
    """For each row its confidence and the number of its reason; the reasons, and a hash of each."""

    confidence: Floats
    reason: Ints
    reasons: tuple[str, ...]
    digests: Ints


def explain(found: Outcomes, spelled: tuple[Ints, Ints]) -> Told:
    """Why each row is where it is. `spelled`: see `spellings`."""
    names, edges = spelled
    of_name = np.full(len(found.groups), 0)
    of_name[names] = 5 + np.arange(len(names))
    score = np.full(len(found.groups), EQUAL)
    score[names] = np.minimum(EQUAL, found.graph.scores[edges])
    anchor = found.anchors[found.groups[found.name]]
    size = np.bincount(found.clusters, minlength=len(found.clusters))[found.clusters]
    other = found.whole & (found.name != anchor) & (of_name[found.name] > 0)
    cases = [found.tied, size == 1, found.attached, other, found.whole]
    reason = np.select(cases, [4, 0, 3, of_name[found.name], 1], 2)
    confidence = np.select(cases, [1.0, 1.0, FORM, score[found.name], EQUAL], COMPANY)
    sentences = found.graph.evidence.take(pa.array(edges)).to_pylist()
    fixed = (SINGLE, SAME_NAME, SAME_COMPANY, OTHER_FORM, PERSON_SAID)
    digests = np.r_[np.array([number(reason) for reason in fixed]), found.graph.digests[edges]]
    return Told(confidence, reason, (*fixed, *sentences), digests)


def spellings(found: Outcomes) -> tuple[Ints, Ints]:
    """The names that are not their group's most used, each with its best link inside the group, to that one if any."""
    inside = np.flatnonzero(found.groups[found.graph.pairs[:, 0]] == found.groups[found.graph.pairs[:, 1]])
    pairs = found.graph.pairs[inside]
    name, other = np.r_[pairs[:, 0], pairs[:, 1]], np.r_[pairs[:, 1], pairs[:, 0]]
    edge = np.r_[inside, inside]
    anchor = found.anchors[found.groups[name]]
    order = np.lexsort((other, -found.graph.scores[edge], other != anchor, name))
    name, edge, anchor = name[order], edge[order], anchor[order]
    first = np.r_[True, name[1:] != name[:-1]] if len(name) else np.zeros(0, bool)
    first &= name != anchor
    return name[first], edge[first]


def link_table(names: Names, found: Outcomes, spelled: tuple[Ints, Ints]) -> tuple[pa.Table, Bools]:
    """The links (schema `LINKS`, after the `address` of the left entity), and which clusters have a suggestion (along
    rows). Sorted; `spelled`: see `spellings`."""
    doubtful = np.zeros(len(found.clusters), bool)
    tables = [_same(names, found, spelled), _suggested(names, found, doubtful), _homonyms(names, found, doubtful)]
    order = ["address", "kind", "mentions", "left_id", "right_id", "left_name", "right_name"]
    ways = [(name, "descending" if name == "mentions" else "ascending") for name in order]
    return pa.concat_tables(tables).sort_by(ways), doubtful


def _same(names: Names, found: Outcomes, spelled: tuple[Ints, Ints]) -> pa.Table:
    """One link for each further spelling of an entity."""
    name, edge = spelled
    used = np.bincount(found.name, weights=found.mentions, minlength=len(found.groups)).astype(np.int64)
    main = found.main[found.groups[name]]
    kept = (used[name] > 0) & (main >= 0)
    name, edge, main = name[kept], edge[kept], main[kept]
    pairs = found.graph.pairs[edge]
    other = np.where(pairs[:, 0] == name, pairs[:, 1], pairs[:, 0])
    evidence = found.graph.evidence.take(pa.array(edge))
    return _links(
        names,
        found,
        kind="same",
        rows=(main, main),
        ends=(name, other),
        scores=found.graph.scores[edge],
        evidence=evidence,
        mentions=used[name],
    )


def _suggested(names: Names, found: Outcomes, doubtful: Bools) -> pa.Table:
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
    evidence = graph.evidence.take(pa.array(edge))
    pairs = graph.pairs[edge]
    ends = (pairs[:, 0], pairs[:, 1])
    return _links(
        names,
        found,
        kind="suggested",
        rows=(left, right),
        ends=ends,
        scores=graph.scores[edge],
        evidence=evidence,
        mentions=settled,
    )


def _homonyms(names: Names, found: Outcomes, doubtful: Bools) -> pa.Table:
    """The bearers of one full name who were kept apart: each with the one that has the most mentions."""
    heads = np.flatnonzero((found.clusters == np.arange(len(found.clusters))) & found.full)
    main = found.main[found.groups[found.name[heads]]]
    heads, main = heads[heads != main], main[heads != main]
    doubtful[heads] = doubtful[main] = True
    total = np.bincount(found.clusters, weights=found.mentions, minlength=len(found.clusters)).astype(np.int64)
    evidence = pa.array([OTHER_COMPANY] * len(heads), pa.string())
    ends = (found.name[main], found.name[heads])
    settled = np.minimum(total[heads], total[main])
    scores = np.full(len(heads), HOMONYM)
    return _links(
        names,
        found,
        kind="suggested",
        rows=(main, heads),
        ends=ends,
        scores=scores,
        evidence=evidence,
        mentions=settled,
    )


def _links(
    names: Names,
    found: Outcomes,
    *,
    kind: str,
    rows: tuple[Ints, Ints],
    ends: tuple[Ints, Ints],
    scores: Floats,
    evidence: pa.Array,
    mentions: Ints,
) -> pa.Table:
    """Links between the entities of two rows, over two names."""
    ids = [write_all(found.address[row], found.named[row]) for row in rows]
    texts = [names.table["text"].take(pa.array(end)) for end in ends]
    types = names.table["type"].take(pa.array(ends[0]))
    kinds = pa.array([kind] * len(scores), pa.string())
    table = pa.table([kinds, types, *ids, *texts, pa.array(scores), evidence, pa.array(mentions)], schema=LINKS)
    return table.add_column(0, "address", pa.array(found.address[rows[0]]))
