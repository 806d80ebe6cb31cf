"""New rows in tables that are sorted by a number: a few cost a copy, nothing is sorted again."""

from typing import Final

import pyarrow as pa

from entities.archive.ragged import among

FEW: Final = 1 << 10
"""Rows up to which a table is cut where they belong; more are sorted in."""


def spliced(former: pa.Table, fresh: pa.Table) -> pa.Table:
    """The `former` rows and the `fresh` ones, which take the place of former ones of the same number.

    Both are sorted by their first column, of whole numbers, which `fresh` has once each.

    >>> spliced(pa.table({"a": [1, 3, 4], "b": [0, 0, 0]}), pa.table({"a": [2, 3], "b": [1, 1]})).to_pydict()
    {'a': [1, 2, 3, 4], 'b': [0, 1, 1, 0]}
    """
    if not len(former) or not len(fresh):
        return fresh if len(fresh) else former
    held, new = former.column(0).to_numpy(), fresh.column(0).to_numpy()
    if len(new) > FEW:
        kept = former.filter(pa.array(~among(held, new)))
        return pa.concat_tables([kept, fresh]).sort_by(former.column_names[0]).combine_chunks()
    starts, ends = held.searchsorted(new).tolist(), held.searchsorted(new, side="right").tolist()
    pieces = []
    for place, (start, end) in enumerate(zip(starts, [0, *ends[:-1]], strict=True)):
        pieces += [former.slice(end, start - end), fresh.slice(place, 1)]
    return pa.concat_tables([*pieces, former.slice(ends[-1])]).combine_chunks()
