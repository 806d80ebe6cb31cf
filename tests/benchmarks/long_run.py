"""A long run of the command: ``python -m tests.benchmarks.long_run [ARTICLES] [--plot FILE]`` (20,000 unless said).

``entities table`` reads so many articles of about 1,000 characters from one file of JSON Lines and writes their tables
to another, in one process. No two articles are equal: each is put together from paragraphs of the dev sets in a new
order, a fifth of its capitalised words replaced by new ones. Prints, at twenty points, the resident memory of the
process and its processor time an article since the point before (Linux): both must stay level.
"""

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.benchmarks.figure import Panel, plot
from tests.benchmarks.stream_memory import CAPITAL, PAGE, SYLLABLES
from tests.quality.bench import shared
from tests.quality.merged import scorer

LENGTH: Final = 1_000
POINTS: Final = 20
SETS: Final = ("ecbplus", "tr-news", "wiki-fair-v2")
PART: Final = re.compile(r"\n+|(?<=[a-z][.!?]) (?=[A-Z])")
LOOK: Final = 0.2
"""Seconds between two looks at the process."""

type Sample = tuple[int, float, float]
"""Articles done, megabytes resident, seconds of processor time so far."""


def articles(count: int) -> Iterator[str]:
    """Texts of at least `LENGTH` characters, no two alike."""
    chance = random.Random(11)
    texts = [row["text"] for name in SETS for row in scorer().lines(shared(f"bench/dev/{name}.jsonl"))]
    parts = [part for text in texts for part in PART.split(text) if len(part) > 40]

    def renamed(found: re.Match[str]) -> str:
        return "".join(chance.choices(SYLLABLES, k=4)).capitalize() if chance.random() < 0.2 else found.group()

    for _ in range(count):
        chosen: list[str] = []
        while sum(map(len, chosen)) < LENGTH:
            chosen.append(chance.choice(parts)[:LENGTH])
        yield CAPITAL.sub(renamed, "\n".join(chosen))


def watched(folder: Path, news: Path, count: int) -> Iterator[Sample]:
    """Run the command, and look at it whenever it has written some more articles."""
    made = folder / "made"
    made.mkdir()
    command = [sys.executable, "-m", "entities", "table", str(news), "--format", "jsonl", "-o", str(made / "out.jsonl")]
    process = subprocess.Popen(command)
    done, at, due = 0, 0, 0
    while process.poll() is None:
        time.sleep(LOOK)
        for path in made.iterdir():  # the file it writes to until all is done
            with path.open("rb") as file:
                file.seek(at)
                new = file.read()
            at, done = at + len(new), done + new.count(b"\n")
        if done >= due and (now := state(process.pid)):
            due = done + count // POINTS
            yield done, *now
    if process.returncode:
        raise SystemExit(f"the command ended with {process.returncode}")
    written = (made / "out.jsonl").read_bytes().count(b"\n")
    print(f"{written:,} tables of {count:,} articles")


def state(process: int) -> tuple[float, float] | None:
    """Megabytes resident and seconds of processor time; None when the process has ended."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
        ticks = sum(map(int, Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:13]))
    except (OSError, IndexError):
        return None
    return pages * PAGE / 1e6, ticks / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure, print, and draw."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", nargs="?", type=int, default=20_000)
    options.add_argument("--plot", type=Path)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        news = Path(place) / "news.jsonl"
        with news.open("w", encoding="utf-8") as file:
            for number, text in enumerate(articles(chosen.articles)):
                file.write(json.dumps({"doc_id": str(number), "text": text}) + "\n")
        print(f"{chosen.articles:,} articles, {news.stat().st_size / 1e6:.1f} MB")
        print("| articles | resident | an article |\n|---|---|---|")
        memory, speed, before = [], [], None
        for sample in watched(Path(place), news, chosen.articles):
            if before and sample[0] > before[0]:
                each = (sample[2] - before[2]) / (sample[0] - before[0]) * 1000
                memory.append((sample[0], sample[1]))
                speed.append((sample[0], each))
                print(f"| {sample[0]:,} | {sample[1]:.0f} MB | {each:.1f} ms |", flush=True)
            before = sample
    if chosen.plot:
        lines = [("memory", "MB resident", memory), ("speed", "ms of processor time an article", speed)]
        plot(chosen.plot, [Panel(title, "articles", up, {title: points}) for title, up, points in lines])


if __name__ == "__main__":
    main()
