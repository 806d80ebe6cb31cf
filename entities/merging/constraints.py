"""What is settled before any name is compared: people's decisions, and what the article itself says of two names."""

from entities.evidence import Evidence, EvidenceKind
from entities.merging.context import Context
from entities.merging.kinship import kin_apart
from entities.merging.relations import relations
from entities.merging.resolution import Link, Resolution
from entities.model import Constraints

# How often names that the article itself equates are one: apposition patterns are near certain.
STATED_CONFIDENCE = 0.97


def apply_decisions(resolution: Resolution, constraints: Constraints) -> None:
    """Join and forbid what people decided. `different` wins over a chain of `same`: it is never bridged."""
    for first, second in sorted(constraints.different):
        resolution.partition.forbid(first, second, (_decided(resolution, first, second, same=False),))
    for first, second in sorted(constraints.same):
        if resolution.partition.join(first, second):
            evidence = (_decided(resolution, first, second, same=True),)
            resolution.links.append(Link(first, second, 1.0, evidence))


def apply_relations(resolution: Resolution, context: Context) -> None:
    """Join what the article equates and forbid what it sets side by side, unless a person decided otherwise."""
    found = [*relations(context), *kin_apart(context)]
    for relation in found:
        if relation.same:
            resolution.propose(relation.first, relation.second, STATED_CONFIDENCE, (relation.evidence,))
    for relation in found:
        if not relation.same:
            resolution.partition.forbid(relation.first, relation.second, (relation.evidence,))


def decided(constraints: Constraints) -> set[int]:
    """The mentions that a decision is about."""
    return {i for pair in (*constraints.same, *constraints.different) for i in pair} | set(constraints.names)


def _decided(resolution: Resolution, first: int, second: int, *, same: bool) -> Evidence:
    kind = EvidenceKind.DECIDED_SAME if same else EvidenceKind.DECIDED_DIFFERENT
    return Evidence(kind, (resolution.mentions[first].text, resolution.mentions[second].text))
