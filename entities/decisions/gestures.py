"""From a row of the table, and what was picked of it, to the decision that says it.

A spelling that only one row has is decided everywhere; one that two rows share (*Kim* the father, *Kim* the son) is
decided mention by mention, or the decision would reach into the other row.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from entities.decisions.decision import Action, Decision, Passage, Spelling, Subject, decide, squeezed
from entities.decisions.passage import quote
from entities.model import Article, Entity, NameType


@dataclass(frozen=True, slots=True)
class Picked:
    """What was picked of a row: whole spellings, and single mentions by their place among the row's mentions."""

    spellings: tuple[str, ...] = ()
    mentions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows decisions are made on. `scope` is the article's id when its file of decisions serves others too."""

    article: Article
    entities: tuple[Entity, ...]
    scope: str = ""

    def subjects(self, entity: Entity) -> tuple[Subject, ...]:
        """All of a row, its most used spelling first."""
        return self._spelled(entity, [alias.text for alias in entity.aliases], frozenset())

    def picked(self, entity: Entity, picked: Picked) -> tuple[Subject, ...]:
        """What was picked of a row."""
        spelled = self._spelled(entity, picked.spellings, frozenset())
        single = [entity.mentions[place] for place in picked.mentions]
        passages = (self._quoted(m.start, m.end) for m in single if squeezed(m.text) not in picked.spellings)
        return (*spelled, *passages)

    def rest(self, entity: Entity, picked: Picked) -> tuple[Subject, ...]:
        """What was not picked of a row."""
        texts = [alias.text for alias in entity.aliases if alias.text not in picked.spellings]
        gone = Counter(squeezed(entity.mentions[place].text) for place in set(picked.mentions))
        left = [a.text for a in entity.aliases if a.text in texts and gone[a.text] < a.count]
        return self._spelled(entity, left, frozenset(picked.mentions))

    def _spelled(self, entity: Entity, texts: Iterable[str], without: frozenset[int]) -> tuple[Subject, ...]:
        subjects: list[Subject] = []
        for text in texts:
            # Merging may take a mention into a row of another type: it is known by its own.
            rows = [_types(row, text) for row in self.entities if any(alias.text == text for alias in row.aliases)]
            types = _types(entity, text)
            if sum(not types.isdisjoint(other) for other in rows) == 1:
                subjects += [Spelling(type, text, self.scope) for type in sorted(types)]
            else:
                mine = [
                    m for place, m in enumerate(entity.mentions) if squeezed(m.text) == text and place not in without
                ]
                subjects += [self._quoted(m.start, m.end) for m in mine]
        return tuple(subjects)

    def _quoted(self, start: int, end: int) -> Passage:
        return quote(self.article, start, end, scope=self.scope)


def _types(entity: Entity, text: str) -> set[NameType]:
    """The types of the mentions of a row that are spelled so."""
    return {mention.type for mention in entity.mentions if squeezed(mention.text) == text}


def merge(rows: Rows, into: Entity, others: Sequence[Entity], *, who: str) -> Decision:
    """The others are the same as `into`, whose name and type the row keeps."""
    joining = [subject for entity in others for subject in rows.subjects(entity)]
    return decide(Action.SAME, rows.subjects(into), others=joining, value=into.name, who=who)


def split(rows: Rows, entity: Entity, picked: Picked, *, who: str) -> Decision:
    """What was picked is one of its own, apart from the rest of the row. Raises ValueError when nothing is left."""
    subjects, rest = rows.picked(entity, picked), rows.rest(entity, picked)
    if not subjects or not rest:
        raise ValueError("a split needs something on both sides")
    return decide(Action.DIFFERENT, subjects, others=rest, together=len(subjects) > 1, who=who)


def part(rows: Rows, one: Entity, other: Entity, *, who: str, sure: bool = True) -> Decision:
    """Two rows are not the same; or, not `sure`, nobody can tell."""
    action = Action.DIFFERENT if sure else Action.UNSURE
    return decide(action, rows.subjects(one), others=rows.subjects(other), who=who)


def rename(rows: Rows, entity: Entity, name: str, *, who: str) -> Decision:
    """The row is called `name`. Raises ValueError for no name at all."""
    name = " ".join(name.split())
    if not name:
        raise ValueError("a name needs at least one letter")
    return decide(Action.RENAME, rows.subjects(entity), value=name, who=who)


def retype(rows: Rows, entity: Entity, type: NameType, picked: Picked | None = None, *, who: str) -> Decision:
    """The row, or what was picked of it, is of another type."""
    subjects = rows.picked(entity, picked) if picked else rows.subjects(entity)
    return decide(Action.RETYPE, subjects, value=type.value, together=len(subjects) > 1, who=who)


def drop(rows: Rows, entity: Entity, picked: Picked | None = None, *, who: str) -> Decision:
    """The row, or what was picked of it, names neither a person nor a place."""
    subjects = rows.picked(entity, picked) if picked else rows.subjects(entity)
    return decide(Action.DROP, subjects, who=who)


def confirm(rows: Rows, entity: Entity, *, who: str) -> Decision:
    """The row is right as it stands."""
    return decide(Action.CONFIRM, rows.subjects(entity), who=who)


def mark(rows: Rows, start: int, end: int, type: NameType, *, everywhere: bool, who: str) -> Decision:
    """A name that was not found: at these offsets, or wherever the article has the same words.

    Blanks at both ends are left out. Raises ValueError when nothing is left.
    """
    text = rows.article.text[start:end]
    start, end = start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())
    if start >= end:
        raise ValueError("a name needs at least one letter")
    text = rows.article.text[start:end]
    subject: Subject = (
        Spelling(type, squeezed(text), rows.scope) if everywhere else quote(rows.article, start, end, scope=rows.scope)
    )
    return decide(Action.NAME, [subject], value=type.value, who=who)
