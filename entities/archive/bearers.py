"""How distinctive names are: how many other bearers of each an archive of this size may have by chance.

Only names are counted, so that it costs little; the archive itself is the list of names that people bear, and what
many people of the world bear is never distinctive (`naming.is_common`).
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from entities.archive.naming import PLACE
from entities.archive.ragged import numbered, spread
from entities.archive.vocabulary import Names, Used
from entities.arrays import distinct

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]
type Floats = npt.NDArray[np.float64]

DISTINCTIVE: Final = 0.006
"""How many other bearers of a name may be expected where one name alone makes one person."""
NEARLY: Final = 0.012
"""The same where a little company must be shared as well. On the synthetic archive of two million mentions joining
these by name alone gives pair precision 0.9906 and recall 0.949, with a little company 0.9915 and 0.948, like others
0.9921 and 0.944; on ECB+ the same three are 0.117, 0.116 and 0.111 above the baseline: in a small archive one mistaken
name makes a surname look shared."""
COMMON: Final = NEARLY
"""How many other bearers of a name that many people of the world bear may be expected at the least, whatever the
archive's own names say: *John Murphy* in two articles that share nobody, no place and no words is likely two. On 27
articles of ours with five such pairs, b3_p is .98 with it and .89 without, at the same recall."""
FEW: Final = 100
"""Bearers of a part of a name up to which it is asked who they are: among more, a few satellites change nothing."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Names by their parts: of each part its number (`codes`), its name (`owner`); of each name where its parts begin
    (`first`), how many they are (`size`), and its group."""

    codes: Ints
    owner: Ints
    first: Ints
    size: Ints
    group: Ints


def expected_bearers(names: Names, pairs: Ints, groups: Ints, used: Used) -> Floats:
    """How many other bearers each name may have, as far as the archive's own names can tell.

    For a name of the parts p, q, … among N full names, c(p) of which hold p or a spelling of it and are not of the same
    group, chance alone gives N · c(p)/N · c(q)/N · … bearers more; a common given name with a common surname has
    several. A lone name has one only when no full name holds it. A place that the gazetteer knows is always itself.
    `pairs` are names that sound as one: their parts that differ are spellings of each other. `used`: names and
    articles.

    Who is named only where the bearer is named too (a brother, or a headline's *Red Sox Will Nab Teixeira*) is no
    witness of how common the surname is among strangers, and is not counted (`_satellites`).
    """
    table = names.table
    expected = np.full(len(table), np.inf)
    person = pc.equal(table["type"], "PERSON").to_numpy(zero_copy_only=False)
    for inside in (np.flatnonzero(person), np.flatnonzero(~person)):
        place = np.full(len(table), -1)
        place[inside] = np.arange(len(inside))
        of_type = place[pairs[person[pairs[:, 0]] == person[inside[:1]]]] if len(inside) else np.empty((0, 2), np.int64)
        keys = table["key"].take(pa.array(inside)).combine_chunks()
        expected[inside] = _expected(keys, of_type, groups[inside], (place[used[0]], used[1]))
    known = pc.starts_with(table["key"], PLACE).to_numpy(zero_copy_only=False)
    common = table["common"].to_numpy(zero_copy_only=False)
    return np.where(known, 0.0, np.maximum(expected, common * COMMON))


def _expected(keys: pa.Array, pairs: Ints, group: Ints, used: Used) -> Floats:
    """How many other bearers of each name chance gives. `group`: that of each name."""
    lists = pc.split_pattern(keys, " ")
    flat = pc.list_flatten(lists).dictionary_encode()
    codes = flat.indices.to_numpy().astype(np.int64)
    owner = pc.list_parent_indices(lists).to_numpy().astype(np.int64)
    size = np.bincount(owner, minlength=len(keys))
    parts = Parts(codes, owner, np.cumsum(size) - size, size, group)
    many = size > 1
    held = np.bincount(codes[many[owner]], minlength=len(flat.dictionary)).astype(np.float64)
    total = max(1, int(many.sum()))
    x, y = _spellings(codes, parts.first, pairs[(size[pairs] == 2).all(axis=1)])
    bearers = held.copy()
    np.add.at(bearers, x, held[y])
    np.add.at(bearers, y, held[x])
    initial = pc.less(pc.utf8_length(flat.dictionary), 2).to_numpy(zero_copy_only=False)
    own = np.bincount(group, minlength=int(group.max(initial=-1)) + 1)[group][owner]
    known = own * many[owner] + _satellites(parts, *used, (bearers > 1) & (bearers <= FEW))
    share = np.where(initial[codes], 1.0, np.maximum(bearers[codes] - known, 1e-9) / total)
    found = total * np.exp(np.bincount(owner, weights=np.log(share), minlength=len(keys)))
    found[~many] = np.where(held[codes[~many[owner]]] > 0, np.inf, 0.0)
    return np.asarray(np.round(found, 9), dtype=np.float64)


def _satellites(parts: Parts, name: Ints, article: Ints, few: Bools) -> Ints:
    """For each part of each name how many names of other groups hold it that never stand in an article without the
    name. `name` (-1: not of these) and `article` are those of `Used`, `few` runs along parts' numbers."""
    asked = np.flatnonzero(few[parts.codes] & (parts.size > 1)[parts.owner])
    asked = asked[_shared(parts.codes[asked], parts.group[parts.owner[asked]])]
    size = np.bincount(parts.owner[asked], minlength=len(parts.size))
    held = np.flatnonzero(name >= 0)
    held = held[size[name[held]] > 0]
    name, article = name[held], article[held]
    times = np.bincount(name, minlength=len(parts.size))
    which, within = spread(size[name])
    at = asked[(np.cumsum(size) - size)[name[which]] + within]
    key = (article[which] << 32) | parts.codes[at]
    order = np.argsort(key)
    starts = np.flatnonzero(np.diff(key[order], prepend=-1))
    sizes = np.diff(np.r_[starts, len(key)])
    several = np.flatnonzero(sizes > 1)
    block, inside = spread(sizes[several] ** 2)
    start, wide = starts[several][block], sizes[several][block]
    one, other = at[order[start + inside // wide]], parts.owner[at[order[start + inside % wide]]]
    strange = parts.group[parts.owner[one]] != parts.group[other]
    both, place = numbered((one[strange] << 32) | other[strange])
    always = np.bincount(place, minlength=len(both)) == times[both & 0xFFFFFFFF]
    return np.bincount(both[always] >> 32, minlength=len(parts.codes))


def _shared(codes: Ints, group: Ints) -> Bools:
    """Which parts names of several groups hold. `codes` and `group` of each part of each name."""
    held = distinct((codes << 32) | group) >> 32
    return np.bincount(held, minlength=1)[codes] > 1


def _spellings(codes: Ints, first: Ints, pairs: Ints) -> tuple[Ints, Ints]:
    """The parts in which pairs of names of two parts differ, each pair of parts once. `first`: where a name's begin."""
    a, b, c, d = (codes[first[pairs[:, side]] + at] for side in (0, 1) for at in (0, 1))
    crossed = (a == d) | (b == c)
    one, other = np.r_[a, b], np.r_[np.where(crossed, d, c), np.where(crossed, c, d)]
    differ = one != other
    packed = distinct((np.minimum(one, other)[differ] << 32) | np.maximum(one, other)[differ])
    return packed >> 32, packed & 0xFFFFFFFF
