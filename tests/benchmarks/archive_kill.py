"""A store survives being killed: at random moments of adding and merging, the run or one of its worker processes.

    python -m tests.benchmarks.archive_kill [--kills 10] [--seed 1]

For each of adding and merging, kills so often at a random moment of the undisturbed run's time (every second time a
worker process, when there is one), runs the same command again, and compares every published file with those of the
undisturbed run. Prints a line a kill and the sum; the exit code is 1 when any file differs.
"""

import argparse
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.archive.killing import everything, finish, kill, prepare, start

ARTICLES = 400


def trial(store: Path, command: tuple[str | Path, ...], after: float, *, worker: bool) -> bool:
    """Start a command, kill it after so many seconds, and run it again; whether the kill came before its end."""
    killed = kill(start(*command), after, worker=worker)
    finish(*command)
    finish("merge", store)
    return killed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    dice, wrong, killed = random.Random(options.seed), 0, 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model, news = prepare(folder, articles=ARTICLES)
        store, added, scratch = folder / "store", folder / "added", folder / "scratch"
        add = ("add", scratch, news, "--model", model, "--workers", "2", "--patience", "30")
        started = time.perf_counter()
        finish("add", store, *add[2:])
        took = {"add": time.perf_counter() - started}
        shutil.copytree(store, added)
        started = time.perf_counter()
        finish("merge", store)
        took["merge"] = time.perf_counter() - started
        wanted = everything(store)
        for phase in ("add", "merge"):
            for number in range(options.kills):
                shutil.rmtree(scratch, ignore_errors=True)
                if phase == "merge":
                    shutil.copytree(added, scratch)
                command = add if phase == "add" else ("merge", scratch, "--workers", "2")
                worker = phase == "add" and number % 2 == 1
                after = dice.uniform(0.1, took[phase])
                hit = trial(scratch, command, after, worker=worker)
                same = everything(scratch) == wanted
                killed, wrong = killed + hit, wrong + (not same)
                what = ("worker killed" if worker else "killed") if hit else "ended before"
                print(f"{phase} {what} after {after:.1f} s: {'identical' if same else 'DIFFERENT'}", flush=True)
    print(f"{killed} killed, {wrong} of {2 * options.kills} stores differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
