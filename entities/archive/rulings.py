"""What the decisions on an archive rule: a pure function of them, whatever the archive holds.

The file and its rules are those of one article (`entities.decisions`), and so is the code that replays them: instead
of mentions it gets the *atoms* that the decisions speak of. An atom is a spelling of a type, in one article or, without
a `doc_id`, in all those of which no decision speaks by itself. What is said of one article is an exception to what is
said of all; decisions that cannot all stand contradict one another, none of them applies, and the report says so.

Names that merging takes for one whatever their case, accents and hyphens (*Kim Jong-un*, *Kim Jong Un*) are one to
*same*, *different*, *rename* and *confirm*; *retype* and *not a name* are about just those letters, as in an article.
A decision on a single passage finds no subject here: it belongs to its article.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from entities.archive.naming import person_key, place_key
from entities.decisions import Action, Decision, Replay, Report, Spelling, Subject, apply, live, squeezed
from entities.model import Article, Mention, NameType

WIDE: Final = {Action.SAME, Action.DIFFERENT, Action.RENAME, Action.CONFIRM, Action.UNSURE}
"""Actions on names, however these are written."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A spelling in one article, or, without `doc_id`, in all but those of `without`. `type` is what people made it."""

    type: NameType
    text: str
    doc_id: str
    without: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rulings:
    """What decisions rule, in atoms by number.

    `found` is the type that an article gives an atom and `dropped` what is no name. `ties` are sets of atoms that are
    one; `partings` pairs of such sets that are not; `names` what a set is called; `checked` sets a person confirmed.
    `spoken` says which atoms each subject of a decision is.
    """

    atoms: tuple[Atom, ...] = ()
    found: tuple[NameType, ...] = ()
    dropped: frozenset[int] = frozenset()
    ties: tuple[tuple[int, ...], ...] = ()
    partings: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...] = ()
    names: tuple[tuple[tuple[int, ...], str], ...] = ()
    checked: tuple[tuple[int, ...], ...] = ()
    report: Report = field(default_factory=Report)
    spoken: tuple[tuple[str, Subject, tuple[int, ...]], ...] = ()

    @property
    def rule(self) -> str:
        """All that merging obeys, in words that are equal when it is."""
        dropped = sorted(self.dropped)
        return repr((self.atoms, self.found, dropped, self.ties, self.partings, self.names, self.checked))

    @property
    def revision(self) -> tuple[tuple[Atom, NameType, NameType | None], ...]:
        """The atoms that articles have wrong: the type they were found with, and the right one, None for no name."""
        rows = zip(self.atoms, self.found, range(len(self.atoms)), strict=True)
        return tuple(
            (atom, found, None if number in self.dropped else atom.type)
            for atom, found, number in rows
            if number in self.dropped or atom.type is not found
        )


def rulings(decisions: Iterable[Decision]) -> Rulings:
    """What decisions rule.

    >>> from entities.decisions import decide
    >>> a, b = (Spelling(NameType.PERSON, text) for text in ("Kim Ju-ae", "Zhu Ye"))
    >>> same = decide(Action.SAME, [a], others=[b], who="ann")
    >>> different = decide(Action.DIFFERENT, [a], others=[b], who="ann")
    >>> [(len(r.ties), len(r.partings)) for r in (rulings([same]), rulings([different]), rulings([same, different]))]
    [(1, 0), (0, 1), (0, 0)]
    """
    said = tuple(dict.fromkeys(decisions))
    if not said:
        return Rulings()
    spelled = _Spelled([_plain(decision) for decision in live(said) if decision.action is not Action.UNSURE])
    widened = tuple(spelled.widened(_plain(decision)) for decision in said)
    atoms = spelled.atoms()
    mentions = [Mention(i, i + 1, atom.text, atom.type) for i, atom in enumerate(atoms)]
    replay = apply(widened, Article(""), mentions, docs=[atom.doc_id for atom in atoms])
    return _ruled(said, widened, atoms, replay)


def _ruled(said: Sequence[Decision], widened: Sequence[Decision], atoms: Sequence[Atom], replay: Replay) -> Rulings:
    kept = [mention.start for mention in replay.mentions]
    types = {number: mention.type for number, mention in zip(kept, replay.mentions, strict=True)}
    ties = tuple(tuple(sorted(kept[i] for i in tie)) for tie in replay.ties)
    whole = _components(ties)
    partings = {
        (whole.get(kept[a], (kept[a],)), whole.get(kept[b], (kept[b],))) for a, b in replay.constraints.different
    }
    names = {whole.get(kept[i], (kept[i],)): name for i, name in replay.constraints.names.items()}
    checked: dict[int, list[int]] = defaultdict(list)
    for (number, _), root in replay.confirmed.items():
        checked[root].append(number)
    original = {decision.id: decision for decision in said}
    entries = tuple(replace(entry, decision=original[entry.decision.id], missing=()) for entry in replay.report.entries)
    return Rulings(
        tuple(replace(atom, type=types.get(number, atom.type)) for number, atom in enumerate(atoms)),
        tuple(atom.type for atom in atoms),
        frozenset(range(len(atoms))) - types.keys(),
        tuple(sorted(set(ties))),
        tuple(sorted(partings)),
        tuple(sorted(names.items())),
        tuple(sorted(tuple(sorted(numbers)) for numbers in checked.values())),
        Report(entries),
        tuple(_spoken(said, widened, replay)),
    )


def _spoken(
    said: Sequence[Decision], widened: Sequence[Decision], replay: Replay
) -> Iterable[tuple[str, Subject, tuple[int, ...]]]:
    """Which atoms every subject of a decision is, with those that are written otherwise."""
    for decision, wide in zip(said, widened, strict=True):
        for subject in (s for s in (*decision.subjects, *decision.others) if isinstance(s, Spelling)):
            like = [s for s in (*wide.subjects, *wide.others) if isinstance(s, Spelling) and _alike(s, subject)]
            found = {i for s in like for i in replay.spoken.get((wide.id, s), ())}
            yield decision.id, subject, tuple(sorted(found))


def _alike(one: Spelling, other: Spelling) -> bool:
    return one.doc_id == other.doc_id and name_key(one.type, one.text) == name_key(other.type, other.text)


def _components(ties: Iterable[tuple[int, ...]]) -> dict[int, tuple[int, ...]]:
    """For each atom that is tied, all that ties make one with it."""
    whole: dict[int, set[int]] = {}
    for tie in ties:
        joined = set(tie).union(*(whole.get(i, ()) for i in tie))
        whole.update(dict.fromkeys(joined, joined))
    return {i: tuple(sorted(members)) for i, members in whole.items()}


def _plain(decision: Decision) -> Decision:
    """*A name* as an archive can obey it: it searches no text, but what an article found is of that type."""
    if decision.action is not Action.NAME:
        return decision
    texts = [(s.text, s.doc_id) for s in decision.subjects if isinstance(s, Spelling)]
    subjects = tuple(Spelling(type, text, doc) for text, doc in texts for type in NameType)
    return replace(decision, action=Action.RETYPE, subjects=subjects)


def name_key(type: NameType, text: str) -> str:
    """What is equal for spellings that are one name of a type, whatever their case, accents and hyphens."""
    return person_key(text)[0] if type is NameType.PERSON else place_key(text)


class _Spelled:
    """Every spelling that decisions which stand speak of, and what else is the same name."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        subjects = [s for d in decisions for s in (*d.subjects, *d.others) if isinstance(s, Spelling)]
        self.known = sorted({(s.type, squeezed(s.text)) for s in subjects})
        self.kin: dict[tuple[NameType, str], list[str]] = defaultdict(list)
        for type, text in self.known:
            self.kin[type, name_key(type, text)].append(text)
        self.docs: dict[str, set[str]] = defaultdict(set)
        for subject in subjects:
            for type in NameType:
                self.docs[name_key(type, squeezed(subject.text))] |= {subject.doc_id} - {""}

    def widened(self, decision: Decision) -> Decision:
        """The decision with every spelling of the names that it is about."""
        if decision.action not in WIDE:
            return decision
        sides = (
            tuple(dict.fromkeys(wide for subject in side for wide in self._wide(subject)))
            for side in (decision.subjects, decision.others)
        )
        return replace(decision, subjects=next(sides), others=next(sides))

    def _wide(self, subject: object) -> Iterable[Spelling]:
        if isinstance(subject, Spelling):
            yield subject
            for text in self.kin.get((subject.type, name_key(subject.type, squeezed(subject.text))), ()):
                if text != squeezed(subject.text):
                    yield replace(subject, text=text)

    def atoms(self) -> list[Atom]:
        """The atoms: of each spelling one in every article that decisions on its name speak of, and one elsewhere."""
        made = []
        for type, text in self.known:
            docs = tuple(sorted(set().union(*(self.docs[name_key(kind, text)] for kind in NameType))))
            made += [Atom(type, text, doc, ()) for doc in docs]
            made.append(Atom(type, text, "", docs))
        return made
