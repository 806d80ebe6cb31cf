"""What a store holds, and what waits in it for the next merge."""

from dataclasses import dataclass
from pathlib import Path

import pyarrow.compute as pc

from entities.archive import generation, store
from entities.archive.rulings import rulings
from entities.archive.schema import MERGED, SHARD, VERSION
from entities.decisions import Decision, live, read


@dataclass(frozen=True, slots=True)
class Status:
    """What a store holds: counts, bytes on disk, how many articles the last merge has not seen.

    `decisions` are those of its own file that stand; `obeyed` tells whether the last merge knew just these.
    """

    version: int
    articles: int
    shards: int
    mentions: int
    in_article: int
    entities: int
    doubtful: int
    links: int
    unmerged: int
    bytes: int
    decisions: int
    obeyed: bool


def status_of(root: Path) -> Status:
    """What the store holds."""
    shards = store.shards(root)
    rows = {name: sum(store.row_count(s / f"{name}.parquet") for s in shards) for name in SHARD}
    entities = store.read_merged(root, "entities", MERGED["entities"], columns=["needs_review"])
    links = store.read_merged(root, "links", MERGED["links"], columns=["kind"])
    return Status(
        version=VERSION,
        articles=rows["articles"],
        shards=len(shards),
        mentions=rows["mentions"],
        in_article=rows["entities"],
        entities=len(entities),
        doubtful=pc.sum(entities["needs_review"]).as_py() or 0,
        links=len(links),
        unmerged=waiting(root),
        bytes=sum(p.stat().st_size for p in root.rglob("*.parquet")),
        decisions=len(live(_decided(root))),
        obeyed=is_obeyed(root),
    )


def waiting(root: Path) -> int:
    """The articles that the last merge has not seen."""
    unseen = frozenset(s.name for s in store.shards(root)) - store.merged_shards(root)
    return sum(store.row_count(root / "shards" / shard / "articles.parquet") for shard in unseen)


def is_obeyed(root: Path) -> bool:
    """Did the last merge obey just what the store's own file of decisions says now?"""
    return generation.is_obeyed(root, rulings(_decided(root)))


def _decided(root: Path) -> tuple[Decision, ...]:
    return read(root / store.DECISIONS).decisions
