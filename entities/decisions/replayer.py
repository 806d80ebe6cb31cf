"""Replaying the decisions on an article, once or after each new one.

What a person decides next is nearly always one decision more, or one fewer. A `Replayer` therefore keeps what it worked
out, each piece under all that it hangs on (`stages` says how). What it answers never depends on what it was asked
before: a test compares it with a replay from nothing, over random decisions, undone and redone.
"""

from collections.abc import Mapping, Sequence
from itertools import compress

from entities.decisions.decision import Action, Decision, Passage
from entities.decisions.replay import Replay, fate
from entities.decisions.report import Entry, Fate, Report
from entities.decisions.run import Run
from entities.decisions.scene import Scene
from entities.decisions.stages import Stages, Taken
from entities.decisions.standing import live, speaking
from entities.model import Article, Mention


def apply(
    decisions: Sequence[Decision], article: Article, mentions: Sequence[Mention], *, docs: Sequence[str] | None = None
) -> Replay:
    """Replay decisions on the mentions of an article. A pure function.

    With `docs`, the `doc_id` of each mention, they are those of an archive: every decision is about it, and what is
    said of one of its articles is an exception to what is said of all.

    >>> from entities.decisions import Spelling, decide
    >>> from entities.model import NameType
    >>> article = Article("Li is Lee.")
    >>> found = [Mention(0, 2, "Li", NameType.PERSON), Mention(6, 9, "Lee", NameType.PERSON)]
    >>> same = decide(Action.SAME, [Spelling(NameType.PERSON, "Lee"), Spelling(NameType.PERSON, "Li")], who="ann")
    >>> apply([same], article, found).constraints.same
    ((0, 1),)
    """
    return Replayer(article, mentions, docs=docs).replay(decisions)


class Replayer:
    """Replays decisions on the mentions of one article, as `apply` does; quicker where it did nearly the same before.

    Not for several threads at once.
    """

    def __init__(self, article: Article, mentions: Sequence[Mention], *, docs: Sequence[str] | None = None) -> None:
        located: dict[Passage, tuple[int, int] | None] = {}
        self._article = article
        self._everything = docs is not None
        self._stages = Stages(Scene(article, mentions, located, docs))
        self._decisions: tuple[Decision, ...] = ()
        self._here: list[bool] = []
        self._entries: dict[int, Entry] = {}

    def replay(self, decisions: Sequence[Decision]) -> Replay:
        """The outcome of these decisions."""
        decisions = _distinct(decisions)
        about = decisions if self._everything else self._about(decisions)
        known = {decision.id for decision in about}
        standing = [decision for decision in live(decisions) if decision.id in known]
        aside: dict[str, set[str]] = {}
        while True:  # each round sets at least one more decision aside
            taken = self._stages.take([decision for decision in standing if decision.id not in aside])
            run = Run(taken.scene, taken.traces)
            conflicts = run.settle()
            if not conflicts:
                break
            for group in conflicts:
                for id in group:
                    aside.setdefault(id, set()).update(group - {id})
        return run.result(Report(self._told(about, standing, aside, taken, run)))

    def _about(self, decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
        """Those that speak of this article; whether one does hangs on those before it only."""
        pairs = zip(self._decisions, decisions, strict=False)
        same = next((n for n, (old, new) in enumerate(pairs) if old is not new), min(len(self._here), len(decisions)))
        del self._here[same:]
        elsewhere = {d.id for d, here in zip(decisions, self._here, strict=False) if not here}
        self._here += speaking(decisions[same:], self._article.doc_id, elsewhere)
        self._decisions = decisions
        return tuple(compress(decisions, self._here))

    def _told(
        self,
        about: Sequence[Decision],
        standing: Sequence[Decision],
        aside: Mapping[str, set[str]],
        taken: Taken,
        run: Run,
    ) -> tuple[Entry, ...]:
        """What became of each. Entries are kept: of two thousand decisions, one or two fare otherwise than before."""
        told = {
            id(d): Entry(d, Fate.CONTRADICTED, against=tuple(sorted(aside[d.id]))) for d in standing if d.id in aside
        }
        for decision, trace in taken.traces:
            missing = run.missing(decision, trace)
            entry = self._entries.get(id(decision))
            if entry is None or missing or entry.missing or entry.fate is not Fate.APPLIED:
                entry = fate(decision, missing)
            told[id(decision)] = entry
        for decision in about:
            if id(decision) not in told:
                entry = self._entries.get(id(decision))
                wanted = Fate.APPLIED if decision.action is Action.UNDO else Fate.UNDONE
                if entry is None or entry.fate is not wanted:
                    entry = Entry(decision, wanted)
                told[id(decision)] = entry
        self._entries = told  # by identity: an entry holds its decision
        return tuple(told[id(decision)] for decision in about)


def _distinct(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Without those that a file holds twice. Comparing all of each takes long, and most files name none twice."""
    ids = {decision.id for decision in decisions}
    return tuple(decisions) if len(ids) == len(decisions) else tuple(dict.fromkeys(decisions))
