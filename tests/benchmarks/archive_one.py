"""What one more article costs an archive: time and processor time of the merge after it, by the archive's size.

    python -m tests.benchmarks.archive_one FOLDER [--mentions 20000 200000 2000000] [--times 3]

makes synthetic archives in FOLDER where they aren't there, and merges them; then adds an article to a copy of each and
merges that in a process of its own. The article names people of one article of the archive, one of them with a slip
that is a new name. Prints a JSON line for each archive: the shortest of so many `times`, beside what the
first merge took (whole, unless the archive was there merged) and one of nothing new, which is what starting and reading
takes.
"""

import argparse
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pyarrow.compute as pc

from entities.archive import store
from entities.archive.schema import ENTITIES
from entities.archive.shard import publish
from tests.archive.making import story
from tests.benchmarks.archive_generator import write
from tests.benchmarks.archive_people import mistyped


def merged(root: Path) -> dict[str, float]:
    """Merge a store in a process of its own; seconds, and seconds of processors."""
    started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "entities", "archive", "merge", str(root)], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"seconds": round(time.perf_counter() - started, 2), "cpu_seconds": round(used, 2)}


def one_more(root: Path, seed: int) -> dict[str, float]:
    """Add an article to a copy of the store and merge: the copy shares its files, which are never written in place."""
    dice = random.Random(seed)
    some = store.read_table(store.shards(root)[0] / "entities.parquet", ENTITIES, columns=["article", "name"])
    article = dice.choice(pc.unique(some["article"]).to_pylist())
    names = some.filter(pc.equal(some["article"], article))["name"].to_pylist()
    people = [mistyped(names[0], dice), *names[1:]]
    with tempfile.TemporaryDirectory(dir=root.parent) as folder:
        copy = Path(folder) / "store"
        shutil.copytree(root, copy, symlinks=True, copy_function=os.link)
        publish(copy, [story(*people, about=f"One more {seed}")])
        return merged(copy)


def report(root: Path, mentions: int, times: int) -> dict[str, Any]:
    """Make the archive if it isn't there, and say what one more article costs it."""
    if not root.exists():
        write(root, mentions=mentions, seed=7)
    whole, nothing = merged(root), merged(root)
    runs = [one_more(root, seed) for seed in range(times)]
    one = {key: min(run[key] for run in runs) for key in runs[0]}
    return {"mentions": mentions, "whole": whole, "one more": one, "nothing new": nothing}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--mentions", type=int, nargs="+", default=[20_000, 200_000, 2_000_000])
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for mentions in options.mentions:
        print(json.dumps(report(options.folder / f"made-{mentions}", mentions, options.times)), flush=True)


if __name__ == "__main__":
    main()
