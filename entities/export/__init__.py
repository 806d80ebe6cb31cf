"""Writing name tables out: one writer a format, all known by name."""

from entities.export.formats import FORMATS, Format

__all__ = ["FORMATS", "Format"]
