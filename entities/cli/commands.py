"""The commands by name: each is imported when it is called, so that none waits for what another needs."""

from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group


@dataclass(frozen=True, slots=True)
class Known:
    """Where a command is, a function or a group (``app``), and the line that the list of commands has for it."""

    module: str
    attribute: str
    line: str


COMMANDS: Final = {
    "table": Known(
        "table_command",
        "table",
        "Print the people and places that each article names, one row each, with every spelling.",
    ),
    "same": Known(
        "decision_commands",
        "same",
        "Decide that rows are one: the rows of the OTHERs are merged into the row of NAME, which keeps its name.",
    ),
    "different": Known("decision_commands", "different", "Decide that the spelling NAME is none of the OTHERs."),
    "rename": Known("decision_commands", "rename", "Decide what the row of NAME is called."),
    "retype": Known("decision_commands", "retype", "Decide that the row of NAME is a person, or a place."),
    "drop": Known("decision_commands", "drop", "Decide that spellings name neither a person nor a place."),
    "undo": Known("history_commands", "undo", "Take decisions back."),
    "redo": Known(
        "history_commands", "redo", "Bring back what the last undo took back, when nothing was decided since."
    ),
    "history": Known(
        "history_commands",
        "history",
        "List what was decided on an article, oldest first; what was taken back is marked with ×.",
    ),
    "decide": Known(
        "decide_command", "decide", "Take over what was edited in a spreadsheet, after showing what changes."
    ),
    "review": Known(
        "review_command", "review", "Check the tables of articles on a page of your browser, and correct them."
    ),
    "serve": Known(
        "serve_command",
        "serve",
        "Answer OpenRefine: match the names of a spreadsheet with the people and places of articles or an archive.",
    ),
    "plot": Known(
        "plot_command", "plot", "Draw who and what is named where in an article, or who is named together with whom."
    ),
    "compare": Known(
        "compare_command",
        "compare",
        "Say whether two spellings can name the same person or place, how likely it is, and why.",
    ),
    "explain": Known(
        "explain_command", "explain", "Say why two spellings of an article are in one row, or why not: a line a fact."
    ),
    "formats": Known(
        "formats_command",
        "formats",
        "List what is read and what is written, a line each; in brackets, what pip has to install for it.",
    ),
    "schema": Known(
        "schema_command",
        "schema",
        "Print the JSON Schema of the object that `table --format json` writes for an article.",
    ),
    "archive": Known("archive", "app", "Merge the names of many articles: add, merge, then table, show, export."),
}
"""In the order of the list. A line is the first sentence of its command's own help: a test holds them together."""


class Commands(TyperGroup):
    """The group of all commands: lists them by their lines, and imports the one that is called."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        for name, known in COMMANDS.items():
            self.add_command(TyperCommand(name, help=known.line))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the arguments name, whole, and the arguments after its name."""
        name, command, rest = super().resolve_command(ctx, args)
        if name in COMMANDS:
            command = self.commands[name] = whole(name)
        return name, command, rest


def whole(name: str) -> Any:
    """A command with its options.

    >>> [option.name for option in whole("formats").params]
    []
    """
    known = COMMANDS[name]
    found = getattr(import_module(f"entities.cli.{known.module}"), known.attribute)
    holder = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    if isinstance(found, typer.Typer):
        holder.add_typer(found, name=name)
    else:
        holder.command(name)(found)
    return get_group(holder).commands[name]
