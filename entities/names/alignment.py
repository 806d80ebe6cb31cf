"""Which part of one name stands for which part of the other, and what is left over.

Works on codes and shapes alone, not on letters: two pairs of names whose parts are alike in the same way have the same
alignment, so it is made once for both (and once for all such pairs in bulk).
"""

from typing import NamedTuple

from entities.names.partcodes import fits, rank


class Alignment(NamedTuple):
    """The parts of two names beside each other, by their places.

    `pairs` fit, `clashes` stand in one place and do not fit; `left_a` and `left_b` have nothing beside them. `swapped`
    says that what fits stands in another order.
    """

    pairs: tuple[tuple[int, int, int], ...]
    clashes: tuple[tuple[int, int, int], ...]
    left_a: tuple[int, ...]
    left_b: tuple[int, ...]
    swapped: bool


def align(codes: tuple[tuple[int, ...], ...], family_first_a: bool, family_first_b: bool) -> Alignment:
    """Align two names. `codes` has a row for each part of the first name and a column for each of the second.

    Where only one name tells that its family name stands first, the other may stand in that order without telling
    (*Hồ Chí Minh* and *Хо Ши Мин*): it is read so if its parts fit in order then, and
    no fewer of them (*Uribe Vélez, Álvaro* stands in another order than *Álvaro Uribe Vélez*).

    >>> align(((40, -24, -24), (-24, -24, -8)), False, False)
    Alignment(pairs=((0, 0, 40),), clashes=((1, 2, -8),), left_a=(), left_b=(1,), swapped=False)
    >>> align(((40, -24), (-24, 40)), True, False).swapped
    False
    """
    found = _align(codes, family_first_a, family_first_b)
    if found.swapped and family_first_a is not family_first_b:
        other = _align(codes, True, True)
        return found if other.swapped or len(other.pairs) < len(found.pairs) else other
    return found


def _align(codes: tuple[tuple[int, ...], ...], family_first_a: bool, family_first_b: bool) -> Alignment:
    """Best codes first; of equal ones those at the same place. What is left on both sides in one place clashes.

    In two names of as many parts with the family name first, each part stands for the one in its place: a given name
    of one (*Phạm Bình Minh*) is no middle name of the other (*Phạm Minh Chính*).
    """
    rows, columns = len(codes), len(codes[0])
    place_a, place_b = _places(rows, family_first_a), _places(columns, family_first_b)
    strict = family_first_a and family_first_b and rows == columns
    ranked = sorted(
        [
            (-rank(code), abs(place_a[i] - place_b[j]), i + j, i, j)
            for i, row in enumerate(codes)
            for j, code in enumerate(row)
            if i == j or not strict
        ]
    )
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    pairs: list[tuple[int, int, int]] = []
    clashes: list[tuple[int, int, int]] = []
    for into, wanted in ((pairs, True), (clashes, False)):
        for _, _, _, i, j in ranked:
            if i in taken_a or j in taken_b or fits(codes[i][j]) is not wanted:
                continue
            if not wanted and not _one_place(i, j, pairs, place_a, place_b):
                continue
            into.append((i, j, codes[i][j]))
            taken_a.add(i)
            taken_b.add(j)
    crossed = len(pairs) > 1 and any(
        (place_a[i] < place_a[k]) != (place_b[j] < place_b[m]) for i, j, _ in pairs for k, m, _ in pairs if i < k
    )
    return Alignment(
        tuple(sorted(pairs)),
        tuple(sorted(clashes)),
        tuple([i for i in range(rows) if i not in taken_a]),
        tuple([j for j in range(columns) if j not in taken_b]),
        crossed,
    )


def _places(count: int, family_first: bool) -> tuple[int, ...]:
    """The place of each part if the family name stood last."""
    return (count - 1, *range(count - 1)) if family_first and count else tuple(range(count))


def _one_place(
    i: int, j: int, pairs: list[tuple[int, int, int]], place_a: tuple[int, ...], place_b: tuple[int, ...]
) -> bool:
    """Whether two unlike parts stand in one place: between the same parts that fit, or in names with one such part."""
    if len(pairs) < 2:
        return True
    return all((place_a[i] < place_a[k]) == (place_b[j] < place_b[m]) for k, m, _ in pairs)
