"""Text files: one article each, as it stands there."""

from collections.abc import Iterator

from entities.errors import InputError
from entities.model import Article
from entities.reading.decoding import decode
from entities.reading.settings import Settings
from entities.reading.source import Source


def read_text(source: Source, settings: Settings) -> Iterator[Article]:
    """The article of a text file. Raises InputError when it is no text or empty, OSError."""
    text = decode(source.read(), source=source.shown, encoding=settings.encoding, note=settings.note)
    if not text.strip():
        raise InputError(f"{source.shown} is empty.")
    yield Article(text, doc_id=source.stem, source=source.name)
