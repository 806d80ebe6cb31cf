"""One batch of articles as three tables, written and published together."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from entities.archive.naming import is_common, merge_name, number
from entities.archive.schema import SHARD
from entities.archive.store import publishing, write_table
from entities.archive.subjects import subjects
from entities.evidence import sentence
from entities.model import Entity, NameType
from entities.nametable import NameTable


def shard_name(articles: Iterable[str]) -> str:
    """The name of the shard that holds these articles (hashes of their texts), whatever their order.

    >>> shard_name(["b", "a"]) == shard_name(["a", "b"])
    True
    """
    return hashlib.sha256("\n".join(sorted(articles)).encode()).hexdigest()[:16]


def publish(root: Path, tables: Sequence[NameTable], dates: Mapping[str, str] | None = None) -> Path:
    """Write the tables of a batch of articles as one shard, and publish it with one rename.

    `dates` are the days that articles are of, by the hashes of their texts, where they are known.
    Rows are ordered by article and place in the text, so that a batch has the same bytes whoever writes it.
    """
    tables = sorted(tables, key=lambda t: t.sha256)
    target = root / "shards" / shard_name(t.sha256 for t in tables)
    rows = {
        "articles": [_article_row(t, (dates or {}).get(t.sha256, "")) for t in tables],
        "mentions": [row for t in tables for row in _mention_rows(t)],
        "entities": [_entity_row(t, e) for t in tables for e in sorted(t.entities, key=lambda e: e.id)],
    }
    with publishing(target) as draft:
        for name, schema in SHARD.items():
            write_table(draft / f"{name}.parquet", pa.Table.from_pylist(rows[name], schema=schema))
    return target


def _article_row(table: NameTable, date: str) -> dict[str, Any]:
    return {
        "article": table.sha256,
        "doc_id": table.doc_id,
        "source": table.source,
        "model": table.model,
        "characters": table.characters,
        "text": table.text,
        "date": date,
    }


def _mention_rows(table: NameTable) -> list[dict[str, Any]]:
    rows = [
        {
            "article": table.sha256,
            "entity_id": entity.id,
            "start": m.start,
            "end": m.end,
            "text": m.text,
            "type": m.type.value,
            "title": m.title,
            "evidence": sentence(m.evidence),
        }
        for entity in table.entities
        for m in entity.mentions
    ]
    return sorted(rows, key=lambda row: (row["start"], row["end"], row["entity_id"]))


def _entity_row(table: NameTable, entity: Entity) -> dict[str, Any]:
    article, name = table.sha256, merge_name(entity)
    # Others are known by the name, or by the company that they keep: words of all would be most of an archive's tables.
    shared = entity.type is NameType.PERSON and name.full and is_common(name.key)
    spans = [(m.start, m.end) for m in entity.mentions] if shared else []
    return {
        "article": article,
        "entity_id": entity.id,
        "type": entity.type.value,
        "name": entity.name,
        "confidence": entity.confidence,
        "needs_review": entity.needs_review,
        "mentions": len(entity.mentions),
        "aliases": [
            {"text": a.text, "count": a.count, "confidence": a.confidence, "evidence": sentence(a.evidence)}
            for a in entity.aliases
        ],
        "titles": sorted({m.title for m in entity.mentions if m.title}),
        "place_id": entity.place.id if entity.place else "",
        "place_name": entity.place.name if entity.place else "",
        "suggestions": [
            {"entity_id": s.entity_id, "name": s.name, "confidence": s.confidence, "evidence": sentence(s.evidence)}
            for s in entity.suggestions
        ],
        "row": number(article, entity.id),
        "key": name.key,
        "name_id": number(entity.type.value, name.key),
        "spelling": name.spelling,
        "full": name.full,
        "other_spellings": list(name.others),
        "words": list(subjects(table.text, spans, language=table.model.partition("_")[0])),
    }
