"""``entities decide``: decisions out of an edited spreadsheet."""

import csv
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from entities import display, reading
from entities.cli.decisions_file import Choice
from entities.cli.options import ArticlePath, DecisionsPath, Doc, Everywhere, KnownPath, Model, Who
from entities.cli.output import note, show
from entities.decisions import describe
from entities.decisions.spreadsheet import COLUMNS, changes
from entities.desk import user
from entities.errors import InputError


def decide(
    *,
    article: ArticlePath,
    sheet: Annotated[Path, typer.Option("--from-csv", metavar="FILE", help="What `table --format csv` wrote, edited.")],
    drop_missing: Annotated[
        bool, typer.Option("--drop-missing", help="Spellings whose row was deleted are no names.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    path: DecisionsPath = None,
    doc: Doc = None,
    model: Model = None,
    known: KnownPath = None,
    who: Who = "",
    everywhere: Everywhere = False,
) -> None:
    """Take over what was edited in a spreadsheet, after showing what changes.

    Change the name of a row to that of another to merge them, of some spellings of a row to split them off, of all to
    rename it; change the type to retype.
    """
    text = _read(sheet)
    desk = Choice(article, path, doc, model, who, everywhere, known=known).desk()
    now = desk.sheet()
    made = changes(now.rows, _cells(text, sheet), who=who or user(), drop_missing=drop_missing)
    if not made:
        show(sys.stdout.buffer, Text("The spreadsheet changes nothing."))
        return
    show(sys.stdout.buffer, *(Text(f"+ {display.printable(describe(decision))}") for decision in made))
    if not yes and not typer.confirm(
        f"Record {'this decision' if len(made) == 1 else f'these {len(made)} decisions'}?"
    ):
        raise typer.Exit(1)
    after = desk.record(made, seen=now.history.version)
    show(sys.stdout.buffer, display.terminal(after.entities))


def _read(path: Path) -> str:
    try:
        return reading.decode(path.read_bytes(), source=str(path), note=note)
    except OSError as problem:
        raise InputError(f"{path} cannot be read: {reading.reason(problem)}.") from None


def _cells(text: str, path: Path) -> Iterator[dict[str, str]]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        lacking = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
        if lacking:
            raise InputError(f"{path} has no column “{lacking[0]}”: it is not what `table --format csv` wrote.")
        yield from reader
    except csv.Error as problem:
        raise InputError(f"{path}, line {reader.line_num}, is no CSV: {problem}.") from None
