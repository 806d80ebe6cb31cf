"""Folders: every file in them that a reader knows, by path."""

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from entities.errors import InputError
from entities.reading.settings import Settings
from entities.reading.source import Source

OURS: Final = (".decisions.jsonl",)
"""Endings of what this program keeps beside articles."""


def inside(folder: str, endings: Collection[str], settings: Settings) -> Iterator[Source]:
    """The files of a folder and of those in it, sorted by path; what no reader knows is counted in a note.

    What is hidden is passed over. Raises InputError when nothing is left, OSError.
    """
    others: Counter[str] = Counter()
    found = 0
    for path in sorted(Path(folder).rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if hidden or path.name.endswith(OURS) or not path.is_file():
            continue
        source = Source(str(path), folder)
        if source.ending in endings:
            found += 1
            yield source
        else:
            others[source.ending or "no ending"] += 1
    if not found:
        raise InputError(f"{folder} holds no file that can be read.")
    if others:
        kinds = ", ".join(f"{count} {ending}" for ending, count in sorted(others.items()))
        settings.note(f"{folder}: files of other kinds are passed over ({kinds}).")
