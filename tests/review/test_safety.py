from pathlib import Path

import pytest

from entities.desk import Desk
from entities.model import Article, Mention, NameType
from tests.review.client import HOST, Page, open_page

EVIL = '"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e&#x27;{{7*7}}'
TEXT = f"Dr. {EVIL} met Ann Lee.\r\nThen \x00\x1b[31m Ann 𝒜nn \ud800 left\u2028{EVIL} again."


def test_everything_in_an_article_is_escaped(tmp_path: Path) -> None:
    text = TEXT.replace("\ud800", "\ufffd")
    spans = [(text.index(EVIL), EVIL), (text.rindex(EVIL), EVIL), (text.index("Ann Lee"), "Ann Lee")]
    mentions = [Mention(start, start + len(name), name, NameType.PERSON) for start, name in sorted(spans)]
    desk = Desk(Article(text, EVIL, f"{EVIL}.txt"), mentions, tmp_path / "d.jsonl", who=EVIL)
    client = open_page(desk, desk)
    page = Page(client, desk)
    page.act("rename", "Ann Lee", name=EVIL)
    page.act("confirm", EVIL)
    row = desk.sheet().entities[0].id
    for address in ("/", "/a/0", f"/a/0?q={EVIL}", f"/a/0/row?entity={row}", f"/a/0/tray?row={row}"):
        html = client.get(address).text
        assert "alert" in html or address == "/a/0/tray"
        assert "<script>alert" not in html
        assert "<img" not in html
        assert "\x00" not in html
        assert "\x1b" not in html
        assert "#x27;49" not in html  # what a template would make of the name's {{7*7}}


def test_a_strict_policy_goes_with_every_answer(page: Page) -> None:
    for address in ("/", "/a/0", "/a/9", "/static/page.js", "/nowhere"):
        policy = page.client.get(address).headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def test_the_page_holds_no_inline_script_or_style(page: Page) -> None:
    page.act("merge", "Georgia", row=[page.row("Pyongyang").id])
    html = page.client.get("/a/0").text
    assert " style=" not in html
    assert "<style" not in html
    assert " onclick" not in html
    assert "<script>" not in html
    assert "hx-on" not in html


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:9", "evil.example:8000", ""])
def test_another_host_is_refused(page: Page, host: str) -> None:
    assert page.client.get("/a/0", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9"},
        {"origin": f"https://{HOST}"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_post_from_another_site_is_refused(page: Page, headers: dict[str, str]) -> None:
    data = {"token": page.token, "version": page.version, "entity": page.row("Reuters").id}
    assert page.client.post("/a/0/do/drop", data=data, headers=headers).status_code == 403
    assert page.has("Reuters")


def test_another_site_may_link_here_but_not_read(page: Page) -> None:
    link = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert page.client.get("/a/0", headers=link).status_code == 200
    assert (
        page.client.get("/a/0", headers={"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}).status_code
        == 403
    )


@pytest.mark.parametrize("token", ["", "x", "é"])
def test_a_post_without_the_token_is_refused(page: Page, token: str) -> None:
    assert page.act("drop", "Reuters", token=token).status_code == 403
    assert page.has("Reuters")


def test_own_posts_are_taken(page: Page) -> None:
    data = {"token": page.token, "version": page.version, "entity": page.row("Reuters").id}
    headers = {"origin": f"http://{HOST}", "sec-fetch-site": "same-origin"}
    assert page.client.post("/a/0/do/drop", data=data, headers=headers).status_code == 200


def test_a_large_body_is_refused(page: Page) -> None:
    assert page.act("rename", "Reuters", name="x" * 70_000).status_code == 413


def test_a_form_of_very_many_fields_is_refused(page: Page) -> None:
    answer = page.client.post(
        "/a/0/do/drop", content="&a=" * 6_000, headers={"content-type": "application/x-www-form-urlencoded"}
    )
    assert answer.status_code == 400


def test_only_forms_are_taken(page: Page) -> None:
    answer = page.client.post("/a/0/do/drop", content=b"{}", headers={"content-type": "application/json"})
    assert answer.status_code == 415
    bad = page.client.post(
        "/a/0/do/drop", content=b"a=%ff", headers={"content-type": "application/x-www-form-urlencoded"}
    )
    assert bad.status_code == 400


@pytest.mark.parametrize(
    "address",
    [
        "/static/../application.py",
        "/static/%2e%2e/application.py",
        "/static/..%2fapplication.py",
        "/static/page.css/../../safety.py",
        "/a/0/../../etc/passwd",
        "/a/-1",
        "/a/1e9",
        "/a/99999999999999999999",
        "/etc/passwd",
        "/static/",
        "/a/0/do/confirm",
    ],
)
def test_nothing_else_is_served(page: Page, address: str) -> None:
    assert page.client.get(address).status_code in {404, 405}


@pytest.mark.parametrize("name", ["", "__class__", "nope", "confirm/x"])
def test_there_are_no_other_buttons(page: Page, name: str) -> None:
    assert page.act(name).status_code in {404, 405}


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"])
def test_other_methods_are_refused(page: Page, method: str) -> None:
    assert page.client.request(method, "/a/0").status_code == 405


def test_odd_queries_do_no_harm(page: Page) -> None:
    for query in ("shown=999999999999999999999", "shown=²", "show=__class__", "row=a&row=b", "q=%00%ff", "entity=%F0"):
        assert page.client.get(f"/a/0?{query}").status_code == 200
