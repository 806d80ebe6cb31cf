"""PDF: the text of its pages, by pypdf."""

import io
import logging
from collections.abc import Iterator
from typing import Any, Final

from entities.errors import InputError
from entities.model import Article
from entities.reading.extracted import extracted
from entities.reading.needing import needed
from entities.reading.settings import Settings
from entities.reading.source import Source

PAGES: Final = 2_000
"""Pages that are read of one file: a book has fewer, and each takes some 20 ms."""
SCANNED: Final = "holds no text: its pages may be pictures, which a program that recognizes letters (OCR) must read"


def read_pdf(source: Source, settings: Settings) -> Iterator[Article]:
    """The article of a file, page after page. Raises InputError, OSError."""
    pypdf = needed("pypdf", "pdf", source.shown)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it remarks on what it repairs
    try:
        text = _text(pypdf.PdfReader(io.BytesIO(source.read())), source)
    except (InputError, OSError):
        raise
    except Exception as problem:  # a broken file can break its parser anywhere, with any exception
        said = f"{type(problem).__name__}: {problem}".splitlines()[0].rstrip(": .")
        raise InputError(f"{source.shown} cannot be read as PDF ({said}).") from None
    yield from extracted(source, text, lacking=SCANNED)


def _text(reader: Any, source: Source) -> str:
    if reader.is_encrypted and not reader.decrypt(""):
        raise InputError(f"{source.shown} is locked with a password: save it without one.")
    if len(reader.pages) > PAGES:
        raise InputError(f"{source.shown} has {len(reader.pages):,} pages; at most {PAGES:,} are read: split it.")
    return "\n".join(page.extract_text() for page in reader.pages)
