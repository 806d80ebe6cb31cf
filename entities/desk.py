"""One article on the desk: found once, decided upon step by step, its table always that of all decisions so far."""

import getpass
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from entities.decisions import Decision, History, Journal, Replay, Replayer, StaleError, Subject, settled
from entities.decisions.gestures import Picked, Rows, split
from entities.decisions.scene import Scene
from entities.merging import Caution, merge
from entities.model import Article, Entity, Mention
from entities.nametable import NameTable

ROWS_PARTED: Final = 5
"""Rows that a split looks at, one after the other, before it leaves the name where merging puts it: no name was seen
to fit more."""

type Gesture = Callable[[Rows], Decision]
"""What a person does to the rows before them."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The state of one article: the decisions so far, what they made of its mentions, and the rows."""

    rows: Rows
    history: History
    replay: Replay
    model: str

    @property
    def article(self) -> Article:
        """The article."""
        return self.rows.article

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The rows of the table."""
        return self.rows.entities

    def table(self) -> NameTable:
        """The sheet as the table that is printed and written to files."""
        return NameTable.of(self.article, self.entities, model=self.model, decisions=self.replay.report)


class Desk:
    """One article and its file of decisions. Other programs may write to the file at the same time.

    `scope` is the article's id when the file serves several articles; `who` stands in the decisions.
    """

    def __init__(
        self,
        article: Article,
        mentions: Sequence[Mention],
        path: Path,
        *,
        model: str = "",
        caution: Caution = Caution.DEFAULT,
        scope: str = "",
        who: str = "",
    ) -> None:
        self.article = article
        self.path = path
        self.who = who or user()
        self._journal = Journal(path)
        self._replayer = Replayer(article, mentions)
        self._model = model
        self._caution = caution
        self._scope = scope
        self._sheet: Sheet | None = None
        self._last: tuple[tuple[Decision, ...], Replay] | None = None

    def sheet(self) -> Sheet:
        """The article as it stands, with what others have decided meanwhile. Raises InputError (unreadable file)."""
        return self._laid_out(self._journal.read())

    def decide(self, gesture: Gesture, *, seen: str | None = None) -> Sheet:
        """Make a decision, save it, and return the article as it stands then.

        The decision takes back what it contradicts. `seen` is the `History.version` that the person had before them.

        Raises:
            StaleError: the decisions have changed since `seen`; nothing was saved.
            InputError: the file can't be read or written.
            ValueError: the gesture makes no sense on the rows.
        """
        while True:
            sheet = self.sheet()
            if seen is not None and sheet.history.version != seen:
                raise StaleError(sheet.history)
            try:
                return self._record([gesture(sheet.rows)], sheet.history)
            except StaleError:
                if seen is not None:
                    raise

    def record(self, decisions: Sequence[Decision], *, seen: str) -> Sheet:
        """Save several decisions at once, all or none; otherwise as `decide`."""
        history = self.sheet().history
        if history.version != seen:
            raise StaleError(history)
        return self._record(decisions, history)

    def _record(self, decisions: Sequence[Decision], history: History) -> Sheet:
        earlier = list(history.decisions)
        for decision in decisions:
            earlier += self._settled(decision, earlier)
        new = earlier[len(history.decisions) :]
        return self._laid_out(self._journal.append(new, expected=history.version))

    def preview(self, gesture: Gesture) -> Sheet:
        """The article as it would stand after a decision that is not made."""
        return self._after(gesture(self.sheet().rows))

    def split(self, entity: Entity, picked: Picked, *, seen: str | None = None) -> Sheet:
        """Make what was picked of a row a row of its own. Otherwise as `decide`.

        Apart from its old row, a short name would often be attached to the next that it fits. Whoever splits does not
        say so: the decision parts it from those rows too.
        """

        def gesture(rows: Rows) -> Decision:
            decision = split(rows, entity, picked, who=self.who)
            for _ in range(ROWS_PARTED):
                foreign = _foreign(self._after(decision), decision)
                if not foreign:
                    break
                decision = replace(decision, others=tuple(dict.fromkeys((*decision.others, *foreign))))
            return decision

        return self.decide(gesture, seen=seen)

    def _after(self, decision: Decision) -> Sheet:
        earlier = self.sheet().history.decisions
        return self._made(History((*earlier, *self._settled(decision, earlier))))

    def _settled(self, decision: Decision, earlier: Sequence[Decision]) -> tuple[Decision, ...]:
        return settled(decision, earlier, lambda decisions: self._replayed(tuple(decisions)).report)

    def _replayed(self, decisions: tuple[Decision, ...]) -> Replay:
        """The outcome of decisions; the last is kept, for what was judged is nearly always laid out next."""
        if self._last is None or self._last[0] != decisions:
            self._last = decisions, self._replayer.replay(decisions)
        return self._last[1]

    def _laid_out(self, history: History) -> Sheet:
        if self._sheet is None or self._sheet.history != history:
            self._sheet = self._made(history)
        return self._sheet

    def _made(self, history: History) -> Sheet:
        replay = self._replayed(history.decisions)
        entities = merge(self.article, replay.mentions, constraints=replay.constraints, caution=self._caution)
        return Sheet(Rows(self.article, entities, self._scope), history, replay, self._model)


def _foreign(sheet: Sheet, decision: Decision) -> list[Subject]:
    """What stands in a row with the subjects of a decision, and is none of them."""
    scene = Scene(sheet.article, sheet.replay.mentions, {})
    mine = {(sheet.replay.mentions[i].start) for i in scene.members(decision.subjects)}
    rows = [row for row in sheet.entities if any(m.start in mine for m in row.mentions)]
    return [
        subject
        for row in rows
        for subject in sheet.rows.rest(
            row, Picked(mentions=tuple(p for p, m in enumerate(row.mentions) if m.start in mine))
        )
    ]


def user() -> str:
    """The name of whoever runs the program, for the decisions they make."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container without a user database
        return "unknown"
