import io
import json

import jsonschema
import pytest

import entities
from entities.export import FORMATS
from entities.export.json_object import schema
from entities.nametable import NameTable


def written(name: str, tables: list[NameTable]) -> str:
    file = io.BytesIO()
    FORMATS[name].write(iter(tables), file)
    return file.getvalue().decode()


def test_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(schema())


def test_the_seed_article_keeps_the_schema(seed_table):
    jsonschema.validate(json.loads(written("json", [seed_table])), schema())


@pytest.mark.parametrize("field", ["version", "doc_id", "source", "sha256", "model", "characters", "entities"])
def test_schema_requires_every_field(seed_table, field):
    plain = seed_table.to_dict()
    del plain[field]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plain, schema())


def test_json_comes_back(seed_table):
    assert NameTable.from_dict(json.loads(written("json", [seed_table]))) == seed_table


def test_another_version_is_refused(seed_table):
    with pytest.raises(ValueError, match="version 2"):
        NameTable.from_dict(seed_table.to_dict() | {"version": 2})


def test_one_table_is_an_object_and_several_are_an_array(seed_table):
    empty = entities.table("Nothing.")
    assert json.loads(written("json", [empty]))["entities"] == []
    assert [len(t["entities"]) for t in json.loads(written("json", [seed_table, empty, empty]))] == [
        len(seed_table),
        0,
        0,
    ]
    assert json.loads(written("json", [])) == []


def test_a_line_is_an_article(seed_table):
    lines = written("jsonl", [seed_table, seed_table]).splitlines()
    assert [NameTable.from_dict(json.loads(line)) for line in lines] == [seed_table, seed_table]
