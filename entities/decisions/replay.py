"""What decisions make of an article: the mentions as people want them, constraints on merging, and a report.

The rules, which `replayer` and `run` follow:

1. What was undone does not count, and neither does what speaks of other articles that the same file serves.
2. Types change in file order, so that a spelling means what its author saw: by *retype*, by *a name*, and by *same*,
   whose members take the type of its first subject.
3. What is *not a name* is taken out, and out of *same* and *different*. A *confirm* of it is contradicted, and a later
   *a name*.
4. *same*, *confirm* and what is *together* tie, *different* parts. *same* names the row, until a *rename* after it.
5. A decision about one mention is an exception to one about its spelling everywhere, and no contradiction of it.
6. Decisions on the same footing that can't all hold contradict one another. None of them is applied, not even the
   newest, and the report names them together: whoever reads it undoes one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from entities.decisions.decision import Action, Decision, Subject
from entities.decisions.report import Entry, Fate, Report
from entities.model import Constraints, Entity, Mention


@dataclass(frozen=True, slots=True)
class Replay:
    """What decisions make of an article: its mentions, the constraints on merging them, and what became of each.

    `confirmed` holds, by its span, each mention that a person has checked, with a number that is equal for mentions
    that people tied together. `ties` are the mentions, by index, that a decision makes one, alone ones included;
    `found` says of which of the given mentions each subject of a decision spoke, decision by decision.
    """

    mentions: tuple[Mention, ...]
    constraints: Constraints
    report: Report
    confirmed: Mapping[tuple[int, int], int] = field(default_factory=dict)
    ties: tuple[tuple[int, ...], ...] = ()
    found: tuple[tuple[Decision, Mapping[Subject, Sequence[int]]], ...] = ()

    @property
    def spoken(self) -> Mapping[tuple[str, Subject], Sequence[int]]:
        """Of which of the given mentions a subject spoke, by the id of its decision and itself."""
        return {(decision.id, subject): spoken for decision, found in self.found for subject, spoken in found.items()}


def is_checked(entity: Entity, replay: Replay) -> bool:
    """Has a person confirmed this row as it stands: every mention of it, and that they are one?"""
    ties = {replay.confirmed.get((mention.start, mention.end)) for mention in entity.mentions}
    return len(ties) == 1 and None not in ties


def fate(decision: Decision, missing: tuple[Subject, ...]) -> Entry:
    """What became of a decision that nothing contradicts, when these of its subjects are not there.

    >>> from entities.decisions import Spelling, decide
    >>> from entities.model import NameType
    >>> li, lee = (Spelling(NameType.PERSON, text) for text in ("Li", "Lee"))
    >>> same = decide(Action.SAME, [li], others=[lee], who="ann")
    >>> fate(same, ()).fate.value, fate(same, (lee,)).fate.value
    ('applied', 'lost')
    """
    if not missing and decision.subjects:
        return Entry(decision, Fate.APPLIED)
    left = [s for s in decision.subjects if s not in missing]
    enough = bool(left) and (not decision.others or any(s not in missing for s in decision.others))
    if decision.action is Action.SAME and not decision.others:
        enough = len(left) >= min(2, len(decision.subjects))
    return Entry(decision, Fate.APPLIED if enough else Fate.LOST, missing)
