"""The application: its commands gathered, and every failure turned into one sentence."""

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from entities.cli.commands import Commands
from entities.cli.output import LOUDNESS, Loudness, complain, detail
from entities.cli.settings_file import settings
from entities.collecting import collect_seldom
from entities.errors import InputError, ModelError
from entities.reading.problems import reason

app = typer.Typer(
    name="entities",
    cls=Commands,
    help="Find the people and places that articles name, and put every spelling of one in one row.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 all done; 1 an input or output could not be used, the rest was done; 2 wrong usage; "
    "130 interrupted.",
)


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
        if problem.filename is not None:  # found out where no reader or writer was at work: a name too long, say
            complain(f"{problem.filename} cannot be used: {reason(problem)}.")
            sys.exit(1)
        if isinstance(problem, FileNotFoundError):
            complain("the folder that this runs in is gone.")
            sys.exit(1)
        # What is open already: standard output, a full disk under it.
        complain(f"the output cannot be written: {reason(problem)}.")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except KeyboardInterrupt:
        complain("interrupted.")
        sys.exit(130)


def script() -> None:
    """Run `main` as a process of its own: what it ends with is what the shell sees."""
    collect_seldom()
    _open_streams()
    try:
        main()
    except SystemExit as end:
        if "daft" in sys.modules and isinstance(end.code, int | None):
            _leave(end.code or 0)
        raise


def _open_streams() -> None:
    """Give a process that was started without them (`>&-`) its standard streams: output that cannot be written, and
    messages that nobody hears. Else the next file it opens would be taken for them, or messages be printed as data."""
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", closefd=False)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for as long as the process lives


def _leave(code: int) -> NoReturn:
    """End the process at once: Daft's threads (0.7.26) now and then crash the interpreter while it shuts down.

    All files are written and published by then, so that nothing is lost but the false exit code.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _print_version(wanted: bool) -> None:
    if wanted:
        for line in import_module("entities.cli.versions").lines():  # the models, which other commands do not wait for
            typer.echo(line)
        raise typer.Exit


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
