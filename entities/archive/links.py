"""The pairs of names that may be one: which are compared, and what came of it."""

from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from scipy.sparse import csr_array
from scipy.sparse.csgraph import reverse_cuthill_mckee

from entities.archive.blocking import Runs, cap_of, unpacked
from entities.archive.comparing import pairs_task, unpack
from entities.archive.engine import Engine, run
from entities.archive.likeness import Looks
from entities.archive.ragged import among, numbered, spread
from entities.archive.schema import EDGES
from entities.archive.vocabulary import Names
from entities.arrays import distinct

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]

TASK: Final = 100_000
"""Pairs a task: some ten seconds of work, three times what a pool of processes takes to start; fewer are compared here.
What names share is worked out once a task, so that smaller ones cost more."""
BITS: Final = 16
"""Bits of a block by which most blocks without a new name are told at once."""
APART: Final = 0.05
"""Share of the articles of the rarer name in which both names stand as two people, from which they are two. One article
in twenty leaves room for articles whose own spellings were not joined."""


def update(former: pa.Table, names: Names, engine: Engine) -> pa.Table:
    """The edges (schema `EDGES`) between names: the former ones that still hold, and those of names that are new.

    The result is what comparing all candidates of all names would give, whatever was added when.
    """
    if not names.fresh.any():
        return former
    held = _held(names)
    runs = Runs.of(*held, new=None if names.fresh.all() else names.fresh)
    kept = _still(former, names, held)
    looks = Looks.of(names.table["key"], runs.met)
    found = [pairs[looks.worth(pairs)] for pairs in runs.pairs()]
    packed = np.concatenate([np.empty(0, np.int64), *found])
    table = pa.concat_tables([kept, _compare(packed, names, engine)])
    return table.sort_by([("left", "ascending"), ("right", "ascending")])


def _held(names: Names) -> tuple[Ints, Ints]:
    """The blocks that hold a new name, and who is in them: block, name. Only these make pairs or have grown."""
    blocks = names.table["blocks"].combine_chunks()
    sizes = blocks.value_lengths().to_numpy(zero_copy_only=False)
    values, ends = blocks.flatten().to_numpy(), np.cumsum(sizes, dtype=np.int64)
    if names.fresh.all():
        return values, np.repeat(np.arange(len(sizes)), sizes)
    which, within = spread(sizes[names.fresh].astype(np.int64))
    at = _places(values, distinct(values[(ends - sizes)[names.fresh][which] + within]))
    return values[at], np.searchsorted(ends, at, side="right")


def _places(values: Ints, blocks: Ints) -> Ints:
    """The places of `values` that are among these few `blocks`, which are sorted."""
    maybe = np.zeros(1 << BITS, bool)
    maybe[(blocks >> 1) & (len(maybe) - 1)] = True
    at = np.flatnonzero(maybe[(values >> 1) & (len(maybe) - 1)])  # the lowest bit says how fine a block is
    return at[among(values[at], blocks)]


def _compare(packed: Ints, names: Names, engine: Engine) -> pa.Table:
    texts = names.table["text"].combine_chunks()
    left, right = unpacked(packed)
    order = beside(left, right)
    tasks = []
    for start in range(0, len(order), TASK):
        at = order[start : start + TASK]
        held, place = numbered(np.concatenate([left[at], right[at]]))
        tasks.append(pairs_task(names.ids[held], texts.take(pa.array(held)), *np.split(place, 2)))
    answers = [EDGES.empty_table()] * len(tasks)
    for task, answer in run(engine, "entities.archive.comparing:compare_task", b"", tasks):
        answers[task] = unpack(answer)
    return pa.concat_tables([EDGES.empty_table(), *answers])


def beside(left: Ints, right: Ints) -> Ints:
    """The places of pairs of names in an order in which the pairs of one name, and of those like it, are near.

    Whatever a task works out of a name is then worked out once or twice in all. In the order of ids, which are hashes,
    the names of an archive of six million mentions stood in three tasks each, its words in seven. Method: the reverse
    order of E. Cuthill and J. McKee (1969).

    >>> beside(np.array([10, 11, 10]), np.array([14, 13, 12])).tolist()
    [0, 2, 1]
    """
    if not len(left):
        return np.empty(0, np.int64)
    held, place = numbered(np.r_[left, right])
    left, right = np.split(place, 2)
    links = np.ones(2 * len(left), np.int8), (np.r_[left, right], np.r_[right, left])
    graph = csr_array(links, shape=(len(held), len(held)))
    rank = np.empty(len(held), np.int64)
    rank[reverse_cuthill_mckee(graph, symmetric_mode=True)] = np.arange(len(held))
    one, other = rank[left], rank[right]
    return np.argsort((np.minimum(one, other) << 32) | np.maximum(one, other))


def _still(former: pa.Table, names: Names, held: tuple[Ints, Ints]) -> pa.Table:
    """The former edges between names that did not change and that still share a block.

    Only blocks that grew can have been passed over since; who shares none of those is as before. `held`: block, name.
    """
    blocks, owner = held
    if not len(former) or not len(blocks):
        return former
    left, right = former["left"].to_numpy(), former["right"].to_numpy()
    known = among(left, names.ids) & among(right, names.ids)
    a, b = names.numbers(left[known]), names.numbers(right[known])
    fine = ~names.fresh[a] & ~names.fresh[b]
    order = np.argsort(blocks, kind="stable")
    ordered = blocks[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    over = np.diff(np.r_[starts, len(ordered)]) > cap_of(ordered[starts])
    grown = over & (np.add.reduceat(names.fresh[owner[order]].astype(np.int64), starts) > 0)
    if grown.any():
        touched = np.zeros(len(names.ids), bool)
        touched[owner[among(blocks, ordered[starts[grown]])]] = True
        doubtful = np.flatnonzero(fine & touched[a] & touched[b])
        fine[doubtful] = _share(names, a[doubtful], b[doubtful])
    mask = known.copy()
    mask[known] = fine
    return former.filter(pa.array(mask))


def _share(names: Names, left: Ints, right: Ints) -> Bools:
    """Which pairs of names share a block that is not passed over."""
    lists = names.table["blocks"].combine_chunks()
    sizes = lists.value_lengths().to_numpy(zero_copy_only=False).astype(np.int64)
    starts, values = np.cumsum(sizes) - sizes, lists.flatten().to_numpy()
    sides = [spread(sizes[side]) for side in (left, right)]
    keys = [values[starts[side][which] + at] for side, (which, at) in zip((left, right), sides, strict=True)]
    blocks, code = numbered(np.concatenate(keys))
    packed = (np.concatenate([which for which, _ in sides]) << 32) | code
    rising = np.sort(packed)  # a name is in a block once, so that what stands there twice both names have
    shared = rising[1:][rising[1:] == rising[:-1]]
    pair, code = unpacked(shared)
    blocks, code = blocks[distinct(code)], numbered(code)[1]
    use = np.bincount(np.searchsorted(blocks, values[_places(values, blocks)]), minlength=len(blocks))
    found = np.zeros(len(left), bool)
    found[pair[(use <= cap_of(blocks))[code]]] = True
    return found


def together(pairs: Ints, holder: Ints, article: Ints) -> Ints:
    """In how many articles both names of each pair stand for two entities. `holder`, `article`: see `Used`."""
    held = (holder << 32) | article
    starts, ends = np.searchsorted(holder, pairs), np.searchsorted(holder, pairs, side="right")
    counts = ends - starts
    swap = counts[:, 0] > counts[:, 1]
    rare, other = np.where(swap, pairs[:, 1], pairs[:, 0]), np.where(swap, pairs[:, 0], pairs[:, 1])
    first, size = np.searchsorted(holder, rare), np.minimum(counts[:, 0], counts[:, 1])
    which = np.repeat(np.arange(len(pairs)), size)
    offset = np.arange(len(which)) - np.repeat(np.cumsum(size) - size, size)
    wanted = (other[which] << 32) | (held[first[which] + offset] & 0xFFFFFFFF)
    at = np.searchsorted(held, wanted)
    at[at == len(held)] = 0
    found = held[at] == wanted if len(held) else np.zeros(0, bool)
    return np.bincount(which[found], minlength=len(pairs)).astype(np.int64)
