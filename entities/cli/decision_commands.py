"""``entities same``, ``different``, ``rename``, ``retype`` and ``drop``: one decision each, made by name."""

import sys
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Annotated

import typer
from rich.text import Text

from entities import display
from entities.cli.decisions_file import Choice
from entities.cli.options import ArticlePath, DecisionsPath, Doc, Everywhere, IdField, KnownPath, Model, TextField, Who
from entities.cli.output import show
from entities.decisions import Action, Decision, decide, describe, gestures, squeezed
from entities.decisions.gestures import Picked, Rows
from entities.desk import Desk, Gesture, Sheet, user
from entities.errors import InputError
from entities.model import Entity, NameType

Name = Annotated[str, typer.Argument(metavar="NAME", help="A spelling of the row.", show_default=False)]
Others = Annotated[list[str], typer.Argument(metavar="OTHER...", help="Other spellings.", show_default=False)]


def same(
    *,
    article: ArticlePath,
    name: Name,
    others: Others,
    path: DecisionsPath = None,
    doc: Doc = None,
    model: Model = None,
    known: KnownPath = None,
    text_field: TextField = "text",
    id_field: IdField = "",
    who: Who = "",
    everywhere: Everywhere = False,
) -> None:
    """Decide that rows are one: the rows of the OTHERs are merged into the row of NAME, which keeps its name."""
    choice = Choice(article, path, doc, model, who, everywhere, text_field, id_field, known)
    if choice.bench:
        _say(choice.bench.same(name, others))
        return

    def gesture(rows: Rows) -> Decision:
        into = _row(rows, name)
        joining = [row for row in dict.fromkeys(_row(rows, other) for other in others) if row != into]
        if not joining:
            raise InputError(f"They are in one row already, {into.name}.")
        return gestures.merge(rows, into, joining, who=who or user())

    _make(choice.desk(), gesture)


def different(
    *,
    article: ArticlePath,
    name: Name,
    others: Others,
    path: DecisionsPath = None,
    doc: Doc = None,
    model: Model = None,
    known: KnownPath = None,
    text_field: TextField = "text",
    id_field: IdField = "",
    who: Who = "",
    everywhere: Everywhere = False,
) -> None:
    """Decide that the spelling NAME is none of the OTHERs. Out of their own row it becomes a row of its own."""
    choice = Choice(article, path, doc, model, who, everywhere, text_field, id_field, known)
    if choice.bench:
        _say(choice.bench.different(name, others))
        return

    desk = choice.desk()
    rows = desk.sheet().rows
    row, apart = _row(rows, name), [_row(rows, other) for other in others]
    if name in others:
        raise InputError(f"“{name}” cannot be different from itself.")
    if all(other == row for other in apart):
        _show(desk.split(row, Picked((name,))))
        return
    subjects = [s for other, found in zip(others, apart, strict=True) for s in rows.picked(found, Picked((other,)))]
    _show(
        desk.decide(
            lambda _: decide(Action.DIFFERENT, rows.picked(row, Picked((name,))), others=subjects, who=desk.who)
        )
    )


def rename(
    *,
    article: ArticlePath,
    name: Name,
    new: Annotated[str, typer.Argument(metavar="NEW", help="What the row is called.", show_default=False)],
    path: DecisionsPath = None,
    doc: Doc = None,
    model: Model = None,
    known: KnownPath = None,
    text_field: TextField = "text",
    id_field: IdField = "",
    who: Who = "",
    everywhere: Everywhere = False,
) -> None:
    """Decide what the row of NAME is called."""
    choice = Choice(article, path, doc, model, who, everywhere, text_field, id_field, known)
    if choice.bench:
        _say(choice.bench.rename(name, new))
        return
    if not new.strip():
        raise InputError("A name needs at least one letter.")
    _make(
        choice.desk(),
        lambda rows: gestures.rename(rows, _row(rows, name), new, who=who or user()),
    )


def retype(
    *,
    article: ArticlePath,
    name: Name,
    type: Annotated[
        NameType, typer.Argument(metavar="person|place", case_sensitive=False, help="What it is.", show_default=False)
    ],
    path: DecisionsPath = None,
    doc: Doc = None,
    model: Model = None,
    known: KnownPath = None,
    text_field: TextField = "text",
    id_field: IdField = "",
    who: Who = "",
    everywhere: Everywhere = False,
) -> None:
    """Decide that the row of NAME is a person, or a place."""
    choice = Choice(article, path, doc, model, who, everywhere, text_field, id_field, known)
    if choice.bench:
        _say(choice.bench.retype(name, type))
        return
    _make(
        choice.desk(),
        lambda rows: gestures.retype(rows, _row(rows, name), type, who=who or user()),
    )


def drop(
    *,
    article: ArticlePath,
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="Spellings.", show_default=False)],
    path: DecisionsPath = None,
    doc: Doc = None,
    model: Model = None,
    known: KnownPath = None,
    text_field: TextField = "text",
    id_field: IdField = "",
    who: Who = "",
    everywhere: Everywhere = False,
) -> None:
    """Decide that spellings name neither a person nor a place."""
    choice = Choice(article, path, doc, model, who, everywhere, text_field, id_field, known)
    if choice.bench:
        _say(choice.bench.drop(names))
        return

    def gesture(rows: Rows) -> Decision:
        subjects = [s for name in names for s in rows.picked(_row(rows, name), Picked((name,)))]
        return decide(Action.DROP, subjects, who=who or user())

    _make(choice.desk(), gesture)


def told(decision: Decision) -> Text:
    """A new decision for the terminal: its id, what it says, what it takes back."""
    back = f" (takes back {', '.join(decision.undoes)})" if decision.undoes else ""
    return Text(display.printable(f"{decision.id}  {describe(decision)}{back}"))


def _say(decision: Decision) -> None:
    """Print a decision on an archive."""
    show(sys.stdout.buffer, told(decision))


def _make(desk: Desk, gesture: Gesture) -> None:
    _show(desk.decide(gesture))


def _show(sheet: Sheet) -> None:
    """Print the newest decision, and the rows that it is about."""
    decision = next(d for d in reversed(sheet.history.decisions) if not d.along)
    texts = {squeezed(subject.text) for subject in (*decision.subjects, *decision.others)}
    show(sys.stdout.buffer, told(decision), display.terminal(_with(sheet.entities, texts)))


def _with(entities: Iterable[Entity], texts: set[str]) -> list[Entity]:
    return [entity for entity in entities if any(alias.text in texts for alias in entity.aliases)]


def _row(rows: Rows, name: str) -> Entity:
    """The row with a spelling, or of that name. Raises InputError when there is none, or more than one."""
    found = _with(rows.entities, {name}) or [entity for entity in rows.entities if entity.name == name]
    if len(found) == 1:
        return found[0]
    if found:
        where = ", ".join(f"{entity.name} ({entity.type.lower()})" for entity in found)
        raise InputError(f"“{name}” is in several rows: {where}. Tell them apart on the page: entities review.")
    spelled = [alias.text for entity in rows.entities for alias in entity.aliases]
    near = ", ".join(get_close_matches(name, spelled, 3))
    raise InputError(f"No row has the spelling “{name}”." + (f" Is it one of: {near}?" if near else ""))
