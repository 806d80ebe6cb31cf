"""Small archives for tests: name tables made by hand, so that no model has to run."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa

from entities.archive import Archive, merge, open_archive, store
from entities.archive.shard import publish
from entities.merging import merge as merge_article
from entities.model import Article, Mention, NameType
from entities.nametable import NameTable

TABLES = ("articles", "mentions", "in_article", "entities", "members", "links")


def table_of(text: str, people: Sequence[str] = (), places: Sequence[str] = ()) -> NameTable:
    """The table of a text in which these names are found wherever they stand, as whole words."""
    found = [
        Mention(match.start(), match.end(), name, type)
        for names, type in ((people, NameType.PERSON), (places, NameType.PLACE))
        for name in names
        for match in re.finditer(rf"{re.escape(name)}\b", text)
    ]
    article = Article(text, doc_id=hashlib.sha256(text.encode()).hexdigest()[:6], source="made")
    return NameTable.of(article, merge_article(article, found), model="none")


def story(*people: str, places: Sequence[str] = (), about: str = "") -> NameTable:
    """An article that names these people and places once each."""
    text = f"{about} " + " met ".join([*people, *places]) + "."
    return table_of(text, people, places)


def build(
    root: Path, *increments: Sequence[NameTable], size: int = 2, dates: Mapping[str, str] | None = None
) -> Archive:
    """A store of these articles, merged after each increment; shards of `size` articles; `dates` by their hashes."""
    store.create(root)
    for increment in increments:
        for start in range(0, len(increment), size):
            publish(root, increment[start : start + size], dates)
        merge(root)
    return open_archive(root)


def contents(archive: Archive) -> dict[str, pa.Table]:
    """All tables of an archive as read."""
    return {name: getattr(archive, name) for name in TABLES}
