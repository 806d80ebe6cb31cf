"""The pattern in which two names are alike: a code (see `relation`) for each part of one with each part of the other.

Only what decides is asked for. Where a part has the same letters as one part of the other name, the two stand for each
other whatever else is near them; and of two names with two parts each, the nearest two parts settle which the other
two are. What is left out so has the code `LEAST`, and every verdict is as if all had been asked for.
"""

from entities.names.grading import LEAST
from entities.names.prepared import NamePart
from entities.names.relation import EXACT, relate, worth

Codes = tuple[tuple[int, ...], ...]
"""A row for each part of the first name, a column for each of the second."""
Parts = tuple[NamePart, ...]


def full_pattern(a: Parts, b: Parts) -> Codes:
    """Every part with every other: slow and plain.

    >>> from entities.names.parsing import prepare
    >>> full_pattern(prepare("Fidel Castro").parts, prepare("Fidel Castro").parts) == ((40, -16), (-16, 40))
    True
    """
    return tuple([tuple([relate(part, other) for other in b]) for part in a])


def pattern(a: Parts, b: Parts) -> Codes:
    """The codes that the verdict needs; `LEAST` for the others.

    >>> from entities.names.parsing import prepare
    >>> pattern(prepare("Fidel Castro").parts, prepare("Raúl Castro").parts) == ((-16, -16), (-16, 40))
    True
    """
    keys_a, keys_b = [part.key for part in a], [part.key for part in b]
    shared = set(keys_a).intersection(keys_b)
    if shared:
        if len(set(keys_a)) < len(a) or len(set(keys_b)) < len(b):
            return full_pattern(a, b)
        return _around(a, b, shared)
    if len(a) == 2 == len(b):
        return _two_by_two(a, b)
    return full_pattern(a, b)


def _around(a: Parts, b: Parts, shared: set[str]) -> Codes:
    """Names that share the letters of some parts, each of which stands once in either: only the rest is related."""
    free = [other.key not in shared for other in b]
    return tuple(
        [
            tuple([EXACT if other.key == part.key else LEAST for other in b])
            if part.key in shared
            else tuple([relate(part, other) if wanted else LEAST for other, wanted in zip(b, free, strict=True)])
            for part in a
        ]
    )


def _two_by_two(a: Parts, b: Parts) -> Codes:
    """Two parts and two parts: first those in one place; the others only if they may be nearer than both."""
    first, last = relate(a[0], b[0]), relate(a[1], b[1])
    nearest = max(worth(first), worth(last))
    crossed = [relate(a[0], b[1], enough=nearest), relate(a[1], b[0], enough=nearest)]
    if max(map(worth, crossed)) >= nearest:
        crossed = [relate(a[0], b[1]), relate(a[1], b[0])]
    return (first, crossed[0]), (crossed[1], last)
