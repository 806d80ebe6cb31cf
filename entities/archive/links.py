"""The pairs of names that may be one: which are compared, and what came of it."""

from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from entities.archive.blocking import Runs, cap_of, unpacked
from entities.archive.comparing import pack, unpack
from entities.archive.engine import Engine, run
from entities.archive.likeness import Looks
from entities.archive.ragged import distinct, spread
from entities.archive.schema import EDGES
from entities.archive.vocabulary import Names

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]

TASK: Final = 100_000
"""Pairs a task: some ten seconds of work, three times what a pool of processes takes to start; fewer are compared here.
What names share is worked out once a task, so that smaller ones cost more."""
APART: Final = 0.05
"""Share of the articles of the rarer name in which both names stand as two people, from which they are two. One article
in twenty leaves room for articles whose own spellings were not joined."""


def update(former: pa.Table, names: Names, engine: Engine) -> pa.Table:
    """The edges (schema `EDGES`) between names: the former ones that still hold, and those of names that are new.

    The result is what comparing all candidates of all names would give, whatever was added when.
    """
    blocks = names.table["blocks"].combine_chunks()
    owner = np.repeat(np.arange(len(blocks)), blocks.value_lengths().to_numpy(zero_copy_only=False))
    values = blocks.flatten().to_numpy()
    new = None if names.fresh.all() else names.fresh
    runs = Runs.of(values, owner, new=new)
    kept = _still(former, names, (values, owner))
    looks = Looks.of(names.table["key"], runs.met)
    found = [pairs[looks.worth(pairs)] for pairs in runs.pairs()]
    packed = distinct(np.concatenate([np.empty(0, np.int64), *found]))
    table = pa.concat_tables([kept, _compare(np.column_stack(unpacked(packed)), names, engine)])
    return table.sort_by([("left", "ascending"), ("right", "ascending")])


def _compare(pairs: Ints, names: Names, engine: Engine) -> pa.Table:
    texts = names.table["text"].combine_chunks()
    tasks = []
    for start in range(0, len(pairs), TASK):
        left, right = pairs[start : start + TASK, 0], pairs[start : start + TASK, 1]
        columns = {"left": names.ids[left], "right": names.ids[right]}
        tasks.append(pack(pa.table(columns | {"left_text": texts.take(left), "right_text": texts.take(right)})))
    answers = [EDGES.empty_table()] * len(tasks)
    for task, answer in run(engine, "entities.archive.comparing:compare_task", b"", tasks):
        answers[task] = unpack(answer)
    return pa.concat_tables([EDGES.empty_table(), *answers])


def _still(former: pa.Table, names: Names, held: tuple[Ints, Ints]) -> pa.Table:
    """The former edges between names that did not change and that still share a block.

    Only blocks that grew can have been passed over since; who shares none of those is as before. `held`: block, name.
    """
    blocks, owner = held
    if not len(former):
        return former
    left, right = former["left"].to_numpy(), former["right"].to_numpy()
    known = np.isin(left, names.ids) & np.isin(right, names.ids)
    a, b = names.numbers(left[known]), names.numbers(right[known])
    fine = ~names.fresh[a] & ~names.fresh[b]
    order = np.argsort(blocks, kind="stable")
    ordered = blocks[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    over = np.diff(np.r_[starts, len(ordered)]) > cap_of(ordered[starts])
    grown = over & (np.add.reduceat(names.fresh[owner[order]].astype(np.int64), starts) > 0)
    if grown.any():
        passed, touched = ordered[starts[over]], np.zeros(len(names.ids), bool)
        touched[owner[np.isin(blocks, ordered[starts[grown]])]] = True
        doubtful = np.flatnonzero(fine & touched[a] & touched[b])
        fine[doubtful] = _share(names, a[doubtful], b[doubtful], passed)
    mask = known.copy()
    mask[known] = fine
    return former.filter(pa.array(mask))


def _share(names: Names, left: Ints, right: Ints, passed: Ints) -> Bools:
    """Which pairs of names share a block that is not among the `passed` ones (sorted)."""
    lists = names.table["blocks"].combine_chunks()
    sizes = lists.value_lengths().to_numpy(zero_copy_only=False).astype(np.int64)
    starts, values = np.cumsum(sizes) - sizes, lists.flatten().to_numpy()
    sides = []
    for side in (left, right):
        which, within = spread(sizes[side])
        keys = values[starts[side][which] + within]
        use = ~np.isin(keys, passed)
        sides.append(np.rec.fromarrays([which[use], keys[use]], names="pair,key"))
    found = np.zeros(len(left), bool)
    found[np.intersect1d(sides[0], sides[1])["pair"]] = True
    return found


def together(pairs: Ints, name: Ints, article: Ints) -> Ints:
    """In how many articles both names of each pair stand for two entities. `name`, `article`: each row's numbers."""
    held = distinct((name << 32) | article)
    holder = held >> 32
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
