"""Archives of short articles marked by hand, and what adding and merging them makes of who is who across articles.

A file holds the articles of an archive, each under a line ``### ID``, marked as in `whole`; an entity has one mark in
all of them. Run ``python -m tests.quality.stories [FILE …]`` to print what is split or wrongly held together.
"""

import json
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from entities.archive import add, merge, open_archive
from tests.benchmarks.archive_ecbplus import ours
from tests.quality.whole import EITHER, MARK, spans

HERE = Path(__file__).parent / "archives"
FILES = ("homonyms", "stories")

Place = tuple[str, int, int]
"""An article and a span of it."""


@dataclass(frozen=True, slots=True)
class Told:
    """Where each marked entity is mentioned, and the archive's entity of each mention that was found."""

    gold: dict[str, set[Place]]
    found: dict[Place, str]

    def whole(self) -> list[str]:
        """The marked entities of which all that was found is one entity of the archive, with no other in it."""
        held = self._held()
        ids = {
            entity: {self.found[place] for place in places & self.found.keys()} for entity, places in self.gold.items()
        }
        return [entity for entity, those in ids.items() if len(those) == 1 and held[next(iter(those))] == {entity}]

    def wrong(self) -> list[set[str]]:
        """The marked entities that one entity of the archive holds, where it holds several."""
        return [entities for entities in self._held().values() if len(entities) > 1]

    def _held(self) -> dict[str, set[str]]:
        held: dict[str, set[str]] = defaultdict(set)
        for entity, places in self.gold.items():
            for place in places & self.found.keys():
                held[self.found[place]].add(entity)
        return held


def told(name: str) -> Told:
    """The articles of one file, added to an archive and merged."""
    gold: dict[str, set[Place]] = defaultdict(set)
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder, "articles.jsonl")
        with articles.open("w", encoding="utf-8") as file:
            for block in (HERE / f"{name}.txt").read_text(encoding="utf-8").split("### ")[1:]:
                id, _, marked = block.rstrip("\n").partition("\n")
                file.write(json.dumps({"doc_id": id, "text": MARK.sub(r"\1", marked)}) + "\n")
                for (start, end), entity in spans(marked).items():
                    if entity != EITHER:
                        gold[entity].add((id, start, end))
        root = Path(folder, "store")
        add(root, [articles])
        merge(root)
        found = {(m["doc_id"], m["start"], m["end"]): m["entity_id"] for m in ours(open_archive(root))}
    return Told(dict(gold), found)


def figures(found: Told) -> dict[str, float]:
    """The share of entities that are whole, and how many entities of the archive hold two."""
    return {"whole": len(found.whole()) / len(found.gold), "wrong": len(found.wrong())}


def main() -> None:
    """Print what is split or held together in each archive, and its figures."""
    for name in sys.argv[1:] or FILES:
        found = told(name)
        print(f"{name} SPLIT", *(entity for entity in found.gold if entity not in found.whole()))
        print(f"{name} WRONG", *(" + ".join(sorted(entities)) for entities in found.wrong()))
        print(name, *(f"{key} {value:.3f}" for key, value in figures(found).items()))


if __name__ == "__main__":
    main()
