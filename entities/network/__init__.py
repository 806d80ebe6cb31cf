"""A spaCy network computed faster, with the same answers."""

from entities.network.quickening import one_thread, quicken

__all__ = ["one_thread", "quicken"]
