"""Looking for names in a text: one pass over its words with a table of first words."""

from collections.abc import Iterable, Iterator, Mapping

from entities.finding.words import Case, Join, Words

Key = tuple[str, ...]
"""A name as its folded words."""


def key_of(words: Words, i: int, j: int) -> Key:
    """The name in words i to j, folded: case, points, hyphens and apostrophes don't matter."""
    return tuple(words.keys[i:j])


def table_of(names: Iterable[Key]) -> Mapping[str, list[Key]]:
    """Names by their first word, the longest first."""
    table: dict[str, list[Key]] = {}
    for name in names:
        table.setdefault(name[0], []).append(name)
    for rest in table.values():
        rest.sort(key=lambda name: (-len(name), name))
    return table


def occurrences(words: Words, table: Mapping[str, list[Key]], taken: bytearray) -> Iterator[tuple[int, int]]:
    """Where the names stand, longest first, over words that are not taken; at least the first is capitalised."""
    keys, cases, joins = words.keys, words.cases, words.joins
    i, n = 0, len(keys)
    while i < n:
        step = 1
        if not taken[i] and cases[i] != Case.SMALL and (names := table.get(keys[i])):
            for name in names:
                j = i + len(name)
                if (
                    j <= n
                    and (
                        j == i + 1
                        or (
                            tuple(keys[i:j]) == name
                            and all(k >= Join.SPACE or k == Join.LINE for k in joins[i : j - 1])
                        )
                    )
                    and not any(taken[i:j])
                ):
                    yield i, j
                    step = len(name)
                    break
        i += step
