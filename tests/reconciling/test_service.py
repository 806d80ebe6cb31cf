"""The service against the standard: each answer checked with the rules of its schemas, in our own words.

Source of the rules: Reconciliation Service API 0.2 (reconciliation-api.github.io/specs/0.2), sections 3 to 7.
"""

import json
import re
import signal
import threading
import urllib.request

import jsonschema
import pytest

from entities import archive
from entities.errors import InputError
from entities.model import NameType
from entities.reconciling import Record, of_archive, of_tables, saved_tables, serve
from entities.reconciling.application import BODY, application
from entities.reconciling.matching import Matcher
from tests.hostile.strings import NAMES
from tests.review.client import HOST, Client

TEXT = {"type": "string"}
TYPE = {"type": "object", "required": ["id"], "properties": {"id": TEXT, "name": TEXT}}
SERVICE = {
    "type": "object",
    "required": ["service_url", "service_path"],
    "properties": {"service_path": {"pattern": "^/"}},
}
TEMPLATE = {"type": "string", "pattern": r"\{\{id\}\}"}
MANIFEST = {
    "type": "object",
    "required": ["versions", "name", "identifierSpace", "schemaSpace"],
    "properties": {
        "versions": {"type": "array", "items": TEXT, "contains": {"const": "0.2"}},
        "name": TEXT,
        "identifierSpace": TEXT,
        "schemaSpace": TEXT,
        "defaultTypes": {"type": "array", "items": TYPE, "uniqueItems": True},
        "view": {"type": "object", "required": ["url"], "properties": {"url": TEMPLATE}},
        "preview": {
            "type": "object",
            "required": ["url", "width", "height"],
            "properties": {"url": TEMPLATE, "width": {"type": "integer"}, "height": {"type": "integer"}},
        },
        "suggest": {"type": "object", "additionalProperties": SERVICE},
        "extend": {"type": "object", "properties": {"propose_properties": SERVICE}},
    },
}
CANDIDATE = {
    "type": "object",
    "required": ["id", "name", "score", "type", "match"],
    "properties": {
        "id": TEXT,
        "name": TEXT,
        "description": TEXT,
        "score": {"type": "number", "minimum": 0, "maximum": 100},
        "match": {"type": "boolean"},
        "type": {"type": "array", "items": TYPE},
        "features": {"items": {"properties": {"id": TEXT, "value": {"type": ["number", "boolean"]}}}},
    },
}
RESULTS = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["result"],
        "properties": {"result": {"type": "array", "items": CANDIDATE}},
    },
}
CELL = {
    "oneOf": [
        {"properties": {kind: {"type": json_type}}, "required": [kind], "additionalProperties": False}
        for kind, json_type in (("str", "string"), ("int", "integer"), ("float", "number"))
    ]
}
EXTENSION = {
    "type": "object",
    "required": ["meta", "rows"],
    "properties": {
        "meta": {"type": "array", "items": {"type": "object", "required": ["id", "name"]}},
        "rows": {"additionalProperties": {"additionalProperties": {"type": "array", "items": CELL}}},
    },
}
SUGGESTIONS = {
    "type": "object",
    "required": ["result"],
    "properties": {"result": {"type": "array", "items": {"type": "object", "required": ["id", "name"]}}},
}
ADDRESS = f"http://{HOST}/secret-key/"


@pytest.fixture(scope="module")
def matcher(seed_table):
    return Matcher(of_tables([seed_table]))


class Asker(Client):
    """Asks the service, by addresses inside its own."""

    def request(self, method, address, **options):
        return super().request(method, address if address.startswith("/") else f"/secret-key/{address}", **options)


def asker(matcher):
    return Asker(application(matcher, name="seed", address=ADDRESS, key="secret-key", hosts=frozenset({HOST})), "")


@pytest.fixture
def client(matcher):
    return asker(matcher)


def asked(client, **queries):
    batch = {key: query if isinstance(query, dict) else {"query": query} for key, query in queries.items()}
    answer = client.post("", data={"queries": json.dumps(batch)})
    assert answer.status_code == 200
    jsonschema.validate(answer.json(), RESULTS)
    assert answer.json().keys() == batch.keys()
    return {key: [(c["name"], c["match"]) for c in found["result"]] for key, found in answer.json().items()}


def test_the_manifest_keeps_the_standard(client):
    manifest = client.get("").json()
    jsonschema.validate(manifest, MANIFEST)
    assert manifest["view"]["url"].startswith(ADDRESS)


def test_names_are_matched_by_sound_by_parts_and_by_the_gazetteer(client):
    found = asked(client, a="Ri Il-gyu", b="Kim Jong-eun", c="Corée du Nord", d="Kim Ju Ae", e="Angela Merkel", f="USA")
    assert found["a"][0][0] == "Lee Il-gyu"
    assert found["b"][0][0] == "Kim Jong Un"
    assert found["c"][0] == ("North Korea", True)
    assert found["d"][0] == ("Kim Ju-ae", True)
    assert not [match for _, match in found["e"] if match]
    assert found["f"][0] == ("United States", True)


def test_nobody_is_matched_with_whom_the_name_contradicts(client):
    found = asked(client, a="Kim Jong-il", b="Kim Ju-ae")
    assert not [match for _, match in found["a"] if match]
    assert ("Kim Jong Un", True) not in found["b"]


def test_types_and_limits_are_kept(client):
    found = asked(
        client,
        place={"query": "Kim", "type": "PLACE"},
        two={"query": "Kim", "type": ["PERSON"], "limit": 1},
        other={"query": "Kim", "type": "ORG"},
        none={"query": "Kim", "limit": 0},
        properties={"query": "Cuba", "properties": [{"pid": "country", "v": "CU"}], "type_strict": "should"},
    )
    assert not found["place"]
    assert len(found["two"]) == 1
    assert not found["other"]
    assert not found["none"]
    assert found["properties"][0] == ("Cuba", True)


def test_queries_in_the_address_are_answered_too(client):
    answer = client.get("", params={"queries": json.dumps({"q": {"query": "Cuba"}})})
    jsonschema.validate(answer.json(), RESULTS)
    assert answer.json()["q"]["result"][0]["name"] == "Cuba"


@pytest.mark.parametrize(
    "queries",
    ["", "{", "[]", '{"a": 1}', '{"a": {"query": 3}}', '{"a": {"query": "x", "limit": "y"}}', "[" * 100_000,
     '{"a": {"query": "x", "type": 7}}'],
)  # fmt: skip
def test_what_is_no_batch_is_refused_in_a_sentence(client, queries):
    answer = client.post("", data={"queries": queries})
    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".")


def test_any_name_can_be_asked_for(client):
    assert asked(client, **{f"q{i}": name for i, name in enumerate(NAMES.values())})
    assert asked(client, long="Lee " * 10_000, empty="")["empty"] == []


def test_values_of_records_can_be_fetched(client, matcher):
    ids = [record.id for record in matcher.records.values()]
    request = {"ids": [*ids, "nobody"], "properties": [{"id": p} for p in ("spellings", "mentions", "wikidata", "x")]}
    answer = client.post("", data={"extend": json.dumps(request)}).json()
    jsonschema.validate(answer, EXTENSION)
    (cuba,) = [record.id for record in matcher.records.values() if record.name == "Cuba"]
    assert answer["rows"][cuba]["wikidata"] == [{"str": "http://www.wikidata.org/entity/Q241"}]
    assert answer["rows"][cuba]["mentions"] == [{"int": 2}]
    assert answer["rows"]["nobody"] == {"spellings": [], "mentions": [], "wikidata": []}
    assert client.post("", data={"extend": "{}"}).status_code == 400
    assert client.get("properties", params={"type": "PLACE"}).json()["type"] == "PLACE"


def test_suggestions_while_typing(client):
    answer = client.get("suggest/entity", params={"prefix": "kim j"}).json()
    jsonschema.validate(answer, SUGGESTIONS)
    assert [one["name"] for one in answer["result"]] == ["Kim Jong Un", "Kim Ju-ae"]
    assert [one["id"] for one in client.get("suggest/type", params={"prefix": "pl"}).json()["result"]] == ["PLACE"]
    assert client.get("suggest/property", params={"prefix": "wiki"}).json()["result"][0]["id"] == "wikidata"
    assert client.get("suggest/other").status_code == 404
    assert client.get("suggest/entity").json() == {"result": []}


def test_previews_show_what_the_record_holds_and_run_nothing():
    evil = '<script>alert(1)</script>"'
    matcher = Matcher([Record("1", NameType.PERSON, evil, (evil, "b"), 1, 1, where=evil)])
    client = asker(matcher)
    for page in (client.get("preview?id=1"), client.get("view/1")):
        assert page.status_code == 200
        assert "<script" not in page.text
        assert "frame-ancestors http://127.0.0.1:*" in page.headers["content-security-policy"]
    assert client.get("view/2").status_code == 404


def test_only_this_computers_programs_and_pages_come_in(client):
    assert client.get("/").status_code == 404
    assert client.get("/other-key/").status_code == 404
    assert client.get("", headers={"host": "evil.example"}).status_code == 421
    assert client.get("", headers={"origin": "http://evil.example"}).status_code == 403
    assert client.get("", headers={"origin": "http://localhost.evil.example"}).status_code == 403
    own = client.get("", headers={"origin": "http://127.0.0.1:3333"})
    assert own.headers["access-control-allow-origin"] == "http://127.0.0.1:3333"
    assert client.request("OPTIONS", "", headers={"origin": "http://127.0.0.1:3333"}).status_code == 200
    assert client.post("", content=b"queries=" + b"x" * BODY).status_code == 413


def test_it_answers_under_its_address(seed_table):
    addresses, answered = [], []

    def ready(address):
        def ask():
            request = urllib.request.Request(address)  # noqa: S310 - our own address
            try:
                with urllib.request.urlopen(request, timeout=120) as answer:  # noqa: S310
                    answered.append(json.load(answer))
            finally:
                stop()  # whatever came back: nothing else ends the server

        addresses.append(address)
        thread = threading.Thread(target=ask)
        thread.start()

    def stop():
        signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        serve(of_tables([seed_table]), name="seed", key="a-known-key", ready=ready)
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/a-known-key/", addresses[0])
    assert answered[0]["name"] == "seed"


def test_an_archive_is_served_under_its_own_ids(tmp_path):
    (tmp_path / "a.txt").write_text("Lee Il-gyu left Cuba. Lee lives in Seoul.")
    (tmp_path / "b.txt").write_text("The diplomat Lee Il-gyu spoke in Seoul on Monday.")
    store = tmp_path / "store"
    archive.add(store, [tmp_path / "a.txt", tmp_path / "b.txt"])
    archive.merge(store)
    records = of_archive(store)
    assert {record.id for record in records} == set(archive.open_archive(store).entities["id"].to_pylist())
    (lee,) = [record for record in records if record.name == "Lee Il-gyu"]
    assert (lee.articles, lee.mentions, lee.description) == (2, 3, "also Lee; 3 mentions in 2 articles")
    found = asked(asker(Matcher(records)), a="LEE IL GYU", b="Corea del Sud", c="Seul")
    assert found["a"] == [("Lee Il-gyu", True)]
    assert found["c"][0] == ("Seoul", True)


def test_saved_tables_are_served_without_their_articles(seed_table, tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(seed_table.to_dict()))
    (tmp_path / "b.jsonl").write_text(2 * (json.dumps(seed_table.to_dict()) + "\n"))
    assert saved_tables(str(tmp_path / "a.json")) == [seed_table]
    assert len(saved_tables(str(tmp_path / "b.jsonl"))) == 2
    (tmp_path / "c.jsonl").write_text('{"text": "Lee left."}\n')
    assert saved_tables(str(tmp_path / "c.jsonl")) is None
    (tmp_path / "d.json").write_text(json.dumps(seed_table.to_dict() | {"version": 99}))
    with pytest.raises(InputError, match="version 99"):
        saved_tables(str(tmp_path / "d.json"))


@pytest.mark.parametrize("key", ["short", "with/slash", "with space"])
def test_a_bad_key_is_wrong_usage(run, key):
    assert run("serve", "x.txt", "--key", key).code == 2


def test_nothing_to_serve_is_one_sentence(run, tmp_path):
    (tmp_path / "a.txt").write_text("nothing")
    ran = run("serve", tmp_path / "a.txt")
    assert (ran.code, ran.err) == (1, "entities: There is no person or place to match with.\n")
