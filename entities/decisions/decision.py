"""A decision: what a person said about names, as one small frozen value.

A subject says what it is about. A `Spelling` is everywhere: each mention of that type with those letters, in every
article the file serves, or in one of them (`doc_id`). A `Passage` is one mention: the hash of the article, the
offsets, and the quoted text with a little before and after, so that an edited article does not lose it.
"""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from importlib import metadata

from entities.model import NameType


class Action(StrEnum):
    """What was decided about the subjects."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    RENAME = "rename"
    RETYPE = "retype"
    NAME = "a name"
    DROP = "not a name"
    CONFIRM = "confirm"
    UNDO = "undo"


def squeezed(text: str) -> str:
    """The text with a single blank wherever it has white space: a name that is broken over two lines is spelled alike.

    >>> squeezed("Kim\\nJong Un")
    'Kim Jong Un'
    """
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Spelling:
    """Every mention of this type with exactly these letters, over two lines or on one; only in `doc_id` when given."""

    type: NameType
    text: str
    doc_id: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """One mention: where it stood in the article with this hash, and the words around it.

    `before` and `after` are the text beside it; `nth` of `of` (from 0) tells it from places that read just the same.
    `doc_id` is the article's when its file of decisions serves others too: a mention is of one article only.
    """

    sha256: str
    start: int
    end: int
    text: str
    before: str = ""
    after: str = ""
    nth: int = 0
    of: int = 1
    doc_id: str = ""


Subject = Spelling | Passage


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. What `subjects`, `others` and `value` mean depends on the action:

    - *same*: the `others` join the subjects, all are one; the row takes the name `value` and the first subject's type.
    - *different*: no subject is one of the `others`; with `together` the subjects are one among themselves (a split).
    - *unsure*: a person looked at subjects and others and could not tell. Changes nothing but what is asked.
    - *rename*: the row of the subjects is called `value`.
    - *retype*: the subjects are of the type `value`; with `together` they stay one row.
    - *a name*: the subjects are names of the type `value`, found or not.
    - *not a name*: the subjects name neither person nor place.
    - *confirm*: the subjects are one row, and a person has checked it.
    - *undo*: only takes back. With a `value` it is no undoing but a change of mind, by the action `value`, that comes
      to taking back (a person is made a place, and a person again): an undo undoes it like anything else.

    Every decision may take back earlier ones (`undoes`). One that was made `along` with another stands and falls with
    it.
    """

    id: str
    time: str
    who: str
    action: Action
    subjects: tuple[Subject, ...] = ()
    others: tuple[Subject, ...] = ()
    value: str = ""
    together: bool = False
    undoes: tuple[str, ...] = ()
    along: str = ""
    tool: str = ""


@cache
def tool_version() -> str:
    """The name and version of this package, as decisions record it.

    >>> tool_version().startswith("entities")
    True
    """
    try:
        return f"entities {metadata.version('entities')}"
    except metadata.PackageNotFoundError:  # run from a folder without being installed
        return "entities"


def decide(
    action: Action,
    subjects: Iterable[Subject] = (),
    *,
    who: str,
    others: Iterable[Subject] = (),
    value: str = "",
    together: bool = False,
    undoes: Iterable[str] = (),
) -> Decision:
    """A new decision of this moment, with an id of its own.

    >>> decide(Action.DROP, [Spelling(NameType.PLACE, "Reuters")], who="ann").action.value
    'not a name'
    """
    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return Decision(
        id=secrets.token_hex(6),
        time=now,
        who=who,
        action=action,
        subjects=tuple(dict.fromkeys(subjects)),
        others=tuple(dict.fromkeys(others)),
        value=value,
        together=together,
        undoes=tuple(dict.fromkeys(undoes)),
        tool=tool_version(),
    )
