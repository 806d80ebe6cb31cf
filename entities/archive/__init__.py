"""An archive of articles: a store on disk, names merged across articles, on one machine or a cluster.

Public names are imported when they are asked for: a worker that adds articles waits for nothing that merging needs.
"""

from typing import TYPE_CHECKING, Final

from entities.archive.store import DECISIONS, StoreError
from entities.lazy import attributes

if TYPE_CHECKING:
    from entities.archive.adding import Added, add
    from entities.archive.engine import Engine, StalledError
    from entities.archive.export import WRITERS
    from entities.archive.identity import is_named
    from entities.archive.merging import Merged, merge
    from entities.archive.queries import Archive, open_archive
    from entities.archive.seen import Seen
    from entities.archive.settling import settle
    from entities.archive.status import Status

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
    "merge",
    "open_archive",
    "settle",
]

_HOMES: Final = {
    "Added": "entities.archive.adding",
    "add": "entities.archive.adding",
    "Engine": "entities.archive.engine",
    "StalledError": "entities.archive.engine",
    "WRITERS": "entities.archive.export",
    "is_named": "entities.archive.identity",
    "Merged": "entities.archive.merging",
    "merge": "entities.archive.merging",
    "Archive": "entities.archive.queries",
    "Seen": "entities.archive.seen",
    "Status": "entities.archive.status",
    "open_archive": "entities.archive.queries",
    "settle": "entities.archive.settling",
}
"""The module of each public name that is not here yet."""


__getattr__ = attributes(globals(), _HOMES)
