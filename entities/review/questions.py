"""The page of an archive: pairs of people or places that may be one, the most valuable first, each with its evidence.

Every answer is one decision in the archive's file; the next merge obeys it. What was answered is not asked again.
"""

from typing import Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from entities.decisions import undoable
from entities.errors import InputError
from entities.model import NameType
from entities.review import rendering, safety
from entities.review.assets import asset, refused, static_files, unusable
from entities.review.door import Door
from entities.review.quiz import ANSWERS, Answers, Quiz
from entities.review.safety import Guard, RefusedError

SHOWN: Final = 20
"""Questions on a page: a few minutes of work; the next come when these are answered."""
STALE: Final = {
    "answer": "That question had been answered meanwhile; nothing was done here.",
    "undo": "Something else was decided meanwhile; nothing was undone here.",
}
"""What is said when the page that someone acted on was no longer the newest."""


def questions_page(quiz: Quiz, *, hosts: frozenset[str], door: Door) -> Starlette:
    """The page of an archive, answering under these hosts only, through the door."""
    site = Asking(quiz)
    routes = [
        Route("/", site.page),
        Route("/answer", site.answer, methods=["POST"]),
        Route("/undo", site.undo, methods=["POST"]),
        Route("/static/{name}", site.static),
    ]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, hosts=hosts, door=door)],
        exception_handlers={RefusedError: refused, InputError: unusable},
    )


class Asking:
    """The handlers, and what they share: the quiz, the token, the templates."""

    def __init__(self, quiz: Quiz) -> None:
        self.quiz = quiz
        self.answers = Answers(quiz)
        self.token = safety.new_token()
        self.templates = rendering.environment()
        self.files = static_files()
        self.templates.globals["release"] = rendering.fingerprint(self.files.values())

    async def page(self, request: Request) -> Response:
        """The open questions."""
        return await run_in_threadpool(self._page, request.query_params.get("stale", ""))

    async def answer(self, request: Request) -> Response:
        """Keep one answer."""
        fields = await safety.fields(request, self.token)
        action = ANSWERS.get(fields.get("answer", [""])[0])
        number = safety.number(fields.get("number", [""])[0])
        if action is None or number is None or number >= len(self.quiz.questions):
            raise RefusedError(404, "There is no such question.")
        given = await run_in_threadpool(self.answers.give, self.quiz.questions[number], action)
        return RedirectResponse("/" if given else "/?stale=answer", 303)

    async def undo(self, request: Request) -> Response:
        """Take back the decision that the page called the last."""
        fields = await safety.fields(request, self.token)
        undone = await run_in_threadpool(self.answers.undo, fields.get("id", [""])[0])
        return RedirectResponse("/" if undone else "/?stale=undo", 303)

    async def static(self, request: Request) -> Response:
        """A style sheet or script."""
        return asset(request.path_params["name"], self.files)

    def _page(self, stale: str) -> Response:
        history = self.answers.history()
        left = self.answers.open(history)
        shown = [(n, q, self.quiz.look(q.left), self.quiz.look(q.right)) for n, q in left[:SHOWN]]
        page = self.templates.get_template("questions.html").render(
            title=self.quiz.title,
            token=self.token,
            questions=shown,
            left=len(left),
            answered=len(self.answers.standing(history)),
            last=history.by_id.get(undoable(history.decisions)),
            stale=STALE.get(stale, ""),
            kind={NameType.PERSON: "p", NameType.PLACE: "l"},
        )
        return HTMLResponse(page.encode("utf-8", "replace"))
