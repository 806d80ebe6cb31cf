"""Requests of every shape: each is answered or refused in a sentence, and none ends in an error of the server."""

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from entities.model import NameType
from entities.reconciling import Record
from entities.reconciling.application import application
from entities.reconciling.matching import Matcher
from tests.hostile.strings import FILES, NAMES
from tests.review.client import HOST, Client

KEY = "secret-key"
CLIENT = Client(
    application(
        Matcher([Record("1", NameType.PERSON, "Lee Il-gyu", ("Lee", "Lee Il-gyu"), 2, 1)]),
        name="attacked",
        address=f"http://{HOST}/{KEY}/",
        key=KEY,
        hosts=frozenset({HOST}),
    ),
    "",
)

strings = st.sampled_from([*NAMES.values(), *FILES.values(), "Lee", "1", "PERSON"]) | st.text(max_size=10)
surrogates = st.text(st.characters(categories=["Cs", "Lu"]), max_size=4)
numbers = st.integers() | st.floats() | st.booleans() | st.none()
values = st.recursive(
    numbers | strings | surrogates,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(strings | surrogates, inner, max_size=3),
    max_leaves=8,
)
queries = st.fixed_dictionaries(
    {},
    optional={"query": strings | surrogates | values, "limit": numbers | values, "type": values, "properties": values},
)
batches = st.dictionaries(strings | surrogates, queries | values, max_size=4) | values
properties = st.lists(values | st.fixed_dictionaries({"id": values}))
extensions = st.fixed_dictionaries({"ids": st.lists(strings | surrogates) | values, "properties": properties | values})


@settings(max_examples=200)
@given(sent=st.tuples(st.just("queries"), batches) | st.tuples(st.just("extend"), extensions | values))
@example(sent=("queries", {"a": {"query": "Lee", "limit": float("inf")}}))
@example(sent=("queries", {"a": {"query": "Lee", "limit": float("nan")}}))
@example(sent=("queries", {"a": {"query": "Lee", "limit": 10**400}}))
@example(sent=("queries", {"\ud800": {"query": "Lee\udfff"}}))
@example(sent=("extend", {"ids": ["\ud800"], "properties": [{"id": "where"}, {"id": []}]}))
def test_any_json_is_answered_or_refused(sent: tuple[str, object]) -> None:
    field, value = sent
    answer = CLIENT.request("POST", f"/{KEY}/", data={field: json.dumps(value)})
    assert answer.status_code in {200, 400}
    told = answer.json()
    assert answer.status_code == 200 or told["error"].endswith(".")


@settings(max_examples=150)
@given(
    method=st.sampled_from(["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"]),
    place=st.sampled_from(
        ["", "suggest/entity", "suggest/type", "suggest/x", "properties", "preview", "view/1", "view/"]
    ),
    given_=st.dictionaries(st.sampled_from(["queries", "extend", "prefix", "type", "id", "x"]), strings, max_size=3),
)
def test_any_address_is_answered_or_refused(method: str, place: str, given_: dict[str, str]) -> None:
    sent = {name: value.encode("utf-8", "replace").decode() for name, value in given_.items()}
    answer = CLIENT.request(method, f"/{KEY}/{place}", params=sent)
    assert answer.status_code in {200, 307, 400, 404, 405}
    assert "content-security-policy" in answer.headers
    assert "<script" not in answer.text or "application/json" in answer.headers["content-type"]


@given(body=st.binary(max_size=60), kind=st.sampled_from(["application/json", "text/plain", "multipart/form-data", ""]))
def test_any_body_is_answered_or_refused(body: bytes, kind: str) -> None:
    answer = CLIENT.request("POST", f"/{KEY}/", content=body, headers={"content-type": kind})
    assert answer.status_code in {200, 400}


@pytest.mark.parametrize(
    "place", ["", "/", f"/{KEY}x/", f"/{KEY.upper()}/", f"/x/../{KEY}y/", f"/{KEY}/../../etc/passwd"]
)
def test_nothing_is_there_beside_its_address(place: str) -> None:
    assert CLIENT.request("GET", place).status_code == 404
