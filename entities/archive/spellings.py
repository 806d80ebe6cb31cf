"""Names to groups: the links between spellings, and those of them that sound and company both say are one name."""

from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from entities.archive import links
from entities.archive.bearers import NEARLY, expected_bearers
from entities.archive.company import ENOUGH, LONE
from entities.archive.grouping import LINK, group
from entities.archive.meetings import LIKELY
from entities.archive.naming import number
from entities.archive.reasons import Graph
from entities.archive.support import support
from entities.archive.vocabulary import Names, Used
from entities.arrays import distinct
from entities.model import Outcome

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]

IN_ARTICLE: Final = 0.9
"""Score of two full spellings that one article gives one entity: that article's merging was sure of them."""
ARTICLE: Final = "article"
"""Outcome of a pair that one article made one entity."""
SAME: Final = (Outcome.SAME.value, ARTICLE)
KNOWN: Final = 3.0
"""Company from which a name is known well enough that sharing none with another speaks against their being one."""
SHARED: Final = 0.1
"""Share of the company of the name that has less which two names must share: whoever stands in many articles meets
somebody's company by chance. On the synthetic archive it takes away one in six of the wrong pairs and 0.2 % of the
right ones."""
MANY: Final = 6.0
"""Shared company that is enough whatever else the two meet."""
ONE_ARTICLE: Final = "one article uses both spellings"


def graph_of(names: Names, edges: pa.Table, alternates: pa.Table) -> Graph:
    """The links that comparison found, and those that articles made by giving one entity two spellings."""
    made = alternates.group_by(["left", "right"], use_threads=False).aggregate([("row", "count")])
    made = made.sort_by([("left", "ascending"), ("right", "ascending")])
    left = np.r_[names.numbers(edges["left"].to_numpy()), names.numbers(made["left"].to_numpy())]
    right = np.r_[names.numbers(edges["right"].to_numpy()), names.numbers(made["right"].to_numpy())]
    pairs = np.column_stack([np.minimum(left, right), np.maximum(left, right)])
    kinds = edges["outcome"].combine_chunks().dictionary_encode()
    texts = np.array([*kinds.dictionary.to_pylist(), ARTICLE], dtype=np.str_)
    outcomes = texts[np.r_[kinds.indices.to_numpy(), np.full(len(made), len(kinds.dictionary))]]
    evidence = pa.concat_arrays([*edges["evidence"].chunks, pa.array([ONE_ARTICLE] * len(made), pa.string())])
    scores = np.r_[edges["score"].to_numpy(), np.full(len(made), IN_ARTICLE)]
    digests = np.r_[edges["digest"].to_numpy(), np.full(len(made), number(ONE_ARTICLE))]
    return Graph(pairs, scores, outcomes, evidence, digests)


def alike(graph: Graph) -> Bools:
    """Which links say that two names are one."""
    return np.isin(graph.outcomes, SAME) & (graph.scores >= LINK)


def groups_of(
    names: Names, graph: Graph, used: Used, weights: Ints, *, never: Ints, former: pa.Table
) -> tuple[Ints, pa.Table]:
    """Groups of names, those whose sound and company both say that they are one; and the support of pairs (`SUPPORTS`).

    A first grouping, by sound alone, only tells which companions are likely the same. `used`: names and articles;
    `never`: pairs of names that people told apart.
    """
    guess = _grouped(graph, alike(graph).nonzero()[0], used, weights, never)
    found, kept = support(graph.pairs, used, guess, names, former)
    compatible = graph.outcomes == Outcome.COMPATIBLE.value
    omitted = _omitted(names, graph, guess, used)
    made = graph.outcomes == ARTICLE
    sure = (graph.outcomes == Outcome.SAME.value) & (graph.scores >= LINK)
    unknown = (sure | omitted) & (found.least < KNOWN)
    needed = np.maximum(np.where(compatible & ~omitted, LONE, ENOUGH), np.minimum(SHARED * found.least, MANY))
    likely = (graph.scores >= LIKELY) & (found.shared >= needed)
    return _grouped(graph, (made | unknown | likely).nonzero()[0], used, weights, never), kept


def _omitted(names: Names, graph: Graph, guess: Ints, used: Used) -> Bools:
    """Which links are between a distinctive name and the only one that says more: a middle name or an initial.

    *Dirk Kempthorne* is *Dirk A. Kempthorne* as long as the archive has no *Dirk B.*; *John Smith* may be any of them.
    """
    edge = np.flatnonzero((graph.outcomes == Outcome.COMPATIBLE.value) & (graph.scores >= LINK))
    found = np.zeros(len(graph.pairs), bool)
    if len(edge):
        pairs = graph.pairs[edge]
        parts = [
            pc.count_substring(names.table["key"].take(pa.array(pairs[:, side])), " ").to_numpy() for side in (0, 1)
        ]
        shorter = np.where(parts[0] < parts[1], pairs[:, 0], pairs[:, 1])
        longer = pairs.sum(axis=1) - shorter
        ways = np.bincount(distinct((shorter << 32) | guess[longer]) >> 32, minlength=len(guess))
        only = (parts[0] != parts[1]) & (ways[shorter] == 1)
        joined = guess.copy()
        joined[shorter[only]] = guess[longer[only]]
        others = expected_bearers(names, graph.pairs[alike(graph)], joined, used)
        found[edge] = only & (others[shorter] <= NEARLY)
    return found


def _grouped(graph: Graph, linked: Ints, used: Used, weights: Ints, never: Ints) -> Ints:
    pairs, scores = graph.pairs[linked], graph.scores[linked]
    if len(pairs):
        # A pair that is linked twice, by comparison and by an article, counts with its better score.
        order = np.lexsort((-scores, pairs[:, 1], pairs[:, 0]))
        pairs, scores = pairs[order], scores[order]
        first = np.r_[True, (pairs[1:] != pairs[:-1]).any(axis=1)]
        pairs, scores = pairs[first], scores[first]
    apart = links.together(pairs, *used)
    rarer = np.minimum(weights[pairs[:, 0]], weights[pairs[:, 1]])
    forbidden = pairs[(apart > 0) & (apart >= links.APART * rarer)]
    return group(len(weights), pairs, scores, weights, np.concatenate([forbidden, never]))


def anchors_of(groups: Ints, weights: Ints) -> Ints:
    """For each group its most used name, the first of several."""
    order = np.lexsort((-np.arange(len(groups)), weights))
    anchors = np.arange(len(groups))
    anchors[groups[order]] = order
    return anchors
