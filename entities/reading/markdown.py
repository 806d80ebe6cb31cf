"""Markdown: its text without the marks, by markdown-it (CommonMark)."""

import re
from collections.abc import Iterator
from typing import Any, Final

from entities.model import Article
from entities.reading.dates import date_of
from entities.reading.decoding import decode
from entities.reading.extracted import extracted
from entities.reading.needing import needed
from entities.reading.settings import Settings
from entities.reading.source import Source

DATE: Final = re.compile(r"^date:[ \t]*[\"']?(\S+)", re.MULTILINE)
FRONT: Final = re.compile(r"\A\ufeff?---[ \t]*\r?\n.*?^(---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
"""Settings of a site generator before the text: they are none of it, but one says the day."""
BREAKS: Final = frozenset({"softbreak", "hardbreak"})


def read_markdown(source: Source, settings: Settings) -> Iterator[Article]:
    """The article of a file. Raises InputError, OSError."""
    text = decode(source.read(), source=source.shown, encoding=settings.encoding, note=settings.note)
    front = FRONT.match(text)
    dated = DATE.search(front[0]) if front else None
    yield from extracted(source, plain(text), date=date_of(dated[1]) if dated else "", lacking="is empty")


def plain(text: str) -> str:
    """The text of Markdown: a block a paragraph; code, pictures and HTML left out.

    >>> plain("# *Lee* in Seoul\\n\\n[Kim](http://x) said:\\n\\n* no\\n* yes")
    'Lee in Seoul\\n\\nKim said:\\n\\nno\\n\\nyes'
    """
    # Loaded when a file comes: a tenth of a second that no other command pays.
    markdown_it = needed("markdown_it", "", "Markdown")
    tokens = markdown_it.MarkdownIt("commonmark").enable("table").parse(FRONT.sub("", text, count=1))
    blocks = ("".join(map(_text, token.children or ())) for token in tokens if token.type == "inline")
    return "\n\n".join(block.strip() for block in blocks if block.strip())


def _text(token: Any) -> str:
    if token.type in BREAKS:
        return "\n"
    return str(token.content) if token.type in ("text", "code_inline") else ""
