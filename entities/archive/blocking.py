"""Which names are worth comparing: those that share a block.

A name gets block keys out of two of its parts (order left out, so that family name first or last makes no
difference), from fine to coarse:

* *sound*: both parts as they sound, under each reading;
* *half*: one part as it sounds, of the other the consonants;
* *bones*: the consonants of both, for spellings of one sound;
* *voices*: the consonants of both and the class of each vowel, for crowds in which too many share the bones;
* *kin*: a given name or what it is short for (*Mo*, *Maurice*), of the other part the sound;
* *slip*: one part as it usually sounds, of the other the first sound's class or the last letter, for slips of the pen;
* *outline*: the consonants of one part, the first two of the other.

A block with more than `CAP` names says nothing and is passed over; the finer blocks of the same names still join them.
Equal names need no block at all, as they are one name from the start, so that no cap can lose them. Everything here is
arithmetic on arrays; the words are read once for each different part, not once a name.

Method: standard blocking with several keys, P. Christen, *Data Matching* (2012), chapter 4.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final

import numpy as np
import numpy.typing as npt

from entities.archive.naming import PLACE
from entities.archive.outlines import skeletons, voiced
from entities.archive.ragged import Ragged, cross, spread
from entities.arrays import distinct
from entities.names.nicknames import related
from entities.names.sound import hear

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]
type Words = npt.NDArray[np.uint64]

CAP: Final = 120
"""Names in a block beyond which it is passed over: what a block costs grows with its square."""
WEAK_CAP: Final = 12
"""The same for the blocks of slips and outlines, which most pairs share by chance."""
STRONG: Final = np.uint64(1)
"""Lowest bit of a block key: set in blocks of sound, half and bones."""
KIN, BONES, VOICED = 0, 3, 6
"""Tags of strong blocks: up to `BONES`, and `VOICED`."""
AT_ONCE: Final = 1 << 22
"""Raw pairs looked at together: about 300 MB."""
SAMPLED: Final = 1 << 10
"""One pair in so many is looked at to find ranges that hold `AT_ONCE` pairs each."""
PARTS: Final = 4
"""Parts of a name that make keys; longer names repeat themselves."""
MIX: Final = (np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53))
SHIFT: Final = np.uint64(33)


def mix(words: Words) -> Words:
    """Spread the bits of 64-bit words (the finalizer of MurmurHash3, A. Appleby)."""
    for factor in MIX:
        words = (words ^ (words >> SHIFT)) * factor
    return words ^ (words >> SHIFT)


@lru_cache(maxsize=1 << 18)
def _number(words: str) -> int:
    return int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest(), "big", signed=True)


def parts_of(key: str) -> list[str]:
    """The parts of a name's key that tell something: those of more than a letter, if there are two; else all.

    >>> parts_of("john f kennedy"), parts_of("o jinu")
    (['john', 'kennedy'], ['o', 'jinu'])
    """
    parts = key.split()
    long = [part for part in parts if len(part) > 1]
    return (long if len(long) > 1 else parts)[:PARTS]


def block_keys(names: Sequence[tuple[str, str, bool]]) -> Ragged:
    """The blocks of names (type, key, whether full), as 64-bit numbers, sorted within a name, each once.

    None for a lone surname or given name (never compared by likeness) and for a place the gazetteer knows.

    >>> one, other = (block_keys([("PERSON", key, True)]).values for key in ("kim chongun", "chongun kim"))
    >>> (one == other).all()
    np.True_
    >>> block_keys([("PERSON", "kim", False)]).values.tolist()
    []
    """
    numbers: dict[str, int] = {}
    pairs: list[tuple[int, int, int, int]] = []
    alone: list[list[int]] = [[] for _ in names]
    for place, (type, key, full) in enumerate(names):
        if not full or key.startswith(PLACE):
            continue
        parts = [numbers.setdefault(part, len(numbers)) for part in parts_of(key)]
        kind = _number(type)
        long = [part for part in parts_of(key) if len(part) > 1]
        if len(long) == 1:
            alone[place] = [_number(f"{type} {reading.code}") for reading in hear(long[0]).readings]
        pairs.extend((place, a, b, kind) for a, b in combinations(parts, 2))
    owners, left, right, types = np.array(pairs, np.int64).reshape(-1, 4).T
    singles = Ragged.of(alone)
    owner, keys = [np.repeat(np.arange(len(names)), singles.sizes)], [singles.values]
    for which, found in _pair_keys(list(numbers), left, right):
        owner.append(owners[which])
        keys.append((found ^ (mix(types[which].view(np.uint64)) & ~STRONG)).view(np.int64))
    return _gathered(len(names), np.concatenate(owner), np.concatenate(keys))


def _gathered(count: int, owner: Ints, keys: Ints) -> Ragged:
    order = np.lexsort((keys, owner))
    owner, keys = owner[order], keys[order]
    once = np.r_[True, (owner[1:] != owner[:-1]) | (keys[1:] != keys[:-1])] if len(keys) else np.zeros(0, bool)
    sizes = np.bincount(owner[once], minlength=count)
    return Ragged(np.cumsum(sizes) - sizes, sizes, keys[once])


def _pair_keys(parts: list[str], left: Ints, right: Ints) -> Iterator[tuple[Ints, Words]]:
    """Keys of pairs of parts: which pair, and the key."""
    heard = [hear(part).readings for part in parts]
    codes = [list(dict.fromkeys(r.code for r in readings)) for readings in heard]
    usual_readings = [list({r.table: r for r in reversed(readings)}.values()) for readings in heard]
    bones = [sorted({b for r in readings for b in skeletons(r.sound)}) for readings in usual_readings]
    voices = Ragged.of(
        [[_number(v) for v in sorted({v for r in readings for v in voiced(r.sound)})] for readings in usual_readings]
    )
    sound = Ragged.of([[_number(code) for code in some] for some in codes])
    bone = Ragged.of([[_number(b) for b in some] for some in bones])
    usual = Ragged.of([[_number(some[0])] for some in codes])
    ends = Ragged.of(
        [
            [_number(f"^{b[:1]}") for b in some] + [_number(f"{part[-1]}$")]
            for part, some in zip(parts, bones, strict=True)
        ]
    )
    first = Ragged.of([[_number(some[0])] for some in bones])
    start = Ragged.of([[_number(f"^{some[0][:2]}")] for some in bones])
    for tag, one, other in ((1, sound, sound), (VOICED, voices, voices), (3, bone, bone)):
        which, x, y = cross(one, other, left, right)
        yield which, _combined(tag, np.minimum(x, y), np.maximum(x, y))
    forms = [sorted({part, *related()[part]}) if part in related() else [] for part in parts]
    kin = Ragged.of([[_number(f"={form}") for form in some] for some in forms])
    for tag, one, other in ((KIN, kin, sound), (2, sound, bone), (4, usual, ends), (5, first, start)):
        for a, b in ((left, right), (right, left)):
            which, x, y = cross(one, other, a, b)
            yield which, _combined(tag, x, y)


def _combined(tag: int, x: Ints, y: Ints) -> Words:
    words = mix(mix(x.view(np.uint64) + np.uint64(tag)) * np.uint64(3) + y.view(np.uint64))
    return (words & ~STRONG) | np.uint64(tag <= BONES or tag == VOICED)


def cap_of(blocks: Ints) -> Ints:
    """How many names each of these blocks may have."""
    return np.where(blocks & 1, CAP, WEAK_CAP)


@dataclass(frozen=True, slots=True)
class Runs:
    """The blocks that make pairs: block *i* holds ``names[starts[i]:starts[i] + sizes[i]]``.

    `new` marks names; blocks and pairs without any are left out; None means all are new.
    """

    names: Ints
    starts: Ints
    sizes: Ints
    new: Bools | None

    @classmethod
    def of(cls, blocks: Ints, names: Ints, *, new: Bools | None = None) -> "Runs":
        """`blocks` and `names` run in parallel: block key and number of a name in it."""
        order = np.argsort(blocks, kind="stable")
        blocks, names = blocks[order], names[order]
        starts = np.flatnonzero(np.r_[True, blocks[1:] != blocks[:-1]]) if len(blocks) else np.empty(0, np.int64)
        sizes = np.diff(np.r_[starts, len(blocks)])
        useful = (sizes > 1) & (sizes <= cap_of(blocks[starts]))
        if new is not None and len(starts):
            useful &= np.add.reduceat(new[names].astype(np.int64), starts) > 0
        return cls(names, starts[useful], sizes[useful], new)

    @property
    def met(self) -> Ints:
        """The names in these blocks."""
        which, within = spread(self.sizes)
        return distinct(self.names[self.starts[which] + within])

    def pairs(self) -> Iterator[Ints]:
        """The pairs that share a block, packed into one number each (the smaller name above): once each, in slices.

        A pair may be drawn for several blocks, of any size: what is drawn is kept sorted, eight bytes a pair, and given
        by ranges of its numbers.
        """
        drawn = list(self._drawn())
        sample = np.sort(np.concatenate([np.empty(0, np.int64), *(some[::SAMPLED] for some in drawn)]))
        bounds = [*sample[AT_ONCE // SAMPLED :: AT_ONCE // SAMPLED].tolist(), np.iinfo(np.int64).max]
        cuts = [np.searchsorted(some, [0, *bounds]) for some in drawn]
        for at in range(len(bounds) if drawn else 0):
            ranges = [some[cut[at] : cut[at + 1]] for some, cut in zip(drawn, cuts, strict=True)]
            yield distinct(np.concatenate(ranges))

    def _drawn(self) -> Iterator[Ints]:
        """The pairs of each block, in sorted slices; a pair may come in several."""
        held: list[Ints] = []
        for size in np.unique(self.sizes).tolist():
            left, right = np.triu_indices(size, 1)
            every = self.starts[self.sizes == size]
            step = max(1, AT_ONCE // len(left))
            for at in range(0, len(every), step):
                rows = self.names[every[at : at + step, None] + np.arange(size)]
                held.append(self._packed(rows[:, left].ravel(), rows[:, right].ravel()))
                if sum(map(len, held)) >= AT_ONCE:
                    yield distinct(np.concatenate(held))
                    held = []
        if held:
            yield distinct(np.concatenate(held))

    def _packed(self, a: Ints, b: Ints) -> Ints:
        if self.new is not None:
            kept = self.new[a] | self.new[b]
            a, b = a[kept], b[kept]
        return (np.minimum(a, b) << 32) | np.maximum(a, b)


def unpacked(packed: Ints) -> tuple[Ints, Ints]:
    """The two names of each packed pair."""
    return packed >> 32, packed & 0xFFFFFFFF
