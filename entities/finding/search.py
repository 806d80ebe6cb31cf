"""Looking for names in a text: one pass over its words with a table of first words."""

from collections.abc import Iterable, Iterator, Mapping, Set

from entities.finding.forms import Case
from entities.finding.words import Join, Words

Key = tuple[str, ...]
"""A name as its folded words."""


def key_of(words: Words, i: int, j: int) -> Key:
    """The name in words i to j, folded: case, points, hyphens and apostrophes don't matter."""
    return tuple(words.keys[i:j])


Table = Mapping[str, Mapping[int, Set[Key]]]
"""Names by their first word, then by how many words they have, most first."""


def table_of(names: Iterable[Key]) -> Table:
    """Names as they are looked for.

    >>> table_of([("kim",), ("kim", "jong", "un")])
    {'kim': {3: {('kim', 'jong', 'un')}, 1: {('kim',)}}}
    """
    table: dict[str, dict[int, set[Key]]] = {}
    for name in sorted(names, key=len, reverse=True):
        table.setdefault(name[0], {}).setdefault(len(name), set()).add(name)
    return table


def occurrences(words: Words, table: Table, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the names stand between two words, the longest first; the first word has a capital."""
    keys, cases, joins = words.keys, words.cases, words.joins
    i = start
    while i < end:
        step = 1
        if (names := table.get(keys[i])) and cases[i] != Case.SMALL:
            for size, long in names.items():
                j = i + size
                if j <= end and (size == 1 or tuple(keys[i:j]) in long) and _joined(joins, i, j):
                    yield i, j
                    step = size
                    break
        i += step


def _joined(joins: list[int], i: int, j: int) -> bool:
    return all(joins[k] >= Join.SPACE or joins[k] == Join.LINE for k in range(i, j - 1))
