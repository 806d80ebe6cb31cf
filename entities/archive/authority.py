"""The list of known names that an archive's articles are read with: one for all of them, kept in the store.

An article read with a list and one read without it are not alike. So that the order in which articles come can make no
difference, the list is settled with the first of them.
"""

import csv
import io
from pathlib import Path
from typing import Final

from entities.archive import store
from entities.archive.store import StoreError
from entities.cells import guarded
from entities.known import OTHER, Authority

KNOWN: Final = "known.csv"


def adopted(root: Path, given: Authority | None) -> Path | None:
    """Where the store's list is, None when it has none; a list given to a store without articles becomes its own.

    Raises StoreError when the store's articles were read with another list, or without one.
    """
    path = root / KNOWN
    if given is None:
        return path if path.exists() else None
    text = _text(given)
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return path
    if store.shards(root):
        had = "with another list of known names" if path.exists() else "without a list of known names"
        raise StoreError(f"the articles of {root} were read {had}: make a new archive, or leave --known out")
    with store.full_disk(root):
        store.write_text(path, text)
    return path


def _text(authority: Authority) -> str:
    """The list as a CSV file that `read_known` reads: the same names give the same bytes."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(("name", "type"))
    writer.writerows((guarded(name), kind or OTHER) for name, kind in sorted(authority.names.items()))
    return file.getvalue()
