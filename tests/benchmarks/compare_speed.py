"""How fast names are compared, beside the peers, in one run on one core.

    python -m tests.benchmarks.compare_speed --peer PYTHON

`entities.compare` on pairs of names, each with its whole answer (outcome, score, evidence):

- *cold*: both names are new to the process. The tables of knowledge are loaded, but every memory that keeps names,
  words or what they sound like is emptied before each pair. What keeps no letter stays, as it does in a process that
  has compared other names: the verdicts on patterns of codes; *first* is with those emptied, too.
- *warm*: the same pairs again, nothing emptied.
- *hard*: cold, on the written lists of `tests/quality/pairs`: a quarter in another script, relatives and namesakes of
  60 origins, with titles, initials and particles, which take more reading than the names of most news.
- *bulk*: all pairs of a list at once, outcomes and scores.

The pairs of the others are of people in news on Ukraine (RUWA; one row of each few): two words each, nearly all of
them in Latin letters, half of them spellings of one person, a quarter of the words misspelled or borne by nobody known.
Emptying the memories is neither harsh nor kind: 154 of those pairs of which no two share a word took 70 to 77 µs each
when nothing was emptied between them, and 73 to 78 when all was.

The peers: rapidfuzz's ``cdist(WRatio)`` on the same list, and nomenklatura's logic-v2, cold (the first time it sees a
pair, its process warm) and warm, from an environment of its own, whose interpreter is given as PYTHON:

    python -m venv .venv-peer && .venv-peer/bin/pip install nomenklatura

Figures are medians and the 95th of 100 over all pairs, in microseconds of the clock: look at the load that is printed.
"""

import argparse
import csv
import json
import os
import pkgutil
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from rapidfuzz import fuzz, process

from entities import compare, names
from entities.names import calibration
from entities.names.bulk import compare_all
from entities.names.calibration import judge
from entities.names.parsing import prepare
from tests import quality
from tests.quality.bench import SHARED

SINGLE = 500
NAMES = 1000
ROUNDS = 3
PEER = """
import json, statistics, sys, time
from followthemoney.proxy import EntityProxy
from nomenklatura.matching import LogicV2

def entity(name):
    return EntityProxy.from_dict({"id": name, "schema": "Person", "properties": {"name": [name]}})

config, passes, pairs = LogicV2.default_config(), [], json.load(sys.stdin)
LogicV2.compare(entity("Ada Lovelace"), entity("Ada King"), config)
for _ in range(2):
    took = []
    for a, b in pairs:
        query, result = entity(a), entity(b)
        start = time.perf_counter()
        LogicV2.compare(query, result, config)
        took.append(time.perf_counter() - start)
    passes.append(took)
print(json.dumps(passes))
"""


def people() -> list[tuple[str, str]]:
    with (SHARED / "bench" / "dev" / "name_pairs.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] == "person"]
    return [(row["a"], row["b"]) for row in rows[:: max(1, len(rows) // SINGLE)]][:SINGLE]


def hard() -> list[tuple[str, str]]:
    found = []
    for path in sorted((Path(quality.__file__).parent / "pairs").glob("people*.tsv")):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        found += [(row["a"], row["b"]) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return found


def memories() -> Iterator[Callable[[], None]]:
    """What empties each memory of names: the bounded caches of the room; the unbounded ones hold tables."""
    for module in pkgutil.iter_modules(names.__path__, f"{names.__name__}."):
        for value in vars(import_module(module.name)).values():
            if hasattr(value, "cache_parameters") and value.cache_parameters()["maxsize"] is not None:
                yield value.cache_clear


def forget(*, patterns: bool) -> None:
    """Empty the memories of names; with `patterns`, that of verdicts as well."""
    for clear in MEMORIES:
        if patterns or clear != judge.cache_clear:
            clear()


MEMORIES = tuple({id(clear.__self__): clear for clear in memories()}.values())  # type: ignore[attr-defined]


def cold(pairs: list[tuple[str, str]], *, patterns: bool) -> list[float]:
    took = []
    for _ in range(ROUNDS):
        for a, b in pairs:
            forget(patterns=patterns)
            start = time.perf_counter()
            compare(a, b)
            took.append(time.perf_counter() - start)
    return took[len(pairs) :]


def warm(pairs: list[tuple[str, str]]) -> list[float]:
    took = []
    for _ in range(ROUNDS):
        for a, b in pairs:
            start = time.perf_counter()
            compare(a, b)
            took.append(time.perf_counter() - start)
    return took[len(pairs) :]


def shown(seconds: list[float]) -> str:
    ordered = sorted(seconds)
    most = ordered[len(ordered) * 95 // 100]
    return f"median {statistics.median(ordered) * 1e6:.1f} µs, 95 of 100 below {most * 1e6:.1f} µs"


def bulk(texts: list[str]) -> tuple[float, float]:
    """Pairs a second of ours, and of WRatio on the same texts."""
    names = [prepare(text) for text in texts]
    compare_all(names[:50], names[:50])
    start = time.perf_counter()
    compare_all(names, names)
    ours = time.perf_counter() - start
    start = time.perf_counter()
    process.cdist(texts, texts, scorer=fuzz.WRatio, workers=1)
    return len(texts) ** 2 / ours, len(texts) ** 2 / (time.perf_counter() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", help="a Python that has nomenklatura")
    peer = parser.parse_args().peer
    pairs = people()
    print(f"load of this machine: {os.getloadavg()[0]:.1f}")
    print("compiled" if not calibration.__file__.endswith(".py") else "not compiled")
    ours = {"cold": cold(pairs, patterns=False), "first": cold(pairs, patterns=True), "warm": warm(pairs)}
    ours["hard"] = cold(hard(), patterns=False)
    for kind, took in ours.items():
        print(f"one pair, {kind}: {shown(took)}")
    if peer:
        ran = subprocess.run([peer, "-c", PEER], input=json.dumps(pairs), capture_output=True, text=True, check=True)
        theirs = dict(zip(("cold", "warm"), json.loads(ran.stdout), strict=True))
        for kind, took in theirs.items():
            times = statistics.median(took) / statistics.median(ours[kind])
            print(f"logic-v2, {kind}: {shown(took)}; {times:.1f} times ours")
    texts = sorted({name for pair in pairs for name in pair})
    texts = (texts * (NAMES // len(texts) + 1))[:NAMES]
    many, wratio = bulk(texts)
    print(f"all pairs of {len(texts)} names: {many:,.0f} pairs/s")
    print(f"cdist(WRatio): {wratio:,.0f} pairs/s, ours {many / wratio:.2f} times as many")
    if peer:
        print(f"all pairs beside logic-v2, warm: {many * statistics.median(theirs['warm']):.0f} times as many a second")


if __name__ == "__main__":
    main()
