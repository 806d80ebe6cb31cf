"""The readers, by the endings of the files that they read."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from entities.errors import InputError, TooLongError
from entities.model import Article
from entities.reading.csv_file import read_csv
from entities.reading.docbin import read_docbin
from entities.reading.docx import read_docx
from entities.reading.folder import inside
from entities.reading.html import read_html
from entities.reading.json_file import read_json
from entities.reading.length import fitting
from entities.reading.lines import read_lines
from entities.reading.mail import read_mail, read_saved_page
from entities.reading.markdown import read_markdown
from entities.reading.parquet_file import read_parquet
from entities.reading.pdf import read_pdf
from entities.reading.problems import Note, Report, ignore, reason, refuse
from entities.reading.settings import Settings
from entities.reading.source import STANDARD_INPUT, Source
from entities.reading.text import read_text

type Read = Callable[[Source, Settings], Iterator[Article]]
"""The articles of a source. A part that cannot be read is reported; for the whole, InputError or OSError is raised."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of file: what it is, for people, the endings of its files, the function that reads one, and the extra."""

    description: str
    endings: tuple[str, ...]
    read: Read
    extra: str = ""


TEXT: Final = Reader("text as it stands, an article a file; any other ending too", (".txt", ".text"), read_text)
READERS: Final = (
    TEXT,
    Reader("Markdown, its text without the marks", (".md", ".markdown"), read_markdown),
    Reader("web pages: the article without menus and comments", (".html", ".htm", ".xhtml"), read_html, "html"),
    Reader("web pages saved as one file", (".mhtml", ".mht"), read_saved_page, "html"),
    Reader("PDF: the text of its pages", (".pdf",), read_pdf, "pdf"),
    Reader("Word documents: paragraphs and tables", (".docx",), read_docx, "docx"),
    Reader("e-mails: subject and text", (".eml",), read_mail),
    Reader("JSON Lines: an object a line, its text in --text-field", (".jsonl", ".ndjson"), read_lines),
    Reader("JSON: an object or an array of them, the text in --text-field", (".json",), read_json),
    Reader("CSV, tab-separated values: a row an article, the text in --text-field", (".csv", ".tsv"), read_csv),
    Reader("Parquet: a row an article, the text in --text-field", (".parquet",), read_parquet, "parquet"),
    Reader("spaCy DocBin: its own entities are used, nothing is recognized again", (".spacy",), read_docbin),
)
LINES: Final = next(reader for reader in READERS if ".jsonl" in reader.endings)
OBJECT: Final = re.compile(rb'(\xef\xbb\xbf)?\s*\{\s*"')
"""How JSON Lines begin, and no article does."""
BY_ENDING: Final = {ending: reader for reader in READERS for ending in reader.endings}


def articles(
    source: str | Path,
    *,
    encoding: str | None = None,
    text_field: str = "text",
    id_field: str = "",
    date_field: str = "",
    kind: str = "",
    report: Report = refuse,
    note: Note = ignore,
) -> Iterator[Article]:
    """The articles of a file, read as its ending says, or of all files in a folder. ``-`` is standard input.

    The endings are those that `entities formats` lists, each also packed (``.gz``, ``.zst``); any other is read as
    text; `kind` is an ending to go by instead (``jsonl``, ``html``). Standard input is text, or JSON Lines where it
    begins so. In records (JSON, CSV, Parquet) `text_field` holds the text, `id_field` (else ``doc_id`` or ``id``) the
    article's id, `date_field` (else ``date``) the day it is of. What cannot be read, a file or a line of it, is given
    to `report` and the rest is read; by default the first such `InputError` is raised. `encoding` is detected unless
    given; `note` hears of it when it is not UTF-8.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "news.jsonl"
    >>> _ = path.write_text('{"doc_id": "a", "text": "Lee left."}')
    >>> [(article.doc_id, article.text) for article in articles(path)]
    [('a', 'Lee left.')]
    """
    settings = Settings(encoding, text_field, id_field, report, note, date_field)
    name, kind = str(source), f".{kind.lstrip('.').lower()}" if kind else ""
    if kind and kind not in BY_ENDING:
        raise ValueError(f"{kind!r} is none of {', '.join(BY_ENDING)}")
    if _is_folder(name):
        try:
            for found in inside(name, BY_ENDING, settings):
                yield from _articles(found, settings)
        except InputError as problem:
            report(problem)
        except OSError as problem:
            report(InputError(f"{name} cannot be read: {reason(problem)}."))
    else:
        yield from _articles(Source(name, kind=kind), settings)


def _is_folder(name: str) -> bool:
    try:
        return name not in ("", STANDARD_INPUT) and Path(name).is_dir()
    except OSError:  # a name too long: whoever reads it says so
        return False


def _articles(source: Source, settings: Settings) -> Iterator[Article]:
    try:
        reader = BY_ENDING.get(source.ending, TEXT)
        if source.name == STANDARD_INPUT and not source.kind and OBJECT.match(source.beginning()):
            reader = LINES
        for article in reader.read(source, settings):
            try:
                yield fitting(article)
            except TooLongError as problem:
                settings.report(problem)
    except InputError as problem:
        settings.report(problem)
    except OSError as problem:
        settings.report(InputError(f"{source.shown} cannot be read: {reason(problem)}."))
