"""The page as a Starlette application: eight addresses, every one of them of the articles on the shelf."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from entities.decisions import StaleError
from entities.desk import Sheet
from entities.errors import InputError
from entities.review import actions, history, rendering, safety
from entities.review.assets import asset, refused, static_files, unusable
from entities.review.door import Door
from entities.review.outcome import outcome, preview
from entities.review.rendering import Paragraphs, View
from entities.review.safety import Fields, Guard, RefusedError
from entities.review.shelf import Shelf, Volume
from entities.review.standing import Standing

STALE: Final = "The table has changed in another tab or program. Nothing was done here: this is the newer state."
LONGEST_SEARCH: Final = 200


def application(shelf: Shelf, *, hosts: frozenset[str], door: Door) -> Starlette:
    """The page for the articles of a shelf, answering under these hosts (``127.0.0.1:8000``) only, through the door."""
    site = Site(shelf)
    routes = [
        Route("/", site.index),
        Route("/a/{number}", site.page),
        Route("/a/{number}/rows", site.rows),
        Route("/a/{number}/row", site.row),
        Route("/a/{number}/tray", site.tray),
        Route("/a/{number}/past", site.past),
        Route("/a/{number}/do/{action}", site.act, methods=["POST"]),
        Route("/static/{name}", site.static),
    ]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, hosts=hosts, door=door)],
        exception_handlers={RefusedError: refused, InputError: unusable},
    )


class Site:
    """The handlers, and what they share: the shelf, the token, the templates."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.token = safety.new_token()
        self.templates = rendering.environment()
        self.paragraphs = [Paragraphs() for _ in shelf.volumes]
        self.files = static_files()
        self.templates.globals["release"] = rendering.fingerprint(self.files.values())

    async def index(self, request: Request) -> Response:
        """The list of articles; the article itself when there is only one."""
        if len(self.shelf.volumes) == 1:
            return RedirectResponse("/a/0", 303)
        volumes = []
        for volume in self.shelf.volumes:
            counts = await run_in_threadpool(_counts, volume) if volume.opened else None
            volumes.append((volume.title, counts))
        return self._html("index.html", volumes=volumes)

    async def page(self, request: Request) -> Response:
        """The whole page of an article."""
        return await self._read(request, lambda volume, number: self._page(request, volume, number))

    async def rows(self, request: Request) -> Response:
        """The table, filtered."""
        return await self._read(request, lambda volume, number: self._part(request, volume, number, "rows.html"))

    async def row(self, request: Request) -> Response:
        """The chosen row, with its evidence."""
        return await self._read(request, lambda volume, number: self._part(request, volume, number, "choice.html"))

    async def tray(self, request: Request) -> Response:
        """The ticked rows, and what merging them would make."""
        return await self._read(request, lambda volume, number: self._part(request, volume, number, "tray.html"))

    async def past(self, request: Request) -> Response:
        """All that was decided."""
        return await self._read(request, self._past)

    async def act(self, request: Request) -> Response:
        """Do what a button says."""
        volume, number = self._volume(request)
        fields = await safety.fields(request, self.token)
        action = actions.ACTIONS.get(request.path_params["action"])
        if action is None:
            raise RefusedError(404, "There is no such button.")
        return await run_in_threadpool(self._act, number, volume, request.path_params["action"], fields)

    async def static(self, request: Request) -> Response:
        """A style sheet or script."""
        return asset(request.path_params["name"], self.files)

    async def _read(self, request: Request, make: Callable[[Volume, int], Response]) -> Response:
        volume, number = self._volume(request)

        def locked() -> Response:
            with volume.lock:
                return make(volume, number)

        return await run_in_threadpool(locked)

    def _volume(self, request: Request) -> tuple[Volume, int]:
        number = safety.number(request.path_params["number"])
        volume = None if number is None else self.shelf.get(number)
        if number is None or volume is None:
            raise RefusedError(404, "There is no such article.")
        return volume, number

    def _page(self, request: Request, volume: Volume, number: int) -> Response:
        standing = Standing(volume.desk.sheet())
        view = _view(request.query_params.multi_items())
        if view.entity not in standing.by_id:
            view = replace(view, entity=standing.rows[0].entity.id if standing.rows else "")
        return self._html(
            "page.html",
            **rendering.context(standing, view),
            number=number,
            base=f"/a/{number}",
            title=volume.title,
            others=[(n, other.title) for n, other in enumerate(self.shelf.volumes)],
            token=self.token,
            paragraphs=self.paragraphs[number].of(standing),
            preview=None,
        )

    def _part(self, request: Request, volume: Volume, number: int, template: str) -> Response:
        standing = Standing(volume.desk.sheet())
        view = _view(request.query_params.multi_items())
        found = rendering.context(standing, view)
        merged = preview(volume, standing, view) if template != "rows.html" else None
        return self._html(template, **found, base=f"/a/{number}", preview=merged)

    def _past(self, volume: Volume, number: int) -> Response:
        return self._html("past.html", past=history.of(volume.desk.sheet(), whole=True), base=f"/a/{number}")

    def _act(self, number: int, volume: Volume, name: str, fields: Fields) -> Response:
        with volume.lock:
            before = Standing(volume.desk.sheet())
            seen = fields.get("version", [""])[0]
            view = _view([(field, value) for field, values in fields.items() for value in values])
            status, chosen, message, error = 200, view.entity, "", False
            sheet = before.sheet
            try:
                if seen != before.sheet.history.version:
                    raise StaleError(before.sheet.history)
                request = actions.Request(fields, before.sheet, seen, volume.desk)
                sheet = actions.ACTIONS[name](request)
                message, chosen = outcome(name, before, sheet, view)
                view = replace(view, ticked=() if name == "merge" else view.ticked)
            except StaleError:
                status, message, error = 409, STALE, True
                sheet = volume.desk.sheet()
            except (RefusedError, InputError) as problem:
                status, message, error = getattr(problem, "status", 500), str(problem), True
            return self._changed(
                number, volume, sheet, replace(view, entity=chosen, message=message, error=error), seen, status=status
            )

    def _changed(self, number: int, volume: Volume, sheet: Sheet, view: View, seen: str, *, status: int) -> Response:
        """The parts of the page that an action changes."""
        standing = Standing(sheet)
        if view.entity not in standing.by_id:
            view = replace(view, entity=next(iter(standing.by_id), ""))
        changed = self.paragraphs[number].changed(standing, seen)
        found = rendering.context(standing, view)
        merged = preview(volume, standing, view)
        paragraphs = self.paragraphs[number].of(standing) if changed is None else None
        return self._html(
            "changed.html",
            status,
            **found,
            base=f"/a/{number}",
            changed=changed,
            paragraphs=paragraphs,
            preview=merged,
        )

    def _html(self, template: str, status: int = 200, **context: Any) -> Response:
        text = self.templates.get_template(template).render(**context)
        return HTMLResponse(text.encode("utf-8", "replace"), status)


def _view(items: list[tuple[str, str]]) -> View:
    first = dict(reversed(items))
    shown = safety.number(first.get("shown", "")) or 0
    return View(
        entity=first.get("entity", ""),
        ticked=tuple(dict.fromkeys(value for key, value in items if key == "row")),
        search=first.get("q", "")[:LONGEST_SEARCH],
        show=first.get("show", "all"),
        shown=max(rendering.SHOWN, min(shown, 1_000_000)),
    )


def _counts(volume: Volume) -> tuple[int, int]:
    with volume.lock:
        standing = Standing(volume.desk.sheet())
    return sum(row.state.value == "checked" for row in standing.rows), len(standing.rows)
