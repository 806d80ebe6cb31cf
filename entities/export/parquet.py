"""Tables as Parquet: a row an entity, its spellings and mentions as lists, as pandas, Polars and DuckDB read it."""

from collections.abc import Iterable
from itertools import batched
from typing import Any, BinaryIO, Final

from entities.evidence import sentence
from entities.model import Entity
from entities.nametable import NameTable
from entities.reading.needing import needed

GROUP: Final = 1000
"""Articles that are held and written together."""


def write_parquet(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write the rows of all tables as one table, compressed with Zstandard. Raises InputError without pyarrow."""
    pa = needed("pyarrow", "parquet", "--format parquet")
    parquet = needed("pyarrow.parquet", "parquet", "--format parquet")
    schema = _schema(pa)
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        for group in batched(tables, GROUP):
            rows = [_row(table, entity) for table in group for entity in table]
            writer.write_table(pa.Table.from_pylist(rows, schema))


def _row(table: NameTable, entity: Entity) -> dict[str, Any]:
    place = entity.place
    return {
        "doc_id": table.doc_id,
        "source": table.source,
        "sha256": table.sha256,
        "model": table.model,
        "id": entity.id,
        "type": entity.type.value,
        "name": entity.name,
        "confidence": entity.confidence,
        "needs_review": entity.needs_review,
        "aliases": [
            {"text": a.text, "count": a.count, "confidence": a.confidence, "evidence": sentence(a.evidence)}
            for a in entity.aliases
        ],
        "mentions": [{"start": m.start, "end": m.end, "text": m.text, "title": m.title} for m in entity.mentions],
        "place": place and {name: getattr(place, name) for name in ("id", "name", "kind", "country", "wikidata")},
    }


def _schema(pa: Any) -> Any:
    text, whole, real = pa.string(), pa.int64(), pa.float64()
    alias = pa.struct([("text", text), ("count", whole), ("confidence", real), ("evidence", text)])
    mention = pa.struct([("start", whole), ("end", whole), ("text", text), ("title", text)])
    place = pa.struct([(name, text) for name in ("id", "name", "kind", "country", "wikidata")])
    return pa.schema(
        [
            *((name, text) for name in ("doc_id", "source", "sha256", "model", "id", "type", "name")),
            ("confidence", real),
            ("needs_review", pa.bool_()),
            ("aliases", pa.list_(alias)),
            ("mentions", pa.list_(mention)),
            ("place", place),
        ]
    )
