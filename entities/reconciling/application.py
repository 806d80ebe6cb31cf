"""The service on the web: its addresses, and what keeps others away from it.

It answers under an address that nobody can guess, to this computer's programs and pages alone: OpenRefine asks from its
own server, and its page from 127.0.0.1. Pages of other sites are refused, so that none can read the archive.
"""

import asyncio
import json
import re
from html import escape
from typing import Any, Final
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from entities.marking import clean
from entities.reconciling import service
from entities.reconciling.matching import Matcher
from entities.reconciling.register import Record
from entities.review.safety import HEADERS, SECONDS, RefusedError

BODY: Final = 4 * 1024 * 1024
"""Bytes of a request: a batch of a thousand long names has under one million."""
OWN: Final = re.compile(r"^https?://(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$")
"""Origins of pages that this computer serves: OpenRefine's among them."""
FRAMES: Final = "default-src 'none'; frame-ancestors http://127.0.0.1:* http://localhost:*"
"""A preview stands in a frame of OpenRefine's page; nothing runs in it."""


def application(matcher: Matcher, *, name: str, address: str, key: str, hosts: frozenset[str]) -> ASGIApp:
    """The service under ``/KEY/``; `address` is where it is reached, with the key and a slash at the end."""

    async def root(request: Request) -> Response:
        form = await _form(request)
        if "queries" in form:
            return _json(await asyncio.to_thread(service.answers, matcher, form["queries"]))
        if "extend" in form:
            return _json(service.extended(matcher, form["extend"]))
        return _json(service.manifest(name, address))

    async def suggest(request: Request) -> Response:
        kind, prefix = request.path_params["kind"], request.query_params.get("prefix", "")
        if kind not in ("entity", "type", "property"):
            raise RefusedError(404, "Only entities, types and properties are suggested.")
        return _json(await asyncio.to_thread(service.suggested, matcher, kind, prefix))

    async def properties(request: Request) -> Response:
        return _json(service.proposed(request.query_params.get("type", "")))

    async def page(request: Request) -> Response:
        id = request.path_params.get("id", request.query_params.get("id", ""))
        record = matcher.records.get(id)
        if record is None:
            raise RefusedError(404, "There is no such person or place.")
        return HTMLResponse(_page(record))

    routes = [
        Route(f"/{key}/", root, methods=["GET", "POST"]),
        Route(f"/{key}", root, methods=["GET", "POST"]),
        Route(f"/{key}/suggest/{{kind}}", suggest),
        Route(f"/{key}/properties", properties),
        Route(f"/{key}/preview", page),
        Route(f"/{key}/view/{{id}}", page),
    ]
    return Fence(Starlette(routes=routes, exception_handlers={RefusedError: _refused, service.QueryError: _bad}), hosts)


class Fence:
    """ASGI middleware: lets only this computer's programs and pages in, and says so to browsers (CORS)."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        asked = Headers(scope=scope)
        origin = asked.get("origin")

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers["Content-Security-Policy"] = FRAMES
                headers["Cross-Origin-Resource-Policy"] = "cross-origin"
                del headers["X-Frame-Options"]
                if origin and OWN.match(origin):
                    headers["Access-Control-Allow-Origin"] = origin
                    headers["Vary"] = "Origin"
            await send(message)

        if asked.get("host", "").lower() not in self._hosts:
            answer: ASGIApp = PlainTextResponse("This service answers only under its own address.", 421)
        elif origin is not None and not OWN.match(origin):
            answer = PlainTextResponse("Pages of other sites are refused.", 403)
        elif scope["method"] == "OPTIONS":
            answer = Response(headers={"Access-Control-Allow-Methods": "GET, POST"})
        else:
            answer = self._app
        await answer(scope, receive, sealed)


async def _form(request: Request) -> dict[str, str]:
    """The fields of a request, in its address or its body. Raises RefusedError: too large, too slow, no form."""
    fields = dict(request.query_params)
    if request.method != "POST":
        return fields
    try:
        async with asyncio.timeout(SECONDS):
            body = bytearray()
            async for chunk in request.stream():
                body += chunk
                if len(body) > BODY:
                    raise RefusedError(413, "The request is too large.")
    except TimeoutError:
        raise RefusedError(408, "The request took too long to arrive.") from None
    try:
        sent = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=20, errors="strict")
    except ValueError:
        raise RefusedError(400, "That is no form.") from None
    return fields | {name: values[0] for name, values in sent.items()}


def _json(answer: dict[str, Any], status: int = 200) -> Response:
    """In ASCII: the key of a query comes back as it was sent, half a surrogate pair included."""
    return Response(json.dumps(answer), status, media_type="application/json")


async def _refused(request: Request, problem: Exception) -> Response:
    status = problem.status if isinstance(problem, RefusedError) else 400
    return PlainTextResponse(str(problem), status)


async def _bad(request: Request, problem: Exception) -> Response:
    return _json({"error": f"{problem}."}, 400)


def _page(record: Record) -> str:
    """A record as a small page."""
    spellings = "".join(f"<li>{escape(clean(spelling))}" for spelling in record.spellings)
    name, told = escape(clean(record.name)), escape(clean(record.description))
    title = service.TYPES[record.type]["name"]
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title>'
    return f"{head}<h1>{name}</h1><p>{title}, {told}<ul>{spellings}</ul></html>\n"
