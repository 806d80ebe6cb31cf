"""Who may come in: whoever was given the address, and none of the other accounts of the same computer.

The address that the program prints holds a key. The first request with it gets a cookie, which the browser keeps from
scripts and sends only to this page; every other request must bring the cookie. The browser is opened with a ticket
instead, a key that works once: the address of a program that is started can be seen by all accounts.
"""

import secrets
from html import escape
from typing import Final
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import URL, Headers
from starlette.requests import cookie_parser
from starlette.responses import HTMLResponse, PlainTextResponse, Response

KEY: Final = "key"
"""The field of the address that holds the key or a ticket."""
SHUT: Final = "Open this page with the address that the program printed where it was started."


class Door:
    """The key, the tickets not yet used, and the cookie that they are changed for."""

    def __init__(self) -> None:
        self.key = secrets.token_urlsafe(16)
        self._cookie = secrets.token_urlsafe(32)
        self._name = f"entities-{secrets.token_hex(4)}"  # cookies are shared between the ports of a computer
        self._tickets: set[str] = set()

    @property
    def cookie(self) -> str:
        """What a browser that is in sends, as the header has it."""
        return f"{self._name}={self._cookie}"

    def ticket(self) -> str:
        """A new key that opens once."""
        ticket = secrets.token_urlsafe(16)
        self._tickets.add(ticket)
        return ticket

    def answer(self, method: str, url: URL, headers: Headers) -> Response | None:
        """What is answered at the door: the cookie, or a refusal; None when the request has the cookie."""
        shown = [value for name, value in parse_qsl(url.query) if name == KEY]
        if shown and method == "GET" and self._opens(shown[-1]):
            return self._welcome(url)
        found = cookie_parser(headers.get("cookie", "")).get(self._name, "")
        if secrets.compare_digest(found.encode("utf-8", "replace"), self._cookie.encode()):
            return None
        if "hx-request" in headers:
            return PlainTextResponse(SHUT, 401)
        # Whoever follows a link from elsewhere comes without the cookie, which they may well have.
        return _page(f'<p>{SHUT}</p><p><a href="{escape(url.path)}">I have done so</a></p>', 401)

    def _opens(self, shown: str) -> bool:
        if shown in self._tickets:
            self._tickets.remove(shown)
            return True
        return secrets.compare_digest(shown.encode("utf-8", "replace"), self.key.encode())

    def _welcome(self, url: URL) -> Response:
        """The cookie, and on to the same address without the key, which then stands in no history."""
        rest = urlencode([(name, value) for name, value in parse_qsl(url.query) if name != KEY])
        place = escape(f"{url.path}?{rest}" if rest else url.path)
        # Not a redirect: one that began on another site would not bring the cookie.
        page = _page(f'<meta http-equiv="refresh" content="0;url={place}"><p><a href="{place}">Go on</a></p>', 200)
        page.set_cookie(self._name, self._cookie, httponly=True, samesite="strict", path="/")
        return page


def _page(body: str, status: int) -> Response:
    return HTMLResponse(f'<!doctype html><html lang="en"><title>entities</title>{body}</html>', status)
