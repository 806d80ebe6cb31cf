"""What the page of an archive asks: the archive's doubtful links, put as questions of the review room."""

from functools import lru_cache
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any, Final

from entities.decisions import Spelling
from entities.model import NameType

SNIPPETS: Final = 3
"""Places shown of each side."""
SPELLINGS: Final = 8
LOOKED: Final = 256
"""Sides whose places are remembered: those of a page stay on it, but for the question that was just answered."""


def quiz(store: str, decisions: Path | None, who: str) -> Any:
    """The questions of an archive, by how many mentions the answer would settle. Raises InputError."""
    archives, page = import_module("entities.archive"), import_module("entities.review.quiz")
    archive = archives.open_archive(store)
    asked = archive.doubts()
    ids = sorted({row[side] for row in asked for side in ("left_id", "right_id")})
    entities = {row["id"]: row for row in archive.some(ids).to_pylist()}
    everywhere = import_module("entities.archive.addressing").is_everywhere
    docs = archive.first_articles(ids)
    owner: dict[Spelling, str] = {}
    questions = []
    for row in asked:
        sides = []
        for side in ("left", "right"):
            id, name = row[f"{side}_id"], row[f"{side}_name"]
            doc = "" if everywhere(entities[id], name) else docs[id]
            spelling = Spelling(NameType(row["type"]), name, doc)
            owner[spelling] = id
            sides.append(spelling)
        questions.append(page.Question(*sides, row["score"], row["evidence"], row["mentions"]))

    @lru_cache(LOOKED)
    def look(spelling: Spelling) -> Any:
        row = entities[owner[spelling]]
        seen = islice(archive.seen(row["id"], articles=SNIPPETS), SNIPPETS)
        spellings = tuple(f"{alias['text']} {alias['count']}" for alias in row["aliases"][:SPELLINGS])
        snippets = tuple((s.doc_id, s.before, s.text, s.after) for s in seen)
        return page.Side(spelling, row["name"], row["mentions"], row["articles"], spellings, snippets)

    kept = decisions or archive.path / archives.DECISIONS
    return page.Quiz(Path(store).resolve().name, questions, look, kept, who, archives.settle)
