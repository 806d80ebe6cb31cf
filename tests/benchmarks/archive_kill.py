"""A store survives being killed: at random moments of adding and merging, the run or one of its worker processes.

    python -m tests.benchmarks.archive_kill [--kills 10] [--seed 1]

Of adding and of merging it kills half so often the run, at a random moment of the undisturbed run's time, and half so
often a worker process, at a random moment of the time for which there are any (merging compares in pieces so small
that there are); runs the same command again, and compares every published file with those of the undisturbed run. A
kill that came too late is tried again. Prints a line a kill and the sum; the exit code is 1 when any file differs.
"""

import argparse
import random
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.archive.killing import everything, finish, kill, prepare, start, watch

ARTICLES = 400
TRIES = 5
"""Trials for each kill that is wanted, at most."""


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
        took = {"add": watch(start("add", store, *add[2:]))}
        shutil.copytree(store, added)
        took["merge"] = watch(start("merge", store, "--workers", "2"))
        wanted = everything(store)
        for phase, worker in [(phase, worker) for phase in took for worker in (False, True)]:
            command = add if phase == "add" else ("merge", scratch, "--workers", "2", "--patience", "300")
            hits = tries = 0
            while hits < options.kills / 2 and tries < TRIES * options.kills:
                shutil.rmtree(scratch, ignore_errors=True)
                if phase == "merge":
                    shutil.copytree(added, scratch)
                after = dice.uniform(0, took[phase][worker])
                hit = trial(scratch, command, after, worker=worker)
                same = everything(scratch) == wanted
                hits, tries, wrong = hits + (hit != ""), tries + 1, wrong + (not same)
                killed[hit] += 1
                what = f"{hit} killed" if hit else "ended before"
                print(f"{phase} {what} after {after:.1f} s: {'identical' if same else 'DIFFERENT'}", flush=True)
    print(f"{killed['run']} runs and {killed['worker']} workers killed, {wrong} of {killed.total()} stores differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
