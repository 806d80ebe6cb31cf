"""How fast a file of pairs is answered, beside comparing its rows one by one and beside rapidfuzz's WRatio.

    python -m tests.benchmarks.compare_pairs [ROWS]

Three files of ROWS (100,000) pairs, from names of people in the news: *spellings*, pairs that name one person as often
as not, each many times; *strangers*, two names at random; *new*, names put together of their words at random, hardly
any of which comes again. Each is read, compared and written whole (`entities.pairs.compare_file`: outcome, score and
evidence), from memory to memory. *row by row* is `entities.compare` and the sentence alone, without the file; WRatio is
a number alone. Rows a second of processor time, and how many megabytes the process grew by from the first tenth of the
rows on.
"""

import csv
import io
import os
import random
import sys
import time
from pathlib import Path

from rapidfuzz import fuzz

from entities import compare
from entities.pairs import compare_file
from tests.benchmarks.compare_speed import forget
from tests.quality.bench import SHARED

ROWS = 100_000
ONE_BY_ONE = 10_000
SEED = 5
Pairs = list[tuple[str, str]]


def files(rows: int) -> dict[str, Pairs]:
    """The pairs of each file."""
    with (SHARED / "bench" / "dev" / "name_pairs.csv").open(encoding="utf-8", newline="") as file:
        pairs = [(row["a"], row["b"]) for row in csv.DictReader(file) if row["kind"] == "person"]
    chance = random.Random(SEED)
    names = sorted({name for pair in pairs for name in pair})
    words = sorted({word for name in names for word in name.split()})

    def new() -> str:
        return " ".join(chance.choices(words, k=chance.choice((1, 2, 2, 2, 3))))

    return {
        "spellings": chance.choices(pairs, k=rows),
        "strangers": [(chance.choice(names), chance.choice(names)) for _ in range(rows)],
        "new": [(new(), new()) for _ in range(rows)],
    }


def resident() -> int:
    """Bytes that this process holds in memory."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


class Watched(io.StringIO):
    """A file to write to that forgets what is written, and knows how large the process was at its first tenth."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.left, self.before = rows // 10, 0

    def write(self, text: str) -> int:
        self.left -= 1
        if self.left == 0:
            self.before = resident()
        return len(text)


def rate(pairs: Pairs) -> tuple[float, float]:
    """Rows a second of a whole file, and megabytes that the process grew by."""
    read = io.StringIO(newline="")
    csv.writer(read).writerows([("a", "b"), *pairs])
    read.seek(0)
    forget(patterns=True)
    written, start = Watched(len(pairs)), time.process_time()
    compare_file(read, written, source="pairs")
    took = time.process_time() - start
    return len(pairs) / took, (resident() - written.before) / 1e6


def one_by_one(pairs: Pairs) -> float:
    """Rows a second of comparing row by row."""
    forget(patterns=True)
    start = time.process_time()
    for a, b in pairs:
        _ = compare(a, b).explanation
    return len(pairs) / (time.process_time() - start)


def wratio(pairs: Pairs) -> float:
    """Pairs a second of WRatio, called pair by pair."""
    start = time.process_time()
    for a, b in pairs:
        fuzz.WRatio(a, b)
    return len(pairs) / (time.process_time() - start)


def main() -> None:
    """Measure and print."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    compare("Kim Jong-un", "Ким Чен Ын")
    print(f"load of this machine: {os.getloadavg()[0]:.1f}")
    for kind, pairs in files(rows).items():
        file, grown = rate(pairs)
        alone, peer = one_by_one(pairs[:ONE_BY_ONE]), wratio(pairs)
        print(
            f"{kind}: {file:,.0f} rows/s, {file / alone:.1f} times row by row ({alone:,.0f}), "
            f"{file / peer:.2f} times WRatio ({peer:,.0f}); grew by {grown:.0f} MB"
        )


if __name__ == "__main__":
    main()
