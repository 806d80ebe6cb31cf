"""The day that a record, a page or a message says its article is of."""

import datetime as dt
import re
from typing import Any, Final

DAY: Final = re.compile(r"\s*(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?(?!\d)")
"""A year, a month or a day as ISO 8601 writes them (1994, 1994-03, 1994-03-02, 19940302), and an hour after it."""


def date_of(value: Any) -> str:
    """The day, month or year that a value means, as ISO 8601 writes it; empty when it means none.

    What a person wrote in another way (*2/3/94*) may be two days, and is passed over.

    >>> date_of("1994-03-02T10:15:00Z"), date_of("19940302"), date_of("1994"), date_of(1994)
    ('1994-03-02', '1994-03-02', '1994', '1994')
    >>> date_of(dt.datetime(1994, 3, 2)), date_of("2/3/94"), date_of("1994-13-01"), date_of(None)
    ('1994-03-02', '', '', '')
    """
    if isinstance(value, dt.date):
        return value.isoformat()[:10]
    found = DAY.match(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else None
    parts = [int(part) for part in found.groups() if part] if found else []
    try:
        dt.date(*[*parts, 1, 1][:3])
    except (TypeError, ValueError):
        return ""
    return "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])
