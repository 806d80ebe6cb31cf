"""``entities history``, ``undo`` and ``redo``: what was decided, taking it back, and bringing it back."""

import sys
from typing import Annotated

import typer
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from entities import decisions, display
from entities.cli.decision_commands import told
from entities.cli.decisions_file import Choice
from entities.cli.options import ArticlePath, DecisionsPath, Who
from entities.cli.output import complain, show
from entities.decisions import Action, Decision, decide, describe, live, redoable, undoable
from entities.desk import user
from entities.errors import InputError


def history(*, article: ArticlePath, path: DecisionsPath = None) -> None:
    """List what was decided on an article, oldest first; what was taken back is marked with ×."""
    choice = Choice(article, path)
    found = choice.history()
    if found.torn:
        complain(f"the last line of {choice.path} was cut off by a crash; that decision had not been saved.")
    shown: RenderableType = _listed(found.decisions) if found.decisions else Text("Nothing was decided.")
    show(sys.stdout.buffer, shown)


def undo(
    *,
    article: ArticlePath,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID...]", help="Ids of decisions; else the newest that stands.")
    ] = None,
    path: DecisionsPath = None,
    who: Who = "",
) -> None:
    """Take decisions back. The file keeps them; undoing the undo brings them back."""
    choice = Choice(article, path)
    found = choice.history()
    newest = undoable(found.decisions)
    known = {decision.id for decision in found.decisions}
    if not ids and not newest:
        raise InputError("Nothing is left to undo.")
    wanted = ids or [newest]
    unknown = [id for id in wanted if id not in known]
    if unknown:
        raise InputError(f"No decision has the id {unknown[0]}: see entities history.")
    decision = decide(Action.UNDO, undoes=wanted, who=who or user())
    decisions.append(choice.path, [decision])
    taken = [d for d in found.decisions if d.id in wanted]
    show(sys.stdout.buffer, told(decision), *(Text(f"  {display.printable(describe(d))}") for d in taken))


def redo(*, article: ArticlePath, path: DecisionsPath = None, who: Who = "") -> None:
    """Bring back what the last undo took back, when nothing was decided since."""
    choice = Choice(article, path)
    found = choice.history()
    wanted = redoable(found.decisions)
    if not wanted:
        raise InputError("Nothing is left to redo.")
    (taken,) = (d for d in found.decisions if d.id == wanted)
    decision = decide(Action.UNDO, undoes=[wanted], who=who or user())
    decisions.append(choice.path, [decision])
    back = [d for d in found.decisions if d.id in taken.undoes]
    words = Text(f"{decision.id}  brought back")
    show(sys.stdout.buffer, words, *(Text(f"  {display.printable(describe(d))}") for d in back))


def _listed(made: tuple[Decision, ...]) -> Table:
    standing = {decision.id for decision in live(made)}
    undone = {id for decision in made for id in decision.undoes}
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    for decision in made:
        stands = decision.id in standing or (decision.action is Action.UNDO and decision.id not in undone)
        again = Text("  and still " if decision.along else "")
        back = f" (takes back {', '.join(decision.undoes)})" if decision.undoes else ""
        words = Text("" if stands else "× ") + again + Text(display.printable(describe(decision) + back))
        who = display.printable(decision.who)
        table.add_row(Text(display.printable(decision.id)), Text(display.printable(decision.time)), Text(who), words)
    return table
