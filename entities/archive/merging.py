"""Merging a store: what the former merge knew, what is new, and one published generation.

Only names that are new are compared, only what an article touches is written; what is left is arithmetic on arrays of
eight bytes a row. The result is the one that merging everything at once would give: see `deciding`.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from entities.archive import links, store, vocabulary
from entities.archive.assembly import Assigned
from entities.archive.decided import Binding
from entities.archive.decided import report as report_of
from entities.archive.deciding import decide
from entities.archive.engine import Engine
from entities.archive.generation import Former, publish, read_former, settled
from entities.archive.linked import Linked
from entities.archive.naming import number
from entities.archive.recall import Memory
from entities.archive.revising import COLUMNS, Revision
from entities.archive.roles import roles_of
from entities.archive.rulings import Rulings, rulings
from entities.archive.schema import ARTICLES, ENTITIES, ROWS
from entities.archive.splicing import spliced
from entities.decisions import Report as Fates
from entities.decisions import read as read_decisions

type Ints = npt.NDArray[np.int64]
type Report = Callable[[str], None]

MERGING: Final = (
    "row",
    "article",
    "name_id",
    "mentions",
    "type",
    "key",
    "spelling",
    "full",
    "other_spellings",
    "titles",
    "words",
)
"""Columns of the entities of articles that deciding needs."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did: rows (entities of articles) and names in all, new ones among them, buckets written, seconds.

    `entities` are the people and places there are now; `fates` says what became of each decision.
    """

    rows: int
    names: int
    new_rows: int
    new_names: int
    written: int
    buckets: int
    seconds: float
    entities: int = 0
    fates: Fates = field(default_factory=Fates)


def merge(
    root: Path, *, decisions: Path | None = None, engine: Engine | None = None, report: Report | None = None
) -> Merged:
    """Merge the names of a store across its articles, as people decided.

    `decisions` is the file of what they decided, by default `decisions.jsonl` in the store. Where nothing is new the
    tables are not even read. Raises `StoreError`; a killed merge leaves the former one.
    """
    started, engine, say = time.perf_counter(), engine or Engine(), report or _silent
    store.check(root)
    with store.writing(root), _kept_memory():
        ruled = rulings(read_decisions(decisions or root / store.DECISIONS).decisions)
        last = settled(root, ruled)
        if last:
            sizes = last.rows, last.names, 0, 0, 0, last.buckets
            store.point(root, last.folder)  # which forgets the generation before, as every merge does
            fates = report_of(ruled, last.bound, last.found)
            return Merged(*sizes, time.perf_counter() - started, last.entities, fates)
        library = _Library(root)
        revision = Revision.of(ruled.revision, library.articles)
        former = read_former(root, revised=repr(ruled.revision))
        seen = [shard.name for shard in store.shards(root)]
        fresh_shards = [name for name in seen if name not in former.shards]
        said = ruled, revision, library
        decided, tables, binding, size = _decided(root, former, fresh_shards, said, engine=engine, say=say)
        say("writing")
        written = publish(root, former, seen, decided, tables, said=(ruled, revision, binding.named))
    fates = report_of(ruled, binding.named, revision.seen | former.found)
    assigned = decided[0]
    return Merged(*size, written, assigned.buckets, time.perf_counter() - started, assigned.count, fates)


def _decided(
    root: Path,
    former: Former,
    shards: list[str],
    said: tuple[Rulings, Revision, "_Library"],
    *,
    engine: Engine,
    say: Report,
) -> tuple[tuple[Assigned, Linked], dict[str, pa.Table], Binding, tuple[int, int, int, int]]:
    """Who is who with these new `shards`; the tables that have no buckets; what was bound by what people `said`; and
    the sizes of `Merged`. Nothing else of the work is kept, so that writing has its room."""
    ruled, revision, library = said
    say(f"reading {len(shards)} new shards")
    columns = COLUMNS if revision.rules else MERGING
    fresh = revision.applied(store.read_shards(root, "entities", ENTITIES, columns=columns, only=shards))
    dated = store.read_shards(root, "articles", ARTICLES, columns=["article", "date"], only=shards)
    alternates, others = vocabulary.alternates_of(fresh)
    rows = spliced(former.tables["rows"], vocabulary.rows_of(fresh, dated).sort_by("row"))
    alternates = pa.concat_tables([former.tables["alternates"], alternates]).sort_by(
        [("row", "ascending"), ("left", "ascending"), ("right", "ascending")]
    )
    roles = pa.concat_tables([former.tables["roles"], roles_of(fresh)]).sort_by(
        [("row", "ascending"), ("role", "ascending")]
    )
    say(f"naming {len(rows):,} entities of articles")
    names = vocabulary.update(former.tables["names"], fresh, others, engine)
    say(f"comparing {int(names.fresh.sum()):,} new names of {len(names.ids):,}")
    edges = links.update(former.tables["edges"], names, engine)
    say(f"deciding over {len(edges):,} likely pairs")
    known = Memory(*(former.tables[field.name] for field in fields(Memory)))
    assigned, linked, binding, memory = decide(
        names, rows, edges, alternates, roles=roles, ruled=ruled, doc=library.hashes, former=known, links=former.links
    )
    tables = {"names": names.table, "rows": _addressed(rows, assigned), "alternates": alternates, "edges": edges}
    tables |= {"roles": roles} | {field.name: getattr(memory, field.name) for field in fields(Memory)}
    return (assigned, linked), tables, binding, (len(rows), len(names.ids), len(fresh), int(names.fresh.sum()))


def _addressed(rows: pa.Table, assigned: Assigned) -> pa.Table:
    columns = {name: rows[name] for name in ROWS.names}
    return pa.table(columns | {"address": pa.array(assigned.address), "named": pa.array(assigned.named)}, schema=ROWS)


@dataclass(slots=True)
class _Library:
    """Which articles have a `doc_id`: the table is read when the first is asked for, which most merges never do."""

    root: Path
    _table: pa.Table | None = None

    def articles(self, doc_id: str) -> list[str]:
        """The articles with this `doc_id`, by their hashes."""
        if self._table is None:
            self._table = store.read_shards(self.root, "articles", ARTICLES, columns=["article", "doc_id"])
        found: list[str] = self._table.filter(pc.equal(self._table["doc_id"], doc_id))["article"].to_pylist()
        return found

    def hashes(self, doc_id: str) -> Ints:
        """The same, as the rows have them."""
        return np.array([number(article) for article in self.articles(doc_id)], np.int64)


@contextmanager
def _kept_memory() -> Iterator[None]:
    """Take Arrow's memory from the C library, which keeps what is let go of for what comes next: Arrow's own pool gives
    it back to the system, which then has to clear it anew, a fifth of the time of adding an article to two million
    mentions."""
    pool = pa.default_memory_pool()
    pa.set_memory_pool(pa.system_memory_pool())
    try:
        yield
    finally:
        pa.set_memory_pool(pool)


def _silent(message: str) -> None:
    """Nobody wants to hear it."""
