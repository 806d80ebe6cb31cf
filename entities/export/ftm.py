"""Tables as FollowTheMoney entities, as Aleph, Datashare's neighbours and OpenSanctions' tools load them.

An article is a ``PlainText``; a person a ``Person`` whose ``proof`` is the article; a place an ``Address``; each
person's spelling a ``Mention`` that the article holds. A spelling of one word, which names many, is a ``weakAlias``.
Source of the schemata: followthemoney.tech/explorer.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from entities.export.iri import known_as
from entities.export.json_lines import write_values
from entities.model import Entity, NameType
from entities.nametable import NameTable


def write_ftm(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write an entity a line: each article, then its people, places and mentions."""
    for table in tables:
        write_values(_all(table), file)


def _all(table: NameTable) -> Iterator[dict[str, Any]]:
    article = _id("article", table.sha256)
    yield _entity(
        article,
        "PlainText",
        title=[table.doc_id],
        fileName=[table.source],
        bodyText=[table.text],
        contentHash=[hashlib.sha1(table.text.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()],
        peopleMentioned=[e.name for e in table.people],
        locationMentioned=[e.name for e in table.places],
        namesMentioned=[a.text for e in table.people for a in e.aliases],
    )
    for entity in table:
        yield _person(table, entity, article) if entity.type is NameType.PERSON else _place(table, entity, article)
    for entity in table.people:
        for alias in entity.aliases:
            mention = _id("mention", f"{table.sha256}/{entity.id}/{alias.text}")
            own = _id("row", f"{table.sha256}/{entity.id}")
            yield _entity(mention, "Mention", document=[article], name=[alias.text], resolved=[own])


def _person(table: NameTable, entity: Entity, article: str) -> dict[str, Any]:
    others = [alias.text for alias in entity.aliases if alias.text != entity.name]
    return _entity(
        _id("row", f"{table.sha256}/{entity.id}"),
        "Person",
        name=[entity.name],
        alias=[name for name in others if len(name.split()) > 1],
        weakAlias=[name for name in others if len(name.split()) == 1],
        proof=[article],
    )


def _place(table: NameTable, entity: Entity, article: str) -> dict[str, Any]:
    place = entity.place
    return _entity(
        _id("row", f"{table.sha256}/{entity.id}"),
        "Address",
        name=[entity.name],
        full=[entity.name],
        alias=[alias.text for alias in entity.aliases if alias.text != entity.name],
        country=[place.country.lower()] if place and place.country else [],
        wikidataId=[place.wikidata] if place and place.wikidata else [],
        sourceUrl=known_as(entity),
        proof=[article],
    )


def _entity(id: str, schema: str, **properties: list[str]) -> dict[str, Any]:
    """An entity without empty properties, each value once."""
    kept = {name: list(dict.fromkeys(filter(None, values))) for name, values in properties.items()}
    return {"id": id, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def _id(kind: str, of: str) -> str:
    return f"entities-{kind}-{hashlib.sha256(of.encode('utf-8', 'replace')).hexdigest()[:24]}"
