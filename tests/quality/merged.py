"""The dev articles merged by the product, and what the gold says of every row: for floors and for listing errors.

Run ``python -m tests.quality.merged [SET …]`` to print the figures of ``score.py articles`` and every wrong merge.
"""

import importlib.util
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import entities
from entities.model import Article, Entity
from tests.quality.bench import shared

SETS = ("wiki-fair-v2", "ecbplus", "tr-news")


@dataclass(frozen=True, slots=True)
class Merged:
    """One article: its gold, the rows found, and for each mention found (start, end) the gold entity it is."""

    gold: dict[str, Any]
    rows: tuple[Entity, ...]
    truth: dict[tuple[int, int], str]


@cache
def scorer() -> ModuleType:
    """The scoring script as a module."""
    spec = importlib.util.spec_from_file_location("score", shared("bench/score.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def merged(name: str, caution: str = "default") -> tuple[Merged, ...]:
    """All articles of a dev set, read, found and merged as a user would."""
    gold = scorer().lines(shared(f"bench/dev/{name}.jsonl"))
    articles = [Article(row["text"], row["doc_id"]) for row in gold]
    tables = entities.tables(articles, caution=caution)
    return tuple(_judged(row, (*t.people, *t.places)) for row, t in zip(gold, tables, strict=True))


def _judged(gold: dict[str, Any], rows: tuple[Entity, ...]) -> Merged:
    low, high = gold["span"]
    found = [m for e in rows if e.type in gold["types"] for m in e.mentions]
    spans = [(m.start, m.end) for m in found if low <= m.start and m.end <= high]
    pairs = scorer().align([(m["start"], m["end"]) for m in gold["mentions"]], spans)
    return Merged(gold, rows, {spans[p]: gold["mentions"][g]["entity"] for g, p in pairs.items()})


@cache
def figures(name: str) -> dict[str, float]:
    """The figures of ``score.py articles`` for a dev set."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "predicted.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for article in merged(name):
                rows = [
                    {"id": e.id, "type": e.type, "mentions": [{"start": m.start, "end": m.end} for m in e.mentions]}
                    for e in article.rows
                ]
                file.write(json.dumps({"doc_id": article.gold["doc_id"], "entities": rows}) + "\n")
        return scorer().articles(shared(f"bench/dev/{name}.jsonl"), path)  # type: ignore[no-any-return]


def wrong_merges(name: str) -> Iterator[tuple[str, str, dict[str, list[str]]]]:
    """Every row that holds two gold entities: article, name of the row, and the texts of each gold entity in it."""
    for article in merged(name):
        for entity in article.rows:
            held: dict[str, list[str]] = defaultdict(list)
            for mention in entity.mentions:
                truth = article.truth.get((mention.start, mention.end))
                if truth is not None:
                    held[truth].append(mention.text)
            if len(held) > 1:
                yield article.gold["doc_id"], entity.name, dict(held)


def main() -> None:
    """Print figures and wrong merges of the sets named on the command line, or of all."""
    for name in sys.argv[1:] or SETS:
        print(name, *(f"{key} {value}" for key, value in figures(name).items()), sep="\n  ")
        for doc_id, row, held in wrong_merges(name):
            print(f"  wrong merge in {doc_id}: {row} holds {held}")


if __name__ == "__main__":
    main()
