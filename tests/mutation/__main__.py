"""Would a test notice? ``python -m tests.mutation [PACKAGE...] [--count N] [--seed N] [--only PLACE] [--every]``.

Takes lines of a package at random, makes one of the changes to each that cosmic-ray knows (an operator replaced, a
condition turned round, a number moved by one, a loop not entered, ...), and runs the package's own fast tests. A change
that no test notices survives. Prints the survivors, then how many were killed, with the standard error of the sample.
No file is changed: each mutant is compiled in a child of this process (``fork``), so a run may be stopped at any time.
Changes that say the same are left out (see `meaning`). `--only` takes the lines whose place, as it is printed, begins
so: ``--only entities/names/parsing.py:7``; `--every` makes all changes to each line, which is for work on one file.
Needs ``pip install cosmic-ray``.

The tests that came by the changed line are run first, the fastest of them first: `coverage` learns them from one run
of all. Then come the others, which a cache may have kept from the line. Some survivors are no gap: the change makes no
difference (a bound of a loop that ends earlier), or only time (a short cut). Nobody counted those out, but for the few
of `meaning`.

The changes are cosmic-ray's, the runner is ours: its own and mutmut write each mutant into the tree, or a copy, and
start Python anew for each, which takes longer here than the tests do. Run it in the folder of the editable install: if
the tests import another copy of the package, no mutant is seen, and no score given.
"""

import argparse
import math
import random
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from tests.mutation.changes import Change, Mutant, changes, mutant
from tests.mutation.suite import TESTS, Suite

type Line = tuple[Path, int, Sequence[Change]]
"""A file, the number of one of its lines, and the changes to that line."""


def lines_of(package: str, only: str) -> list[Line]:
    """The lines of a package that can be changed, those of a place only."""
    return [
        (path, line, possible)
        for path in sorted(Path("entities", package).rglob("*.py"))
        for line, possible in sorted(changes(path).items())
        if f"{path}:{line}".startswith(only)
    ]


def sampled(lines: Sequence[Line], chance: random.Random) -> Iterator[Mutant]:
    """One mutant of each line, in any order."""
    tried = (mutant(*line, chance) for line in chance.sample(lines, len(lines)))
    return filter(None, tried)


def every(lines: Sequence[Line], chance: random.Random) -> Iterator[Mutant]:
    """All mutants of all lines."""
    found = (mutant(path, line, [change], chance) for path, line, possible in lines for change in possible)
    return iter(dict.fromkeys(filter(None, found)))


def main() -> None:
    """Make, run, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("packages", nargs="*", default=list(TESTS))
    options.add_argument("--count", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", default="")
    options.add_argument("--every", action="store_true")
    chosen = options.parse_args()
    for package in chosen.packages:
        lines, chance = lines_of(package, chosen.only), random.Random(chosen.seed)
        tried = every(lines, chance) if chosen.every else islice(sampled(lines, chance), chosen.count)
        sample = sorted(tried, key=lambda one: (one.path, one.line))
        suite = Suite(package)
        dead = 0
        for one in sample:
            if suite.kills(one):
                dead += 1
            else:
                print(one, flush=True)
        share = dead / max(1, len(sample))
        error = math.sqrt(share * (1 - share) / max(1, len(sample)))
        print(f"== {package}: {dead} of {len(sample)} killed ({share:.0%} ± {error:.0%}), of {len(lines):,} lines")


if __name__ == "__main__":
    main()
