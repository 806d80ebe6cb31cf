"""An archive of articles: a store on disk, names merged across articles, on one machine or a cluster.

Public names are imported when they are asked for: a worker that adds articles waits for nothing that merging needs.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from entities.archive.store import DECISIONS, StoreError

if TYPE_CHECKING:
    from entities.archive.adding import Added, add
    from entities.archive.engine import Engine, StalledError
    from entities.archive.export import WRITERS
    from entities.archive.identity import is_named
    from entities.archive.merging import Merged, merge
    from entities.archive.queries import Archive, Seen, Status, open_archive
    from entities.archive.rulings import settle

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
    "Added": "adding",
    "add": "adding",
    "Engine": "engine",
    "StalledError": "engine",
    "WRITERS": "export",
    "is_named": "identity",
    "Merged": "merging",
    "merge": "merging",
    "Archive": "queries",
    "Seen": "queries",
    "Status": "queries",
    "open_archive": "queries",
    "settle": "rulings",
}
"""The module of each public name that is not here yet."""


def __getattr__(name: str) -> Any:
    """Import a public name (PEP 562), once."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return found
