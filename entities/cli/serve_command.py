"""``entities serve``: a reconciliation service for OpenRefine over articles, tables or an archive."""

import re
from collections.abc import Callable, Iterable
from functools import partial
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer

from entities import pipeline, reading
from entities.cli import decisions_file
from entities.cli.archive_decisions import is_store
from entities.cli.options import DecisionsPath, IdField, KnownPath, Model, TextField
from entities.cli.output import Problems, note
from entities.errors import InputError
from entities.known import known_names
from entities.model import Article
from entities.nametable import NameTable
from entities.reading.needing import room


def _fit(key: str) -> str:
    if key and not re.fullmatch(r"[A-Za-z0-9_-]{8,100}", key):
        raise typer.BadParameter("a key is 8 or more letters, digits, - and _.")
    return key


def serve(
    *,
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help="An archive, tables saved as JSON, or articles.")
    ],
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 is any that is free.")] = 0,
    key: Annotated[
        str,
        typer.Option(metavar="TEXT", callback=_fit, help="Ends the address; else new each time.", show_default=False),
    ] = "",
    path: DecisionsPath = None,
    model: Model = None,
    known: KnownPath = None,
    text_field: TextField = "text",
    id_field: IdField = "",
) -> None:
    """Answer OpenRefine: match the names of a spreadsheet with the people and places of articles or an archive.

    The service (W3C Reconciliation API 0.2) is served on this computer only, at 127.0.0.1.
    """
    rooms = _rooms()
    if len(sources) == 1 and is_store(sources[0]):
        records = rooms.of_archive(Path(sources[0]))
    else:
        read = partial(reading.articles, text_field=text_field, id_field=id_field, report=Problems().report, note=note)
        decisions, listed = decisions_file.lookup(path), known_names(known)
        make = partial(pipeline.tables, model=model, decisions=decisions, known=listed, note=note)
        made = (_tables(one, rooms, read, make) for one in sources)
        records = rooms.of_tables(chain.from_iterable(made))
    if not records:
        raise InputError("There is no person or place to match with.")

    def ready(address: str) -> None:
        note(f"{len(records):,} people and places. Give OpenRefine this address, until you press Ctrl-C here:")
        typer.echo(address)

    rooms.serve(records, name=f"entities: {', '.join(sources)}"[:100], port=port, key=key, ready=ready)


def _tables(
    source: str,
    rooms: ModuleType,
    read: Callable[[str], Iterable[Article]],
    make: Callable[[Iterable[Article]], Iterable[NameTable]],
) -> Iterable[NameTable]:
    saved: Iterable[NameTable] | None = rooms.saved_tables(source) if Path(source).is_file() else None
    if saved is not None:
        return saved
    return make(read(source))


def _rooms() -> ModuleType:
    """The service, which wants libraries that other commands do without. Raises InputError without them."""
    return room("entities.reconciling", "review", "The service")
