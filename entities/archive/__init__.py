"""An archive of articles: a store on disk, names merged across articles, on one machine or a cluster."""

from entities.archive.adding import Added, add
from entities.archive.engine import Engine, StalledError
from entities.archive.export import WRITERS
from entities.archive.identity import is_named
from entities.archive.merging import Merged, merge
from entities.archive.queries import Archive, Seen, Status, open_archive
from entities.archive.rulings import judge
from entities.archive.store import DECISIONS, StoreError

__all__ = [
    "DECISIONS",
    "WRITERS",
    "Added",
    "Archive",
    "Engine",
    "Merged",
    "Seen",
    "StalledError",
    "Status",
    "StoreError",
    "add",
    "is_named",
    "judge",
    "merge",
    "open_archive",
]
