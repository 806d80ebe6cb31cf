"""A text cut into pieces that spaCy can take: its memory and time grow with the longest of them."""

import re
from collections.abc import Iterator
from typing import Final

PIECE: Final = 50_000
"""Characters of such a piece, cut at a paragraph's or sentence's end: the model looks only a few words around."""
RUN: Final = re.compile(r"[^\w\s]{64}")
"""Signs without a letter or blank between them: spaCy's tokenizer takes them off a word one by one, in a time like the
cube of their number: 24 seconds for 8,000 brackets. Nobody writes so many: an attack does, or a scan."""
BREAKS: Final = ("\n\n", "\n", ". ", " ")
"""Where a piece may end, best first."""


def pieces(text: str, size: int) -> Iterator[str]:
    """The text in pieces of at most `size` characters that end, where possible, with a paragraph or sentence.

    Long runs of signs are cut as well, see `RUN`.

    >>> list(pieces("One here. Two there.", size=12))
    ['One here. ', 'Two there.']
    """
    start = 0
    for cut in (*(found.end() for found in RUN.finditer(text)), len(text)):
        while cut - start > size:
            window = text[start : start + size]
            end = start + next((window.rfind(mark) + len(mark) for mark in BREAKS if mark in window), size)
            yield text[start:end]
            start = end
        if cut > start or not text:
            yield text[start:cut]
        start = cut
