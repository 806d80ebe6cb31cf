"""From a text to its mentions; the only room, beside the spaCy components, that knows spaCy."""

from entities.finding.finder import find
from entities.finding.options import FindingOptions

__all__ = ["FindingOptions", "find"]
