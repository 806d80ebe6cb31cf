"""Clustering the places of an article: by the gazetteer's identity, else by spelling."""

from itertools import combinations

from entities.evidence import Evidence, EvidenceKind
from entities.merging.resolution import Resolution
from entities.merging.spelling import Spelling
from entities.model import Outcome
from entities.places import compare_places


def join_places(resolution: Resolution, spellings: list[Spelling]) -> None:
    """Join the spellings of one place."""
    for spelling in spellings:
        resolution.partition.join_all(spelling.mentions)
    for a, b in combinations(spellings, 2):
        comparison = compare_places(a.text, b.text)
        if comparison.outcome is Outcome.SAME:
            resolution.propose(a.first, b.first, comparison.score, comparison.evidence)
    _ = (Evidence, EvidenceKind)
