"""Articles as records: JSON, CSV, Parquet; and spaCy's own files, whose names are used."""

import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import spacy
from spacy.tokens import DocBin

import entities

RECORDS = [{"key": 1, "body": "Lee left 😀 Cuba.", "meta": {"text": "x"}}, {"key": 2, "body": "Kim\r\nstayed."}]
READ = [("1", "Lee left 😀 Cuba."), ("2", "Kim\r\nstayed.")]
FIELDS = {"text_field": "body", "id_field": "key"}


def pairs(read):
    return [(article.doc_id, article.text) for article in read]


def parquet(path, records):
    pq.write_table(pa.Table.from_pylist(records), path)
    return path


def test_json_lines_by_field(reading):
    path = reading.file("a.jsonl", "\n".join(map(json.dumps, RECORDS)))
    assert pairs(reading.all(path, **FIELDS)) == READ
    assert pairs(reading.all(path, text_field="meta.text")) == [("a:1", "x")]
    assert reading.problems == [
        f'{path}, line 2: no object with a "meta.text" of characters (it has body: name one with --text-field).'
    ]


@pytest.mark.parametrize("ending", ["jsonl", "csv", "parquet"])
def test_the_day_an_article_is_of(reading, tmp_path, ending):
    records = [
        {"text": "Lee.", "date": "1994-03-02T10:00", "day": "1995"},
        {"text": "Kim.", "date": "?", "day": "1996-02"},
    ]
    made = {
        "jsonl": lambda: reading.file("a.jsonl", "\n".join(map(json.dumps, records))),
        "csv": lambda: reading.file("a.csv", "\n".join(["text,date,day", *(",".join(r.values()) for r in records)])),
        "parquet": lambda: parquet(tmp_path / "a.parquet", records),
    }[ending]()
    assert [article.date for article in reading.all(made)] == ["1994-03-02", ""]
    assert [article.date for article in reading.all(made, date_field="day")] == ["1995", "1996-02"]
    assert not reading.problems


def test_json_is_an_array_or_an_object(reading):
    assert pairs(reading.all(reading.file("a.json", json.dumps(RECORDS)), **FIELDS)) == READ
    assert pairs(reading.all(reading.file("b.json", json.dumps(RECORDS[0])), text_field="body")) == [("b", READ[0][1])]
    assert not reading.problems


@pytest.mark.parametrize(
    ("data", "said"), [("{", "not valid JSON"), ("[3]", 'object 1: no object with a "text"'), ("", "is empty")]
)
def test_json_that_holds_no_article_is_named(reading, data, said):
    assert not reading.all(reading.file("a.json", data))
    assert said in reading.problems[0]


@pytest.mark.parametrize(("name", "mark"), [("a.csv", ","), ("a.tsv", "\t")])
def test_a_spreadsheet_by_column(reading, name, mark):
    rows = [["key", "body"], ["1", '"Lee left 😀 Cuba."'], ["2", '"Kim\r\nstayed."']]
    path = reading.file(name, "\r\n".join(mark.join(row) for row in rows))
    assert pairs(reading.all(path, **FIELDS)) == READ
    reading.all(path)
    assert reading.problems == [f"{path} has no column 'text' (but key, body): name one with --text-field."]


def test_a_long_cell_is_read_and_a_row_without_text_is_named(reading):
    path = reading.file("a.csv", "id,text\na," + "word " * 60_000 + "\nb\nc,Lee\n")
    assert [article.doc_id for article in reading.all(path)] == ["a", "c"]
    assert reading.problems == [f'{path}, row 2: no object with a "text" of characters.']


def test_parquet_by_column(reading, tmp_path):
    path = parquet(tmp_path / "a.parquet", RECORDS)
    assert pairs(reading.all(path, **FIELDS)) == READ
    assert pairs(reading.all(reading.packed("b.parquet.gz", path.read_bytes()), **FIELDS)) == READ
    reading.all(path)
    assert "has no column 'text' (but key, body, meta)" in reading.problems[0]


@pytest.mark.parametrize("data", [b"", b"PAR1", b"PAR1" + bytes(60) + b"PAR1"])
def test_broken_parquet_is_named(reading, data):
    assert not reading.all(reading.file("a.parquet", data))
    assert "is no Parquet file" in reading.problems[0]


def docbin(*texts, labels):
    nlp = spacy.blank("en")
    bin = DocBin(store_user_data=True)
    for text, names in zip(texts, labels, strict=True):
        doc = nlp(text)
        doc.ents = [doc.char_span(text.index(name), text.index(name) + len(name), label) for name, label in names]
        bin.add(doc)
    return bin.to_bytes()


def test_the_names_of_a_docbin_are_used_and_nothing_is_recognized_again(reading, monkeypatch):
    # Nobody would recognize these; and no model is loaded to try.
    monkeypatch.setattr("entities.recognition.load", lambda model: pytest.fail("a model was loaded"))
    text = "Lee Il-gyu 😀 met Kim Ju-ae in Seoul. Then Kim and Lee left Seoul."
    data = docbin(text, "Nobody.", labels=[[("Lee Il-gyu", "PERSON"), ("Kim Ju-ae", "PER"), ("Seoul", "GPE")], []])
    read = reading.all(reading.file("a.spacy", data))
    first, second = entities.tables(read)
    assert {(e.name, e.type.value, len(e.mentions)) for e in first} == {
        ("Lee Il-gyu", "PERSON", 2),
        ("Kim Ju-ae", "PERSON", 2),
        ("Seoul", "PLACE", 2),
    }
    assert all(text[m.start : m.end] == m.text for e in first for m in e.mentions)
    assert (first.doc_id, first.model, first.to_dict()["text"]) == ("a:1", "labels as given", text)
    assert len(second) == 0


@pytest.mark.parametrize("data", [b"", b"x" * 50, docbin("Lee", labels=[[]])[:-9]], ids=["empty", "noise", "cut"])
def test_a_broken_docbin_is_named(reading, data):
    assert not reading.all(reading.file("a.spacy", data))
    assert "cannot be read as a spaCy DocBin" in reading.problems[0]


def test_a_docbin_that_unpacks_to_far_more_is_refused(reading, monkeypatch):
    monkeypatch.setattr("entities.reading.docbin.LARGEST", 100)
    assert not reading.all(reading.file("a.spacy", docbin("Lee " * 100, labels=[[]])))
    assert "when unpacked: it is refused" in reading.problems[0]
