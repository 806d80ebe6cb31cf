"""Looking for names in a text: one pass over its words with a table of first words."""

from collections.abc import Iterable, Iterator, Mapping

from entities.finding.words import Case, Join, Words

Key = tuple[str, ...]
"""A name as its folded words."""


def key_of(words: Words, i: int, j: int) -> Key:
    """The name in words i to j, folded: case, points, hyphens and apostrophes don't matter."""
    return tuple(words.keys[i:j])


def table_of(names: Iterable[Key]) -> dict[str, list[Key]]:
    """Names by their first word, the longest first."""
    table: dict[str, list[Key]] = {}
    for name in names:
        table.setdefault(name[0], []).append(name)
    for rest in table.values():
        rest.sort(key=lambda name: (-len(name), name))
    return table


def occurrences(words: Words, table: Mapping[str, list[Key]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the names stand between two words, the longest first; the first word has a capital."""
    keys, cases, joins = words.keys, words.cases, words.joins
    i = start
    while i < end:
        step = 1
        if cases[i] != Case.SMALL and (names := table.get(keys[i])):
            for name in names:
                j = i + len(name)
                if j <= end and (step == len(name) or tuple(keys[i:j]) == name) and _joined(joins, i, j):
                    yield i, j
                    step = len(name)
                    break
        i += step


def _joined(joins: list[int], i: int, j: int) -> bool:
    return all(joins[k] >= Join.SPACE or joins[k] == Join.LINE for k in range(i, j - 1))
