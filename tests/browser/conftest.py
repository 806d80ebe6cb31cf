"""A real Chromium on a real page: the seed article on the desk, served on a free port."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from entities import pipeline
from entities.desk import Desk
from entities.model import Article, Mention
from entities.reading import articles
from entities.review import Door, Shelf, application
from tests.conftest import SEED

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PATIENCE = 60_000
"""Milliseconds: a machine may be busy, and only what fails waits so long."""

SLOW = float(os.environ.get("SLOW", "1"))
"""How many times slower than this machine the browser is to be: ``SLOW=20 pytest -m browser`` shows tests that do not
wait for what they look at, and would fail when the machine is busy."""

type Found = tuple[Article, str, tuple[Mention, ...]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)
            if not CHROMIUM:
                item.add_marker(pytest.mark.skip(reason="there is no Chromium on this machine"))


@pytest.fixture(scope="session")
def seed() -> Found:
    return pipeline.found(next(articles(SEED)))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def serve() -> Iterator[Callable[..., str]]:
    """Serves desks until the test is over, and gives the address."""
    servers: list[tuple[uvicorn.Server, threading.Thread]] = []

    def start(*desks: Desk) -> str:
        sock = socket.socket()
        sock.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{sock.getsockname()[1]}"
        door = Door()
        app = application(Shelf.of(*desks), hosts=frozenset({host}), door=door)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
        thread.start()
        until = time.monotonic() + PATIENCE / 1000
        while not server.started and time.monotonic() < until:
            time.sleep(0.01)
        servers.append((server, thread))
        return f"http://{host}/a/0?key={door.key}"

    yield start
    for server, thread in servers:
        server.should_exit = True
        thread.join(PATIENCE / 1000)


@pytest.fixture
def desk(seed: Found, tmp_path: Path) -> Desk:
    article, model, mentions = seed
    return Desk(article, mentions, tmp_path / "d.jsonl", model=model, who="ann")


@pytest.fixture
def context(chromium: Any) -> Iterator[Any]:
    """A fresh browser profile in which nothing may go wrong unseen."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(PATIENCE)
    wrong: list[str] = []

    def watch(page: Any) -> None:
        if SLOW > 1:
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
        page.on("pageerror", lambda problem: wrong.append(str(problem)))
        page.on("dialog", lambda dialog: wrong.append(f"a dialog: {dialog.message}"))
        page.on("console", lambda line: wrong.append(line.text) if "Content Security" in line.text else None)
        page.on("request", lambda request: wrong.append(request.url) if "://127.0.0.1:" not in request.url else None)

    context.on("page", watch)
    yield context
    context.close()
    assert wrong == []


@pytest.fixture
def tab(context: Any, serve: Callable[..., str], desk: Desk) -> Any:
    """The seed article's page, open."""
    page = context.new_page()
    page.goto(serve(desk))
    page.wait_for_selector("[aria-current]")
    return page
