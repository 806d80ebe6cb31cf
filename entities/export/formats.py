"""The formats that name tables are written in, by the name that ``--format`` takes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import BinaryIO, Final

from entities.export import (
    annotation,
    conllu,
    csv_rows,
    docbin,
    ftm,
    json_ld,
    json_object,
    markdown,
    mentions,
    parquet,
    report,
    tei,
    web_annotation,
)
from entities.nametable import NameTable

type Writer = Callable[[Iterable[NameTable], BinaryIO], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write tables: what it is, for people, the function that writes it, table by table, and its extra."""

    description: str
    write: Writer
    extra: str = ""


FORMATS: Final[dict[str, Format]] = {
    "json": Format("one JSON object for one article, an array of them for several", json_object.write_json),
    "jsonl": Format("a line of JSON for each article", json_object.write_lines),
    "csv": Format("a row for each spelling, for spreadsheets and OpenRefine", csv_rows.write_rows),
    "mentions": Format("CSV: a row for each mention, with the words around it", mentions.write_mentions),
    "parquet": Format("a row for each person or place, for pandas, Polars, DuckDB", parquet.write_parquet, "parquet"),
    "html": Format("one page to hand on: table, evidence, marked article; no other file", report.write_report),
    "markdown": Format("tables for notes and wikis", markdown.write_markdown),
    "spacy": Format("spaCy's DocBin: entities with id_ and kb_id_, for displaCy and training", docbin.write_docbin),
    "conllu": Format("CoNLL-U: a word a line, coreference ids as in CorefUD", conllu.write_conllu),
    "prodigy": Format("a task a line for Prodigy", annotation.write_prodigy),
    "doccano": Format("a document a line for doccano, with relations", annotation.write_doccano),
    "label-studio": Format("tasks with predictions for Label Studio", annotation.write_label_studio),
    "tei": Format("TEI P5: the marked text, with lists of people and places", tei.write_tei),
    "web-annotation": Format("W3C Web Annotations by position and quotation", web_annotation.write_annotations),
    "json-ld": Format("linked data: schema.org and SKOS, sameAs Wikidata and GeoNames", json_ld.write_json_ld),
    "ftm": Format("FollowTheMoney, for Aleph and OpenSanctions' tools", ftm.write_ftm),
}
