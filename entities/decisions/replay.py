"""Decisions on one article, replayed in file order: the mentions as people want them, and constraints on merging.

The rules:

1. What was undone does not count, and neither does what speaks of other articles that the same file serves.
2. Types change in file order, so that a spelling means what its author saw: by *retype*, by *a name*, and by *same*,
   whose members take the type of its first subject.
3. What is *not a name* is taken out, and out of *same* and *different*. A *confirm* of it is contradicted, and a later
   *a name*.
4. *same*, *confirm* and what is *together* tie, *different* parts. *same* names the row, until a *rename* after it.
5. A decision about one mention is an exception to one about its spelling everywhere, and no contradiction of it.
6. Decisions on the same footing that can't all hold contradict one another. None of them is applied, not even the
   newest, and the report names them together: whoever reads it undoes one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from entities.decisions.decision import Action, Decision, Passage, Subject, concerning, live
from entities.decisions.linking import Links, Members, Roots, Tie
from entities.decisions.report import Entry, Fate, Report
from entities.decisions.scene import Conflicts, Scene
from entities.model import Article, Constraints, Entity, Mention, NameType


@dataclass(frozen=True, slots=True)
class Replay:
    """What decisions make of an article: its mentions, the constraints on merging them, and what became of each.

    `confirmed` holds, by its span, each mention that a person has checked, with a number that is equal for mentions
    that people tied together. `ties` are the mentions, by index, that a decision makes one, alone ones included;
    `spoken` says of which of the given mentions each subject of a decision spoke.
    """

    mentions: tuple[Mention, ...]
    constraints: Constraints
    report: Report
    confirmed: Mapping[tuple[int, int], int] = field(default_factory=dict)
    ties: tuple[tuple[int, ...], ...] = ()
    spoken: Mapping[tuple[str, Subject], Sequence[int]] = field(default_factory=dict)


def apply(
    decisions: Sequence[Decision], article: Article, mentions: Sequence[Mention], *, docs: Sequence[str] | None = None
) -> Replay:
    """Replay decisions on the mentions of an article. A pure function.

    With `docs`, the `doc_id` of each mention, they are those of an archive: every decision is about it, and what is
    said of one of its articles is an exception to what is said of all.

    >>> from entities.decisions import Spelling, decide
    >>> article = Article("Li is Lee.")
    >>> found = [Mention(0, 2, "Li", NameType.PERSON), Mention(6, 9, "Lee", NameType.PERSON)]
    >>> same = decide(Action.SAME, [Spelling(NameType.PERSON, "Lee"), Spelling(NameType.PERSON, "Li")], who="ann")
    >>> apply([same], article, found).constraints.same
    ((0, 1),)
    """
    decisions = tuple(dict.fromkeys(decisions))
    about = concerning(decisions, article.doc_id) if docs is None else decisions
    known = {decision.id for decision in about}
    standing = [decision for decision in live(decisions) if decision.id in known]
    located: dict[Passage, tuple[int, int] | None] = {}
    aside: dict[str, set[str]] = {}
    while True:  # each round sets at least one more decision aside
        run = _Run(Scene(article, mentions, located, docs))
        for decision in standing:
            if decision.id not in aside:
                run.take(decision)
        conflicts = run.settle()
        if not conflicts:
            break
        for group in conflicts:
            for id in group:
                aside.setdefault(id, set()).update(group - {id})
    ids = {decision.id for decision in standing}
    return run.result(Report(tuple(_entry(d, run, aside, d.id in ids) for d in about)))


def is_checked(entity: Entity, replay: Replay) -> bool:
    """Has a person confirmed this row as it stands: every mention of it, and that they are one?"""
    ties = {replay.confirmed.get((mention.start, mention.end)) for mention in entity.mentions}
    return len(ties) == 1 and None not in ties


def _entry(decision: Decision, run: "_Run", aside: Mapping[str, set[str]], stands: bool) -> Entry:
    if not stands or decision.action is Action.UNDO:
        return Entry(decision, Fate.APPLIED if stands or decision.action is Action.UNDO else Fate.UNDONE)
    if decision.id in aside:
        return Entry(decision, Fate.CONTRADICTED, against=tuple(sorted(aside[decision.id])))
    return fate(decision, tuple(s for s in (*decision.subjects, *decision.others) if not run.has(decision, s)))


def fate(decision: Decision, missing: tuple[Subject, ...]) -> Entry:
    """What became of a decision that nothing contradicts, when these of its subjects are not there.

    >>> from entities.decisions import Spelling, decide
    >>> li, lee = (Spelling(NameType.PERSON, text) for text in ("Li", "Lee"))
    >>> same = decide(Action.SAME, [li], others=[lee], who="ann")
    >>> fate(same, ()).fate.value, fate(same, (lee,)).fate.value
    ('applied', 'lost')
    """
    left = [s for s in decision.subjects if s not in missing]
    enough = bool(left) and (not decision.others or any(s not in missing for s in decision.others))
    if decision.action is Action.SAME and not decision.others:
        enough = len(left) >= min(2, len(decision.subjects))
    return Entry(decision, Fate.APPLIED if enough else Fate.LOST, missing)


class _Run:
    """One pass over the decisions."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.links = Links()
        self.roots = Roots()
        self.names: dict[int, str] = {}
        self._naming: list[tuple[Decision, list[int]]] = []
        self._confirms: list[Tie] = []
        self._found: dict[tuple[str, Subject], list[int]] = {}

    def has(self, decision: Decision, subject: Subject) -> bool:
        """Did the decision find this subject, and is some of it still there?"""
        found = self._found.get((decision.id, subject), [])
        if decision.action in {Action.DROP, Action.RETYPE, Action.NAME}:
            return bool(found)
        return any(i not in self.scene.dropped and i not in self.scene.replaced for i in found)

    def take(self, decision: Decision) -> None:
        """Apply one decision to the scene, as far as that can be done before all are known."""
        scene = self.scene
        for subject in (*decision.subjects, *decision.others):
            self._found[decision.id, subject] = scene.find(subject)
        tied = decision.action is Action.SAME
        members = scene.members((*decision.subjects, *decision.others) if tied else decision.subjects)
        match decision.action:
            case Action.NAME:
                for subject in decision.subjects:
                    self._found[decision.id, subject] = scene.add(subject, NameType(decision.value), decision)
            case Action.RETYPE:
                scene.retype(members, NameType(decision.value), decision.id)
                if decision.together:
                    self.links.ties.append(Tie(decision.id, members))
            case Action.DROP:
                scene.drop(members, decision.id)
            case Action.SAME | Action.CONFIRM:
                self._tie(decision, members)
            case Action.DIFFERENT:
                self.links.part(decision.id, members, scene.members(decision.others), together=decision.together)
        if decision.value and decision.action in {Action.SAME, Action.RENAME}:
            self._naming.append((decision, list(members)))

    def _tie(self, decision: Decision, members: Members) -> None:
        tie = Tie(decision.id, members)
        self.links.ties.append(tie)
        if decision.action is Action.CONFIRM:
            self._confirms.append(tie)
        elif members:
            type = self.scene.mentions[next(iter(members))].type
            self.scene.retype(members, type, decision.id, firm=False)

    def settle(self) -> Conflicts:
        """Apply what needs all decisions to be known; what contradicts what."""
        scene = self.scene
        for tie in self._confirms:
            for index, exact in tie.members.items():
                drop = scene.dropped.get(index)
                if drop and drop.exact == exact:
                    scene.conflicts.append(frozenset({drop.id, tie.id}))
                elif drop and exact:
                    del scene.dropped[index]
        self.links.without([*scene.dropped, *scene.replaced])
        self._part_types()
        self.links.except_exact()
        self.roots = self.links.roots()
        scene.conflicts += self.links.conflicts(self.roots)
        self._name()
        return scene.conflicts

    def _part_types(self) -> None:
        """A tie of two types can't hold: what is said of one mention leaves it, what is said of all contradicts it."""
        for tie in self.links.ties:
            claims = self.scene.types
            kinds = {self.scene.mentions[i].type for i in tie.members}
            if len(kinds) < 2:
                continue
            for index in [i for i, exact in tie.members.items() if not exact and i in claims and claims[i].exact]:
                del tie.members[index]
            if len({self.scene.mentions[i].type for i in tie.members}) > 1:
                firm = {claims[i].id for i in tie.members if i in claims and claims[i].firm}
                self.scene.conflicts.append(frozenset({tie.id, *firm}))

    def _name(self) -> None:
        """The names rows are given: by the last decision, which contradicts an earlier rename to something else."""
        named: dict[int, Decision] = {}
        gone = self.scene.dropped.keys() | self.scene.replaced
        for decision, members in self._naming:
            left = [index for index in members if index not in gone]
            if not left:
                continue
            root = self.roots.of(left[0])
            earlier = named.get(root)
            renames = decision.action is Action.RENAME and earlier is not None and earlier.action is Action.RENAME
            if renames and earlier is not None and earlier.value != decision.value:
                self.scene.conflicts.append(frozenset({earlier.id, decision.id}))
            named[root] = decision
        self.names = {root: decision.value for root, decision in named.items()}

    def result(self, report: Report) -> Replay:
        """The outcome, in the numbers of the mentions that are left."""
        kept = self.scene.kept()
        number = {index: place for place, index in enumerate(kept)}
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
        return Replay(tuple(mentions[i] for i in kept), constraints, report, confirmed, ties, self._found)
