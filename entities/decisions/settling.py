"""A change of mind: a new decision takes back those it contradicts, and keeps what of them it does not touch.

Replaying never chooses between decisions. So whoever decides anew, on the page or the command line, says in the new
decision which earlier ones it takes back; what else those had said is said again, *along* with the new one: when that
is undone, everything is as it was.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from entities.decisions.decision import Action, Decision, Passage, Spelling, Subject, decide, squeezed
from entities.decisions.replayer import apply
from entities.decisions.report import Entry, Fate, Report
from entities.decisions.standing import live
from entities.model import Article, Mention


def settle(
    decision: Decision, earlier: Sequence[Decision], article: Article, mentions: Sequence[Mention]
) -> tuple[Decision, ...]:
    """What a person decides on an article, settled with what was decided before: see `settled`."""
    return settled(decision, earlier, lambda decisions: apply(decisions, article, mentions).report)


def settled(
    decision: Decision, earlier: Sequence[Decision], judge: Callable[[Sequence[Decision]], Report]
) -> tuple[Decision, ...]:
    """The decision, taking back what it could not stand beside, and what is to be said again along with it.

    `judge` says what becomes of decisions when they are replayed. Of a chain of earlier decisions that only together
    contradict it, the newest is taken back. What that one had taken back stands again then, if it contradicts nothing,
    but for names: a row has one, and the names that it had before the last are nobody's wish.
    """
    entry = _entry_of(decision, judge([*earlier, decision]))
    if not entry.against:
        return (_moot(decision, entry),)
    known = {d.id: d for d in earlier}
    stood = {d.id for d in live(earlier)}
    order = {id: place for place, id in enumerate(known)}
    again: list[Decision] = []
    while entry.against:
        against = [id for id in entry.against if id in known]
        if not against:  # what was said again still stands against it
            again = [d for d in again if d.id not in entry.against]
        else:
            newest = known[max(against, key=order.__getitem__)]
            decision = _taking_back(newest.id, decision, earlier, stood)
            again += _remains(newest, decision)
        entry = _entry_of(decision, judge([*earlier, decision, *again]))
    return (_moot(decision, entry), *again)


def _entry_of(decision: Decision, report: Report) -> Entry:
    """What became of the decision, which is one of the last."""
    return next(entry for entry in reversed(report.entries) if entry.decision.id == decision.id)


def _taking_back(id: str, decision: Decision, earlier: Sequence[Decision], stood: Collection[str]) -> Decision:
    """The decision, taking this one back, and the earlier names of a row that would be back without it.

    Each would be found to contradict a new name too, but only when all decisions are replayed once more.
    """
    back = [id]
    while back:
        decision = replace(decision, undoes=(*decision.undoes, *back))
        names = (d.id for d in live([*earlier, decision]) if d.action is Action.RENAME and d.id != decision.id)
        back = [name for name in names if name not in stood]
    return decision


def _moot(decision: Decision, entry: Entry) -> Decision:
    """The decision; no more than an undoing when taking back what it contradicts was all there was to do.

    That is so when a type is again what was found.
    """
    if entry.fate is Fate.LOST and entry.decision.action is Action.RETYPE and entry.decision.undoes:
        return replace(decision, action=Action.UNDO, subjects=(), value=decision.action.value, together=False)
    return decision


def _remains(old: Decision, new: Decision) -> Iterator[Decision]:
    """What an old decision says beside what the new one contradicts."""
    tied = old.action is Action.SAME
    whole = (*new.subjects, *new.others) if new.action is Action.SAME else new.subjects
    touched = [s for s in (*old.subjects, *(old.others if tied else ())) if _touches(whole, s)]
    left = [s for s in (*old.subjects, *(old.others if tied else ())) if s not in touched]

    def again(subjects: Iterable[Subject], others: Iterable[Subject] = (), *, together: bool = False) -> Decision:
        said = decide(old.action, subjects, who=new.who, others=others, value=old.value, together=together)
        return replace(said, along=new.id, time=new.time)

    if old.action is Action.SAME and new.action in {Action.DIFFERENT, Action.RETYPE}:
        yield from (again(part[:1], part[1:]) for part in (left, touched) if len(part) > 1)
    elif old.action is Action.DIFFERENT and new.action in {Action.SAME, Action.CONFIRM}:
        apart = [s for s in old.others if not _touches(whole, s)]
        if left:
            yield again(left, old.others, together=old.together and len(left) > 1)
        if touched and apart:
            yield again(touched, apart, together=old.together and len(touched) > 1)
    elif left and (old.action, new.action) in {(Action.RETYPE, Action.RETYPE), (Action.CONFIRM, Action.DROP)}:
        yield again(left, together=old.together and len(left) > 1)


def _touches(subjects: Sequence[Subject], subject: Subject) -> bool:
    """Do the subjects speak of this one too? A spelling is the same under another type: types change."""
    for other in subjects:
        if squeezed(subject.text) != squeezed(other.text):
            continue
        if isinstance(other, Spelling):
            if other.doc_id in ("", subject.doc_id):
                return True
        elif isinstance(subject, Passage) and (subject.start, subject.sha256) == (other.start, other.sha256):
            return True
    return False
