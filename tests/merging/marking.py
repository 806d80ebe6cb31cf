"""Articles written with their mentions marked, so that a test reads like the text it is about."""

import re
from collections.abc import Sequence

from entities.evidence import sentence
from entities.merging import merge
from entities.model import Article, Entity, Mention, NameType

PERSON, PLACE = NameType.PERSON, NameType.PLACE


def marked(text: str) -> tuple[Article, list[Mention]]:
    """An article whose people stand in [brackets], places in {braces}, titles before a bar: ``[Mr.|Smith]``."""
    mentions: list[Mention] = []
    plain = ""
    for piece in re.split(r"(\[[^\]]*\]|\{[^}]*\})", text):
        if piece[:1] in ("[", "{"):
            title, _, name = piece[1:-1].rpartition("|")
            plain += f"{title} " if title else ""
            mentions.append(
                Mention(len(plain), len(plain) + len(name), name, PERSON if piece[0] == "[" else PLACE, title)
            )
            plain += name
        else:
            plain += piece
    return Article(plain), mentions


def rows(entities: Sequence[Entity]) -> list[list[str]]:
    """Each entity as the texts of its mentions."""
    return [[m.text for m in entity.mentions] for entity in entities]


def merged(text: str) -> list[list[str]]:
    """The rows that merging the marked article gives; how sure they are is a probability, whatever the rule."""
    entities = merge(*marked(text))
    sure = [told.confidence for entity in entities for told in (*entity.aliases, *entity.suggestions)]
    assert all(0 < confidence <= 1 for confidence in sure)
    return rows(entities)


def told(text: str) -> list[str]:
    """What a reader of the table is told of the marked article: why a spelling is in its row, or may be in another."""
    entities = merge(*marked(text))
    why = [f"{e.name} = {a.text}: {sentence(a.evidence)}" for e in entities for a in e.aliases if a.evidence]
    return why + [f"{e.name} ? {s.name}: {sentence(s.evidence)}" for e in entities for s in e.suggestions]
