"""What every page of ours answers alike: its style sheet and scripts, and a sentence where it cannot answer."""

from importlib.resources import files
from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from entities.review.safety import RefusedError

STATIC: Final = {
    "page.css": "text/css",
    "page.js": "text/javascript",
    "questions.js": "text/javascript",
    "htmx.min.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}


def static_files() -> dict[str, bytes]:
    """The style sheet, the scripts and the icon, by name."""
    folder = files("entities.review").joinpath("static")
    return {name: folder.joinpath(name).read_bytes() for name in STATIC}


def asset(name: str, held: dict[str, bytes]) -> Response:
    """One of them. Raises RefusedError when there is none of that name."""
    if name not in held:
        raise RefusedError(404, "There is no such file.")
    return Response(held[name], media_type=STATIC[name])


async def refused(_: Request, problem: Exception) -> Response:
    """Say why a request is not answered."""
    return PlainTextResponse(str(problem), getattr(problem, "status", 400))


async def unusable(_: Request, problem: Exception) -> Response:
    """Say what is wrong with a file."""
    return PlainTextResponse(str(problem), 500)
