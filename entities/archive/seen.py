"""Where an archive's entity is named: every mention with the words around it, read from the shards of its articles."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from entities.archive import store
from entities.archive.schema import SHARD
from entities.decisions import squeezed

CONTEXT: Final = 60
"""Characters of the article that a snippet shows on either side of a name."""
ORDER: Final = ("article", "start", "end", "entity_id")
"""What mentions are sorted by, so that equal archives give equal tables."""
CHECKED: Final = ds.ParquetFileFormat(
    default_fragment_scan_options=ds.ParquetFragmentScanOptions(page_checksum_verification=True)
)
"""Parquet whose pages are checked against their sums as they are read."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention of an entity, with the words around it."""

    doc_id: str
    source: str
    start: int
    before: str
    text: str
    after: str
    date: str = ""


def seen_of(root: Path, members: pa.Table, *, articles: int | None = None) -> Iterator[Seen]:
    """Every mention of an entity's `members` with its context, article by article; of so many articles at most."""
    if articles is not None:
        few = pc.unique(members["article"]).slice(0, articles)
        members = members.filter(pc.is_in(members["article"], few))
    # An article's row that people corrected is split or shorter here: its spellings say what is still of it.
    own = {
        (m["article"], m["entity_id"]): {alias["text"] for alias in m["aliases"]}
        for m in members.select(["article", "entity_id", "aliases"]).to_pylist()
    }
    wanted = pa.array(sorted({article for article, _ in own}), pa.string())
    texts = {a["article"]: a for a in _where(root, "articles", wanted).to_pylist()}
    mentions = _where(root, "mentions", wanted).sort_by([(name, "ascending") for name in ORDER])
    for m in mentions.to_pylist():
        if squeezed(m["text"]) in own.get((m["article"], m["entity_id"]), ()):
            a = texts[m["article"]]
            before = a["text"][max(0, m["start"] - CONTEXT) : m["start"]]
            after = a["text"][m["end"] : m["end"] + CONTEXT]
            yield Seen(a["doc_id"], a["source"], m["start"], before, m["text"], after, a["date"] or "")


def _where(root: Path, name: str, articles: pa.Array) -> pa.Table:
    """The rows of a table of the shards that are of these articles."""
    files = [shard / f"{name}.parquet" for shard in store.shards(root)]
    try:
        held = ds.dataset(list(map(str, files)), schema=SHARD[name], format=CHECKED)
        return held.to_table(filter=ds.field("article").isin(articles))
    except (pa.ArrowException, OSError) as error:
        for file in files:  # one that cannot be read says so itself
            store.read_table(file, SHARD[name])
        raise store.StoreError(f"{root} has a damaged shard: {str(error).splitlines()[0]}") from error
