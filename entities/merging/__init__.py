"""From mentions to entities: candidates, constraints, clusters, canonical name. Knows no spaCy."""

from entities.merging.caution import Caution
from entities.merging.explanation import Explanation, Verdict, explain
from entities.merging.identity import entity_id
from entities.merging.merger import merge

__all__ = ["Caution", "Explanation", "Verdict", "entity_id", "explain", "merge"]
