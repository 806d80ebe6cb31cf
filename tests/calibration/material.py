"""Spellings of one native name, and names by their use: what the comparison's weights are learnt from.

Groups of spellings come from ``shared/data/name_tokens.csv`` (Latin spellings of one native token, NETransliteration,
CC0) and ``data/spellings.tsv`` (see ``build_spellings.py``); the names themselves from the package's own tables. None
of it is the set of pairs that the package is measured on.
"""

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import JaroWinkler

from entities.names.sound import fold
from entities.names.tables import rows

HERE = Path(__file__).parent
NAME_TOKENS = HERE.parents[2] / "shared" / "data" / "name_tokens.csv"
MISALIGNED = 0.55
"""Below this likeness to the most frequent spelling a rare one is a misaligned row (von/of, jon/june)."""


@dataclass(frozen=True, slots=True)
class Group:
    """The spellings of one native name, most frequent first. `use` is given, family or empty where it is not known."""

    language: str
    native: str
    use: str
    spellings: tuple[str, ...]


def token_groups() -> list[Group]:
    found: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    with NAME_TOKENS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if len(row["latin"]) > 2 and row["latin"].replace("'", "").replace("-", "").isalpha():
                found[row["language"], row["native"]].append((int(row["count"]), row["latin"]))
    groups = []
    for (language, native), counted in found.items():
        counted.sort(key=lambda item: (-item[0], item[1]))
        top = fold(counted[0][1])
        kept = [s for n, s in counted if n >= 10 or JaroWinkler.similarity(top, fold(s)) > MISALIGNED]
        groups.append(Group(language, native, "", tuple(kept)))
    return groups


def system_groups() -> list[Group]:
    text = (HERE / "data" / "spellings.tsv").read_text(encoding="utf-8")
    _, *lines = text.splitlines()
    fields = (line.split("\t") for line in lines)
    return [Group(language, native, use, tuple(s.split())) for language, use, native, s, _ in fields]


def known_names() -> dict[str, list[str]]:
    """Names by use: ``m``, ``f``, ``given``, ``family``, ``common2``, ``common3``."""
    table: dict[str, list[str]] = defaultdict(list)
    for row in rows("known_names"):
        table[row["use"]].extend(row["names"].split(" "))
    return dict(table)
