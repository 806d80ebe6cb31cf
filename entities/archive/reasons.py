"""Why a row is in its entity: the evidence of a merge, in words."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from entities.archive.decided import PERSON_SAID
from entities.archive.naming import number

type Ints = npt.NDArray[np.int64]
type Floats = npt.NDArray[np.float64]
type Bools = npt.NDArray[np.bool_]

EQUAL: Final = 0.99
"""Confidence that equal distinctive names are one."""
COMPANY: Final = 0.9
"""Confidence that a name is one person because it keeps the same company."""
FORM: Final = 0.8
"""Confidence that a lone name or a likely spelling is the one whose company it keeps."""

SINGLE: Final = "nothing else in the archive is joined to it"
SAME_NAME: Final = "the same distinctive name"
SAME_COMPANY: Final = "the same name in the same company"
OTHER_FORM: Final = "another form of the name in the same company"


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
