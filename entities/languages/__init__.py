"""Which language an article is in, and which installed spaCy model reads it."""

from entities.languages.detection import detect
from entities.languages.models import Choice, choose

__all__ = ["Choice", "choose", "detect"]
