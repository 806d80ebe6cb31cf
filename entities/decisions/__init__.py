"""What people decided about the names of an article: an append-only file, replayed on every run, undone by an id.

A decision is a small frozen value (`Decision`); a file of them is a journal (`read`, `append`, `Journal`); `apply`
turns them into constraints on merging, and a `Replayer` does so again and again. Nothing that can be derived is ever
stored here.
"""

from entities.decisions.decision import (
    Action,
    Decision,
    Passage,
    Spelling,
    Subject,
    decide,
    squeezed,
)
from entities.decisions.journal import History, Journal, StaleError, append, default_path, read
from entities.decisions.passage import locate, quote
from entities.decisions.replay import Replay, fate, is_checked
from entities.decisions.replayer import Replayer, apply
from entities.decisions.report import Entry, Fate, Report
from entities.decisions.settling import settle, settled
from entities.decisions.standing import concerning, live, redoable, undoable
from entities.decisions.wording import describe

__all__ = [
    "Action",
    "Decision",
    "Entry",
    "Fate",
    "History",
    "Journal",
    "Passage",
    "Replay",
    "Replayer",
    "Report",
    "Spelling",
    "StaleError",
    "Subject",
    "append",
    "apply",
    "concerning",
    "decide",
    "default_path",
    "describe",
    "fate",
    "is_checked",
    "live",
    "locate",
    "quote",
    "read",
    "redoable",
    "settle",
    "settled",
    "squeezed",
    "undoable",
]
