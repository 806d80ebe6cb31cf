"""``entities compare``: can two spellings name one person, or place?"""

from typing import Annotated

import typer

from entities import comparison
from entities.display import printable
from entities.model import NameType


def compare(
    a: Annotated[str, typer.Argument(metavar="A", help="A spelling.", show_default=False)],
    b: Annotated[str, typer.Argument(metavar="B", help="Another.", show_default=False)],
    type: Annotated[NameType, typer.Option("--type", case_sensitive=False, help="What they name.")] = NameType.PERSON,
) -> None:
    """Say whether two spellings can name the same person or place, how likely it is, and why."""
    found = comparison.compare(a, b, type=type)
    typer.echo(f"{found.outcome} {found.score:.2f}")
    if found.evidence:
        typer.echo(printable(found.explanation))
