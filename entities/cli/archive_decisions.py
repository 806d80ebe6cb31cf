"""Decisions on an archive: what `same`, `different`, `rename`, `retype` and `drop` do when they are given a store.

What is decided counts when the archive is merged the next time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from entities.cli.output import note
from entities.decisions import Action, Decision, Spelling, StaleError, append, decide, read
from entities.desk import user
from entities.errors import InputError
from entities.model import NameType
from entities.reading.needing import room

LISTED: Final = 5
"""Rows that are named when a name is in several."""


def is_store(path: str | Path) -> bool:
    """Is this the folder of an archive?"""
    try:
        return (Path(path) / "archive.json").is_file()
    except OSError:  # a name too long: whoever reads it says so
        return False


def kept_in(store: str | Path) -> Path:
    """Where the decisions on an archive are kept: in it."""
    return Path(store) / "decisions.jsonl"


@dataclass(frozen=True, slots=True)
class Bench:
    """An archive to decide on. `doc` names one of its articles, to be about that alone."""

    store: str
    decisions: Path | None = None
    doc: str = ""
    who: str = ""
    everywhere: bool = False

    def same(self, name: str, others: Sequence[str]) -> Decision:
        """Decide that the others are who NAME is, whose name they take."""
        into, *rows = (self._row(text) for text in (name, *others))
        joining = [(row, text) for row, text in zip(rows, others, strict=True) if row["id"] != into["id"]]
        if not joining:
            raise InputError(f"They are one already, {into['name']}.")
        subjects = [self._subject(row, text) for row, text in joining]
        return self._made(Action.SAME, [self._subject(into, name)], others=subjects, value=into["name"])

    def different(self, name: str, others: Sequence[str]) -> Decision:
        """Decide that NAME is none of the others. Raises InputError where single articles made them one."""
        rows = [self._row(text) for text in (name, *others)]
        for row, text in zip(rows, (name, *others), strict=True):
            if not _addressing().is_own_name(self._archive(), row, text):
                raise InputError(f"Single articles call {row['name']} “{text}”: decide it on each of those articles.")
        one, *rest = (self._subject(row, text, exact=True) for row, text in zip(rows, (name, *others), strict=True))
        for other in rest:
            if one.doc_id == other.doc_id and _addressing().same_name(one.type, one.text, other.text):
                raise InputError(
                    f"“{one.text}” and “{other.text}” are one name to an archive: they cannot be told apart."
                )
        return self._made(Action.DIFFERENT, [one], others=rest)

    def rename(self, name: str, new: str) -> Decision:
        """Decide what somebody is called."""
        called = " ".join(new.split())
        if not called:
            raise InputError("A name needs at least one letter.")
        return self._made(Action.RENAME, [self._subject(self._row(name), name)], value=called)

    def retype(self, name: str, type: NameType) -> Decision:
        """Decide that somebody is a place, or that a place is somebody."""
        row = self._row(name)
        subjects = self._spellings(row, [alias["text"] for alias in row["aliases"]])
        return self._made(Action.RETYPE, subjects, value=type.value, together=len(subjects) > 1)

    def drop(self, names: Sequence[str]) -> Decision:
        """Decide that spellings are no names."""
        return self._made(Action.DROP, [s for name in names for s in self._dropped(name)])

    def _dropped(self, name: str) -> list[Spelling]:
        if not self.everywhere:
            return self._spellings(self._row(name), [name])
        rows = self._archive().bearers(name).to_pylist()
        if not rows:
            raise self._unknown(name)
        return [Spelling(NameType(type), name) for type in sorted({row["type"] for row in rows})]

    def _spellings(self, row: dict[str, Any], texts: Sequence[str]) -> list[Spelling]:
        found = list(_addressing().spellings(self._archive(), row, texts, doc=self.doc))
        if not found:
            words = ", ".join(f"“{text}”" for text in texts)
            raise InputError(f"Where {row['name']} is called {words}, others are too: decide it on each article.")
        return found

    def _subject(self, row: dict[str, Any], text: str, *, exact: bool = False) -> Spelling:
        found: Spelling = _addressing().subject(
            self._archive(), row, text, doc=self.doc, everywhere=self.everywhere, exact=exact
        )
        return found

    def _row(self, name: str) -> dict[str, Any]:
        """The one row of that name, spelling or id. Raises InputError when there is none, or more than one."""
        archive = self._archive()
        found = archive.find(name).to_pylist()
        if self.doc:
            inside = set(archive.select(article=self.doc)["id"].to_pylist())
            found = [row for row in found if row["id"] in inside]
        exact = [row for row in found if row["name"] == name]
        rows: list[dict[str, Any]] = exact if len(exact) == 1 else found
        if len(rows) == 1:
            return rows[0]
        if not rows:
            raise self._unknown(name)
        where = "; ".join(
            f"{row['id']} {row['name']} ({row['type'].lower()}, {row['articles']} articles)" for row in rows[:LISTED]
        )
        more = f" and {len(rows) - LISTED} more" if len(rows) > LISTED else ""
        raise InputError(f"“{name}” is in several rows: {where}{more}. Say which by its id, or by --doc.")

    def _unknown(self, name: str) -> InputError:
        return InputError(
            f"The archive has no row with the spelling “{name}”: see entities archive table {self.store}."
        )

    def _archive(self) -> Any:
        return _rooms().open_archive(self.store)

    def _made(
        self,
        action: Action,
        subjects: Sequence[Spelling],
        *,
        others: Sequence[Spelling] = (),
        value: str = "",
        together: bool = False,
    ) -> Decision:
        """Save a decision, with what it takes back."""
        path = self.decisions or kept_in(self.store)
        made = decide(action, subjects, others=others, value=value, together=together, who=self.who or user())
        while True:
            history = read(path)
            new: tuple[Decision, ...] = _rooms().settle(made, history.decisions)
            try:
                append(path, new, expected=history.version)
            except StaleError:  # somebody else decided meanwhile
                continue
            note(f"it counts when the archive is merged the next time: entities archive merge {self.store}")
            return new[0]


def _rooms() -> ModuleType:
    return room("entities.archive", "archive", "The archive")


def _addressing() -> ModuleType:
    return room("entities.archive.addressing", "archive", "The archive")
