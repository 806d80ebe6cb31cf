"""The mentions of one article while decisions are replayed on them: found, retyped, added, taken out."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace

from entities.decisions.decision import Decision, Passage, Spelling, Subject, squeezed
from entities.decisions.linking import Members
from entities.decisions.passage import locate
from entities.evidence import Evidence, EvidenceKind
from entities.model import Article, Mention, NameType

Conflicts = list[frozenset[str]]
"""Sets of ids of decisions that can't all stand."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Who says something of a mention. `exact`: of this very mention, not of its spelling everywhere.

    A claim that is not `firm` follows from a decision about something else, and gives way to any later one.
    """

    id: str
    exact: bool
    firm: bool = True


class Scene:
    """Mentions by index, open to change. Indices hold: what is taken out stays in `mentions`, listed in `dropped`.

    The mentions are those of one article, or, with `docs`, of several: the `doc_id` of each. Then what is said of one
    article goes before what is said of all, as what is said of one mention does.
    """

    def __init__(
        self,
        article: Article,
        mentions: Sequence[Mention],
        located: dict[Passage, tuple[int, int] | None],
        docs: Sequence[str] | None = None,
    ) -> None:
        self.article = article
        self.mentions = list(mentions)
        self._docs = docs
        self.types: dict[int, Claim] = {}
        self.dropped: dict[int, Claim] = {}
        self.replaced: set[int] = set()
        self.conflicts: Conflicts = []
        self._located = located
        self._by_span = {(m.start, m.end): index for index, m in enumerate(mentions)}
        self._by_spelling: dict[tuple[NameType, str], dict[int, None]] = defaultdict(dict)
        for index, mention in enumerate(mentions):
            self._by_spelling[mention.type, squeezed(mention.text)][index] = None

    def find(self, subject: Subject) -> list[int]:
        """The mentions a subject speaks of, those that were taken out included."""
        if isinstance(subject, Spelling):
            if subject.doc_id and self._docs is None and subject.doc_id != self.article.doc_id:
                return []
            return [
                i
                for i in self._by_spelling.get((subject.type, squeezed(subject.text)), ())
                if i not in self.replaced and (self._docs is None or subject.doc_id in ("", self._docs[i]))
            ]
        span = self._span(subject)
        if span is None:
            return []
        if span in self._by_span:
            return [self._by_span[span]]
        across = self._across(*span)  # finding may have learned to see more, or less, of the same name
        return across if len(across) == 1 else []

    def members(self, subjects: Sequence[Subject]) -> Members:
        """The mentions of some subjects, in their order; True where a subject names that very mention."""
        return self.gathered(subjects, {subject: self.find(subject) for subject in subjects})

    def gathered(self, subjects: Iterable[Subject], found: Mapping[Subject, Sequence[int]]) -> Members:
        """The same, where it is known what was found of each subject."""
        members: Members = {}
        for subject in subjects:
            exact = isinstance(subject, Passage) or (self._docs is not None and subject.doc_id != "")
            for index in found[subject]:
                members[index] = members.get(index, False) or exact
        return members

    def retype(self, members: Members, type: NameType, id: str, *, firm: bool = True) -> None:
        """Give mentions a type. Where someone has said something of that very mention, what is said of all yields."""
        for index, exact in members.items():
            earlier = self.types.get(index)
            mention = self.mentions[index]
            if earlier and earlier.exact and not exact:
                continue
            if earlier and earlier.firm and firm and earlier.exact == exact and mention.type is not type:
                self.conflicts.append(frozenset({earlier.id, id}))
            self.types[index] = Claim(id, exact, firm)
            if mention.type is not type:
                del self._by_spelling[mention.type, squeezed(mention.text)][index]
                self._by_spelling[type, squeezed(mention.text)][index] = None
                evidence = Evidence(EvidenceKind.DECIDED, (f"{mention.text} is a {type.lower()}",))
                self.mentions[index] = replace(mention, type=type, evidence=(*mention.evidence, evidence))

    def drop(self, members: Members, id: str) -> None:
        """Take mentions out."""
        for index, exact in members.items():
            if exact or index not in self.dropped:
                self.dropped[index] = Claim(id, exact)

    def add(self, subject: Subject, type: NameType, decision: Decision) -> list[int]:
        """Make a subject a name of this type wherever it stands, found or not; the mentions it has then."""
        exact = isinstance(subject, Passage)
        indices = []
        for span in self._spans(subject):
            index = self._by_span.get(span)
            if index is None or index in self.replaced:
                across = self._across(*span)
                if across and not exact:
                    continue  # part of a longer name: only someone who points at it can mean it
                self.replaced.update(across)
                index = self._append(span, type)
            drop = self.dropped.get(index)
            if drop and drop.exact == exact:
                self.conflicts.append(frozenset({drop.id, decision.id}))
            elif drop and exact:
                del self.dropped[index]
            self.retype({index: exact}, type, decision.id)
            indices.append(index)
        return indices

    def left(self, gone: Collection[int]) -> list[int]:
        """The indices of what is not gone, in the order of the text."""
        left = [i for i in range(len(self.mentions)) if i not in gone]
        return sorted(left, key=lambda i: (self.mentions[i].start, self.mentions[i].end))

    def copy(self) -> "Scene":
        """A scene of its own in the same state; where passages stand is known to both, for it never changes."""
        new = copy(self)
        new.mentions, new.types, new.dropped = list(self.mentions), dict(self.types), dict(self.dropped)
        new.replaced, new.conflicts, new._by_span = set(self.replaced), list(self.conflicts), dict(self._by_span)
        new._by_spelling = defaultdict(dict, {key: dict(found) for key, found in self._by_spelling.items()})
        return new

    def _append(self, span: tuple[int, int], type: NameType) -> int:
        index = len(self.mentions)
        text = self.article.text[slice(*span)]
        evidence = Evidence(EvidenceKind.DECIDED, (f"{text} is a name",))
        self.mentions.append(Mention(*span, text, type, evidence=(evidence,)))
        self._by_span[span] = index
        self._by_spelling[type, squeezed(text)][index] = None
        return index

    def _span(self, passage: Passage) -> tuple[int, int] | None:
        if passage not in self._located:
            self._located[passage] = locate(passage, self.article)
        return self._located[passage]

    def _spans(self, subject: Subject) -> Iterator[tuple[int, int]]:
        if isinstance(subject, Passage):
            span = self._span(subject)
            if span is not None:
                yield span
        elif subject.text and subject.doc_id in ("", self.article.doc_id):
            words = r"\s+".join(map(re.escape, subject.text.split()))
            for found in re.finditer(rf"(?<!\w){words}(?!\w)", self.article.text) if words else ():
                yield found.span()

    def _across(self, start: int, end: int) -> list[int]:
        """The mentions that share a letter with a span."""
        found = enumerate(self.mentions)
        return [i for i, m in found if m.start < end and start < m.end and i not in self.replaced]
