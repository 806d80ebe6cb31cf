"""The pairs of names that may be one: which are compared, and what came of it."""

from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from entities.archive.blocking import CAP, Looks, candidates
from entities.archive.comparing import pack, unpack
from entities.archive.engine import Engine, run
from entities.archive.schema import EDGES
from entities.archive.vocabulary import Names

type Ints = npt.NDArray[np.int64]

TASK: Final = 20_000
"""Pairs a task: about a second of work."""
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
    looks = Looks(names.table["key"].to_pylist(), names.table["code"].to_pylist())
    pairs = candidates(values, owner, looks, new=names.fresh)
    kept = _still(former, names, (values, owner), looks)
    table = pa.concat_tables([kept, _compare(pairs, names, engine)])
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


def _still(former: pa.Table, names: Names, held: tuple[Ints, Ints], looks: Looks) -> pa.Table:
    """The former edges between names that did not change and that are still candidates.

    Only blocks that grew can have been passed over since; who shares none of those is as before. `held`: block, name.
    """
    blocks, owner = held
    if not len(former):
        return former
    left, right = former["left"].to_numpy(), former["right"].to_numpy()
    known = np.isin(left, names.ids) & np.isin(right, names.ids)
    a, b = names.numbers(left[known]), names.numbers(right[known])
    fine = ~names.fresh[a] & ~names.fresh[b]
    keys, sizes = np.unique(blocks, return_counts=True)
    passed = keys[sizes > CAP]
    grown = np.intersect1d(passed, blocks[names.fresh[owner]])
    if len(grown):
        touched = np.zeros(len(names.ids), bool)
        touched[owner[np.isin(blocks, grown)]] = True
        lists = names.table["blocks"]
        over = set(passed.tolist())
        for i in np.flatnonzero(fine & touched[a] & touched[b]).tolist():
            shared = set(lists[int(a[i])].as_py()) & set(lists[int(b[i])].as_py())
            fine[i] = looks.worth(int(a[i]), int(b[i]), shared - over)
    mask = known.copy()
    mask[known] = fine
    return former.filter(pa.array(mask))


def together(pairs: Ints, name: Ints, article: Ints) -> Ints:
    """In how many articles both names of each pair stand for two entities. `name`, `article`: each row's numbers."""
    held = np.unique((name << 32) | article)
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
