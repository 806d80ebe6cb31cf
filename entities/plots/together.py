"""Who is named together with whom: the paragraphs that name both."""

from collections.abc import Sequence

from entities.marking import spans
from entities.model import Entity
from entities.nametable import NameTable


def together(table: NameTable, rows: Sequence[Entity]) -> list[list[int]]:
    """How many paragraphs name both of two rows, for each pair of `rows`; on the diagonal, how many name the one.

    >>> import entities
    >>> table = entities.table("Lee Il-gyu left Cuba.\\nLee lives in Seoul.")
    >>> together(table, table.entities)[0]
    [2, 1, 1]
    """
    places = [(m.start, m.end, i) for i, entity in enumerate(rows) for m in entity.mentions]
    ends = [end for _, end in spans(table.text, sorted((start, end) for start, end, _ in places))]
    named: list[set[int]] = [set() for _ in [*ends, 0]]
    at = 0
    for start, _, row in sorted(places):
        while at < len(ends) and start >= ends[at]:
            at += 1
        named[at].add(row)
    counts = [[0] * len(rows) for _ in rows]
    for found in named:
        for one in found:
            for other in found:
                counts[one][other] += 1
    return counts
