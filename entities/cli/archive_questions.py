"""What the page of an archive asks: the archive's doubtful links, put as questions of the review room."""

from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any, Final

from entities.decisions import Spelling
from entities.model import NameType

SNIPPETS: Final = 3
"""Places shown of each side."""
SPELLINGS: Final = 8


def is_store(path: str) -> bool:
    """Is this the folder of an archive?"""
    return (Path(path) / "archive.json").is_file()


def quiz(store: str, decisions: Path | None, who: str) -> Any:
    """The questions of an archive, by how many mentions the answer would settle. Raises InputError."""
    archives, page = import_module("entities.archive"), import_module("entities.review.questions")
    archive = archives.open_archive(store)
    asked = archive.doubts()
    ids = sorted({row[side] for row in asked for side in ("left_id", "right_id")})
    docs = archive.first_articles([id for id in ids if not archives.is_named(id)])
    owner: dict[Spelling, str] = {}
    questions = []
    for row in asked:
        sides = []
        for side in ("left", "right"):
            # Who is known by the name alone is meant everywhere; a namesake in one of the own articles.
            id = row[f"{side}_id"]
            spelling = Spelling(NameType(row["type"]), row[f"{side}_name"], docs.get(id, ""))
            owner[spelling] = id
            sides.append(spelling)
        questions.append(page.Question(*sides, row["score"], row["evidence"], row["mentions"]))
    entities = {row["id"]: row for row in archive.some(ids).to_pylist()}

    def look(spelling: Spelling) -> Any:
        row = entities[owner[spelling]]
        seen = islice(archive.seen(row["id"], articles=SNIPPETS), SNIPPETS)
        spellings = tuple(f"{alias['text']} {alias['count']}" for alias in row["aliases"][:SPELLINGS])
        snippets = tuple((s.doc_id, s.before, s.text, s.after) for s in seen)
        return page.Side(spelling, row["name"], row["mentions"], row["articles"], spellings, snippets)

    kept = decisions or archive.path / archives.DECISIONS
    return page.Quiz(Path(store).name, questions, look, kept, who)
