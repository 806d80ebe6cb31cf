"""A browser's tab without a browser, for the tests of what the page answers."""

import asyncio
import re
from dataclasses import dataclass
from typing import Any

import httpx
from starlette.types import ASGIApp

from entities.desk import Desk
from entities.model import Entity
from entities.review import Door, Shelf, application

HOST = "127.0.0.1:8000"
BASE = f"http://{HOST}"


class Client:
    """Asks an application as a browser would, without a network."""

    def __init__(self, app: ASGIApp, cookie: str) -> None:
        self.app = app
        self.cookie = cookie

    def request(self, method: str, address: str, **options: Any) -> httpx.Response:
        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(self.app)
            name, _, value = self.cookie.partition("=")
            async with httpx.AsyncClient(
                transport=transport, base_url=BASE, cookies={name: value} if name else {}, follow_redirects=True
            ) as client:
                return await client.request(method, address, **options)

        return asyncio.run(ask())

    def get(self, address: str, **options: Any) -> httpx.Response:
        return self.request("GET", address, **options)

    def post(self, address: str, **options: Any) -> httpx.Response:
        return self.request("POST", address, **options)


def open_page(*desks: Desk) -> Client:
    """The page on these desks, for someone who is in."""
    door = Door()
    return Client(application(Shelf.of(*desks), hosts=frozenset({HOST}), door=door), door.cookie)


@dataclass
class Page:
    """A browser's tab without a browser: knows the token, the version, and the rows."""

    client: Client
    desk: Desk
    base: str = "/a/0"

    def row(self, spelling: str) -> Entity:
        return next(e for e in self.desk.sheet().entities if any(a.text == spelling for a in e.aliases))

    def has(self, spelling: str) -> bool:
        return any(a.text == spelling for e in self.desk.sheet().entities for a in e.aliases)

    @property
    def token(self) -> str:
        return re.search(r'data-token="([^"]+)"', self.client.get(self.base).text)[1]  # type: ignore[index]

    @property
    def version(self) -> str:
        return self.desk.sheet().history.version

    def act(self, action: str, spelling: str = "", /, **fields: Any) -> httpx.Response:
        data = {"token": self.token, "version": self.version, "entity": self.row(spelling).id if spelling else ""}
        return self.client.post(f"{self.base}/do/{action}", data=data | fields)
