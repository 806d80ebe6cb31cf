"""A store survives being killed: at random moments of adding and merging, the run or one of its worker processes.

    python -m tests.benchmarks.archive_kill [--kills 10] [--seed 1]

For each of adding and merging, kills so often at a random moment of the undisturbed run's time (every second time a
worker process, when there is one; merging compares in pieces so small that there are), runs the same command again, and
compares every published file with those of the undisturbed run. Prints a line a kill and the sum; the exit code is 1
when any file differs.
"""

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.archive.killing import everything, finish, kill, prepare, start

ARTICLES = 400


def trial(store: Path, command: tuple[str | Path, ...], after: float, *, worker: bool) -> str:
    """Start a command, kill it after so many seconds, and run it again; what was killed, if the kill came in time."""
    killed = kill(start(*command), after, worker=worker)
    finish(*command)
    finish("merge", store)
    return killed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    dice, wrong, killed = random.Random(options.seed), 0, Counter[str]()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model, news = prepare(folder, articles=ARTICLES, alike=True)
        store, added, scratch = folder / "store", folder / "added", folder / "scratch"
        add = ("add", scratch, news, "--model", model, "--workers", "2", "--patience", "300")
        started = time.perf_counter()
        finish("add", store, *add[2:])
        took = {"add": time.perf_counter() - started}
        shutil.copytree(store, added)
        started = time.perf_counter()
        finish("merge", store, "--workers", "2")
        took["merge"] = time.perf_counter() - started
        wanted = everything(store)
        for phase in ("add", "merge"):
            for number in range(options.kills):
                shutil.rmtree(scratch, ignore_errors=True)
                if phase == "merge":
                    shutil.copytree(added, scratch)
                command = add if phase == "add" else ("merge", scratch, "--workers", "2", "--patience", "300")
                after = dice.uniform(0.1, took[phase])
                hit = trial(scratch, command, after, worker=number % 2 == 1)
                same = everything(scratch) == wanted
                killed[hit], wrong = killed[hit] + 1, wrong + (not same)
                what = f"{hit} killed" if hit else "ended before"
                print(f"{phase} {what} after {after:.1f} s: {'identical' if same else 'DIFFERENT'}", flush=True)
    print(f"{killed['run']} runs and {killed['worker']} workers killed, {wrong} of {2 * options.kills} stores differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
