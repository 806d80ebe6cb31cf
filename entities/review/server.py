"""Serving the page on this machine only."""

import socket
import threading
import time
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import uvicorn

from entities.errors import InputError
from entities.review.application import application
from entities.review.door import KEY, Door
from entities.review.patience import PatientProtocol
from entities.review.questions import questions_page
from entities.review.quiz import Quiz
from entities.review.shelf import Shelf

ADDRESS = "127.0.0.1"


def serve(shelf: Shelf | Quiz, *, port: int = 0, ready: Callable[[str, str], None]) -> None:
    """Serve the page of articles, or of an archive's questions, until interrupted. `port` 0 is any free one.

    Once it answers, `ready` hears two addresses: one to print, and one that works once, to open the browser with.
    Raises InputError when the port is taken.
    """
    with listening(port) as sock:
        server, door = prepared(shelf, sock)
        address = f"http://{ADDRESS}:{sock.getsockname()[1]}/?{KEY}="
        told = partial(ready, address + door.key, address + door.ticket())
        threading.Thread(target=_announce, args=(server, told), daemon=True).start()
        server.run(sockets=[sock])


def prepared(shelf: Shelf | Quiz, sock: socket.socket) -> tuple[uvicorn.Server, Door]:
    """A server of the page on a socket, which still has to be run, and the door to it."""
    port = sock.getsockname()[1]
    door = Door()
    hosts = frozenset({f"{ADDRESS}:{port}", f"localhost:{port}"})
    page = (
        questions_page(shelf, hosts=hosts, door=door)
        if isinstance(shelf, Quiz)
        else application(shelf, hosts=hosts, door=door)
    )
    config = uvicorn.Config(
        page,
        http=PatientProtocol,
        ws="none",
        log_level="error",
        access_log=False,
        server_header=False,
        limit_concurrency=256,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=3,
    )
    return uvicorn.Server(config), door


@contextmanager
def listening(port: int) -> Iterator[socket.socket]:
    """A socket on this machine's own address. Raises InputError when the port is taken."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as sock:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind((ADDRESS, port))
        except OSError as problem:
            raise InputError(f"Port {port} cannot be used: {problem.strerror}.") from None
        yield sock


def open_browser(address: str) -> None:
    """Open the page in the browser of whoever runs the program, if there is one."""
    webbrowser.open(address)


def _announce(server: uvicorn.Server, ready: Callable[[], None]) -> None:
    while not server.started and not server.should_exit:
        time.sleep(0.02)
    if server.started:
        ready()
