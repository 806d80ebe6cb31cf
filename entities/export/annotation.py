"""Tables for programs in which people mark texts: Prodigy, doccano, Label Studio. All three count code points."""

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from entities.export.json_array import write_array
from entities.export.json_lines import write_values
from entities.marking import Marked, marked
from entities.nametable import NameTable


def write_prodigy(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write a task for each article, for ``prodigy ner.manual``; ``kb_id`` of a span is the id of its row."""
    write_values(map(_prodigy, tables), file)


def write_doccano(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write a document for each article, for doccano's sequence labelling with relations.

    A relation leads from each mention to the one before it in the same row.
    """
    write_values(map(_doccano, tables), file)


def write_label_studio(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write a task for each article with our mentions as its prediction, as Label Studio imports JSON.

    The labelling set-up it fits: ``<Labels name="label" toName="text">``, ``<Relations>``, ``<Text name="text"
    value="$text">``.
    """
    write_array(map(_label_studio, tables), file)


def _meta(table: NameTable) -> dict[str, str]:
    return {"doc_id": table.doc_id, "source": table.source, "model": table.model}


def _prodigy(table: NameTable) -> dict[str, Any]:
    spans = [
        {
            "start": one.mention.start,
            "end": one.mention.end,
            "label": one.mention.type.value,
            "kb_id": one.entity.id,
            "name": one.entity.name,
        }
        for one in marked(table.entities)
    ]
    return {"text": table.text, "spans": spans, "meta": _meta(table)}


def _doccano(table: NameTable) -> dict[str, Any]:
    marks = marked(table.entities)
    entities = [
        {"id": i, "start_offset": one.mention.start, "end_offset": one.mention.end, "label": one.mention.type.value}
        for i, one in enumerate(marks)
    ]
    relations = [
        {"id": i, "from_id": later, "to_id": earlier, "type": "same"}
        for i, (earlier, later) in enumerate(_pairs(marks))
    ]
    names = {str(i): {"id": one.entity.id, "name": one.entity.name} for i, one in enumerate(marks)}
    return {"text": table.text, "entities": entities, "relations": relations, "rows": names, **_meta(table)}


def _label_studio(table: NameTable) -> dict[str, Any]:
    marks = marked(table.entities)
    result: list[dict[str, Any]] = [
        {
            "id": f"m{i}",
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {
                "start": one.mention.start,
                "end": one.mention.end,
                "text": one.mention.text,
                "labels": [one.mention.type.value],
            },
            "meta": {"text": [f"{one.entity.name} ({one.entity.id})"]},
        }
        for i, one in enumerate(marks)
    ]
    result += [
        {"type": "relation", "from_id": f"m{later}", "to_id": f"m{earlier}", "direction": "right", "labels": ["same"]}
        for earlier, later in _pairs(marks)
    ]
    scores = [entity.confidence for entity in table]
    prediction = {"model_version": table.model, "score": min(scores, default=1.0), "result": result}
    return {"data": {"text": table.text, **_meta(table)}, "predictions": [prediction]}


def _pairs(marks: list[Marked]) -> Iterator[tuple[int, int]]:
    """Each mention with the next of its row, by number."""
    last: dict[str, int] = {}
    for i, one in enumerate(marks):
        if one.entity.id in last:
            yield last[one.entity.id], i
        last[one.entity.id] = i
