"""Comparing many names on many processors: the tasks that the engine runs.

A task and its answer are Arrow tables as bytes, so that they travel between processes and machines unchanged.
"""

from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from entities.archive.blocking import block_keys
from entities.archive.naming import is_common, number
from entities.archive.schema import EDGES
from entities.evidence import EvidenceKind
from entities.model import NameType
from entities.names import prepare
from entities.names.listed import compare_close

type Ints = npt.NDArray[np.int64]

SUGGEST: Final = 0.4
"""Score from which a pair is kept at all: below it not even a suggestion would be made."""
PAIRS: Final = ("id", "text", "left", "right")
"""Columns of a task of pairs, in one row of lists: names and their texts; of each pair the places of both."""
SLIP: Final = "slip"
"""Outcome of a pair that only a slip of the pen explains. Two names that one article uses are then likely one; among
all names of an archive many differ by a letter, so such a pair needs company as well."""


def pack(table: pa.Table) -> bytes:
    """A table as bytes (an Arrow IPC stream).

    >>> unpack(pack(pa.table({"a": [1]}))).to_pydict()
    {'a': [1]}
    """
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    content: bytes = sink.getvalue().to_pybytes()
    return content


def unpack(content: bytes) -> pa.Table:
    """The table that `pack` made bytes of."""
    return pa.ipc.open_stream(content).read_all()


def pairs_task(ids: Ints, texts: pa.Array, left: Ints, right: Ints) -> bytes:
    """The task of comparing pairs: names, each once, and the places of the two names of each pair among them."""
    columns = [ids, texts, left.astype(np.int32), right.astype(np.int32)]
    lists = [pa.ListArray.from_arrays([0, len(column)], column) for column in map(pa.array, columns)]
    return pack(pa.table(lists, names=PAIRS))


def key_task(settings: bytes, task: bytes) -> bytes:
    """Names (`type`, `key`, `full`) to their `blocks`, and whether they are `common`, row by row."""
    names = unpack(task)
    listed = list(zip(*(names[column].to_pylist() for column in ("type", "key", "full")), strict=True))
    found = block_keys(listed)
    offsets = pa.array(np.r_[found.starts, len(found.values)].astype(np.int32))
    common = [full and type == NameType.PERSON.value and is_common(key) for type, key, full in listed]
    blocks = pa.ListArray.from_arrays(offsets, pa.array(found.values))
    return pack(pa.table({"blocks": blocks, "common": pa.array(common, pa.bool_())}))


def compare_task(settings: bytes, task: bytes) -> bytes:
    """Pairs of names (see `pairs_task`) to the edges that are worth keeping."""
    lists = unpack(task)
    ids, texts, left, right = (lists[column].combine_chunks().flatten() for column in PAIRS)
    names = [prepare(text) for text in texts.to_pylist()]
    sides = left.to_numpy(), right.to_numpy()
    places: list[int] = []
    rows: list[tuple[float, str, str, int]] = []
    for place, found in compare_close(names, *sides, least=SUGGEST):
        slip = any(fact.kind is EvidenceKind.SPELLED_LIKE for fact in found.evidence)
        places.append(place)
        outcome, told = SLIP if slip else found.outcome.value, found.explanation
        rows.append((round(found.score, 6), outcome, told, number(told)))
    ends = [ids.take(pa.array(side[np.array(places, np.int64)])) for side in sides]
    columns = zip(*rows, strict=True) if rows else ((),) * (len(EDGES) - len(ends))
    arrays = [pa.array(column, field.type) for column, field in zip(columns, [*EDGES][len(ends) :], strict=True)]
    return pack(pa.Table.from_arrays([*ends, *arrays], schema=EDGES))
