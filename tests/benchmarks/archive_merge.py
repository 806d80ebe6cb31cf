"""How long merging takes, how much memory, and how right it is, on a synthetic archive.

    python -m tests.benchmarks.archive_merge STORE [--mentions 2000000]

makes the store when it isn't there, merges it in a process of its own, and prints one JSON line: seconds, the largest
memory of that process and its workers together, and pair precision and recall over mentions. A pair of mentions is
right when both are of one person.
"""

import argparse
import contextlib
import json
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import numpy.typing as npt

from entities.archive import store
from entities.archive.schema import ROWS
from tests.benchmarks.archive_generator import write

type Ints = npt.NDArray[np.int64]


def merge_apart(root: Path) -> dict[str, float]:
    """Merge in another process from nothing; seconds and the peak of memory in GB, shared pages counted once."""
    shutil.rmtree(root / "generations", ignore_errors=True)
    (root / "merged").unlink(missing_ok=True)
    started, peak, before = time.perf_counter(), 0, resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen([sys.executable, "-m", "entities", "archive", "merge", str(root)])
    while process.poll() is None:
        peak = max(peak, memory(process.pid))
        time.sleep(0.2)
    if process.returncode:
        raise SystemExit(process.returncode)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = time.perf_counter() - started
    return {
        "seconds": round(took, 1),
        "cpu_seconds": round(used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime, 1),
        "peak_gb": round(peak / 1e9, 2),
    }


def memory(process: int) -> int:
    """Bytes that a process and its children hold, a page that several share counted once (Linux)."""
    total = 0
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1]) * 1024
    for listing in Path(f"/proc/{process}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            total += sum(memory(int(child)) for child in listing.read_text().split())
    return total


def figures(truth: Ints, rows: Ints, clusters: Ints) -> dict[str, float]:
    """Pair precision and recall over mentions. `truth`: row, person, mentions; `rows` and `clusters` in parallel."""
    order = np.argsort(rows)
    cluster = clusters[order[np.searchsorted(rows[order], truth[:, 0])]]
    _, person = np.unique(truth[:, 1], return_inverse=True)
    _, cluster = np.unique(cluster, return_inverse=True)
    weight = truth[:, 2].astype(np.float64)
    _, cell = np.unique((person.astype(np.int64) << 32) | cluster, return_inverse=True)

    def pairs(label: Ints) -> float:
        size = np.bincount(label, weights=weight)
        return float((size * (size - 1) / 2).sum())

    right = pairs(cell)
    return {"pair_precision": round(right / pairs(cluster), 4), "pair_recall": round(right / pairs(person), 4)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", type=Path)
    parser.add_argument("--mentions", type=int, default=2_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dated", action="store_true", help="make it with the dates of articles")
    options = parser.parse_args()
    if not options.store.exists():
        made = write(options.store, mentions=options.mentions, seed=options.seed, dated=options.dated)
        options.store.with_suffix(".json").write_text(json.dumps(made))
    made = json.loads(options.store.with_suffix(".json").read_text())
    took = merge_apart(options.store)
    rows = store.read_merged(options.store, "rows", ROWS)
    address = rows["address"].to_numpy() ^ rows["named"].to_numpy(zero_copy_only=False)
    right = figures(np.load(options.store.with_suffix(".truth.npy")), rows["row"].to_numpy(), address)
    print(json.dumps(made | took | right))


if __name__ == "__main__":
    main()
