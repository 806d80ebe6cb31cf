"""The pattern in which two names are alike: a code (see `partcodes`) for each part of one with each part of the other.

Only what decides is asked for. Where a part has the same letters as one part of the other name, the two stand for each
other whatever else is near them; and of two names with two parts each, the nearest two parts settle which the other
two are. What is left out so has the code `LEAST`, and every verdict is as if all had been asked for.
"""

from typing import Final

from entities.names.gradeweights import LEAST
from entities.names.partcodes import EXACT, rank, worth
from entities.names.prepared import NamePart, PreparedName
from entities.names.relation import relate

Codes = tuple[tuple[int, ...], ...]
"""A row for each part of the first name, a column for each of the second."""
Parts = tuple[NamePart, ...]
LEAST_WORTH: Final = worth(LEAST)
"""Whatever may be worth so much was asked for in full."""


Related = dict[tuple[int, int], tuple[int, NamePart, NamePart]]
"""Codes by the identities of two parts, and the parts, so that these live as long: names that differ only in which
words are joined share most of their parts."""


def full_pattern(a: PreparedName, b: PreparedName, related: Related | None = None) -> Codes:
    """Every part with every other: slow and plain. What is in `related` is not asked for again.

    >>> from entities.names.parsing import prepare
    >>> full_pattern(prepare("Fidel Castro"), prepare("Fidel Castro")) == ((40, -16), (-16, 40))
    True
    """
    if related is None:
        return tuple([tuple([relate(part, other) for other in b.parts]) for part in a.parts])
    for part in a.parts:
        for other in b.parts:
            if (id(part), id(other)) not in related:
                related[id(part), id(other)] = (relate(part, other), part, other)
    return tuple([tuple([related[id(part), id(other)][0] for other in b.parts]) for part in a.parts])


def pattern(a: PreparedName, b: PreparedName, related: Related | None = None) -> Codes:
    """The codes that the verdict needs; `LEAST` for the others. `related` as in `full_pattern`.

    >>> from entities.names.parsing import prepare
    >>> pattern(prepare("Fidel Castro"), prepare("Raúl Castro")) == ((-16, -16), (-16, 40))
    True
    """
    parts_a, parts_b = a.parts, b.parts
    size = len(parts_a)
    if size == len(parts_b) and (a.shape.family_first or b.shape.family_first):
        # Aligned in order (see `alignment.align`): always where both names tell, and else as a second try.
        if a.shape.family_first and b.shape.family_first:
            return _in_order(parts_a, parts_b)
        if size > 2:
            return full_pattern(a, b, related)
    keys_a, keys_b = [part.key for part in parts_a], [part.key for part in parts_b]
    shared = set(keys_a).intersection(keys_b)
    if shared:
        if len(set(keys_a)) < size or len(set(keys_b)) < len(parts_b):
            return full_pattern(a, b, related)
        return _around(parts_a, parts_b, shared)
    if size == 2 == len(parts_b):
        return _two_by_two(parts_a, parts_b)
    return full_pattern(a, b, related)


def _in_order(a: Parts, b: Parts) -> Codes:
    """Names whose parts can only stand for the part in their place."""
    return tuple(
        [tuple([relate(part, other) if i == j else LEAST for j, other in enumerate(b)]) for i, part in enumerate(a)]
    )


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
    nearest = max(rank(first), rank(last))
    crossed = [relate(a[0], b[1], enough=nearest), relate(a[1], b[0], enough=nearest)]
    if nearest > LEAST_WORTH and max(map(rank, crossed)) >= nearest:
        crossed = [relate(a[0], b[1]), relate(a[1], b[0])]
    return (first, crossed[0]), (crossed[1], last)
