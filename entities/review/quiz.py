"""The questions of an archive, and the answers so far: what is open, what an answer and an undo write.

What a person does counts only on the state that they had before them. Somebody else may decide meanwhile, in another
tab or by another program: then what they have answered is not answered again, and what they have done is not undone.
"""

import threading
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from entities.decisions import Decision, History, Journal, Passage, Spelling, StaleError, decide, undoable
from entities.decisions.decision import Action

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


class Answers:
    """The answers to the questions of a quiz: those in its file, and new ones."""

    def __init__(self, quiz: Quiz) -> None:
        self.quiz = quiz
        self._journal = Journal(quiz.decisions)
        self._asked = [question.key for question in quiz.questions]
        self._lock = threading.Lock()  # a journal is for one thread at a time
        self._keys: dict[int, tuple[Decision, frozenset[Spelling | Passage]]] = {}

    def history(self) -> History:
        """All that was decided."""
        with self._lock:
            return self._journal.read()

    def standing(self, history: History) -> tuple[Decision, ...]:
        """The answers that stand, latest last."""
        return tuple(decision for decision in history.live if decision.action in ANSWERS.values())

    def open(self, history: History) -> list[tuple[int, Question]]:
        """The questions that nobody has answered, with their numbers."""
        known = self._known(history)
        return [(n, self.quiz.questions[n]) for n, key in enumerate(self._asked) if key not in known]

    def give(self, question: Question, action: Action) -> bool:
        """Answer a question; the answer takes back what it contradicts. False when it is not open any more."""
        made = decide(action, [question.left], others=[question.right], who=self.quiz.who)

        def answer(history: History) -> Sequence[Decision]:
            return [] if question.key in self._known(history) else self.quiz.settle(made, history.decisions)

        return self._write(answer)

    def undo(self, id: str) -> bool:
        """Take back this decision. False when it is not, or no longer, the one that an undo takes back."""

        def undoing(history: History) -> Sequence[Decision]:
            return [decide(Action.UNDO, undoes=[id], who=self.quiz.who)] if id == undoable(history.decisions) else []

        return bool(id) and self._write(undoing)

    def _known(self, history: History) -> Set[frozenset[Spelling | Passage]]:
        """What the answers that stand are about. Kept by answer, which is held, or another could have its identity."""
        self._keys = {
            id(one): self._keys.get(id(one)) or (one, frozenset((*one.subjects, *one.others)))
            for one in self.standing(history)
        }
        return {key for _, key in self._keys.values()}

    def _write(self, make: Callable[[History], Sequence[Decision]]) -> bool:
        """Save what is made of the present state; again when somebody else was quicker. False: nothing to save."""
        while True:
            with self._lock:
                history = self._journal.read()
                made = make(history)
                if not made:
                    return False
                try:
                    self._journal.append(made, expected=history.version)
                except StaleError:
                    continue
                return True
