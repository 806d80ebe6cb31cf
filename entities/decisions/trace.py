"""What one decision found on the scene when it was taken, and what taking it changes there.

Most decisions only look: what they tie, part or name is settled when all are known. Four kinds change what later ones
find. So a trace hangs on the decision and on the changing ones before it, and on nothing else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from entities.decisions.decision import Action, Decision, Subject
from entities.decisions.linking import Members
from entities.decisions.scene import Scene
from entities.model import NameType

CHANGING: Final = frozenset({Action.NAME, Action.RETYPE, Action.DROP, Action.SAME})
"""What they take out, add or retype, later decisions find otherwise."""


@dataclass(frozen=True, slots=True)
class Trace:
    """The mentions that a decision found: of each subject, of all it ties or speaks of, and of its other side."""

    found: Mapping[Subject, Sequence[int]]
    members: Members
    others: Members


def take(decision: Decision, scene: Scene) -> Trace:
    """Take a decision, as far as that can be done before all are known. Changes the scene if it is of that kind."""
    action = decision.action
    found: dict[Subject, Sequence[int]] = {s: scene.find(s) for s in (*decision.subjects, *decision.others)}
    tied = (*decision.subjects, *decision.others) if action is Action.SAME else decision.subjects
    members = scene.gathered(tied, found)
    if action is Action.NAME:
        type = NameType(decision.value)
        found |= {subject: scene.add(subject, type, decision) for subject in decision.subjects}
    elif action is Action.RETYPE:
        scene.retype(members, NameType(decision.value), decision.id)
    elif action is Action.DROP:
        scene.drop(members, decision.id)
    elif action is Action.SAME and members:
        scene.retype(members, scene.mentions[next(iter(members))].type, decision.id, firm=False)
    return Trace(found, members, scene.gathered(decision.others, found))
