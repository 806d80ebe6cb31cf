"""The news articles of a gold file as one archive, scored across articles beside joining equal strings.

    python -m tests.benchmarks.archive_ecbplus GOLD.jsonl [--keep FOLDER]

adds the articles to a store, merges it, and prints the figures of `score.py archive`: ours, the baseline that makes
one entity of equal strings of our mentions, and what ours is above it.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from entities.archive import Archive, Engine, add, merge, open_archive
from tests.quality.merged import scorer

SHOWN = ("b3_p", "b3_r", "b3_f1", "variants_together", "wrong_merge")


def ours(archive: Archive) -> Iterator[dict[str, Any]]:
    """Every mention with the entity of the archive."""
    members = archive.members
    of = zip(*(members[name].to_pylist() for name in ("article", "entity_id")), strict=True)
    entity = dict(zip(of, members["id"].to_pylist(), strict=True))
    for article, m in _mentions(archive):
        yield m | {"entity_id": entity[article, m["entity_id"]]}


def equal_strings(archive: Archive) -> Iterator[dict[str, Any]]:
    """Every mention with its text, case apart, as the entity."""
    for _, m in _mentions(archive):
        yield m | {"entity_id": m["text"].casefold()}


def _mentions(archive: Archive) -> Iterator[tuple[str, dict[str, Any]]]:
    articles = archive.articles
    doc_id = dict(zip(articles["article"].to_pylist(), articles["doc_id"].to_pylist(), strict=True))
    for m in archive.mentions.select(["article", "entity_id", "start", "end", "text"]).to_pylist():
        yield m["article"], {"doc_id": doc_id[m["article"]]} | m


def score(gold: Path, archive: Archive) -> dict[str, dict[str, float]]:
    """The figures of both."""
    found = {}
    for name, rows in (("ours", ours(archive)), ("equal strings", equal_strings(archive))):
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows)
            file.flush()
            figures = scorer().archive(str(gold), file.name)
        found[name] = {key: figures[key] for key in SHOWN}
    found["difference"] = {key: round(found["ours"][key] - found["equal strings"][key], 4) for key in SHOWN}
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--keep", type=Path, help="build the store here; one that is here is merged again as it is")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = options.keep or Path(folder) / "store"
        if not root.exists():
            add(root, [options.gold], engine=Engine(workers=1))
        merge(root)
        for name, figures in score(options.gold, open_archive(root)).items():
            print(f"{name:14}", *(f"{key} {value:.4f}" for key, value in figures.items()))


if __name__ == "__main__":
    main()
