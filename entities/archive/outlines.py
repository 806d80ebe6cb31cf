"""A part of a name in outline: what is left of its sound when near sounds count as one.

Two outlines: the *skeleton*, the classes of its consonants alone, and *voiced*, with the class of each vowel as well.
"""

import csv
from functools import lru_cache
from importlib import resources
from itertools import chain, groupby
from operator import itemgetter
from typing import Final

SILENT: Final = "-"
VOICES: Final = dict.fromkeys("aA2", "A") | dict.fromkeys("ieE3719I", "I") | dict.fromkeys("uoO4U8V?@!=Y", "U")
"""The class of each vowel among the sounds of names: open, front, back. Systems seldom disagree across classes."""
VOWELS: Final = "~"
"""The skeleton of a part without consonants: *Yi*, *Heo*, *Woo*."""


def _classes() -> tuple[dict[str, str], dict[str, str]]:
    """The class of each consonant among the sounds of names, and the other class of those that may be a glide."""
    lines = resources.files("entities.archive").joinpath("data/outlines.tsv").read_text(encoding="utf-8").splitlines()
    found = list(csv.DictReader(lines, delimiter="\t"))
    usual = {row["sound"]: row["class"] for row in found}
    return usual, usual | {row["sound"]: row["other"].strip(SILENT) for row in found if row["other"]}


CLASSES: Final = _classes()


@lru_cache(maxsize=1 << 16)
def skeletons(sound: str) -> tuple[str, ...]:
    """The classes of a sound's consonants, each run once; twice where a letter may be a glide; `VOWELS` without any.

    >>> skeletons("kim"), skeletons("jan"), skeletons("nuNnun"), skeletons("u")
    (('kn',), ('sn', 'n'), ('nnn',), ('~',))
    """
    found = []
    for table in CLASSES:
        found.append("".join(group for group, _ in groupby([table.get(c, "") for c in sound])) or VOWELS)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1 << 16)
def voiced(sound: str) -> tuple[str, ...]:
    """As `skeletons`, with the class of the last vowel of each run of vowels.

    >>> voiced("kim"), voiced("y@ndoN"), voiced("huanjan")
    (('kIn',), ('UntUn',), ('AnsAn', 'AnAn'))
    """
    found = []
    for table in CLASSES:
        classes = [(c in VOICES, VOICES.get(c) or table.get(c, "")) for c in sound]
        runs = [[group for group, _ in groupby([c for _, c in run])][-1 if vowel else 0 :]
                for vowel, run in groupby([c for c in classes if c[1]], key=itemgetter(0))]  # fmt: skip
        found.append("".join(chain.from_iterable(runs)))
    return tuple(dict.fromkeys(found))
