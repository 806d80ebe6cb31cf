"""How near many pairs of words can be at most, by what letters they have: most pairs need no closer look.

One edit mends one letter that the other word lacks, or a length by one. What a bound leaves out is surely less alike
than was asked; what it leaves in is for `soundgrid`. (Pairs of neighbouring letters were tried as well: they left out
one in fifteen more.)
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from entities.names.codes import WEIGHTS
from entities.names.gradeweights import BETWEEN_STEPS, SOUND_LEVELS, SOUND_STEPS
from entities.names.sound import LETTERS
from entities.names.soundgrid import TABLES, Floats, Heard
from entities.names.units import Booleans, Integers

Bits = NDArray[np.uint64]
MARGIN: Final = 1e-3
"""Log odds by which a pair must miss a level before it is left out: far more than rounding does."""
ALL: Final = np.uint64(0xFFFFFFFFFFFFFFFF)


def letters_of(words: list[str]) -> tuple[Integers, Bits]:
    """The lengths of words, and their letters as bits of one number.

    Two letters may fall on one bit, so that what seems shared may differ; what seems to differ does.

    >>> lengths, letters = letters_of(["anna", "nana", "anne"])
    >>> lengths.tolist(), np.bitwise_count(letters).tolist(), bool(letters[0] == letters[1])
    ([4, 4, 4], [2, 2, 3], True)
    """
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    written = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    found = np.zeros(len(words), dtype=np.uint64)
    bits = np.left_shift(np.uint64(1), (written & 63).astype(np.uint64))
    np.bitwise_or.at(found, np.repeat(np.arange(len(words)), lengths), bits)
    return lengths, found


@dataclass(frozen=True, slots=True)
class Bounds:
    """Of each token the readings of one table: letters that all of them have and that some have, their least and
    greatest length, and what their costs and doubts come to at least; an infinite cost where it has none."""

    every: Bits
    some: Bits
    shortest: Integers
    longest: Integers
    cost: Floats
    doubt: Floats


def bounds_of(heard: Heard) -> dict[str, Bounds]:
    """The bounds of tokens, by the table of the readings."""
    count = len(heard.counts)
    token = np.repeat(np.arange(count), heard.counts)
    lengths, letters = letters_of(heard.codes)
    found = {}
    for number in np.unique(heard.tables).tolist():
        at = np.flatnonzero(heard.tables == number)
        of = found[TABLES[number]] = Bounds(
            np.full(count, ALL),
            np.zeros(count, np.uint64),
            np.full(count, np.iinfo(np.int64).max),
            np.zeros(count, np.int64),
            np.full(count, np.inf),
            np.full(count, np.inf),
        )
        np.bitwise_and.at(of.every, token[at], letters[at])
        np.bitwise_or.at(of.some, token[at], letters[at])
        np.minimum.at(of.shortest, token[at], lengths[at])
        np.maximum.at(of.longest, token[at], lengths[at])
        np.minimum.at(of.cost, token[at], heard.costs[at])
        np.minimum.at(of.doubt, token[at], heard.doubts[at])
    return found


def may_sound(bounds: dict[str, Bounds], i: Integers, j: Integers, *, level: int) -> Booleans:
    """Which pairs of different tokens, ``i[k]`` and ``j[k]``, may reach a level of `grading.sound_level`.

    >>> from entities.names.sound import hear
    >>> from entities.names.soundgrid import listen
    >>> bounds = bounds_of(listen([hear(token) for token in ("petrov", "pietrow", "smith")], {}))
    >>> may_sound(bounds, np.array([0, 0]), np.array([1, 2]), level=8).tolist()
    [True, False]
    """
    least = (level - SOUND_LEVELS / 2 - BETWEEN_STEPS) / SOUND_STEPS - MARGIN
    found = _across(bounds, i, j)
    for table, of in bounds.items():
        at = np.flatnonzero(~found & np.isfinite(of.cost[i]) & np.isfinite(of.cost[j]))
        found[at] = _most(of, i[at], j[at], table) >= least
    return found


def _most(of: Bounds, a: Integers, b: Integers, table: str) -> Floats:
    """The most that the log odds of two readings under one table can be (see `sound.edit_odds`)."""
    constant, per_edit, per_share, per_length = WEIGHTS[table]
    longest = np.maximum(np.maximum(of.longest[a], of.longest[b]), 1)
    length = longest if per_length > 0 else np.maximum(np.maximum(of.shortest[a], of.shortest[b]), 1)
    edits = np.maximum(of.shortest[a] - of.longest[b], of.shortest[b] - of.longest[a])
    for one, other in ((a, b), (b, a)):
        edits = np.maximum(edits, np.bitwise_count(of.every[one] & ~of.some[other]))
    odds = constant + edits * (per_edit + per_share / longest) + per_length * length
    most: Floats = odds - of.cost[a] - of.cost[b] - np.maximum(of.doubt[a] + of.doubt[b], 0.0)
    return most


def _across(bounds: dict[str, Bounds], i: Integers, j: Integers) -> Booleans:
    """Which pairs of tokens have readings under two tables that meet: of these nothing is known here."""
    held = np.zeros(len(next(iter(bounds.values())).cost) if bounds else 0, np.int64)
    for table, of in bounds.items():
        if table in LETTERS:
            held |= np.isfinite(of.cost).astype(np.int64) << LETTERS.index(table)
    one, other = held[i], held[j]
    found: Booleans = (one > 0) & (other > 0) & ~((one == other) & (np.bitwise_count(one) == 1))
    return found
