"""From the fields of a form to a decision: what each button of the page does."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from entities.decisions import Action, Decision, decide, gestures, is_checked, redoable, undoable
from entities.decisions.gestures import Picked, Rows
from entities.desk import Desk, Sheet
from entities.model import Entity, NameType
from entities.review.safety import Fields, RefusedError

NAME_LENGTH: Final = 500
"""Characters of a name that someone types. The longest names of people on record have under 200."""


@dataclass(frozen=True, slots=True)
class Request:
    """A button that was pressed: its fields, the rows that the person had before them, and their version."""

    fields: Fields
    sheet: Sheet
    seen: str
    desk: Desk

    @property
    def who(self) -> str:
        """Who decides."""
        return self.desk.who

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What was decided on this article so far, in file order."""
        return tuple(entry.decision for entry in self.sheet.replay.report.entries)

    def one(self, field: str) -> str:
        """The value of a field; empty when it is not there."""
        return self.fields.get(field, [""])[0]

    def entity(self, field: str = "entity") -> Entity:
        """The row that a field names. Raises RefusedError when there is none."""
        found = next((e for e in self.sheet.entities if e.id == self.one(field)), None)
        if found is None:
            raise RefusedError(422, "Choose a row first.")
        return found

    def numbers(self, field: str) -> list[int]:
        """The numbers of a field. Raises RefusedError when they are none."""
        try:
            return [int(value) for value in self.fields.get(field, []) if value]
        except ValueError:
            raise RefusedError(400, "That is no number.") from None

    def picked(self) -> Picked:
        """What is ticked of the chosen row: spellings and mentions by their number."""
        entity = self.entity()
        spelled, mentions = self.numbers("spelling"), self.numbers("mention")
        inside = all(0 <= n < len(entity.aliases) for n in spelled) and all(
            0 <= n < len(entity.mentions) for n in mentions
        )
        if not inside:
            raise RefusedError(422, "The row has no such spelling.")
        return Picked(tuple(entity.aliases[n].text for n in spelled), tuple(mentions))

    def at(self) -> Picked:
        """The current mention of the chosen row. Raises RefusedError when there is none."""
        places = [n for n, m in enumerate(self.entity().mentions) if [m.start] == self.numbers("at")]
        if not places:
            raise RefusedError(422, "Choose a mention in the article first.")
        return Picked(mentions=tuple(places))


def confirm(request: Request) -> Sheet:
    """The row is right. Raises RefusedError when that was said: saying it twice, an undo would seem to do nothing."""
    if is_checked(request.entity(), request.sheet.replay):
        raise RefusedError(422, "The row is confirmed already.")
    return _made(request, gestures.confirm(request.sheet.rows, request.entity(), who=request.who))


def merge(request: Request) -> Sheet:
    """The ticked rows go into the chosen one."""
    return _made(request, merging(request))


def merging(request: Request) -> Decision:
    """The decision that `merge` makes, for its preview too."""
    ticked = set(request.fields.get("row", ()))
    into = request.entity()
    joining = [e for e in request.sheet.entities if e.id in ticked and e != into]
    if not joining:
        raise RefusedError(422, "Tick the rows that are to go into this one first.")
    return gestures.merge(request.sheet.rows, into, joining, who=request.who)


def split(request: Request) -> Sheet:
    """What is ticked of the row becomes a row of its own."""
    picked = request.picked()
    if not picked.spellings and not picked.mentions:
        raise RefusedError(422, "Tick the spellings or mentions that are to leave this row first.")
    try:
        return request.desk.split(request.entity(), picked, seen=request.seen)
    except ValueError:
        raise RefusedError(422, "Leave something in the row.") from None


def rename(request: Request) -> Sheet:
    """The row gets another name."""
    name = request.one("name")
    if len(name) > NAME_LENGTH:
        raise RefusedError(422, f"A name may have {NAME_LENGTH} characters.")
    try:
        return _made(request, gestures.rename(request.sheet.rows, request.entity(), name, who=request.who))
    except ValueError:
        raise RefusedError(422, "A name needs at least one letter.") from None


def retype(request: Request) -> Sheet:
    """A person becomes a place, a place a person."""
    entity = request.entity()
    other = NameType.PLACE if entity.type is NameType.PERSON else NameType.PERSON
    return _made(request, gestures.retype(request.sheet.rows, entity, other, who=request.who))


def drop(request: Request) -> Sheet:
    """The row, or what is ticked of it, is not a name anywhere."""
    picked = request.picked()
    some = picked if picked.spellings or picked.mentions else None
    return _made(request, gestures.drop(request.sheet.rows, request.entity(), some, who=request.who))


def drop_here(request: Request) -> Sheet:
    """The current mention is not a name."""
    return _made(request, gestures.drop(request.sheet.rows, request.entity(), request.at(), who=request.who))


def mark(request: Request) -> Sheet:
    """The selected words of the article are a name that was not found."""
    span = (request.numbers("start"), request.numbers("end"))
    text = request.sheet.article.text
    if not all(span) or not 0 <= span[0][0] < span[1][0] <= min(len(text), span[0][0] + NAME_LENGTH):
        raise RefusedError(422, "Select a name in the article first.")
    kind = NameType.PLACE if request.one("type") == NameType.PLACE else NameType.PERSON
    everywhere = bool(request.one("everywhere"))
    try:
        found = gestures.mark(request.sheet.rows, span[0][0], span[1][0], kind, everywhere=everywhere, who=request.who)
    except ValueError:
        raise RefusedError(422, "Select a name in the article first.") from None
    return _made(request, found)


def same(request: Request) -> Sheet:
    """The suggested row is the same: it goes into the chosen one."""
    one, other = request.entity(), request.entity("other")
    return _made(request, gestures.merge(request.sheet.rows, one, [other], who=request.who))


def different(request: Request) -> Sheet:
    """The suggested row is another."""
    return _parted(request, sure=True)


def unsure(request: Request) -> Sheet:
    """Nobody can tell whether the suggested row is the same."""
    return _parted(request, sure=False)


def undo(request: Request) -> Sheet:
    """Take back the decisions that are named, or the newest that stands."""
    known = {decision.id for decision in request.decisions}
    wanted = request.fields.get("id") or [undoable(request.decisions)]
    if not any(wanted) or not known.issuperset(wanted):
        raise RefusedError(422, "Nothing is left to undo.")
    return _made(request, decide(Action.UNDO, undoes=wanted, who=request.who))


def redo(request: Request) -> Sheet:
    """Bring back what the last undo took back."""
    wanted = redoable(request.decisions)
    if not wanted:
        raise RefusedError(422, "Nothing is left to redo.")
    return _made(request, decide(Action.UNDO, undoes=[wanted], who=request.who))


def back(request: Request) -> Sheet:
    """Take back every decision after the one that is named."""
    ids = [decision.id for decision in request.decisions]
    if request.one("id") not in ids:
        raise RefusedError(422, "There is no such decision.")
    after = ids[ids.index(request.one("id")) + 1 :]
    wanted = [d.id for d in request.sheet.history.live if not d.along and d.id in after]
    if not wanted:
        raise RefusedError(422, "Nothing was decided after that.")
    return _made(request, decide(Action.UNDO, undoes=wanted, who=request.who))


def _made(request: Request, decision: Decision) -> Sheet:
    def gesture(_: Rows) -> Decision:
        return decision

    return request.desk.decide(gesture, seen=request.seen)


def _parted(request: Request, *, sure: bool) -> Sheet:
    one, other = request.entity(), request.entity("other")
    return _made(request, gestures.part(request.sheet.rows, one, other, who=request.who, sure=sure))


ACTIONS: Final[Mapping[str, Callable[[Request], Sheet]]] = {
    "confirm": confirm,
    "merge": merge,
    "split": split,
    "rename": rename,
    "retype": retype,
    "drop": drop,
    "drop-here": drop_here,
    "mark": mark,
    "same": same,
    "different": different,
    "unsure": unsure,
    "undo": undo,
    "redo": redo,
    "back": back,
}
"""What each button does, by its name in the address."""

NEXT: Final[Sequence[str]] = ("confirm", "drop", "different", "unsure")
"""After these the next row that needs a look is chosen, when the row itself no longer does."""
