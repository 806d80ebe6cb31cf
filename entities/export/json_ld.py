"""Tables as linked data (JSON-LD): schema.org's Person and Place, which are SKOS concepts too.

Names are ``name`` and ``skos:prefLabel``, other spellings ``alternateName`` and ``skos:altLabel``; ``sameAs`` leads to
Wikidata and GeoNames where the gazetteer knows the place. The context stands in the file: none is fetched to read it.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, Final

from entities.export.iri import article_iri, entity_iri, known_as
from entities.export.json_array import write_array
from entities.model import Entity, NameType
from entities.nametable import NameTable

CONTEXT: Final = {
    "@vocab": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sameAs": {"@type": "@id"},
    "mentions": {"@type": "@id"},
    "subjectOf": {"@type": "@id"},
    "skos:inScheme": {"@type": "@id"},
    "skos:exactMatch": {"@type": "@id"},
}
TYPES: Final = {NameType.PERSON: "Person", NameType.PLACE: "Place"}


def write_json_ld(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write one graph of all articles with their people and places."""
    head = json.dumps({"@context": CONTEXT})[:-1]
    nodes = (node for table in tables for node in _nodes(table))
    write_array(nodes, file, before=f'{head}, "@graph": ', after="}")


def _nodes(table: NameTable) -> Iterator[dict[str, Any]]:
    article = article_iri(table)
    yield {
        "@id": article,
        "@type": ["Article", "skos:ConceptScheme"],
        "name": table.doc_id,
        "identifier": f"sha256:{table.sha256}",
        "mentions": [entity_iri(table, entity) for entity in table],
    }
    for entity in table:
        yield _node(table, entity, article)


def _node(table: NameTable, entity: Entity, article: str) -> dict[str, Any]:
    others = [alias.text for alias in entity.aliases if alias.text != entity.name]
    known = known_as(entity)
    node = {
        "@id": entity_iri(table, entity),
        "@type": [TYPES[entity.type], "skos:Concept"],
        "name": entity.name,
        "alternateName": others,
        "identifier": entity.id,
        "subjectOf": article,
        "sameAs": known,
        "skos:prefLabel": entity.name,
        "skos:altLabel": others,
        "skos:exactMatch": known,
        "skos:inScheme": article,
    }
    return {key: value for key, value in node.items() if value}
