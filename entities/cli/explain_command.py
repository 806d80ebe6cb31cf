"""``entities explain``: why two spellings of an article are in one row, or why they are not."""

from typing import Annotated

import typer

from entities import pipeline
from entities.cli import decisions_file
from entities.cli.options import ArticlePath, DecisionsPath, Doc, IdField, KnownPath, Model, TextField
from entities.cli.output import note
from entities.decisions import apply
from entities.display import printable
from entities.errors import InputError
from entities.merging import explain as explained


def explain(
    *,
    article: ArticlePath,
    a: Annotated[str, typer.Argument(metavar="A", help="A spelling that the article uses.", show_default=False)],
    b: Annotated[str, typer.Argument(metavar="B", help="Another.", show_default=False)],
    path: DecisionsPath = None,
    doc: Doc = None,
    model: Model = None,
    known: KnownPath = None,
    text_field: TextField = "text",
    id_field: IdField = "",
) -> None:
    """Say why two spellings of an article are in one row, or why not: a line a fact.

    The answer is: together; suggested, when they may be one but it is not certain; or apart.
    """
    chosen, _ = decisions_file.one_article(article, doc, text_field=text_field, id_field=id_field)
    read, _, mentions = pipeline.found(chosen, model=model, known=known, note=note)
    replay = apply(decisions_file.lookup(path)(read), read, mentions)
    try:
        answer = explained(read, replay.mentions, a, b, constraints=replay.constraints)
    except LookupError as problem:
        raise InputError(f"{article}: {problem.args[0]}.") from None
    typer.echo(f"{printable(a)} and {printable(b)}: {answer.verdict} ({answer.confidence:.2f})")
    for fact in answer.evidence:
        typer.echo(f"  {printable(str(fact))}")
    if not answer.evidence:
        typer.echo("  nothing in the article joins them")
