"""A change of mind: a new decision that contradicts standing ones takes them back, and says so."""

from collections.abc import Sequence
from dataclasses import replace

from entities.decisions.decision import Decision
from entities.decisions.replay import apply
from entities.decisions.report import Fate
from entities.model import Article, Mention


def settle(decision: Decision, earlier: Sequence[Decision], article: Article, mentions: Sequence[Mention]) -> Decision:
    """The decision, taking back (`undoes`) the earlier ones it could not stand beside.

    Of a chain of earlier decisions that together contradict it, the newest is taken back. That this happens when the
    decision is made, and is written in it, keeps it visible: replaying never chooses.
    """
    order = {d.id: place for place, d in enumerate(earlier)}
    while True:
        entries = apply([*earlier, decision], article, mentions).report.entries
        against = [
            id for e in entries if e.decision.id == decision.id and e.fate is Fate.CONTRADICTED for id in e.against
        ]
        if not against:
            return decision
        newest = max(against, key=order.__getitem__)
        decision = replace(decision, undoes=(*decision.undoes, newest))
