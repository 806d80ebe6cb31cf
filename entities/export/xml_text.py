"""Text in XML 1.0: no character it forbids, each replaced by one other so that offsets stay."""

from typing import Final
from xml.sax.saxutils import escape, quoteattr

from entities.marking import CONTROLS

FORBIDDEN: Final = CONTROLS | dict.fromkeys((0xFFFE, 0xFFFF, *range(0xD800, 0xE000)), "\ufffd")
RETURN: Final = {"\r": "&#13;"}
"""A carriage return as such would be read as a line end."""


def text(words: str) -> str:
    r"""The text of an element.

    >>> text("Kim & \x1b\r<Lee>")
    'Kim &amp; ␛&#13;&lt;Lee&gt;'
    """
    return escape(words.translate(FORBIDDEN), RETURN)


def attribute(words: str) -> str:
    """The value of an attribute, in quotation marks."""
    return quoteattr(words.translate(FORBIDDEN), RETURN)
