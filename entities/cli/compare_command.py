"""``entities compare``: can two spellings name one person, or place?"""

import io
import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from entities import comparison
from entities.cli.output import Problems, destination
from entities.display import printable
from entities.errors import InputError
from entities.model import NameType
from entities.reading import STANDARD_INPUT, reason


def compare(
    *,
    a: Annotated[str | None, typer.Argument(metavar="A", help="A spelling.", show_default=False)] = None,
    b: Annotated[str | None, typer.Argument(metavar="B", help="Another.", show_default=False)] = None,
    type: Annotated[NameType, typer.Option("--type", case_sensitive=False, help="What they name.")] = NameType.PERSON,
    rows: Annotated[
        Path | None,
        typer.Option(
            "--pairs", metavar="FILE", help="Compare the columns a and b of this CSV file; - is standard input."
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the answers to this file.")
    ] = None,
) -> None:
    """Say whether two spellings can name the same person or place, how likely it is, and why.

    The answer is: same; compatible, when one leaves something out; or different, when they contradict each other.
    """
    if rows is not None and a is None:
        _compare_file(rows, output, type)
    elif a is not None and b is not None and rows is None and output is None:
        found = comparison.compare(a, b, type=type)
        typer.echo(f"{found.outcome} {found.score:.2f}")
        if found.evidence:
            typer.echo(printable(found.explanation))
    else:
        raise typer.BadParameter("give two spellings, or --pairs FILE.")


def _compare_file(rows: Path, output: Path | None, type: NameType) -> None:
    problems = Problems()
    pairs = import_module("entities.pairs")  # and numpy with it, for which two names do not wait
    with destination(output) as file:
        written = io.TextIOWrapper(file, encoding="utf-8", newline="")
        try:
            if str(rows) == STANDARD_INPUT:
                read = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", newline="")
                pairs.compare_file(read, written, source="standard input", type=type, report=problems.report)
            else:
                with rows.open(encoding="utf-8-sig", newline="") as read:
                    pairs.compare_file(read, written, source=str(rows), type=type, report=problems.report)
        except UnicodeDecodeError as problem:
            raise InputError(f"{rows} is not UTF-8: byte {problem.start} does not fit.") from None
        except OSError as problem:
            raise InputError(f"{rows} cannot be read: {reason(problem)}.") from None
        finally:
            written.flush()
            written.detach()
    if problems.count:
        raise typer.Exit(1)
