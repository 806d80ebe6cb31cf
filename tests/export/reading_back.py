"""Each format read back with its own world's reader: the mentions of every article, as offsets, words, type and row."""

import csv
import io
import json
import re
import warnings
from collections.abc import Callable, Iterable
from typing import NamedTuple

import conllu
import pyarrow.parquet as pq
from lxml import etree
from rdflib import Graph
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from entities.cells import plain
from entities.export import FORMATS
from entities.export.iri import entity_iri
from entities.export.xml_text import FORBIDDEN
from entities.nametable import NameTable

TEI = {"t": "http://www.tei-c.org/ns/1.0"}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
TAGS = {"persName": "PERSON", "placeName": "PLACE"}


class Seen(NamedTuple):
    """A mention as a format tells it."""

    start: int
    end: int
    text: str
    type: str
    row: str


def written(name: str, tables: Iterable[NameTable]) -> bytes:
    file = io.BytesIO()
    FORMATS[name].write(iter(tables), file)
    return file.getvalue()


def expected(tables: Iterable[NameTable]) -> list[Seen]:
    return sorted(
        Seen(m.start, m.end, m.text, e.type.value, e.id) for table in tables for e in table for m in e.mentions
    )


def objects(data: bytes) -> list[dict]:
    return [json.loads(line) for line in data.decode().split("\n") if line]


def from_csv(data: bytes, tables: list[NameTable]) -> list[Seen]:
    rows = csv.DictReader(io.StringIO(data.decode(), newline=""))
    return [Seen(int(r["start"]), int(r["end"]), plain(r["text"]), r["type"], r["id"]) for r in rows]


def from_parquet(data: bytes, tables: list[NameTable]) -> list[Seen]:
    rows = pq.read_table(io.BytesIO(data)).to_pylist()
    return [Seen(m["start"], m["end"], m["text"], r["type"], r["id"]) for r in rows for m in r["mentions"]]


def from_docbin(data: bytes, tables: list[NameTable]) -> list[Seen]:
    docs = list(DocBin().from_bytes(data).get_docs(Vocab()))
    assert [doc.text for doc in docs] == [table.text for table in tables]
    assert all(ent.kb_id_ == ent.id_ for doc in docs for ent in doc.ents)
    return [Seen(e.start_char, e.end_char, e.text, e.label_, e.kb_id_) for doc in docs for e in doc.ents]


def from_conllu(data: bytes, tables: list[NameTable]) -> list[Seen]:
    seen, texts, article = [], [table.text for table in tables], -1
    opened: dict[str, tuple[int, str]] = {}
    for sentence in conllu.parse(data.decode()):
        article += "newdoc id" in sentence.metadata
        for token in sentence:
            start, end = map(int, token["misc"]["TokenRange"].split(":"))
            bracket = token["misc"].get("Entity", "")
            if bracket.startswith("("):
                row, type, _ = bracket.strip("()").split("-")
                opened[row] = start, type.upper()
            if bracket.endswith(")"):
                row = bracket.strip("()").split("-")[0]
                first, type = opened.pop(row)
                seen.append(Seen(first, end, texts[article][first:end], type, row))
    assert not opened
    return seen


def from_prodigy(data: bytes, tables: list[NameTable]) -> list[Seen]:
    return [
        Seen(s["start"], s["end"], task["text"][s["start"] : s["end"]], s["label"], s["kb_id"])
        for task in objects(data)
        for s in task["spans"]
    ]


def from_doccano(data: bytes, tables: list[NameTable]) -> list[Seen]:
    seen = []
    for one in objects(data):
        for e in one["entities"]:
            start, end = e["start_offset"], e["end_offset"]
            seen.append(Seen(start, end, one["text"][start:end], e["label"], one["rows"][str(e["id"])]["id"]))
        assert all(one["rows"][str(r["from_id"])] == one["rows"][str(r["to_id"])] for r in one["relations"])
    return seen


def from_label_studio(data: bytes, tables: list[NameTable]) -> list[Seen]:
    seen = []
    for task in json.loads(data):
        for r in task["predictions"][0]["result"]:
            if r["type"] == "labels":
                value = r["value"]
                assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
                row = r["meta"]["text"][0].rpartition("(")[2].rstrip(")")
                seen.append(Seen(value["start"], value["end"], value["text"], value["labels"][0], row))
    return seen


def from_tei(data: bytes, tables: list[NameTable]) -> list[Seen]:
    root = etree.fromstring(data)
    articles = root.findall("t:TEI", TEI) if root.tag.endswith("teiCorpus") else [root]
    ids = {element.get(XML_ID) for element in root.iter() if element.get(XML_ID)}
    seen = []
    for article, table in zip(articles, tables, strict=True):
        for paragraph in article.findall("t:text/t:body/t:p", TEI):
            at = int(paragraph.get("n", 0)) + len(paragraph.text or "")
            for name in paragraph:
                ref = name.get("ref").removeprefix("#")
                assert ref in ids
                end = at + len(name.text)
                assert name.text == table.text[at:end].translate(FORBIDDEN)
                type = TAGS[etree.QName(name).localname]
                row = re.sub(r"^(a\d+-)?e", "", ref)
                seen.append(Seen(at, end, table.text[at:end], type, row))
                at = end + len(name.tail or "")
    return seen


def rows_by_iri(tables: list[NameTable]) -> dict[str, tuple[NameTable, str, str]]:
    return {entity_iri(t, e): (t, e.id, e.type.value) for t in tables for e in t}


def from_web_annotation(data: bytes, tables: list[NameTable]) -> list[Seen]:
    rows, seen = rows_by_iri(tables), []
    for one in json.loads(data)["items"]:
        position, quote = one["target"]["selector"]
        table, row, type = rows[one["body"][0]["source"]]
        start, end = position["start"], position["end"]
        assert table.text[start:end] == quote["exact"]
        assert table.text[:start].endswith(quote["prefix"])
        assert table.text[end:].startswith(quote["suffix"])
        seen.append(Seen(start, end, quote["exact"], type, row))
    return seen


def graph(data: bytes) -> Graph:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own JSON-LD reader uses what it has deprecated
        return Graph().parse(data=data.decode(), format="json-ld")


READERS: dict[str, Callable[[bytes, list[NameTable]], list[Seen]]] = {
    "mentions": from_csv,
    "parquet": from_parquet,
    "spacy": from_docbin,
    "conllu": from_conllu,
    "prodigy": from_prodigy,
    "doccano": from_doccano,
    "label-studio": from_label_studio,
    "tei": from_tei,
    "web-annotation": from_web_annotation,
}
