"""``entities plot``: pictures of an article's people and places."""

from pathlib import Path
from typing import Annotated, Final

import typer

from entities import pipeline
from entities.cli import decisions_file
from entities.cli.options import DecisionsPath, Doc, IdField, KnownPath, Model, TextField
from entities.cli.output import destination, note
from entities.errors import InputError
from entities.plots import KINDS, draw
from entities.plots.drawing import ROWS

FORMATS: Final = ("svg", "png")


def _kind(name: str) -> str:
    if name not in KINDS:
        raise typer.BadParameter(f"{name!r} is none of {', '.join(KINDS)}.")
    return name


def _picture(path: Path) -> Path:
    if path.suffix.lower().lstrip(".") not in FORMATS:
        raise typer.BadParameter(f"the file's ending is none of {', '.join(f'.{name}' for name in FORMATS)}.")
    return path


def plot(
    *,
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The article's file.", show_default=False)],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", callback=_picture, help="The picture: .svg or .png.")
    ],
    kind: Annotated[
        str, typer.Option("--kind", "-k", metavar="|".join(KINDS), callback=_kind, help="What to draw.")
    ] = "timeline",
    rows: Annotated[int, typer.Option(min=1, max=200, help="How many rows, the most mentioned.")] = ROWS,
    path: DecisionsPath = None,
    doc: Doc = None,
    model: Model = None,
    known: KnownPath = None,
    text_field: TextField = "text",
    id_field: IdField = "",
) -> None:
    """Draw who and what is named where in an article, or who is named together with whom."""
    chosen, _ = decisions_file.one_article(article, doc, text_field=text_field, id_field=id_field)
    decisions = decisions_file.lookup(path)
    made = next(pipeline.tables([chosen], model=model, decisions=decisions, known=known, note=note))
    if not len(made):
        raise InputError(f"{article}: no person or place is named, so that there is nothing to draw.")
    with destination(output) as file:
        draw(made, kind, file, format=output.suffix.lower().lstrip("."), rows=rows)
