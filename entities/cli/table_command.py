"""``entities table``: articles in, name tables out."""

import time
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Annotated, BinaryIO, Final

import typer

from entities import display, pipeline, reading
from entities.cli import decisions_file
from entities.cli.options import DecisionsPath, IdField, KnownPath, TextField
from entities.cli.output import Problems, complain, destination, detail, note, show
from entities.export import FORMATS
from entities.merging import Caution
from entities.nametable import NameTable

TABLE: Final = "table"
NAMES: Final = (TABLE, *FORMATS)


def _known(format: str) -> str:
    if format not in NAMES:
        raise typer.BadParameter(f"{format!r} is none of {', '.join(NAMES)}.")
    return format


def _readable(kind: str) -> str:
    if kind and f".{kind.lstrip('.').lower()}" not in reading.BY_ENDING:
        raise typer.BadParameter(f"{kind!r} is none of {', '.join(name[1:] for name in reading.BY_ENDING)}.")
    return kind


def _completed(incomplete: str) -> list[str]:
    return [name for name in NAMES if name.startswith(incomplete)]


def table(
    context: typer.Context,
    *,
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Files, folders, or - for standard input: see entities formats."),
    ],
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME",
            callback=_known,
            autocompletion=_completed,
            help="What to write: entities formats.",
        ),
    ] = TABLE,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")] = None,
    model: Annotated[str | None, typer.Option(metavar="NAME_OR_PATH", help="Another spaCy model.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Merge only what is certain.")] = False,
    eager: Annotated[bool, typer.Option("--eager", help="Merge also what is likely.")] = False,
    why: Annotated[bool, typer.Option("--why", help="Show the evidence for every spelling and mention.")] = False,
    path: DecisionsPath = None,
    known: KnownPath = None,
    kind: Annotated[
        str,
        typer.Option("--from", metavar="ENDING", callback=_readable, help="Read files as if they ended so."),
    ] = "",
    encoding: Annotated[str | None, typer.Option(metavar="NAME", help="Encoding of the text files.")] = None,
    text_field: TextField = "text",
    id_field: IdField = "",
    processes: Annotated[int, typer.Option(min=1, help="Processes that recognize names.")] = 1,
) -> None:
    """Print the people and places that each article names, one row each, with every spelling.

    A spelling with a question mark is not certain; the line below it says why.
    """
    if strict and eager:
        strict, eager = _said(context, "strict"), _said(context, "eager")
        if strict and eager:
            raise typer.BadParameter("--strict and --eager exclude each other.")
    caution = Caution.STRICT if strict else Caution.EAGER if eager else Caution.DEFAULT
    problems = Problems()
    found = chain.from_iterable(
        reading.articles(
            path,
            kind=kind,
            encoding=encoding,
            text_field=text_field,
            id_field=id_field,
            report=problems.report,
            note=note,
        )
        for path in paths
    )
    started = time.perf_counter()
    with destination(output) as file:
        decisions = decisions_file.lookup(path)
        made = pipeline.tables(
            found, model=model, caution=caution, n_process=processes, decisions=decisions, known=known, note=note
        )
        made = map(_reported, made)
        if format == TABLE:
            _print(made, started, why=why, file=file)
        else:
            FORMATS[format].write(made, file)
    if problems.count:
        raise typer.Exit(1)


def _said(context: typer.Context, option: str) -> bool:
    """Was the option given in the command itself, not by a file of settings?"""
    source = context.get_parameter_source(option)
    return source is not None and source.name != "DEFAULT_MAP"


def _reported(table: NameTable) -> NameTable:
    """Say what became of the decisions on an article."""
    detail(f"{_article(table)}: {len(table)} rows, {table.characters:,} characters, {table.model}")
    for line in table.decisions.lines():
        complain(line)
    return table


def _print(made: Iterable[NameTable], started: float, *, why: bool, file: BinaryIO) -> None:
    for number, one in enumerate(made):
        finished = time.perf_counter()
        caption = display.caption(_article(one), one.characters, one.model, seconds=finished - started)
        show(file, *[""] * min(number, 1), display.terminal(one.entities, why=why), caption)
        started = finished


def _article(table: NameTable) -> str:
    """What the reader knows the article by: its file, and its id when a file holds several."""
    if table.source == reading.STANDARD_INPUT:
        return "standard input"
    return table.source if Path(table.source).stem == table.doc_id else f"{table.source}, {table.doc_id}"
