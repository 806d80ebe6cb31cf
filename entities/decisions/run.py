"""One pass over the decisions that stand: their traces settled, what contradicts what, and the outcome."""

from collections.abc import Iterable
from dataclasses import dataclass

from entities.decisions.decision import Action, Decision, Subject
from entities.decisions.linking import Links, Members, Roots, Tie
from entities.decisions.replay import Replay
from entities.decisions.report import Report
from entities.decisions.scene import Conflicts, Scene
from entities.decisions.trace import Trace
from entities.model import Constraints


@dataclass(frozen=True, slots=True)
class _Named:
    decision: Decision
    members: Members


class Run:
    """Decisions taken, in file order, on a scene that is only read here."""

    def __init__(self, scene: Scene, taken: Iterable[tuple[Decision, Trace]]) -> None:
        self.scene = scene
        self.dropped = dict(scene.dropped)
        self.gone = frozenset[int]()
        self.links = Links()
        self.roots = Roots()
        self.names: dict[int, str] = {}
        self._conflicts: Conflicts = list(scene.conflicts)
        self._naming: list[_Named] = []
        self._confirms: list[Tie] = []
        self._taken = tuple(taken)
        for decision, trace in self._taken:
            self._link(decision, trace)

    def missing(self, decision: Decision, trace: Trace) -> tuple[Subject, ...]:
        """The subjects that the decision did not find, or of which nothing is left."""
        gone = frozenset() if decision.action in {Action.DROP, Action.RETYPE, Action.NAME} else self.gone
        every = (*decision.subjects, *decision.others)
        return tuple(subject for subject in every if gone.issuperset(trace.found[subject]))

    def _link(self, decision: Decision, trace: Trace) -> None:
        action = decision.action
        if action is Action.SAME or (action is Action.RETYPE and decision.together):
            self.links.ties.append(Tie(decision.id, dict(trace.members)))
        elif action is Action.CONFIRM:
            self._confirms.append(Tie(decision.id, dict(trace.members)))
            self.links.ties.append(self._confirms[-1])
        elif action is Action.DIFFERENT:
            self.links.part(decision.id, trace.members, trace.others, together=decision.together)
        if decision.value and action in {Action.SAME, Action.RENAME}:
            self._naming.append(_Named(decision, trace.members))

    def settle(self) -> Conflicts:
        """Apply what needs all decisions to be known; what contradicts what."""
        for tie in self._confirms:
            for index, exact in tie.members.items():
                drop = self.dropped.get(index)
                if drop and drop.exact == exact:
                    self._conflicts.append(frozenset({drop.id, tie.id}))
                elif drop and exact:
                    del self.dropped[index]
        self.gone = frozenset(self.dropped.keys() | self.scene.replaced)
        self.links.without(self.gone)
        self._part_types()
        self.links.except_exact()
        self.roots = self.links.roots()
        self._conflicts += self.links.conflicts(self.roots)
        self._name()
        return self._conflicts

    def _part_types(self) -> None:
        """A tie of two types can't hold: what is said of one mention leaves it, what is said of all contradicts it."""
        claims, mentions = self.scene.types, self.scene.mentions
        for tie in self.links.ties:
            if len({mentions[i].type for i in tie.members}) < 2:
                continue
            for index in [i for i, exact in tie.members.items() if not exact and i in claims and claims[i].exact]:
                del tie.members[index]
            if len({mentions[i].type for i in tie.members}) > 1:
                firm = {claims[i].id for i in tie.members if i in claims and claims[i].firm}
                self._conflicts.append(frozenset({tie.id, *firm}))

    def _name(self) -> None:
        """The names rows are given: by the last decision, which contradicts an earlier rename to something else."""
        named: dict[int, Decision] = {}
        for naming in self._naming:
            first = next((index for index in naming.members if index not in self.gone), None)
            if first is None:
                continue
            root = self.roots.of(first)
            earlier, decision = named.get(root), naming.decision
            renames = decision.action is Action.RENAME and earlier is not None and earlier.action is Action.RENAME
            if renames and earlier is not None and earlier.value != decision.value:
                self._conflicts.append(frozenset({earlier.id, decision.id}))
            named[root] = decision
        self.names = {root: decision.value for root, decision in named.items()}

    def result(self, report: Report) -> Replay:
        """The outcome, in the numbers of the mentions that are left."""
        left = self.scene.left(self.gone)
        number = {index: place for place, index in enumerate(left)}
        constraints = Constraints(
            same=self.links.same_pairs(number),
            different=self.links.different_pairs(number, self.roots),
            names={number[index]: name for index, name in self.names.items()},
        )
        mentions = self.scene.mentions
        confirmed = {
            (mentions[i].start, mentions[i].end): self.roots.of(i)
            for tie in self._confirms
            for i in tie.members
            if i in number
        }
        ties = tuple(tuple(number[i] for i in tie.members) for tie in self.links.ties if tie.members)
        found = tuple((decision, trace.found) for decision, trace in self._taken)
        return Replay(tuple(mentions[i] for i in left), constraints, report, confirmed, ties, found)
