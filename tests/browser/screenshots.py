"""Make the README's pictures of the page: ``python -m tests.browser.screenshots``."""

import socket
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from entities import pipeline
from entities.desk import Desk
from entities.reading import articles
from entities.review import Door, Shelf, application
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.conftest import SEED

FOLDER = Path(__file__).parent / "screenshots"
PICTURES = {"wide-light.png": (1180, 700, "light"), "phone-dark.png": (390, 700, "dark")}


def main() -> None:
    """Serve the seed article, answer one row, and take the pictures."""
    article, model, mentions = pipeline.found(next(articles(SEED)))
    article = replace(article, source=SEED.name)  # no machine's path in a picture
    desk = Desk(article, mentions, Path(tempfile.mkdtemp()) / "d.jsonl", model=model, who="ann")
    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    host = f"127.0.0.1:{sock.getsockname()[1]}"
    door = Door()
    app = application(Shelf.of(desk), hosts=frozenset({host}), door=door)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    threading.Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True).start()
    while not server.started:
        time.sleep(0.01)
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, (width, height, scheme) in PICTURES.items():
            tab = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            tab.goto(f"http://{host}/a/0?key={door.key}")
            tab.wait_for_selector("[aria-current]")
            if width < 800:
                tab.click("#rows .pick")
                tab.wait_for_timeout(500)
            tab.screenshot(path=FOLDER / name)
        browser.close()
    server.should_exit = True


if __name__ == "__main__":
    main()
