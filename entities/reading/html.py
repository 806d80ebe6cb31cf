"""Web pages: the article without menus, advertising and comments, by trafilatura (Barbaresi, ACL 2021)."""

import logging
from collections.abc import Iterator
from typing import Final, NamedTuple

from entities.model import Article
from entities.reading.dates import date_of
from entities.reading.decoding import decode
from entities.reading.extracted import extracted
from entities.reading.needing import needed
from entities.reading.settings import Settings
from entities.reading.source import Source

LARGEST: Final = 20_000_000
"""Bytes of a page. One with its pictures inside has a few million; trafilatura's own limit is the same."""
DATED: Final = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""Where a page's day is looked for: where it says when it was published, not in its text, which tells of other days;
whatever day it is today."""


def read_html(source: Source, settings: Settings) -> Iterator[Article]:
    """The article of a page, its headline first. Raises InputError when none is found, OSError."""
    data = source.read(largest=LARGEST)
    # A named encoding, a byte order mark: else the page itself says in its head how it is written.
    page = decode(data, source=source.shown, encoding=settings.encoding) if settings.encoding else data
    text, date = page_of(page, source.shown)
    yield from extracted(source, text, date=date, lacking="holds no article that could be found")


class Page(NamedTuple):
    """The article of a web page, its headline first, and the day it is of; empty where there is none."""

    text: str = ""
    date: str = ""


def page_of(page: bytes | str, shown: str) -> Page:
    """What a page holds, with the day that its head or address says. Raises InputError without trafilatura."""
    trafilatura = needed("trafilatura", "html", shown)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read, our message says
    try:
        found = trafilatura.bare_extraction(
            page, with_metadata=True, include_comments=False, date_extraction_params=DATED
        )
    except (ValueError, TypeError, AttributeError, RecursionError):  # pages that its parser chokes on
        return Page()
    text: str = (found.text if found else "") or ""
    headline: str = (found.title if found else "") or ""
    headed = not text or not headline or headline in text[: 2 * len(headline)]
    return Page(text if headed else f"{headline}\n\n{text}", date_of(found.date) if found else "")
