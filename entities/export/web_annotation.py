"""Tables as W3C Web Annotations: a mention an annotation, its place by position and by quotation.

Positions are code points, as the standard demands (Web Annotation Data Model, 4.2.5). The page is JSON-LD.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, Final

from entities.export.iri import article_iri, entity_iri, known_as
from entities.export.json_array import write_array
from entities.marking import marked
from entities.nametable import NameTable

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
AROUND: Final = 32
"""Characters before and after a quotation: what a reader needs to find it again in a text that has changed."""


def write_annotations(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write one page of annotations for all articles."""
    head = json.dumps({"@context": CONTEXT, "type": "AnnotationPage"})[:-1]
    items = (annotation for table in tables for annotation in _annotations(table))
    write_array(items, file, before=f'{head}, "items": ', after="}")


def _annotations(table: NameTable) -> Iterator[dict[str, Any]]:
    article = article_iri(table)
    for one in marked(table.entities):
        start, end = one.mention.start, one.mention.end
        row = entity_iri(table, one.entity)
        addresses = [row, *known_as(one.entity)]
        linked = [{"type": "SpecificResource", "purpose": "identifying", "source": address} for address in addresses]
        tag = {"type": "TextualBody", "purpose": "tagging", "value": one.entity.name}
        kind = {"type": "TextualBody", "purpose": "classifying", "value": one.entity.type.value}
        quote = {
            "type": "TextQuoteSelector",
            "exact": one.mention.text,
            "prefix": table.text[max(0, start - AROUND) : start],
            "suffix": table.text[end : end + AROUND],
        }
        position = {"type": "TextPositionSelector", "start": start, "end": end}
        yield {
            "id": f"{row}#{start}",
            "type": "Annotation",
            "motivation": "identifying",
            "body": [*linked, tag, kind],
            "target": {"source": article, "selector": [position, quote]},
        }
