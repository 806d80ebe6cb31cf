"""From mentions to entities: candidates, constraints, clusters, canonical name. Knows no spaCy."""

from entities.merging.merger import merge

__all__ = ["merge"]
