"""Comparing many names on many processors: the tasks that the engine runs.

A task and its answer are Arrow tables as bytes, so that they travel between processes and machines unchanged.
"""

from typing import Final

import numpy as np
import pyarrow as pa

from entities.archive.blocking import block_keys
from entities.archive.schema import EDGES
from entities.evidence import EvidenceKind
from entities.names import prepare
from entities.names.listed import compare_close

SUGGEST: Final = 0.4
"""Score from which a pair is kept at all: below it not even a suggestion would be made."""
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


def key_task(settings: bytes, task: bytes) -> bytes:
    """Names (`type`, `key`, `full`) to their `blocks`, row by row."""
    names = unpack(task)
    found = block_keys(list(zip(*(names[column].to_pylist() for column in ("type", "key", "full")), strict=True)))
    offsets = pa.array(np.r_[found.starts, len(found.values)].astype(np.int32))
    return pack(pa.table({"blocks": pa.ListArray.from_arrays(offsets, pa.array(found.values))}))


def compare_task(settings: bytes, task: bytes) -> bytes:
    """Pairs of names (`left`, `right`: numbers, `left_text`, `right_text`) to the edges that are worth keeping."""
    pairs = unpack(task)
    numbers = zip(*(pairs[side].to_pylist() for side in ("left", "right")), strict=True)
    texts = pa.chunked_array([*pairs["left_text"].chunks, *pairs["right_text"].chunks]).combine_chunks()
    texts = texts.dictionary_encode()
    names = [prepare(text) for text in texts.dictionary.to_pylist()]
    every = [names[at] for at in texts.indices.to_pylist()]
    sides = (every[: len(pairs)], every[len(pairs) :])
    rows = []
    for (left, right), found in zip(numbers, compare_close(zip(*sides, strict=True), least=SUGGEST), strict=True):
        if found:
            slip = any(fact.kind is EvidenceKind.SPELLED_LIKE for fact in found.evidence)
            outcome = SLIP if slip else found.outcome.value
            rows.append((left, right, round(found.score, 6), outcome, found.explanation))
    columns = zip(*rows, strict=True) if rows else ((),) * len(EDGES)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, EDGES, strict=True)]
    return pack(pa.Table.from_arrays(arrays, schema=EDGES))
