"""When articles are of, as company: who is named twice in a month, in the same places, is the likelier one person.

A story is told within weeks; two namesakes of one town seldom stand in the same month's news, and never sixty years
apart does one person do the same office in it. So nearness counts as a little company beside other, never alone, and of
what is shared across a lifetime half counts. A date may be a day, a month or a year: a span of days.
"""

import datetime as dt
from calendar import monthrange
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from entities.archive.company import Rows

type Ints = npt.NDArray[np.int64]
type Floats = npt.NDArray[np.float64]

NEAR: Final = 30
"""Days within which two articles may tell one story."""
LIFETIME: Final = 50 * 365
"""Days after which somebody in the news is seldom the one who bore the name then: the years between a first office and
the last."""
TIMELY: Final = 0.25
"""What nearness counts as company: half of a place, a quarter of a person."""
EVER: Final = (-(1 << 31), (1 << 31) - 1)
"""The span of an article whose date nobody told."""
EPOCH: Final = dt.date(1970, 1, 1).toordinal()


def span_of(date: str) -> tuple[int, int]:
    """The first and the last day that a date may mean, counted from 1970 on.

    >>> span_of("1970-01-02"), span_of("1970-02"), span_of("1971"), span_of("") == EVER
    ((1, 1), (31, 58), (365, 729), True)
    """
    if not date:
        return EVER
    year, month, day = ([int(part) for part in date.split("-")] + [0, 0])[:3]
    first = dt.date(year, month or 1, day or 1)
    last = dt.date(year, month or 12, day or monthrange(year, month or 12)[1])
    return first.toordinal() - EPOCH, last.toordinal() - EPOCH


def spans_of(articles: pa.Array, dated: pa.Table) -> Ints:
    """The spans of these articles, of shape (articles, 2). `dated` has `article` and `date`."""
    at = pc.index_in(articles, dated["article"].combine_chunks())
    dates = dated["date"].combine_chunks().take(at).fill_null("").dictionary_encode()
    spans = np.array([span_of(date) for date in dates.dictionary.to_pylist()], np.int64).reshape(-1, 2)
    return np.asarray(spans[dates.indices.to_numpy()], dtype=np.int64)


def with_time(shared: Floats, rows: "Rows", one: Ints, other: Ints) -> Floats:
    """The company that rows share, with when their articles are of counted in."""
    first, last = rows.days.T
    whole = np.maximum(last[one], last[other]) - np.minimum(first[one], first[other])
    gap = np.maximum(first[one] - last[other], first[other] - last[one])
    return np.where(gap > LIFETIME, 0.5, 1.0) * (shared + np.where(whole <= NEAR, TIMELY, 0.0))
