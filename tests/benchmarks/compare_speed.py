"""How fast names are compared, beside the peers, in one run on one core.

    python -m tests.benchmarks.compare_speed

Prints microseconds for a single cold pair (both names read and heard anew; only data tables are warm), pairs a second
for all pairs of a list, and the ratios to nomenklatura's logic-v2 (where it is installed, by ``--peer PYTHON``: the
interpreter of an environment that has it) and to rapidfuzz's ``cdist(WRatio)``.
"""

import argparse
import csv
import json
import os
import statistics
import subprocess
import time

from rapidfuzz import fuzz, process

from entities.names import endings, joining, nicknames, parsing, sound
from entities.names.bulk import compare_all
from entities.names.calibration import judge
from entities.names.comparison import compare_prepared
from entities.names.parsing import prepare
from tests.quality.bench import SHARED

SINGLE = 500
NAMES = 1000
PEER = """
import json, statistics, sys, time
from followthemoney.proxy import EntityProxy
from nomenklatura.matching import LogicV2

def entity(name):
    return EntityProxy.from_dict({"id": name, "schema": "Person", "properties": {"name": [name]}})

config, took = LogicV2.default_config(), []
for a, b in json.load(sys.stdin):
    query, result = entity(a), entity(b)
    start = time.perf_counter()
    LogicV2.compare(query, result, config)
    took.append(time.perf_counter() - start)
print(statistics.median(took) * 1e6)
"""


def people() -> list[tuple[str, str]]:
    with (SHARED / "bench" / "dev" / "name_pairs.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] == "person"]
    return [(row["a"], row["b"]) for row in rows[:: max(1, len(rows) // SINGLE)]][:SINGLE]


def forget() -> None:
    """Empty whatever remembers names; what remembers tables or patterns without letters stays."""
    for cached in (
        parsing.prepare,
        sound.hear,
        joining.join,
        nicknames.inner_name,
        nicknames.meant_names,
        endings.stem_length,
        judge,
        sound.hear_both,
    ):
        cached.cache_clear()


def single(pairs: list[tuple[str, str]]) -> float:
    took = []
    for a, b in [*pairs, *pairs]:
        forget()
        start = time.perf_counter()
        compare_prepared(prepare(a), prepare(b))
        took.append(time.perf_counter() - start)
    return statistics.median(took[len(pairs) :]) * 1e6


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
    ours = single(pairs)
    print(f"single cold pair, median: {ours:.0f} µs")
    if peer:
        ran = subprocess.run([peer, "-c", PEER], input=json.dumps(pairs), capture_output=True, text=True, check=True)
        print(f"logic-v2, median: {float(ran.stdout):.0f} µs, {float(ran.stdout) / ours:.1f} times ours")
    texts = sorted({name for pair in pairs for name in pair})
    texts = (texts * (NAMES // len(texts) + 1))[:NAMES]
    many, wratio = bulk(texts)
    print(f"all pairs of {len(texts)} names: {many:,.0f} pairs/s")
    print(f"cdist(WRatio): {wratio:,.0f} pairs/s, ours {many / wratio:.2f} times as many")
    if peer:
        print(f"all pairs beside logic-v2: {many * float(ran.stdout) / 1e6:.0f} times as many a second")


if __name__ == "__main__":
    main()
