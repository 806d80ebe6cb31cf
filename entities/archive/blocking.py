"""Which names are worth comparing: those that share a block.

A name gets a few block keys out of the sounds of its parts (order left out, so that family name first or last makes no
difference), from coarse to fine:

* *outline*: the consonants of one part and the first consonant of another, for misspelt names;
* *near*: the same with two consonants of the other;
* *skeleton*: the consonants of both parts, for spellings of one sound;
* *sound*: both parts as they sound.

A block with more than `CAP` names says nothing and is passed over; the finer blocks of the same names still join them.
Equal names need no block at all, as they are one name from the start, so that no cap can lose them. A pair that
shares outlines is compared when its letters are alike (`ALIKE`), one that shares sounds when its codes are near
(`NEAR`).

Method: standard blocking with several keys, P. Christen, *Data Matching* (2012), chapter 4.
"""

import csv
import hashlib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import combinations, product
from typing import Final

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import JaroWinkler, Levenshtein
from rapidfuzz.process import cpdist

from entities.archive.naming import PLACE
from entities.names.sound import hear

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]

CAP: Final = 120
"""Names in a block beyond which it is passed over: what a block costs grows with its square."""
ALIKE: Final = 0.88
"""Jaro-Winkler similarity from which two names that share outlines only are compared. One wrong letter in a name of ten
leaves 0.93 or more, two leave 0.88."""
NEAR: Final = 0.65
"""Similarity of sound codes from which two names that share a block of sound are compared. On the synthetic archive of
200,000 mentions 995 of 1,000 links lie above it, and 77 of 100 candidates below."""
PARTS: Final = 4
"""Parts of a name that make keys; longer names repeat themselves."""
READINGS: Final = 2
"""Readings of a part that make keys, the likeliest first."""
STRONG: Final = 1
"""Lowest bit of a block key: set when the block is one of sound, clear when it is one of outline."""
SILENT: Final = "-"


def _classes() -> tuple[dict[str, str], dict[str, str]]:
    """The class of each consonant among the sounds of names, and the other class of those that may be a glide."""
    lines = resources.files("entities.archive").joinpath("data/outlines.tsv").read_text(encoding="utf-8").splitlines()
    found = list(csv.DictReader(lines, delimiter="\t"))
    usual = {row["sound"]: row["class"] for row in found}
    return usual, usual | {row["sound"]: row["other"].strip(SILENT) for row in found if row["other"]}


CLASSES: Final = _classes()


@lru_cache(maxsize=1 << 16)
def skeletons(sound: str) -> tuple[str, ...]:
    """The classes of a sound's consonants, each run once; twice where a letter may be a glide; else the sound itself.

    >>> skeletons("kim"), skeletons("jan")
    (('kn',), ('sn', 'n'))
    """
    found = []
    for table in CLASSES:
        bare = "".join([table.get(c, "") for c in sound])
        found.append("".join(c for i, c in enumerate(bare) if i == 0 or bare[i - 1] != c) or sound)
    return tuple(dict.fromkeys(found))


def block_keys(type: str, key: str, full: bool) -> tuple[int, ...]:
    """The blocks of a name: sorted 64-bit numbers, whose lowest bit is set in blocks of sound.

    None for a lone surname or given name (never compared by likeness) and for a place the gazetteer knows.

    >>> block_keys("PERSON", "kim chongun", True) == block_keys("PERSON", "chongun kim", True)
    True
    >>> block_keys("PERSON", "kim", False)
    ()
    """
    if key.startswith(PLACE) or not full:
        return ()
    readings = [hear(part).readings[:READINGS] for part in key.split()[:PARTS] if len(part) > 1]
    codes = [[r.code for r in part] for part in readings]
    bones = [sorted({b for r in part for b in skeletons(r.sound)}) for part in readings]
    if len(readings) < 2:
        return tuple(sorted({_number("alone", type, code, strong=True) for part in codes for code in part}))
    found: set[int] = set()
    for one, other in combinations(range(len(readings)), 2):
        for a, b in product(codes[one], codes[other]):
            found.add(_number("sound", type, *sorted((a, b)), strong=True))
        for a, b in product(bones[one], bones[other]):
            found.add(_number("bones", type, *sorted((a, b)), strong=True))
        for a, b in ((bones[one][0], bones[other][0]), (bones[other][0], bones[one][0])):
            found.add(_number("outline", type, a, b[:1], strong=False))
            found.add(_number("near", type, a, b[:2], strong=False))
    return tuple(sorted(found))


def _number(*words: str, strong: bool) -> int:
    digest = hashlib.blake2b("\0".join(words).encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "big", signed=True) & ~STRONG) | (STRONG if strong else 0)


def sound_code(key: str) -> str:
    """A name as it sounds, for a first look at a pair: the codes of its parts, likeliest readings.

    >>> sound_code("kim jongun") == sound_code("kim jong un")
    False
    """
    return " ".join(hear(part).readings[0].code for part in key.split() if len(part) > 1)


@dataclass(frozen=True, slots=True)
class Looks:
    """What a first look at two names compares, by their numbers: keys and sound codes."""

    keys: list[str]
    codes: list[str]

    def alike(self, left: Ints, right: Ints) -> Bools:
        """Which pairs have alike letters."""
        one, other = [self.keys[i] for i in left], [self.keys[i] for i in right]
        return np.asarray(cpdist(one, other, scorer=JaroWinkler.similarity), dtype=np.float64) >= ALIKE

    def near(self, left: Ints, right: Ints) -> Bools:
        """Which pairs have near codes, in either order of the parts."""
        one, other = [self.codes[i] for i in left], [self.codes[i] for i in right]
        turned = [" ".join(reversed(code.split(" "))) for code in other]
        straight = np.asarray(cpdist(one, other, scorer=Levenshtein.normalized_similarity), dtype=np.float64)
        crossed = np.asarray(cpdist(one, turned, scorer=Levenshtein.normalized_similarity), dtype=np.float64)
        return np.maximum(straight, crossed) >= NEAR

    def worth(self, left: int, right: int, shared: set[int]) -> bool:
        """Is a pair that shares these blocks a candidate?"""
        pair = np.array([left]), np.array([right])
        strong = any(block & STRONG for block in shared)
        weak = any(not block & STRONG for block in shared)
        return (strong and bool(self.near(*pair)[0])) or (weak and bool(self.alike(*pair)[0]))


def candidates(blocks: Ints, names: Ints, looks: Looks, *, new: Bools | None = None) -> Ints:
    """The pairs worth comparing, as an array of shape (pairs, 2), the smaller number first, sorted.

    `blocks` and `names` run in parallel: block key and number of a name in it. Pairs that share a block of sound are
    candidates when their codes are near, pairs that share outlines when their letters are alike; so a block that is
    passed over takes candidates away and never makes one. `new` marks names; pairs without any are left out.
    """
    order = np.lexsort((names, blocks))
    blocks, names = blocks[order], names[order]
    starts = np.flatnonzero(np.r_[True, blocks[1:] != blocks[:-1]]) if len(blocks) else np.empty(0, np.int64)
    sizes = np.diff(np.r_[starts, len(blocks)])
    strong = (blocks[starts] & STRONG).astype(bool)
    useful = (sizes > 1) & (sizes <= CAP)
    if new is not None and len(starts):
        useful &= np.add.reduceat(new[names].astype(np.int64), starts) > 0
    sound = _pairs(names, starts[useful & strong], sizes[useful & strong], new)
    outline = _pairs(names, starts[useful & ~strong], sizes[useful & ~strong], new)
    kept = [found[look(*_apart(found))] for found, look in ((sound, looks.near), (outline, looks.alike)) if len(found)]
    return np.column_stack(_apart(np.unique(np.concatenate([np.empty(0, np.int64), *kept]))))


def _pairs(names: Ints, starts: Ints, sizes: Ints, new: Bools | None) -> Ints:
    """Every pair inside these runs of `names`, once each, packed into one number; sorted."""
    found = [np.empty(0, np.int64)]
    for size in np.unique(sizes):
        rows = names[starts[sizes == size][:, None] + np.arange(size)]
        left, right = np.triu_indices(int(size), 1)
        a, b = rows[:, left].ravel(), rows[:, right].ravel()
        if new is not None:
            kept = new[a] | new[b]
            a, b = a[kept], b[kept]
        found.append(np.unique((np.minimum(a, b) << 32) | np.maximum(a, b)))
    return np.unique(np.concatenate(found))


def _apart(packed: Ints) -> tuple[Ints, Ints]:
    return packed >> 32, packed & 0xFFFFFFFF
