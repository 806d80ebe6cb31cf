"""Which decisions of a file stand, which of them an undo or a redo would take back, and which speak of an article."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

from entities.decisions.decision import Action, Decision


def live(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that stand, in file order: those that no later decision which itself stands takes back.

    What was made along with another stands only while that one does. Undoing an undo brings back what it had taken.

    >>> drop = Decision("1", "", "", Action.DROP)
    >>> undo = Decision("2", "", "", Action.UNDO, undoes=("1",))
    >>> live([drop, undo]), [d.id for d in live([drop, undo, Decision("3", "", "", Action.UNDO, undoes=("2",))])]
    ((), ['1'])
    """
    undone: set[str] = set()
    standing = []
    for decision in reversed(decisions):
        if decision.id in undone:
            continue
        if decision.undoes:
            undone.update(decision.undoes)
        if decision.action is not Action.UNDO:
            standing.append(decision)
    return tuple(d for d in reversed(standing) if d.along not in undone)


def undoable(decisions: Sequence[Decision]) -> str:
    """The id of what an undo takes back: the newest thing done that stands and was no undoing; else empty.

    >>> made = [Decision("1", "", "", Action.RETYPE), Decision("2", "", "", Action.UNDO, value="retype", undoes=("1",))]
    >>> undoable(made), undoable([*made, Decision("3", "", "", Action.UNDO, undoes=("2",))])
    ('2', '1')
    """
    undone: set[str] = set()
    for decision in reversed(decisions):
        if decision.id in undone:
            continue
        undone.update(decision.undoes)
        if not decision.along and (decision.action is not Action.UNDO or decision.value):
            return decision.id
    return ""


def redoable(decisions: Sequence[Decision]) -> str:
    """The id of the undo that a redo takes back: the newest since which nothing else was decided; else empty.

    >>> made = [Decision("1", "", "", Action.DROP), Decision("2", "", "", Action.UNDO, undoes=("1",))]
    >>> redoable(made), redoable([*made, Decision("3", "", "", Action.UNDO, undoes=("2",))])
    ('2', '')
    """
    undos: list[str] = []
    for decision in decisions:
        if decision.along:
            continue
        if decision.action is not Action.UNDO or decision.value:
            undos.clear()
        elif taken := [id for id in decision.undoes if id in undos]:
            undos = [id for id in undos if id not in taken]
        else:
            undos.append(decision.id)
    return undos[-1] if undos else ""


def concerning(decisions: Sequence[Decision], doc_id: str) -> tuple[Decision, ...]:
    """The decisions that speak of the article `doc_id`: not those of other articles that the same file serves.

    An undo speaks of what it takes back.

    >>> from entities.decisions import Spelling
    >>> from entities.model import NameType
    >>> made = [Decision("1", "", "", Action.DROP, (Spelling(NameType.PLACE, "Cuba", "a1"),))]
    >>> made.append(Decision("2", "", "", Action.UNDO, undoes=("1",)))
    >>> [d.id for d in concerning(made, "a1")], concerning(made, "a2")
    (['1', '2'], ())
    """
    return tuple(compress(decisions, speaking(decisions, doc_id, set())))


def speaking(decisions: Iterable[Decision], doc_id: str, elsewhere: set[str]) -> Iterator[bool]:
    """Of each decision, whether it speaks of the article. `elsewhere` holds the ids of those before that do not, and
    is filled."""
    for decision in decisions:
        subjects = (*decision.subjects, *decision.others)
        about = [s.doc_id in ("", doc_id) for s in subjects] or [id not in elsewhere for id in decision.undoes]
        here = any(about) or not about
        if not here:
            elsewhere.add(decision.id)
        yield here
