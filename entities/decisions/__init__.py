"""What people decided about the names of an article: an append-only file, replayed on every run, undone by an id.

A decision is a small frozen value (`Decision`); a file of them is a journal (`read`, `append`); `apply` turns them
into constraints on merging. Nothing that can be derived is ever stored here.
"""

from entities.decisions.decision import (
    Action,
    Decision,
    Passage,
    Spelling,
    Subject,
    concerning,
    decide,
    describe,
    live,
    redoable,
    squeezed,
    undoable,
)
from entities.decisions.journal import History, StaleError, append, default_path, read
from entities.decisions.passage import locate, quote
from entities.decisions.replay import Replay, apply, fate, is_checked
from entities.decisions.report import Entry, Fate, Report
from entities.decisions.settling import settle, settled

__all__ = [
    "Action",
    "Decision",
    "Entry",
    "Fate",
    "History",
    "Passage",
    "Replay",
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
