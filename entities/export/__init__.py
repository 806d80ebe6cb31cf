"""Writing name tables out: one writer a format, all known by name."""

from entities.export.formats import FORMATS, Format
from entities.export.writing import write

__all__ = ["FORMATS", "Format", "write"]
