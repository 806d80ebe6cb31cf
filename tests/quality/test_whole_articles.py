"""Whole articles of many origins of names, written and marked by one who had not seen the rules at work.

They were held back while finding and merging were built, and then looked at once: what the first look showed is in the
floors. A mention is marked ``[[text|P:who]]`` or ``[[text|L:where]]``.
"""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import entities

FOLDER = Path(__file__).parent / "articles"
MARK = re.compile(r"\[\[(.+?)\|([PL]:\w+)\]\]")
RECALL, WHOLE = 0.95, 0.88
"""A little below what was measured: mentions with their exact span, and rows that are just what they should be."""
WRONG_ROWS = 2
"""Rows of all articles that hold two: *London* after *London, Ontario*, and *Washington* the lawyer in the town."""


@cache
def judged() -> tuple[tuple[dict[tuple[int, int], str], entities.NameTable], ...]:
    """For each article, the entity of each marked span, and the table made of the bare text."""
    marked = [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))]
    tables = entities.tables(MARK.sub(r"\1", text) for text in marked)
    return tuple(zip(map(spans, marked), tables, strict=True))


def spans(marked: str) -> dict[tuple[int, int], str]:
    """The spans of the bare text that are marked, with their entities."""
    found, removed = {}, 0
    for mark in MARK.finditer(marked):
        start = mark.start() - removed
        found[start, start + len(mark[1])] = mark[2]
        removed += len(mark[0]) - len(mark[1])
    return found


def test_hardly_a_row_holds_two_people_or_places() -> None:
    held = [
        {gold[m.start, m.end] for m in entity.mentions if (m.start, m.end) in gold}
        for gold, table in judged()
        for entity in table
    ]
    assert sum(len(entities) > 1 for entities in held) <= WRONG_ROWS


def test_nearly_every_mention_is_found() -> None:
    marked = [(span, table) for gold, table in judged() for span in gold]
    found = [span for span, table in marked if any((m.start, m.end) == span for e in table for m in e.mentions)]
    assert len(found) / len(marked) >= RECALL


def test_most_rows_are_just_what_they_should_be() -> None:
    whole = total = 0
    for gold, table in judged():
        mentions = defaultdict(set)
        for span, entity in gold.items():
            mentions[entity].add(span)
        rows = [{(m.start, m.end) for m in entity.mentions} for entity in table]
        whole += sum(spans in rows for spans in mentions.values())
        total += len(mentions)
    assert whole / total >= WHOLE
