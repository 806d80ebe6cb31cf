"""Tables as Markdown, for notes, wikis and issues: a table of people and one of places for each article."""

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Final

from entities.display import HEADINGS, doubts, printable, spellings
from entities.nametable import NameTable

MARKS: Final = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$^=:-])")


def write_markdown(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write a part for each article."""
    for table in tables:
        file.write(("\n".join(_lines(table)) + "\n\n").encode("utf-8", "replace"))


def escaped(words: str) -> str:
    r"""Text that Markdown shows as it is, on one line.

    >>> escaped("Kim *|* <b>")
    'Kim \\*\\|\\* \\<b\\>'
    """
    return MARKS.sub(r"\\\1", printable(words))


def _lines(table: NameTable) -> Iterator[str]:
    yield f"# {escaped(table.doc_id or table.source or 'Article')}"
    if not len(table):
        yield "\nNo person or place is named."
    for type, heading in HEADINGS.items():
        rows = [entity for entity in table if entity.type is type]
        if rows:
            yield f"\n## {heading}\n\n| Name | Mentions | Spellings | To check |\n|---|--:|---|---|"
        for entity in rows:
            asked = "; ".join(line.removeprefix("? ") for line in doubts(entity))
            cells = (entity.name, str(len(entity.mentions)), spellings(entity), asked)
            yield f"| {' | '.join(map(escaped, cells))} |"
    characters = f"{table.characters:,} characters"
    yield f"\n{escaped(table.source or table.doc_id)}, {characters}, {escaped(table.model)}"
