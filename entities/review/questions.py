"""The page of an archive: pairs of people or places that may be one, the most valuable first, each with its evidence.

Every answer is one decision in the archive's file; the next merge obeys it. What was answered is not asked again.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from entities.decisions import (
    Decision,
    Spelling,
    StaleError,
    append,
    decide,
    describe,
    live,
    read,
    undoable,
)
from entities.decisions.decision import Action
from entities.errors import InputError
from entities.model import NameType
from entities.review import rendering, safety
from entities.review.application import STATIC, refused, static_files, unusable
from entities.review.door import Door
from entities.review.safety import Guard, RefusedError

SHOWN: Final = 20
"""Questions on a page: a few minutes of work; the next come when these are answered."""
ANSWERS: Final = {"same": Action.SAME, "different": Action.DIFFERENT, "unsure": Action.UNSURE}


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: the spelling that a decision names, what there is of it, and a few places where it is named."""

    spelling: Spelling
    name: str
    mentions: int
    articles: int
    spellings: tuple[str, ...]
    snippets: tuple[tuple[str, str, str, str], ...]
    """Article, words before, the mention, words after."""


@dataclass(frozen=True, slots=True)
class Question:
    """May these two be one? `value` is how many mentions the answer settles."""

    left: Spelling
    right: Spelling
    score: float
    evidence: str
    value: int

    @property
    def key(self) -> frozenset[Spelling]:
        """What the question is about, whichever way round."""
        return frozenset({self.left, self.right})


@dataclass(frozen=True, slots=True)
class Quiz:
    """An archive as the page sees it: its questions, the most valuable first; what is known of one side of one.

    `settle` makes a decision and those before it agree: a new answer takes back what it contradicts.
    """

    title: str
    questions: Sequence[Question]
    look: Callable[[Spelling], Side]
    decisions: Path
    who: str
    settle: Callable[[Decision, Sequence[Decision]], Sequence[Decision]]

    def said(self) -> tuple[Decision, ...]:
        """All that was decided, latest last."""
        return read(self.decisions).decisions

    def answered(self) -> tuple[Decision, ...]:
        """The answers that stand, latest last."""
        return tuple(d for d in live(self.said()) if d.action in ANSWERS.values())

    def record(self, made: Decision) -> None:
        """Save a decision, which takes back what it contradicts."""
        while True:
            history = read(self.decisions)
            try:
                append(self.decisions, self.settle(made, history.decisions), expected=history.version)
            except StaleError:  # somebody else decided meanwhile
                continue
            return

    def open(self) -> list[tuple[int, Question]]:
        """The questions that nobody has answered, with their numbers."""
        known = {frozenset({*d.subjects, *d.others}) for d in self.answered()}
        return [(n, q) for n, q in enumerate(self.questions) if q.key not in known]


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
        self.token = safety.new_token()
        self.templates = rendering.environment()
        self.files = static_files()
        self.templates.globals["release"] = rendering.fingerprint(self.files.values())

    async def page(self, request: Request) -> Response:
        """The open questions."""
        return await run_in_threadpool(self._page, stale="stale" in request.query_params)

    async def answer(self, request: Request) -> Response:
        """Keep one answer."""
        fields = await safety.fields(request, self.token)
        action = ANSWERS.get(fields.get("answer", [""])[0])
        number = safety.number(fields.get("number", [""])[0])
        if action is None or number is None or number >= len(self.quiz.questions):
            raise RefusedError(404, "There is no such question.")
        asked = self.quiz.questions[number]
        if asked.key not in {question.key for _, question in await run_in_threadpool(self.quiz.open)}:
            return RedirectResponse("/?stale", 303)  # in another tab, or by another program
        made = decide(action, [asked.left], others=[asked.right], who=self.quiz.who)
        await run_in_threadpool(self.quiz.record, made)
        return RedirectResponse("/", 303)

    async def undo(self, request: Request) -> Response:
        """Take the latest decision back."""
        await safety.fields(request, self.token)
        await run_in_threadpool(self._undo)
        return RedirectResponse("/", 303)

    async def static(self, request: Request) -> Response:
        """A style sheet or script."""
        name = request.path_params["name"]
        if name not in self.files:
            raise RefusedError(404, "There is no such file.")
        return Response(self.files[name], media_type=STATIC[name])

    def _undo(self) -> None:
        newest = undoable(self.quiz.said())
        if newest:
            append(self.quiz.decisions, [decide(Action.UNDO, undoes=[newest], who=self.quiz.who)])

    def _page(self, *, stale: bool) -> Response:
        left = self.quiz.open()
        shown = [(n, q, self.quiz.look(q.left), self.quiz.look(q.right)) for n, q in left[:SHOWN]]
        said = self.quiz.said()
        last = {decision.id: decision for decision in said}.get(undoable(said))
        page = self.templates.get_template("questions.html").render(
            title=self.quiz.title,
            token=self.token,
            questions=shown,
            left=len(left),
            answered=len(self.quiz.answered()),
            last=describe(last) if last else "",
            stale=stale,
            kind={NameType.PERSON: "p", NameType.PLACE: "l"},
        )
        return HTMLResponse(page)
