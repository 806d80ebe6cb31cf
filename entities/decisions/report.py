"""What became of each decision in a run: applied, without a subject, contradicted, or taken back."""

from dataclasses import dataclass
from enum import StrEnum

from entities.decisions.decision import Action, Decision, Subject
from entities.decisions.wording import describe


class Fate(StrEnum):
    """What became of a decision."""

    APPLIED = "applied"
    LOST = "lost"
    CONTRADICTED = "contradicted"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision and its fate. `missing` are the subjects not found; `against` the ids it can't stand beside."""

    decision: Decision
    fate: Fate
    missing: tuple[Subject, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The fate of every decision of a file, in file order."""

    entries: tuple[Entry, ...] = ()

    def of(self, fate: Fate) -> tuple[Entry, ...]:
        """The entries with this fate."""
        return tuple(entry for entry in self.entries if entry.fate is fate)

    @property
    def contradictions(self) -> tuple[tuple[Decision, ...], ...]:
        """Groups of decisions that can't all stand. None of them is applied until one is undone."""
        contradicted = self.of(Fate.CONTRADICTED)
        if not contradicted:
            return ()
        known = {entry.decision.id: entry.decision for entry in self.entries}
        groups = {tuple(sorted({entry.decision.id, *entry.against})) for entry in contradicted}
        order = {id: place for place, id in enumerate(known)}
        return tuple(
            tuple(known[id] for id in sorted(group, key=order.__getitem__))
            for group in sorted(groups, key=lambda group: sorted(order[id] for id in group))
        )

    def lines(self, where: str = "this article") -> tuple[str, ...]:
        """The report for people, a sentence a line: a summary, then what needs a look. `where` was looked for them."""
        counts = {fate: sum(e.decision.action is not Action.UNDO for e in self.of(fate)) for fate in Fate}
        if not self.entries:
            return ()
        words = [f"{counts[Fate.APPLIED]} applied"]
        words += [f"{counts[Fate.UNDONE]} taken back"] if counts[Fate.UNDONE] else []
        words += [f"{counts[Fate.LOST]} without their subject"] if counts[Fate.LOST] else []
        words += [f"{counts[Fate.CONTRADICTED]} contradicting"] if counts[Fate.CONTRADICTED] else []
        lines = [f"decisions: {', '.join(words)}"]
        for group in self.contradictions:
            told = "; ".join(f"{d.id} {d.who} {describe(d)}" for d in group)
            lines.append(f"these contradict one another and none was applied, undo one: {told}")
        lines += [f"not found in {where}: {e.decision.id} {describe(e.decision)}" for e in self.of(Fate.LOST)]
        return tuple(lines)
