"""How to read, as whoever reads wants it: what all readers are given."""

from dataclasses import dataclass

from entities.reading.problems import Note, Report, ignore, refuse


@dataclass(frozen=True, slots=True)
class Settings:
    """What whoever reads has chosen.

    `encoding` of text files, detected when None; `text_field`, `id_field` and `date_field`, the fields of records
    (JSON) or the columns of tables (CSV, Parquet) that hold an article, its id and the day it is of; whom to tell of
    what cannot be read (`report`), or may have been read wrongly (`note`).
    """

    encoding: str | None = None
    text_field: str = "text"
    id_field: str = ""
    report: Report = refuse
    note: Note = ignore
    date_field: str = ""
