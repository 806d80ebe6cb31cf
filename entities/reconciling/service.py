"""The service as the standard wants it: manifest, query batches, suggestions, previews, data extension.

Source: Reconciliation Service API 0.2, final report of the W3C Entity Reconciliation Community Group (2023).
"""

import json
import math
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any, Final

from entities.export.iri import address_of
from entities.model import NameType
from entities.reconciling.matching import Candidate, Matcher
from entities.reconciling.register import Record

TYPES: Final = {NameType.PERSON: {"id": "PERSON", "name": "Person"}, NameType.PLACE: {"id": "PLACE", "name": "Place"}}
PROPERTIES: Final = {
    "spellings": "Spellings",
    "mentions": "Mentions",
    "articles": "Articles",
    "where": "Named in",
    "type": "Type",
    "country": "Country",
    "wikidata": "Wikidata",
}
"""What data extension can fetch of a record."""
LIMIT: Final = 5
"""Candidates for a query that names no limit."""
MOST: Final = 100
QUERIES: Final = 1_000
"""Queries of a batch. OpenRefine sends ten."""
SPACE: Final = "urn:entities:row"
SCHEMA: Final = "https://schema.org/"


class QueryError(ValueError):
    """A request that is none of the standard: what is wrong with it, in a sentence."""


def manifest(name: str, address: str) -> dict[str, Any]:
    """What the service can do; `address` is its own, with a slash at the end."""
    base = address.rstrip("/")
    kinds = ("entity", "type", "property")
    suggest = {kind: {"service_url": base, "service_path": f"/suggest/{kind}"} for kind in kinds}
    return {
        "versions": ["0.1", "0.2"],
        "name": name,
        "identifierSpace": SPACE,
        "schemaSpace": SCHEMA,
        "serviceVersion": f"entities {version('entities')}",
        "defaultTypes": list(TYPES.values()),
        "view": {"url": f"{address}view/{{{{id}}}}"},
        "preview": {"url": f"{address}preview?id={{{{id}}}}", "width": 400, "height": 200},
        "suggest": suggest,
        "extend": {
            "propose_properties": {"service_url": base, "service_path": "/properties"},
            "property_settings": [],
        },
    }


def answers(matcher: Matcher, text: str) -> dict[str, Any]:
    """The answer to a batch of queries in JSON. Raises QueryError."""
    batch = _object(text, "queries")
    if len(batch) > QUERIES:
        raise QueryError(f"a batch has at most {QUERIES} queries")
    return {key: {"result": [_candidate(one) for one in _found(matcher, query)]} for key, query in batch.items()}


def extended(matcher: Matcher, text: str) -> dict[str, Any]:
    """The answer to a request for properties of records, in JSON. Raises QueryError."""
    asked = _object(text, "extend")
    ids, wanted = asked.get("ids"), asked.get("properties")
    if not isinstance(ids, list) or not isinstance(wanted, list) or not all(isinstance(id, str) for id in ids):
        raise QueryError("extend has ids and properties, each a list")
    names = [one.get("id") for one in wanted if isinstance(one, dict)]
    known = [name for name in names if isinstance(name, str) and name in PROPERTIES]
    rows = {id: {name: _values(matcher.records.get(id), name) for name in known} for id in ids}
    return {"meta": [{"id": name, "name": PROPERTIES[name]} for name in known], "rows": rows}


def proposed(type: str) -> dict[str, Any]:
    """The properties that data extension knows."""
    return {"type": type, "properties": [{"id": id, "name": name} for id, name in PROPERTIES.items()]}


def suggested(matcher: Matcher, kind: str, prefix: str) -> dict[str, Any]:
    """Records, types or properties that begin so."""
    if kind == "entity":
        return {"result": [_suggestion(record) for record in matcher.starting(prefix, MOST)]}
    known = list(TYPES.values()) if kind == "type" else proposed("")["properties"]
    folded = prefix.strip().casefold()
    return {"result": [one for one in known if folded in (one["id"] + one["name"]).casefold()]}


def _object(text: str, name: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise QueryError(f"{name} is not valid JSON") from None
    if not isinstance(value, dict):
        raise QueryError(f"{name} is no object")
    return value


def _found(matcher: Matcher, query: Any) -> list[Candidate]:
    if not isinstance(query, Mapping) or not isinstance(query.get("query", ""), str):
        raise QueryError('each query is an object with a "query" of characters')
    limit = query.get("limit", LIMIT)
    if not isinstance(limit, int | float) or not 0 <= limit < math.inf:  # a large int is no float
        raise QueryError("limit is a number of candidates")
    given = query.get("type", [])
    named = [given] if isinstance(given, str) else given
    if not isinstance(named, list):
        raise QueryError("type is an id, or a list of them")
    wanted = [type for type in NameType if type.value in named] or ([] if named else list(NameType))
    return matcher.find(query.get("query", ""), wanted, min(int(limit), MOST))


def _candidate(one: Candidate) -> dict[str, Any]:
    record = one.record
    return {
        "id": record.id,
        "name": record.name,
        "description": record.description,
        "type": [TYPES[record.type]],
        "score": round(100 * one.score, 2),
        "match": one.match,
        "features": [{"id": "probability", "value": round(one.score, 4)}],
    }


def _suggestion(record: Record) -> dict[str, Any]:
    return {
        "id": record.id,
        "name": record.name,
        "description": record.description,
        "notable": [TYPES[record.type]],
    }


def _values(record: Record | None, name: str) -> list[dict[str, Any]]:
    """The values of a property as cells: text, whole numbers, or nothing."""
    if record is None:
        return []
    if name == "spellings":
        return [{"str": spelling} for spelling in record.spellings]
    value = address_of(record.wikidata) if name == "wikidata" else getattr(record, name)
    if isinstance(value, int):
        return [{"int": value}]
    return [{"str": str(value)}] if value else []
