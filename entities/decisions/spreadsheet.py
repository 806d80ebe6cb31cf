"""Decisions out of an edited spreadsheet: the rows that ``table --format csv`` wrote, some names or types changed.

A spelling given the name of another row joins it; some spellings of a row given a new name leave it; all of them given
a new name rename it; a changed type retypes; a row that is gone is left alone, unless it is said to be no name.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from entities.cells import plain
from entities.decisions.decision import Action, Decision, Spelling, Subject, decide
from entities.decisions.gestures import Picked, Rows
from entities.errors import InputError
from entities.model import Entity, NameType

COLUMNS: Final = ("id", "type", "name", "alias")
"""What must be there; `id` and `alias` say which row it was, `type` and `name` are for editing."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """The row that a spelling is to be in."""

    type: NameType
    name: str


@dataclass(frozen=True, slots=True)
class _Part:
    """The spellings of one row that are to go to one place."""

    entity: Entity
    spellings: tuple[str, ...]

    @property
    def weight(self) -> int:
        return sum(alias.count for alias in self.entity.aliases if alias.text in self.spellings)


def changes(rows: Rows, cells: Iterable[Mapping[str, str]], *, who: str, drop_missing: bool = False) -> list[Decision]:
    """The decisions that make the table as the edited spreadsheet has it, in the order in which they are to be made.

    Raises:
        InputError: a column is missing, a type is unknown, or a row is not of this table.
    """
    wishes = _wishes(rows, cells)
    made: list[Decision] = []
    parts: dict[_Wish, list[_Part]] = defaultdict(list)
    for entity in rows.entities:
        spelled: dict[_Wish, list[str]] = defaultdict(list)
        for alias in entity.aliases:
            wish = wishes.get((entity.id, alias.text))
            if wish:
                spelled[wish].append(alias.text)
            elif drop_missing:
                subjects = rows.picked(entity, Picked((alias.text,)))
                made.append(decide(Action.DROP, subjects, who=who))
        found = {wish: _Part(entity, tuple(texts)) for wish, texts in spelled.items()}
        made += _splits(rows, list(found.values()), who)
        for wish, part in found.items():
            parts[wish].append(part)
    for wish, gathered in parts.items():
        made += _gathered(rows, wish, gathered, who)
    return made


def _wishes(rows: Rows, cells: Iterable[Mapping[str, str]]) -> dict[tuple[str, str], _Wish]:
    known = {(entity.id, alias.text) for entity in rows.entities for alias in entity.aliases}
    wishes = {}
    for number, row in enumerate(cells, start=2):
        lacking = [column for column in COLUMNS if row.get(column) is None]
        if lacking:
            raise InputError(f"Line {number} of the spreadsheet has no column “{lacking[0]}”.")
        if plain(row.get("doc_id", rows.article.doc_id)) != rows.article.doc_id:
            continue
        alias, name = plain(row["alias"]), " ".join(plain(row["name"]).split())
        if (row["id"], alias) not in known:
            raise InputError(
                f"Line {number} of the spreadsheet, “{alias}”, is not of this table: it was written from another "
                "article, or before other decisions. Write it again with --format csv."
            )
        try:
            type = NameType(row["type"].strip().upper())
        except ValueError:
            raise InputError(f"Line {number} of the spreadsheet: “{row['type']}” is not PERSON or PLACE.") from None
        if not name:
            raise InputError(f"Line {number} of the spreadsheet, “{alias}”, has no name.")
        wishes[row["id"], alias] = _Wish(type, name)
    return wishes


def _splits(rows: Rows, parts: list[_Part], who: str) -> list[Decision]:
    """Each part but the heaviest leaves the row."""
    stays = max(parts, key=lambda part: part.weight, default=None)
    return [
        decide(
            Action.DIFFERENT,
            rows.picked(part.entity, Picked(part.spellings)),
            others=rows.rest(part.entity, Picked(part.spellings)),
            together=len(part.spellings) > 1,
            who=who,
        )
        for part in parts
        if part is not stays
    ]


def _gathered(rows: Rows, wish: _Wish, parts: list[_Part], who: str) -> list[Decision]:
    """What makes the parts one row of the wished type and name."""
    made = []
    gathered: list[tuple[Subject, ...]] = []
    for part in sorted(parts, key=lambda part: part.entity.name != wish.name):
        picked = rows.picked(part.entity, Picked(part.spellings))
        if part.entity.type is not wish.type:
            made.append(decide(Action.RETYPE, picked, value=wish.type.value, who=who))
            picked = tuple(replace(s, type=wish.type) if isinstance(s, Spelling) else s for s in picked)
        gathered.append(picked)
    into, *joining = gathered
    if joining:
        made.append(decide(Action.SAME, into, others=chain.from_iterable(joining), value=wish.name, who=who))
    elif parts[0].entity.name != wish.name:
        made.append(decide(Action.RENAME, into, value=wish.name, who=who))
    return made
