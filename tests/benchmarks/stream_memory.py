"""Memory over a long run: ``python -m tests.benchmarks.stream_memory [ARTICLES]`` (10,000 unless said).

Streams so many articles through `entities.tables` in one process and prints, at twenty points, the resident memory,
the spellings that spaCy's vocabulary holds, and the processor time of an article since the point before. The articles
are those of `ecbplus` and `tr-news` over and over, each time with other surnames, so that every one has new words.
"""

import random
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from entities import Article, load, tables
from tests.quality.bench import shared
from tests.quality.merged import scorer

ARTICLES = 10_000
POINTS = 20
PAGE = 4096
SYLLABLES = [a + b for a in ("b", "ch", "d", "f", "g", "k", "l", "m", "n", "r", "s", "t", "v", "z") for b in "aeiou"]
CAPITAL = re.compile(r"(?<=[a-z] )[A-Z][a-z]{3,}(?=[,.]? [a-z])")


def articles(count: int) -> Iterator[Article]:
    """Articles of news length; a fifth of the capitalised words of each are new ones."""
    chance = random.Random(7)
    texts = [
        row["text"] for name in ("ecbplus", "tr-news") for row in scorer().lines(shared(f"bench/dev/{name}.jsonl"))
    ]

    def renamed(found: re.Match[str]) -> str:
        return "".join(chance.choices(SYLLABLES, k=4)).capitalize() if chance.random() < 0.2 else found.group()

    for number in range(count):
        yield Article(CAPITAL.sub(renamed, texts[number % len(texts)]), str(number))


def resident() -> float:
    """Megabytes of memory that the process holds (Linux)."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE / 1e6


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    strings = load().vocab.strings
    print("| articles | resident | spellings | an article |\n|---|---|---|---|")
    begin, before = time.process_time(), 0
    for number, _ in enumerate(tables(articles(count)), 1):
        if number % max(1, count // POINTS) == 0:
            now = time.process_time()
            each = (now - begin) / (number - before) * 1000
            print(f"| {number:,} | {resident():.0f} MB | {len(strings):,} | {each:.1f} ms |", flush=True)
            begin, before = now, number


if __name__ == "__main__":
    main()
