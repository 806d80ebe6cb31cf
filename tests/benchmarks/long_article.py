"""Time and memory of one very long article: ``python -m tests.benchmarks.long_article [MEGABYTES]``.

The article is made of the measuring material beside the project when it is there, else of the seed article, repeated.
"""

import json
import resource
import sys
import time
from itertools import cycle, islice
from pathlib import Path

import entities

ROOT = Path(__file__).parents[2]
DEV = ROOT.parent / "shared" / "bench" / "dev"


def article(characters: int) -> str:
    """Real news, one article after the other, as long as asked."""
    sources = sorted(DEV.glob("*.jsonl"))
    texts = [json.loads(line)["text"] for path in sources for line in path.read_text(encoding="utf-8").splitlines()]
    texts = texts or [(ROOT / "seeds" / "article.txt").read_text(encoding="utf-8")]
    needed = characters // (sum(map(len, texts)) // len(texts)) + len(texts)
    return "\n\n".join(islice(cycle(texts), needed))[:characters]


def main() -> None:
    """Measure and print."""
    size = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
    text = article(int(size * 1_000_000))
    entities.load()
    before, started, worked = _peak(), time.perf_counter(), time.process_time()
    table = entities.table(text)
    print(f"{len(text):,} characters: {sum(len(e.mentions) for e in table):,} mentions of {len(table):,} entities")
    print(f"{time.perf_counter() - started:.1f} s ({time.process_time() - worked:.1f} s of processor time)")
    print(f"{_peak():,.0f} MB at the most, {before:,.0f} MB of it before")


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    main()
