"""From a text to its mentions; the only room, beside the spaCy components, that knows spaCy."""

from entities.finding.finder import find

__all__ = ["find"]
