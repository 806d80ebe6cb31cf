"""A text in a cell of a CSV file: written so that no spreadsheet runs it as a formula, and read back as it was."""

from typing import Final

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a formula begins with: OWASP's list (CSV Injection), and the wide forms that Japanese Excel takes for them."""
GUARD: Final = "'"
_FIRST: Final = (GUARD, *FORMULA)


def guarded(text: str) -> str:
    """The text as a cell: with an apostrophe before it when a spreadsheet would run it.

    >>> guarded("=1+1"), guarded("Lee"), guarded("'Abd al-Rahman")
    ("'=1+1", 'Lee', "'Abd al-Rahman")
    """
    return GUARD + text if _risky(text) else text


def plain(cell: str) -> str:
    """The text of a cell that `guarded` wrote, or that someone typed so to keep a spreadsheet from running it.

    >>> plain("'=1+1"), plain("'Abd al-Rahman"), plain(guarded("'=1+1"))
    ('=1+1', "'Abd al-Rahman", "'=1+1")
    """
    return cell[1:] if cell.startswith(GUARD) and _risky(cell[1:]) else cell


def _risky(text: str) -> bool:
    """Would a spreadsheet run it, now or with some of the apostrophes before it taken off?"""
    return text.startswith(_FIRST) and text.lstrip(GUARD).startswith(FORMULA)
