"""Other accounts of the same computer: nothing is shown to whoever was not given the address."""

from pathlib import Path

import httpx
import pytest
from starlette.types import ASGIApp

from entities.desk import Desk
from entities.review import Door, Shelf, application
from tests.decisions.texts import ARTICLE, MENTIONS
from tests.review.client import HOST, Client, Page


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def app(tmp_path: Path, door: Door) -> ASGIApp:
    desk = Desk(ARTICLE, MENTIONS, tmp_path / "d.jsonl", who="ann")
    return application(Shelf.of(desk), hosts=frozenset({HOST}), door=door)


def cookie_of(answer: httpx.Response) -> str:
    return answer.headers["set-cookie"].partition(";")[0]


@pytest.mark.parametrize("address", ["/", "/a/0", "/a/0/rows", "/static/page.js", "/nowhere", "/?key=", "/?key=x"])
@pytest.mark.parametrize("cookie", ["", "entities-0=x", "entities", "entities=%ff; x"])
def test_nothing_is_shown_without_the_cookie(app: ASGIApp, address: str, cookie: str) -> None:
    answer = Client(app, cookie).get(address)
    assert answer.status_code == 401
    assert "Pyongyang" not in answer.text
    assert "set-cookie" not in answer.headers


def test_nothing_is_decided_without_the_cookie(app: ASGIApp, door: Door, tmp_path: Path) -> None:
    token = Page(Client(app, door.cookie), Desk(ARTICLE, MENTIONS, tmp_path / "d.jsonl")).token
    answer = Client(app, "").post("/a/0/do/undo", data={"token": token}, headers={"hx-request": "true"})
    assert (answer.status_code, answer.headers["content-type"]) == (401, "text/plain; charset=utf-8")


def test_the_key_is_changed_for_a_cookie_that_scripts_and_other_sites_do_not_get(app: ASGIApp, door: Door) -> None:
    answer = Client(app, "").get(f"/a/0?entity=x&key={door.key}")
    assert 'content="0;url=/a/0?entity=x"' in answer.text
    assert door.key not in answer.text
    assert {"httponly", "samesite=strict", "path=/"} <= set(answer.headers["set-cookie"].lower().split("; "))
    assert Client(app, cookie_of(answer)).get("/a/0").status_code == 200


def test_a_ticket_opens_once_and_the_key_again_and_again(app: ASGIApp, door: Door) -> None:
    ticket, visitor = door.ticket(), Client(app, "")
    assert [visitor.get(f"/?key={ticket}").status_code for _ in range(2)] == [200, 401]
    assert [visitor.get(f"/?key={door.key}").status_code for _ in range(2)] == [200, 200]


def test_an_address_with_markup_is_escaped_at_the_door(app: ASGIApp, door: Door) -> None:
    for key in ("x", door.key):
        assert "<script" not in Client(app, "").get(f'/a/0"><script>alert(1)</script>?x="><script>&key={key}').text


def test_another_programs_cookie_is_none_of_ours(app: ASGIApp) -> None:
    assert Client(app, Door().cookie).get("/a/0").status_code == 401
