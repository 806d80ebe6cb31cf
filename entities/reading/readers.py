"""The readers, by the endings of the files that they read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from entities.errors import InputError
from entities.model import Article
from entities.reading.lines import read_lines
from entities.reading.problems import Note, Report, ignore, reason, refuse
from entities.reading.settings import Settings
from entities.reading.source import Source
from entities.reading.text import read_text

type Read = Callable[[Source, Settings], Iterator[Article]]
"""The articles of a source. A part that cannot be read is reported; for the whole, InputError or OSError is raised."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of file: what it is, for people, the endings of its files, and the function that reads one."""

    description: str
    endings: tuple[str, ...]
    read: Read


TEXT: Final = Reader("text, one article a file", (".txt", ".text"), read_text)
READERS: Final = (
    TEXT,
    Reader("JSON Lines, one article a line", (".jsonl", ".ndjson"), read_lines),
)
BY_ENDING: Final = {ending: reader for reader in READERS for ending in reader.endings}


def articles(
    source: str | Path, *, encoding: str | None = None, report: Report = refuse, note: Note = ignore
) -> Iterator[Article]:
    """The articles of a file: the one of a text file, one a line of a ``.jsonl`` file. ``-`` is standard input.

    What cannot be read, the file or one of its lines, is given to `report` and the rest is read; by default the first
    such `InputError` is raised. `encoding` is detected unless given; `note` hears of it when it is not UTF-8.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "news.jsonl"
    >>> _ = path.write_text('{"doc_id": "a", "text": "Lee left."}')
    >>> [(article.doc_id, article.text) for article in articles(path)]
    [('a', 'Lee left.')]
    """
    opened = Source(str(source))
    reader = BY_ENDING.get(opened.ending, TEXT)
    try:
        yield from reader.read(opened, Settings(encoding, report, note))
    except InputError as problem:
        report(problem)
    except OSError as problem:
        report(InputError(f"{opened.shown} cannot be read: {reason(problem)}."))
