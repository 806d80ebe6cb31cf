"""From likely pairs of names to groups of names, without chains.

Names that are linked at all fall into components (scipy); inside each, groups join best link first, and only when the
two groups as wholes agree: the links between them, weighted by how often the archive uses each name, make up at least
half (`AGREEMENT`) of all their pairs, and no pair of them is forbidden. So no single link decides, and a misspelling
seen once cannot tie two well-known names together.

Method: average linkage (Sokal and Michener 1958) with cannot-links (Wagstaff and Cardie 2000).
"""

from collections import defaultdict
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

type Ints = npt.NDArray[np.int64]
type Floats = npt.NDArray[np.float64]

LINK: Final = 0.85
"""Score from which two names are joined. Of pairs above it nine in ten and more are right; a wrong one is worse than a
missed one, because it joins whatever both names stand for."""
AGREEMENT: Final = 0.5
"""Share of the pairs between two groups, by use, that must be links: the half that makes the link the rule."""


def group(count: int, pairs: Ints, scores: Floats, weights: Ints, forbidden: Ints) -> Ints:
    """The group of each of `count` names, as the number of its first name.

    `pairs` (n, 2, the smaller number first) are links with their `scores`; `forbidden` (m, 2) pairs never share a
    group; `weights` say how often a name is used. Where scores are equal the lower numbers go first, so names must be
    numbered in an order of their own, not that of arrival.

    >>> pairs, none = np.array([[0, 1], [1, 2]]), np.empty((0, 2), np.int64)
    >>> ones = np.ones(4, np.int64)
    >>> group(4, pairs, np.array([0.95, 0.9]), ones, none).tolist()
    [0, 0, 0, 3]
    >>> group(4, pairs, np.array([0.95, 0.9]), ones, np.array([[0, 2]])).tolist()
    [0, 0, 2, 3]
    """
    groups = np.arange(count)
    if not len(pairs):
        return groups
    graph = coo_array((np.ones(len(pairs), np.int8), (pairs[:, 0], pairs[:, 1])), shape=(count, count))
    _, component = connected_components(graph, directed=False)
    where = component[pairs[:, 0]]
    size = np.bincount(component)
    whole = np.bincount(where, minlength=len(size)) == size * (size - 1) // 2
    never = component[forbidden]
    whole[never[never[:, 0] == never[:, 1], 0]] = False
    first = np.full(len(size), count)
    np.minimum.at(first, component, groups)
    groups = np.where(whole[component], first[component], groups)  # all are linked with all: nothing is to be weighed
    rest = np.flatnonzero(~whole[where])
    pairs, scores, where = pairs[rest], scores[rest], where[rest]
    order = np.lexsort((pairs[:, 1], pairs[:, 0], -scores, where))
    bounds = np.flatnonzero(np.r_[True, where[order][1:] != where[order][:-1], True])
    apart: dict[int, set[int]] = defaultdict(set)
    for a, b in forbidden.tolist():
        apart[a].add(b)
        apart[b].add(a)
    used = weights.tolist()
    for start, end in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        for members in _component(pairs[order[start:end]].tolist(), used, apart):
            groups[members] = min(members)
    return groups


def _component(links: list[list[int]], weights: list[int], apart: dict[int, set[int]]) -> list[list[int]]:
    """The groups of two or more names in one component, whose links come best first."""
    if len(links) == 1:
        return [] if links[0][1] in apart.get(links[0][0], ()) else [links[0]]
    owner = {name: name for link in links for name in link}
    members = {name: [name] for name in owner}
    linked = {(a, b) for a, b in links} | {(b, a) for a, b in links}
    for a, b in links:
        one, other = owner[a], owner[b]
        if one != other and _agree(members[one], members[other], linked, weights, apart):
            for name in members[other]:
                owner[name] = one
            members[one] += members.pop(other)
    return [found for found in members.values() if len(found) > 1]


def _agree(
    one: list[int], other: list[int], linked: set[tuple[int, int]], weights: list[int], apart: dict[int, set[int]]
) -> bool:
    """May the two groups be one? The links between them outweigh what is not linked, and nothing forbids it."""
    yes = total = 0
    for a in one:
        never = apart.get(a)
        for b in other:
            if never and b in never:
                return False
            weight = weights[a] * weights[b]
            total += weight
            yes += weight if (a, b) in linked else 0
    return yes >= AGREEMENT * total
