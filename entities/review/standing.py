"""How each row stands: in doubt, still to be checked, or checked; and in which order they are shown."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from entities.decisions import Action, is_checked
from entities.decisions.scene import Scene
from entities.desk import Sheet
from entities.display import SURE
from entities.evidence import sentence
from entities.model import Alias, Entity, NameType, Suggestion


class State(StrEnum):
    """How far a row is. The order is that of the page."""

    DOUBT = "doubt"
    OPEN = "open"
    CHECKED = "checked"


@dataclass(frozen=True, slots=True)
class Row:
    """A row and how it stands. `suggestions` are those still to be answered, `unsure` those nobody could tell."""

    entity: Entity
    state: State
    suggestions: tuple[Suggestion, ...] = ()
    unsure: tuple[Suggestion, ...] = ()

    @property
    def asked(self) -> Alias | None:
        """The spelling of which a person is asked whether it belongs here; None when something else is asked."""
        if self.state is not State.DOUBT or self.suggestions or len(self.entity.aliases) < 2:
            return None
        return next((alias for alias in self.entity.aliases if doubtful(alias)), None)

    @property
    def question(self) -> str:
        """What a person is asked about the row; empty when nothing is."""
        if self.state is not State.DOUBT:
            return ""
        if self.suggestions:
            return f"Is {self.entity.name} the same as {self.suggestions[0].name}?"
        doubtful = next(alias for alias in self.entity.aliases if alias.confidence < SURE)
        return f"Does {doubtful.text} belong here?"


class Standing:
    """All rows of a sheet, doubt first, and what follows from it."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        unsure = _unsure(sheet)
        rows = [_row(entity, sheet, unsure) for entity in sheet.entities]
        rank = {state: place for place, state in enumerate(State)}
        self.rows: Sequence[Row] = sorted(rows, key=lambda row: (rank[row.state], _doubt(row)))
        self.by_id = {row.entity.id: row for row in self.rows}

    @cached_property
    def counts(self) -> dict[State, int]:
        """How many rows stand how."""
        return {state: sum(row.state is state for row in self.rows) for state in State}

    @cached_property
    def keys(self) -> dict[str, str]:
        """What search looks at in each row."""
        return {
            id: folded(" ".join([row.entity.name, *(a.text for a in row.entity.aliases)]))
            for id, row in self.by_id.items()
        }

    def shown(self, *, search: str = "", show: str = "all") -> list[Row]:
        """The rows that a search and a filter leave. `show` is ``all``, a state, or a type in small letters."""
        words = folded(search).split()
        wanted = {"all": None, "todo": {State.DOUBT, State.OPEN}}.get(show, {show})
        return [
            row
            for row in self.rows
            if (wanted is None or row.state in wanted or row.entity.type.lower() in wanted)
            and all(word in self.keys[row.entity.id] for word in words)
        ]

    def at(self, start: int) -> Row | None:
        """The row with the mention that begins here."""
        return next((row for row in self.rows if any(m.start == start for m in row.entity.mentions)), None)


def folded(text: str) -> str:
    """The text as search compares it: without capitals and accents.

    >>> folded("P’yŏngyang")
    'p’yongyang'
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def doubtful(alias: Alias) -> bool:
    """Is it uncertain that this spelling belongs to its row?"""
    return alias.confidence < SURE


def reason(judged: Alias | Suggestion) -> str:
    """Why, in a sentence."""
    return sentence(judged.evidence)


def type_word(type: NameType) -> str:
    """The type for people."""
    return type.lower()


def _row(entity: Entity, sheet: Sheet, unsure: set[frozenset[str]]) -> Row:
    open_ = tuple(s for s in entity.suggestions if frozenset({entity.id, s.entity_id}) not in unsure)
    told = tuple(s for s in entity.suggestions if s not in open_)
    if is_checked(entity, sheet.replay):
        return Row(entity, State.CHECKED, open_, told)
    asked = bool(open_) or any(map(doubtful, entity.aliases))
    return Row(entity, State.DOUBT if asked else State.OPEN, open_, told)


def _doubt(row: Row) -> float:
    """The lowest confidence first among the doubtful; the others as the table has them."""
    return row.entity.confidence if row.state is State.DOUBT else 0.0


def _unsure(sheet: Sheet) -> set[frozenset[str]]:
    """Pairs of rows about which a person said that they could not tell."""
    said = [d for d in sheet.history.live if d.action is Action.UNSURE]
    if not said:
        return set()
    scene = Scene(sheet.article, sheet.replay.mentions, {})
    owner = {(m.start, m.end): entity.id for entity in sheet.entities for m in entity.mentions}

    def owners(indices: Iterable[int]) -> set[str]:
        spans = ((scene.mentions[i].start, scene.mentions[i].end) for i in indices)
        return {owner[span] for span in spans if span in owner}

    return {
        frozenset({one, other})
        for decision in said
        for one in owners(scene.members(decision.subjects))
        for other in owners(scene.members(decision.others))
    }
