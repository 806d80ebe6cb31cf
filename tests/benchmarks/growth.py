"""How time and memory grow with hostile articles: each kind at one, two and four times the size.

``python -m tests.benchmarks.growth [KIND...]``. Recognition costs nothing here (whatever has a capital is taken for a
name), so that what is measured is finding, merging and writing. Prints seconds of processor time and megabytes at the
most, each size in a process of its own, and the factor of the last doubling: 2 is linear, 4 is quadratic.
"""

import io
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import entities
from entities.export import FORMATS
from tests.hostile.conftest import capitals_model

SIZES: Final = (1, 2, 4)
KINDS: Final[dict[str, Callable[[int], str]]] = {
    "one name repeated": lambda n: "Kim Jong-un met Kim. " * (5_000 * n),
    "distinct names": lambda n: ". ".join(f"{_word(k)} {_word(k + 7)} left" for k in range(2_000 * n)),
    "a list of names": lambda n: ", ".join(f"{_word(k)} {_word(k + 7)}" for k in range(1_000 * n)),
    "one long word": lambda n: "Lee" * (100_000 * n),
    "hyphens": lambda n: "Lee" + "-Kim" * (500 * n),
    "initials": lambda n: "J. " * (5_000 * n) + "Lee",
    "quotes": lambda n: "“‘" * (5_000 * n) + "Lee" + "’”" * (5_000 * n),
    "brackets": lambda n: "([{<" * (2_500 * n) + "Lee" + ">}])" * (2_500 * n),
    "marks": lambda n: "Lee" + "\u0301" * (100_000 * n) + " met Kim.",
    "turns": lambda n: "\u202e\u2066" * (20_000 * n) + "Lee met Kim.",
    "capitals": lambda n: "LEE MET KIM IN SEOUL. " * (1_000 * n),
    "blanks": lambda n: "Lee" + " \n" * (50_000 * n) + "Kim",
    "addresses": lambda n: "http://evil.example/" + "Lee/" * (5_000 * n),
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


def main(kinds: Sequence[str]) -> None:
    """Print a line a kind."""
    print(f"{'':20}" + "".join(f"{f'×{size}':>18}" for size in SIZES) + "   factor")
    for kind in kinds or KINDS:
        found = []
        for size in SIZES:
            command = [sys.executable, "-m", "tests.benchmarks.growth", "--one", kind, str(size)]
            try:
                ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
            except subprocess.TimeoutExpired:
                print(f"{kind}: ×{size} took over 300 s")
                break
            seconds, megabytes = map(float, ran.stdout.split())
            found.append(seconds)
            print(f"{kind:20}" * (size == 1) + f"{f'{seconds:.2f} s {megabytes:,.0f} MB':>18}", end="", flush=True)
        else:
            print(f"{found[-1] / max(found[-2], 0.001):9.1f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(*one(sys.argv[2], int(sys.argv[3])))
    else:
        main(sys.argv[1:])
