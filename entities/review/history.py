"""What was decided, as the page tells it: the newest first, all of it only when someone asks for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

from entities.decisions import Action, Decision, Entry, Fate, describe
from entities.desk import Sheet

SHOWN: Final = 30
"""Decisions told in every answer, the newest, and of those before them as many that need a look. The rest is a button
away: telling two thousand takes longer than all the rest of an action."""


@dataclass(frozen=True, slots=True)
class Past:
    """A decision in the history, for people."""

    decision: Decision
    words: str
    stands: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """What is told of the history, the newest first, and how many decisions there are beside it."""

    told: tuple[Past, ...]
    more: int


def of(sheet: Sheet, *, whole: bool = False) -> History:
    """What was decided: the newest, and of what is older only what needs a look; or, `whole`, all of it.

    What was said again along with another decision is told with it.
    """
    entries = [entry for entry in reversed(sheet.replay.report.entries) if not entry.decision.along]
    shown = entries[: None if whole else SHOWN]
    shown += islice((entry for entry in entries[len(shown) :] if _note(entry)), SHOWN)
    by_id = sheet.history.by_id
    standing = {decision.id for decision in sheet.history.live}
    undone = {id for decision in sheet.history.decisions for id in decision.undoes}

    def stands(decision: Decision) -> bool:
        return decision.id in standing or (decision.action is Action.UNDO and decision.id not in undone)

    past = (Past(one.decision, told(one.decision, by_id), stands(one.decision), _note(one)) for one in shown)
    return History(tuple(past), len(entries) - len(shown))


def told(decision: Decision, by_id: Mapping[str, Decision]) -> str:
    """The decision as a sentence, with what it took back or brought back. All decisions are given by their id."""
    taken = [by_id[id] for id in decision.undoes if id in by_id]
    back = [by_id[id] for one in taken if one.action is Action.UNDO for id in one.undoes if id in by_id]
    if decision.action is Action.UNDO and back and len(taken) == 1:
        return f"brought back: {'; '.join(map(describe, back))}"
    words = "; ".join(map(describe, taken))
    if decision.action is Action.UNDO and len(taken) == 1:
        return f"took back: {words}"
    return describe(decision) + (f"; this took back: {words}" if taken else "")


def _note(entry: Entry) -> str:
    if entry.fate is Fate.APPLIED or entry.fate is Fate.UNDONE:
        return ""
    if entry.fate is Fate.LOST:
        return "The article no longer has what this is about."
    return "Contradicts another decision; neither is applied."
