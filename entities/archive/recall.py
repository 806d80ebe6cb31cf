"""What deciding worked out at the last merge, under a number of all that it hangs on.

Most of what deciding does falls into *units* that each hang on little: two spellings and whom their articles name, the
bearers of a name and their company, a lone name and those who may be meant by it. A unit's number is a hash of all
that; what stands under it is what working it out again would give. So one new article costs the units that it touches,
nothing has to be known of what it may touch, and the result is that of a merge from nothing.

The hash has 64 bits: among a thousand million units two are mistaken for one once in forty merges from nothing.
"""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from entities.archive.blocking import mix
from entities.archive.ragged import spread
from entities.archive.schema import CIRCLES, MEETINGS, SUPPORTS

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]
type Words = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Memory:
    """The tables of units, each sorted by `unit`: support of pairs, circles of groups, meetings of likely pairs."""

    supports: pa.Table = field(default_factory=SUPPORTS.empty_table)
    circles: pa.Table = field(default_factory=CIRCLES.empty_table)
    meetings: pa.Table = field(default_factory=MEETINGS.empty_table)


def hashed(*parts: Ints | Words) -> Words:
    """One number for each place of parallel arrays of numbers, which depends on all of them and their order.

    >>> one, other = np.array([1, 2]), np.array([2, 1])
    >>> len({*hashed(one, other).tolist(), *hashed(other).tolist()})
    4
    """
    word = np.zeros(len(parts[0]), np.uint64)
    for part in parts:
        word = mix(word * np.uint64(3) + part.view(np.uint64))
    return word


def summed(owner: Ints, words: Words, count: int) -> Words:
    """A number for what each of `count` owners has, in whatever order: `owner` of each word."""
    found = np.zeros(count, np.uint64)
    np.add.at(found, owner, words)
    return found


def recalled(former: pa.Table, units: Words) -> tuple[Bools, Ints, pa.Table]:
    """Which of these units the last merge worked out; and the rows that it has of them, with the number of the unit."""
    held, wanted = former["unit"].to_numpy(), units.view(np.int64)
    start, end = np.searchsorted(held, wanted), np.searchsorted(held, wanted, side="right")
    which, within = spread(end - start)
    return end > start, which, former.take(pa.array(start[which] + within))


def remembered(*parts: pa.Table) -> pa.Table:
    """Rows of units as they are kept: in the order of their columns, so that it does not tell what was known."""
    table = pa.concat_tables(parts).combine_chunks()
    return table.sort_by([(name, "ascending") for name in table.column_names])
