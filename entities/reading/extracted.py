"""Articles whose text was taken out of a file that holds more than text."""

from collections.abc import Iterator

from entities.errors import InputError
from entities.model import Article
from entities.reading.source import Source


def extracted(source: Source, text: str, *, date: str = "", lacking: str = "holds no text") -> Iterator[Article]:
    """The one article of a file: its offsets count in `text`, which goes with it. Raises InputError when it is empty.

    `date` is the day it says it is of.

    >>> next(extracted(Source("lee.pdf"), "Lee left.")).extracted
    True
    """
    if not text.strip():
        raise InputError(f"{source.shown} {lacking}.")
    yield Article(text, doc_id=source.stem, source=source.name, extracted=True, date=date)
