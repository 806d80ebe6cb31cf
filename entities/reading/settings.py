"""How to read, as whoever reads wants it: what all readers are given."""

from dataclasses import dataclass

from entities.reading.problems import Note, Report, ignore, refuse


@dataclass(frozen=True, slots=True)
class Settings:
    """`encoding` of text files (detected when None); whom to tell of what cannot be read, or may be read wrongly."""

    encoding: str | None = None
    report: Report = refuse
    note: Note = ignore
