"""What a person's name is, and when two are one. Knows no article and no spaCy."""

from entities.names.comparison import compare_prepared, prepare
from entities.names.parsing import PreparedName

__all__ = ["PreparedName", "compare_prepared", "prepare"]
