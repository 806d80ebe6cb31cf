"""Web pages: the article without menus, advertising and comments, by trafilatura (Barbaresi, ACL 2021)."""

import logging
from collections.abc import Iterator
from typing import Final

from entities.model import Article
from entities.reading.decoding import decode
from entities.reading.extracted import extracted
from entities.reading.needing import needed
from entities.reading.settings import Settings
from entities.reading.source import Source

LARGEST: Final = 20_000_000
"""Bytes of a page. One with its pictures inside has a few million; trafilatura's own limit is the same."""


def read_html(source: Source, settings: Settings) -> Iterator[Article]:
    """The article of a page, its headline first. Raises InputError when none is found, OSError."""
    data = source.read(largest=LARGEST)
    # A named encoding, a byte order mark: else the page itself says in its head how it is written.
    page = decode(data, source=source.shown, encoding=settings.encoding) if settings.encoding else data
    yield from extracted(source, article_of(page, source.shown), lacking="holds no article that could be found")


def article_of(page: bytes | str, shown: str) -> str:
    """The headline and the text of a page; empty when there is no article. Raises InputError without trafilatura."""
    trafilatura = needed("trafilatura", "html", shown)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read, our message says
    try:
        found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
    except (ValueError, TypeError, AttributeError, RecursionError):  # pages that its parser chokes on
        return ""
    text: str = (found.text if found else "") or ""
    headline: str = (found.title if found else "") or ""
    return text if not text or not headline or headline in text[: 2 * len(headline)] else f"{headline}\n\n{text}"
