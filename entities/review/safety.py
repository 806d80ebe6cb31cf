"""What keeps other pages, other machines and broken clients away from the page.

Every request passes here first. Other accounts: whoever does not come in by the `Door` sees nothing. Other sites: a
Host that is not ours (DNS rebinding) or an Origin that is not ours (cross-site requests) is refused before anything is
read, and forms carry a token. Broken clients: a body may have 64 KiB and ten seconds. What goes out carries a
Content-Security-Policy that lets nothing run but our own files.
"""

import asyncio
import secrets
from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qs

from starlette.datastructures import URL, Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from entities.review.door import Door

BODY: Final = 64 * 1024
"""Bytes of a form. The largest there is, a split with a thousand ticked mentions, has under 20 KiB."""
SECONDS: Final = 10.0
"""For a body to come in. It comes from the same machine: a second is long."""
FIELDS: Final = 5_000
DIGITS: Final = 9
"""Of a number in an address or a form: Python refuses to read one of thousands."""

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # "no-referrer" makes browsers send plain forms as from nowhere (Origin: null)
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}

type Fields = Mapping[str, list[str]]


class RefusedError(Exception):
    """A request that is not answered: the status and one sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


def new_token() -> str:
    """A token that no other page can know."""
    return secrets.token_urlsafe(32)


def number(text: str) -> int | None:
    """The number that an address or a field holds; None where it is none, or longer than any of ours.

    >>> number("12"), number("-1"), number("9" * 5000)
    (12, None, None)
    """
    return int(text) if text.isdecimal() and len(text) <= DIGITS else None


class Guard:
    """ASGI middleware: refuses requests that are not from our own page, and adds the headers to every answer."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str], door: Door) -> None:
        self._app = app
        self._hosts = hosts
        self._door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        headers = Headers(scope=scope)
        refusal = self._refusal(scope["method"], headers)
        if refusal:
            await PlainTextResponse(str(refusal), refusal.status)(scope, receive, sealed)
            return
        shut = self._door.answer(scope["method"], URL(scope=scope), headers)
        await (shut or self._app)(scope, receive, sealed)

    def _refusal(self, method: str, headers: Headers) -> RefusedError | None:
        if headers.get("host", "").lower() not in self._hosts:
            return RefusedError(421, "This page answers only under its own address.")
        origin = headers.get("origin")
        if origin is not None and origin.lower() not in {f"http://{host}" for host in self._hosts}:
            return RefusedError(403, "Requests from other sites are refused.")
        site = headers.get("sec-fetch-site", "none")
        if site not in {"none", "same-origin"} and (method != "GET" or headers.get("sec-fetch-mode") != "navigate"):
            return RefusedError(403, "Requests from other sites are refused.")
        return None


async def fields(request: Request, token: str) -> Fields:
    """The fields of a form. Raises RefusedError: too large, too slow, not a form, or without the page's token."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise RefusedError(415, "Only the forms of this page are taken.")
    try:
        async with asyncio.timeout(SECONDS):
            body = await _body(request)
    except TimeoutError:
        raise RefusedError(408, "The form took too long to arrive.") from None
    try:
        found = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=FIELDS, errors="strict")
    except ValueError:
        raise RefusedError(400, "That is no form.") from None
    if not secrets.compare_digest(found.get("token", [""])[0].encode(), token.encode()):
        raise RefusedError(403, "The page is older than the program: reload it.")
    return found


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY:
            raise RefusedError(413, "The form is too large.")
    return bytes(body)
