"""How time and memory grow with hostile articles: each kind at one, two and four times the size.

``python -m tests.benchmarks.growth [KIND...] [--sizes N...] [--plot FILE]``. Recognition costs nothing here (whatever
has a capital is taken for a name), so that what is measured is finding, merging and writing. Prints seconds of
processor time and megabytes at the most, each size in a process of its own, and the factor of the last doubling: 2 is
linear, 4 is quadratic. ``"distinct names" --sizes 25`` has 50,000 names, ``--sizes 200`` of nothing but one name
a million.
"""

import argparse
import io
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import entities
from entities.export import FORMATS
from tests.benchmarks.figure import Panel, plot
from tests.hostile.conftest import capitals_model

SIZES: Final = (1, 2, 4)
PATIENCE: Final = 600
"""Seconds by the clock, after which a size is given up."""
KINDS: Final[dict[str, Callable[[int], str]]] = {
    "one name repeated": lambda n: "Kim Jong-un met Kim. " * (5_000 * n),
    "nothing but one name": lambda n: "Kim " * (5_000 * n),
    "distinct names": lambda n: ". ".join(f"{_word(k)} {_word(k + 7)} left" for k in range(2_000 * n)),
    "a list of names": lambda n: ", ".join(f"{_word(k)} {_word(k + 7)}" for k in range(1_000 * n)),
    "one long word": lambda n: "Lee" * (100_000 * n),
    "hyphens": lambda n: "Lee" + "-Kim" * (500 * n),
    "initials": lambda n: "J. " * (5_000 * n) + "Lee",
    "quotes": lambda n: "“‘" * (5_000 * n) + "Lee" + "’”" * (5_000 * n),
    "brackets": lambda n: "([{<" * (2_500 * n) + "Lee" + ">}])" * (2_500 * n),
    "marks": lambda n: "Lee" + "\u0301" * (100_000 * n) + " met Kim.",
    "marks on every letter": lambda n: ("L\u0301\u0323\u0489ee\u0301 met K\u0308im\u0302. ") * (2_000 * n),
    "turns": lambda n: "\u202e\u2066" * (20_000 * n) + "Lee met Kim.",
    "capitals": lambda n: "LEE MET KIM IN SEOUL. " * (1_000 * n),
    "blanks": lambda n: "Lee" + " \n" * (50_000 * n) + "Kim",
    "addresses": lambda n: "http://evil.example/" + "Lee/" * (5_000 * n),
    "people of one surname": lambda n: "".join(f"{_word(k)} Kim left. Kim met {_word(k)}. " for k in range(1_000 * n)),
    "apostrophes": lambda n: "O'" * (5_000 * n) + "Lee's",
}


def _word(number: int) -> str:
    letters = []
    number = number * 7919 + 104729
    for place in range(8):
        letters.append("bdfgklmnprstvz"[number % 14] if place % 2 == 0 else "aeiou"[number % 5])
        number //= 3
    return "".join(letters).capitalize()


def one(kind: str, size: int) -> tuple[float, float]:
    """Seconds of processor time and megabytes at the most for one article, tables written in two formats."""
    with tempfile.TemporaryDirectory() as place:
        model = capitals_model(Path(place))
        entities.table("Lee met Kim.", model=model)
        text = KINDS[kind](size)
        started = time.process_time()
        table = entities.table(text, model=model)
        for name in ("json", "html"):
            FORMATS[name].write([table], io.BytesIO())
        return time.process_time() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measured(kind: str, size: int) -> tuple[float, float] | None:
    """The same, in a process of its own; None when it takes longer than `PATIENCE`."""
    command = [sys.executable, "-m", "tests.benchmarks.growth", "--one", kind, str(size)]
    try:
        ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return None
    seconds, megabytes = map(float, ran.stdout.split())
    return seconds, megabytes


def main() -> None:
    """Print a line a kind, and draw."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("kinds", nargs="*", choices=[*KINDS, []], metavar="KIND")
    options.add_argument("--sizes", nargs="+", type=int, default=SIZES)
    options.add_argument("--plot", type=Path)
    chosen = options.parse_args()
    print(f"{'':24}" + "".join(f"{f'×{size}':>18}" for size in chosen.sizes) + "   factor")
    times: dict[str, list[tuple[float, float]]] = {}
    memory: dict[str, list[tuple[float, float]]] = {}
    for kind in chosen.kinds or KINDS:
        print(f"{kind:24}", end="", flush=True)
        for size in chosen.sizes:
            found = measured(kind, size)
            if found is None:
                print(f" over {PATIENCE} s", end="")
                break
            length = len(KINDS[kind](size))
            times.setdefault(kind, []).append((length, max(found[0], 0.001)))
            memory.setdefault(kind, []).append((length, found[1]))
            print(f"{f'{found[0]:.2f} s {found[1]:,.0f} MB':>18}", end="", flush=True)
        last = [seconds for _, seconds in times.get(kind, ())][-2:]
        print(f"{last[-1] / last[0]:9.1f}" if len(last) > 1 else "")
    if chosen.plot:
        panels = [("time", "seconds of processor time", times), ("memory", "MB at the most", memory)]
        plot(chosen.plot, [Panel(title, "characters", up, lines, logarithmic=True) for title, up, lines in panels])


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(*one(sys.argv[2], int(sys.argv[3])))
    else:
        main()
