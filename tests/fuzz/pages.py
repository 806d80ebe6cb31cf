"""Fuzz the pages and the reconciliation service with schemathesis: ``python -m tests.fuzz.pages [EXAMPLES]``.

The review page of an article, the questions of an archive, and the service for OpenRefine. ``pip install schemathesis``
first. None of the servers has an OpenAPI description of its own, so one is made here of their
routes: what each takes, and how it may answer. For every route schemathesis sends as many requests that fit the
description as you say, and as many that do not, and checks each answer: no error of the server, only the statuses,
media types, headers and bodies that are described. The page stays open all the while, so that its forms change the
article; most are sent with the version of the moment, as a browser would, some with an old one. Prints the requests of
each route by the status of the answer; ends with schemathesis' report of the first that is not as described.

The tests of each server (``tests/review/test_attacks.py``, ``tests/reconciling/test_attacks.py``) try the same routes
with hypothesis at every run, with strings chosen to do harm.
"""

import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from hypothesis.strategies import SearchStrategy
from schemathesis import Case, GenerationMode
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.types import ASGIApp

from entities.decisions import Spelling, read
from entities.desk import Desk
from entities.model import NameType
from entities.reconciling import Record
from entities.reconciling.application import application as service
from entities.reconciling.matching import Matcher
from entities.review import Door
from entities.review.actions import ACTIONS
from entities.review.application import static_files
from entities.review.questions import questions_page
from entities.review.quiz import ANSWERS, Question, Quiz, Side
from tests.decisions.texts import ARTICLE, MENTIONS
from tests.review.client import BASE, HOST, Client, Page, open_page

CHECKS: Final = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
"""Of schemathesis. Its others ask that whatever is not described be refused, as an interface for programs would: a page
ignores a field that it does not know."""
SEALED: Final = {"Content-Security-Policy": {"required": True, "schema": {"type": "string"}}}
TEXT: Final = {"type": "string"}
NUMBER: Final = {"type": "integer"}
VIEW: Final = ("entity", "row", "q", "show", "shown")
WORDS: Final = ("entity", "other", "row", "q", "show", "name", "type", "id")
NUMBERS: Final = ("at", "start", "end", "spelling", "mention", "shown")
FIELDS: Final = dict.fromkeys(WORDS, TEXT) | dict.fromkeys(NUMBERS, NUMBER)
KEY: Final = "key"
QUIET: Final = settings(
    database=None, deadline=None, phases=[Phase.generate], print_blob=False, suppress_health_check=list(HealthCheck)
)


QUESTIONS: Final = [
    Question(Spelling(NameType.PERSON, f"A. <b>{n}"), Spelling(NameType.PERSON, f"Ann {n}"), 0.5, "both have A", n)
    for n in range(40)
]


def answers(kind: str, *statuses: int, schema: Mapping[str, Any] = TEXT) -> dict[str, Any]:
    """How a route may answer: in one media type, or, when it refuses, also by a plain sentence."""
    return {
        str(status): {
            "description": "",
            "headers": SEALED,
            "content": {kind: {"schema": schema}} | ({"text/plain": {"schema": TEXT}} if status != 200 else {}),
        }
        for status in (200, *statuses)
    }


def asked(where: str, **schemas: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Parameters of an address."""
    return [{"name": name, "in": where, "required": where == "path", "schema": it} for name, it in schemas.items()]


def form(schema: Mapping[str, Any]) -> dict[str, Any]:
    """A body as a browser sends it."""
    return {"required": True, "content": {"application/x-www-form-urlencoded": {"schema": schema}}}


def described(paths: Mapping[str, Any]) -> dict[str, Any]:
    """An OpenAPI description of routes."""
    return {"openapi": "3.0.3", "info": {"title": "entities", "version": "1"}, "paths": paths}


def page_routes() -> dict[str, Any]:
    """What the review page takes and answers."""
    view = asked("query", **{name: FIELDS[name] for name in VIEW})
    body = {"type": "object", "properties": {**FIELDS, "version": TEXT, "token": TEXT}, "required": ["entity"]}
    read = {"parameters": view, "responses": answers("text/html", 404)}
    elsewhere = {"parameters": [*asked("path", number=NUMBER), *view], "responses": answers("text/html", 404)}
    button = asked("path", action={"type": "string", "enum": [*ACTIONS, "nope"]})
    told = answers("text/html", 400, 403, 404, 409, 413, 415, 422)
    file = asked("path", name={"type": "string", "enum": sorted(static_files())})
    return described(
        {
            "/a/{number}": {"get": elsewhere},
            **{place: {"get": read} for place in ("/a/0", "/a/0/rows", "/a/0/row", "/a/0/tray", "/a/0/past")},
            "/a/0/do/{action}": {"post": {"parameters": button, "requestBody": form(body), "responses": told}},
            "/static/{name}": {"get": {"parameters": file, "responses": answers("*/*", 404)}},
        }
    )


def question_routes() -> dict[str, Any]:
    """What the page of an archive takes and answers."""
    answer = {"type": "string", "enum": [*ANSWERS, "nope"]}
    fields = {"token": TEXT, "number": {"anyOf": [NUMBER, TEXT]}, "answer": answer}
    told = answers("text/html", 400, 403, 404, 413, 415)
    file = asked("path", name={"type": "string", "enum": sorted(static_files())})
    return described(
        {
            "/": {"get": {"parameters": asked("query", stale=TEXT), "responses": answers("text/html")}},
            **{
                place: {"post": {"requestBody": form({"type": "object", "properties": own}), "responses": told}}
                for place, own in (("/answer", fields), ("/undo", {"token": TEXT, "id": TEXT}))
            },
            "/static/{name}": {"get": {"parameters": file, "responses": answers("*/*", 404)}},
        }
    )


def service_routes() -> dict[str, Any]:
    """What the reconciliation service takes and answers."""
    an_object = {"type": "object"}
    query = {"type": "object", "properties": {"query": TEXT, "type": TEXT, "limit": NUMBER}, "required": ["query"]}
    batch = {"type": "object", "properties": {"queries": {"type": "object", "additionalProperties": query}}}
    kind = asked("path", kind={"type": "string", "enum": ["entity", "type", "property", "nope"]})
    told = answers("application/json", 400, 413, 415, schema=an_object)
    return described(
        {
            f"/{KEY}/": {"get": {"responses": told}, "post": {"requestBody": form(batch), "responses": told}},
            f"/{KEY}/suggest/{{kind}}": {
                "get": {
                    "parameters": [*kind, *asked("query", prefix=TEXT)],
                    "responses": answers("application/json", 404, schema=an_object),
                }
            },
            f"/{KEY}/properties": {"get": {"parameters": asked("query", type=TEXT), "responses": told}},
            f"/{KEY}/preview": {
                "get": {
                    "parameters": asked("query", id=TEXT),
                    "responses": answers("text/html", 404),
                }
            },
            f"/{KEY}/view/{{id}}": {
                "get": {
                    "parameters": asked("path", id=TEXT),
                    "responses": answers("text/html", 404),
                }
            },
        }
    )


def fuzzed(
    app: ASGIApp, description: dict[str, Any], examples: int, *, cookie: str = "", prepare: Callable[[Case], None]
) -> int:
    """Send so many requests of both kinds to every route; how many there were."""
    schema = schemathesis.openapi.from_dict(description)
    schema.app = app
    total = 0
    for operation in (result.ok() for result in schema.get_all_operations()):
        seen = Counter[int]()
        for mode in GenerationMode:
            with suppress(Unsatisfiable):  # a route that takes nothing cannot be asked wrongly
                send(operation.as_strategy(generation_mode=mode), examples, prepare, cookie, seen)
        total += seen.total()
        counts = ", ".join(f"{status}: {count:,}" for status, count in sorted(seen.items()))
        print(f"{operation.method.upper():5} {operation.path:24} {counts}", flush=True)
    return total


def send(
    cases: SearchStrategy[Case], examples: int, prepare: Callable[[Case], None], cookie: str, seen: Counter[int]
) -> None:
    """Send requests, check their answers, and count them by their status."""
    cookies = dict([cookie.split("=", 1)]) if cookie else {}

    @settings(QUIET, max_examples=examples)
    @given(cases)
    def ask(case: Case) -> None:
        prepare(case)
        answer = case.call_and_validate(base_url=BASE, cookies=cookies, checks=CHECKS)
        seen[answer.status_code] += 1

    ask()


def as_json(case: Case) -> None:
    """OpenRefine sends what it asks as JSON in a field of a form."""
    if isinstance(case.body, dict):
        case.body = {name: value if isinstance(value, str) else json.dumps(value) for name, value in case.body.items()}


def look(spelling: Spelling) -> Side:
    """What the archive would know of one side."""
    return Side(spelling, spelling.text, 1, 1, (f"{spelling.text} 1",), (("1", "before ", spelling.text, " <after>"),))


def main(examples: int) -> None:
    """Fuzz all three, and print."""
    with tempfile.TemporaryDirectory() as place:
        desk = Desk(ARTICLE, MENTIONS, Path(place) / "d.jsonl", who="ann")
        client = open_page(desk)
        page = Page(client, desk)
        token, sent = page.token, Counter[str]()

        def prepare(case: Case) -> None:
            """What a browser knows: the token, the version, a row that is there. One form in four goes without."""
            sent["all"] += 1
            if isinstance(case.body, dict) and sent["all"] % 4:
                entities = desk.sheet().entities
                row = entities[sent["all"] % len(entities)].id if entities else ""
                case.body |= {"token": token, "version": page.version, "entity": row}

        total = fuzzed(client.app, page_routes(), examples, cookie=client.cookie, prepare=prepare)
        decisions = len(desk.sheet().history.decisions)
        print(f"the page: {total:,} requests, {decisions:,} decisions in its file, every answer as described")
    with tempfile.TemporaryDirectory() as place:
        quiz = Quiz("news", QUESTIONS, look, Path(place) / "d.jsonl", "ann", lambda made, earlier: [made])
        door = Door()
        asking = Client(questions_page(quiz, hosts=frozenset({HOST}), door=door), door.cookie)
        known = re.findall(r'name="token" value="([^"]+)"', asking.get("/").text)[0]

        def signed(case: Case) -> None:
            """What a browser knows: the token, and a question that is there. One form in four goes without."""
            sent["all"] += 1
            if isinstance(case.body, dict) and sent["all"] % 4:
                case.body |= {"token": known}
                if sent["all"] % 3:
                    case.body |= {"number": sent["all"] % len(QUESTIONS)}

        total = fuzzed(asking.app, question_routes(), examples, cookie=asking.cookie, prepare=signed)
        made = len(read(quiz.decisions).decisions)
        print(f"the questions: {total:,} requests, {made:,} decisions, every answer as described")
    records = [Record("1", NameType.PERSON, "Lee Il-gyu", ("Lee", "Lee Il-gyu"), 2, 1)]
    app = service(Matcher(records), name="fuzzed", address=f"{BASE}/{KEY}/", key=KEY, hosts=frozenset({HOST}))
    total = fuzzed(app, service_routes(), examples, prepare=as_json)
    print(f"the service: {total:,} requests, every answer as described")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
