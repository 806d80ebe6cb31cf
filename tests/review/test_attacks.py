"""The page as a server: many clients, slow clients, broken clients, and requests of every shape. None gets stuck."""

import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entities.decisions import read
from entities.desk import Desk
from entities.review import Shelf, server
from entities.review.actions import ACTIONS
from entities.review.patience import PatientProtocol
from tests.decisions.texts import ARTICLE, MENTIONS
from tests.hostile.strings import FILES, NAMES
from tests.review.client import Page

PATIENCE = 120.0
"""Seconds: only what fails waits so long, and a busy machine is no failure."""
CLIENTS = 50


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The page as the program serves it, on a port of its own; with patience for a busy machine."""
    monkeypatch.setattr(PatientProtocol, "seconds", PATIENCE)
    monkeypatch.setattr("entities.review.safety.SECONDS", PATIENCE)
    desk = Desk(ARTICLE, MENTIONS, tmp_path / "d.jsonl", who="ann")
    with server.listening(0) as sock:
        running, door = server.prepared(Shelf.of(desk), sock)
        thread = threading.Thread(target=running.run, kwargs={"sockets": [sock]}, daemon=True)
        thread.start()
        until = time.monotonic() + PATIENCE
        while not running.started and time.monotonic() < until:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{sock.getsockname()[1]}/?key={door.key}"
        running.should_exit = True
        thread.join(PATIENCE)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a second for a head, so that silence is found soon; a busy machine may send an honest client away too."""
    monkeypatch.setattr(PatientProtocol, "seconds", 0.5)


@pytest.fixture
def visitor(address: str) -> Iterator[httpx.Client]:
    """Someone who is in."""
    with httpx.Client(base_url=address.partition("/?")[0], timeout=PATIENCE) as client:
        client.get(address)
        yield client


def served(visitor: httpx.Client) -> bool:
    """Does the visitor get the page? Asked again when sent away for being slow."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with suppress(httpx.TransportError):
            return visitor.get("/a/0").status_code == 200
    return False


def port_of(address: str) -> tuple[str, int]:
    url = httpx.URL(address)
    return url.host, url.port or 80


def test_fifty_clients_at_once_are_all_answered_and_no_decision_is_lost(
    visitor: httpx.Client, address: str, tmp_path: Path
) -> None:
    html = visitor.get("/a/0").text
    token, entity = (html.partition(f'data-{name}="')[2].partition('"')[0] for name in ("token", "entity"))

    def visit(number: int) -> str:
        with httpx.Client(base_url=visitor.base_url, timeout=PATIENCE, cookies=visitor.cookies) as client:
            version = client.get("/a/0").text.partition('id="version" value="')[2].partition('"')[0]
            name = f"Name {number}"
            data = {"token": token, "entity": entity, "version": version, "name": name}
            answer = client.post("/a/0/do/rename", data=data)
            assert answer.status_code in {200, 409}
            return name if answer.status_code == 200 else ""

    with ThreadPoolExecutor(CLIENTS) as pool:
        acknowledged = set(filter(None, pool.map(visit, range(CLIENTS), timeout=PATIENCE)))
    assert acknowledged
    assert {d.value for d in read(tmp_path / "d.jsonl").decisions} == acknowledged


def test_slow_and_silent_clients_are_sent_away_and_others_are_served(
    visitor: httpx.Client, address: str, impatient: None
) -> None:
    beginnings = [
        b"",
        b"GET /a/0 HT",
        b"GET /a/0 HTTP/1.1\r\nHost: " + b"x" * 100,
        b"POST /a/0/do/undo HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n",
    ]
    slow = []
    for number in range(80):
        one = socket.create_connection(port_of(address), timeout=PATIENCE)
        one.sendall(beginnings[number % len(beginnings)])
        slow.append(one)
    assert served(visitor)
    for one in slow:
        while one.recv(4096):  # an answer or none, and then the end
            pass
        one.close()


def test_a_body_that_never_comes_is_refused(
    visitor: httpx.Client, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("entities.review.safety.SECONDS", 0.3)
    host, port = port_of(address)
    cookie = "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())
    with socket.create_connection((host, port), timeout=PATIENCE) as one:
        head = f"POST /a/0/do/undo HTTP/1.1\r\nHost: {host}:{port}\r\nCookie: {cookie}\r\nContent-Length: 100\r\n"
        one.sendall(f"{head}Content-Type: application/x-www-form-urlencoded\r\n\r\ntok".encode())
        assert b"408" in one.recv(4096).splitlines()[0]


@pytest.mark.parametrize(
    "sent",
    [
        b"\x00\x01\x02\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 20_000 + b"\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    ],
)
def test_what_is_no_request_is_refused_and_the_page_lives_on(visitor: httpx.Client, address: str, sent: bytes) -> None:
    with socket.create_connection(port_of(address), timeout=PATIENCE) as one:
        try:
            one.sendall(sent)
            assert b" 200 " not in one.recv(4096).partition(b"\r\n")[0]
        except ConnectionError:
            pass
    assert visitor.get("/a/0").status_code == 200


LONG = "9" * 5_000
"""More digits than Python reads as a number."""
strings = st.one_of(
    st.sampled_from([*NAMES.values(), *FILES.values()]), st.text(max_size=8), st.sampled_from(["0", LONG])
)
FIELDS = "entity other row q show shown version name at start end type spelling mention id everywhere"
fields = st.dictionaries(st.sampled_from(FIELDS.split()), st.lists(strings, max_size=3), max_size=6)
places = st.sampled_from(
    [
        "/",
        "/a/0",
        "/a/0/rows",
        "/a/0/row",
        "/a/0/tray",
        "/a/1",
        f"/a/{LONG}",
        "/a/-1",
        "/static/page.js",
        "/static/x",
        "/a/0/do/",
    ]
)
buttons = st.sampled_from([*ACTIONS, "nope"])


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(place=places, query=fields, method=st.sampled_from(["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "POST"]))
def test_every_request_is_answered_and_none_breaks_the_page(
    page: Page, place: str, query: dict[str, list[str]], method: str
) -> None:
    safe = {name: [value.encode("utf-8", "replace").decode() for value in values] for name, values in query.items()}
    answer = page.client.request(method, place, params=safe)
    assert answer.status_code in {200, 400, 403, 404, 405, 415}
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("field", ["shown", "spelling", "mention", "at", "start"])
@pytest.mark.parametrize("button", ["rename", "split", "add"])
def test_a_number_of_thousands_of_digits_is_refused(page: Page, button: str, field: str) -> None:
    assert page.act(button, "Georgia", **{field: LONG}).status_code in {200, 400, 404, 422}
    assert page.client.get(f"/a/0/rows?{field}={LONG}").status_code == 200


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(button=buttons, given=fields, spelling=st.sampled_from(["Georgia", "Lee", "Kim", ""]), fresh=st.booleans())
def test_every_form_is_answered_and_the_file_stays_readable(
    page: Page, button: str, given: dict[str, list[str]], spelling: str, fresh: bool
) -> None:
    sent = {name: [value.encode("utf-8", "replace").decode() for value in values] for name, values in given.items()}
    for name in ("entity", "version") if fresh else ():
        sent.pop(name, None)
    row = spelling if page.has(spelling) else ""
    answer = page.act(button, row, **sent)
    assert answer.status_code in {200, 400, 404, 405, 409, 422}
    assert page.client.get("/a/0").status_code == 200
