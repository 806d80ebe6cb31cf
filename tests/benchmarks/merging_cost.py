"""What merging costs: beside the recognition pass, and on a list of delegates with thousands of names.

Run: ``python -m tests.benchmarks.merging_cost``.
"""

import time
from itertools import product

from entities.merging import merge
from entities.model import Article, Mention, NameType
from entities.pipeline import load
from tests.quality.bench import shared
from tests.quality.merged import scorer

DELEGATES = 5000
STEP = 1709

GIVEN = ["Anna", "Bruno", "Carlos", "Dagmar", "Emil", "Fatima", "Goran", "Ivan", "Jorge", "Lars", "Olga"]
RIMES = ["banov", "dekov", "fianis", "gosky", "hundt", "kelli", "lamura", "mowitz", "pasen", "savili", "tenko", "zadeh"]
FAMILIES = [f"{a}{b}{c}{d}" for a, b, c, d in product("BDFGHKLMNPRSTVZ", "aeiou", ("", "n", "r", "l", "s", "b"), RIMES)]


def delegates(count: int = DELEGATES) -> tuple[Article, list[Mention]]:
    """An article that lists this many people; of the first 5,400 no two of one surname."""
    parts, mentions, at = [], [], 0
    for i in range(count):
        # A step that shares no factor with the number of families meets each of them once, far from the one before.
        family = FAMILIES[i * STEP % len(FAMILIES)]
        name = f"{GIVEN[i % len(GIVEN)]} {family}"
        mentions.append(Mention(at, at + len(name), name, NameType.PERSON))
        parts.append(f"{name} came. ")
        at += len(parts[-1])
    return Article("".join(parts)), mentions


def main() -> None:
    """Print both measurements."""
    from entities import components  # noqa: PLC0415 (spaCy is loaded only here)

    rows = scorer().lines(shared("bench/dev/wiki-fair-v2.jsonl"))
    nlp = load()
    start = time.process_time()
    docs = list(nlp.pipe(row["text"] for row in rows))
    recognition = time.process_time() - start
    found = [(Article(doc.text), components.mentions(doc)) for doc in docs]
    start = time.process_time()
    for article, mentions in found:
        merge(article, mentions)
    merging = time.process_time() - start
    print(f"wiki-fair-v2: recognition {recognition:.2f} s, merging {merging:.3f} s: {merging / recognition:.1%}")
    article, mentions = delegates()
    start = time.process_time()
    count = len(merge(article, mentions))
    print(f"{len(mentions)} distinct names: {time.process_time() - start:.2f} s, {count} rows")


if __name__ == "__main__":
    main()
