"""One generation: the tables of a merge with what the next merge wants of it, written beside the former and published.

Buckets that did not change are the former generation's files under a second name (a hard link), so that a generation is
whole by itself and costs what changed.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from entities.archive import store
from entities.archive.assembly import Assigned, bucket_of, file_name, write_buckets
from entities.archive.linked import Linked
from entities.archive.parts import link, parts_of, write_parts
from entities.archive.revising import COLUMNS, Revision
from entities.archive.rulings import Rulings
from entities.archive.schema import COUNTED, ENTITIES, MEMBERS, STATE, VERSION

type Ints = npt.NDArray[np.int64]

METHOD: Final = 13
"""Version of how merging decides: another one makes the next merge start from nothing."""
DETAILS: Final = ("row", "entity_id", "article", "type", "name", "mentions", "aliases")
"""Columns of the entities of articles that the tables show."""


@dataclass(frozen=True, slots=True)
class Former:
    """What the last merge left: the shards it saw, its tables, and the fingerprints of its buckets and links.

    `found` are the corrections of articles that it had a use for: type, spelling, and article or none.
    """

    folder: Path | None
    shards: frozenset[str]
    tables: dict[str, pa.Table]
    buckets: tuple[int, ...]
    links: tuple[int, ...] = ()
    found: frozenset[tuple[str, str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Settled:
    """What the last merge said of itself, for one of nothing new: its folder, counts, the atoms of decisions (by
    number) that it found rows of, and the corrections of articles that it had a use for."""

    folder: Path
    rows: int
    names: int
    entities: int
    buckets: int
    bound: frozenset[int]
    found: frozenset[tuple[str, str, str]]


def settled(root: Path, ruled: Rulings) -> Settled | None:
    """The last merge, when it saw just the shards that there are and obeyed just these decisions; else None."""
    folder = store.generation(root)
    if folder is None:
        return None
    head = store.merge_head(folder)
    shards = [shard.name for shard in store.shards(root)]
    if head["method"] != METHOD or head.get("ruled") != _digest(ruled.rule) or head["shards"] != shards:
        return None
    rows, names, entities = head["sizes"]
    return Settled(folder, rows, names, entities, len(head["buckets"]), frozenset(head["bound"]), _found(head))


def read_former(root: Path, *, revised: str) -> Former:
    """The last merge, or nothing when there is none, when it decided by another method, or when a shard is gone.

    Neither is it any use when people have `revised` otherwise what articles say: what was compared was other names.
    """
    nothing = Former(None, frozenset(), {name: schema.empty_table() for name, schema in STATE.items()}, ())
    folder = store.generation(root)
    if folder is None:
        return nothing
    head = store.merge_head(folder)
    shards, method, buckets = frozenset(head["shards"]), head["method"], tuple(head["buckets"])
    same = head.get("revised") == _digest(revised)
    if method != METHOD or not same or not shards <= {shard.name for shard in store.shards(root)}:
        return nothing
    tables = {name: store.read_merged(root, name, schema) for name, schema in STATE.items()}
    return Former(folder, shards, tables, buckets, tuple(head.get("links", ())), _found(head))


def _found(head: dict[str, Any]) -> frozenset[tuple[str, str, str]]:
    return frozenset((type, text, doc) for type, text, doc in head.get("found", ()))


def publish(
    root: Path,
    former: Former,
    shards: list[str],
    decided: tuple[Assigned, Linked],
    tables: dict[str, pa.Table],
    *,
    said: tuple[Rulings, Revision, frozenset[int]],
) -> int:
    """Write the generation of these shards and make it the one that is read; how many buckets had to be written.

    `tables` are those that have no buckets, by name, taken out as they are written: the others need their room.
    `said` is what people decided, with the atoms (by number) that rows were found of.
    """
    (ruled, revision, bound), (assigned, linked) = said, decided
    prints = assigned.fingerprints
    head = {
        "version": VERSION,
        "method": METHOD,
        "shards": shards,
        "buckets": prints.tolist(),
        "links": linked.prints,
        "ruled": _digest(ruled.rule),
        "revised": _digest(repr(ruled.revision)),
        "found": sorted(revision.seen | former.found),
        "bound": sorted(bound),
        "sizes": [len(assigned.row), len(tables["names"]), assigned.count],
    }
    text = json.dumps(head) + "\n"
    target = root / "generations" / hashlib.sha256(text.encode()).hexdigest()[:16]
    same = len(former.buckets) == len(prints)
    changed = np.flatnonzero(prints != np.array(former.buckets, np.uint64)) if same else np.arange(len(prints))
    if former.folder != target:
        with store.publishing(target) as draft:
            for name in list(tables):
                new = parts_of(tables.pop(name), draft / name)
                old = parts_of(former.tables[name], former.folder / name) if former.folder else []
                write_parts(new, old, STATE[name])
                del new
            _write_links(draft, former, linked)
            if former.folder:
                for number in np.setdiff1d(np.arange(len(prints)), changed).tolist():
                    for name in ("members", "entities"):
                        link(former.folder / name / file_name(number), draft / name / file_name(number))
            if len(changed):
                fresh = _fresh(root, [name for name in shards if name not in former.shards], revision)
                details = _details(root, former, assigned, changed, fresh)
                write_buckets(draft, assigned, details, changed)
            store.write_text(draft / "merge.json", text)
    store.point(root, target)
    return len(changed) if former.folder != target else 0


def _write_links(draft: Path, former: Former, linked: Linked) -> None:
    for number in range(len(linked.prints)):
        name = Path("links") / file_name(number)
        if former.folder and number not in linked.tables:
            link(former.folder / name, draft / name)
        else:
            store.write_table(draft / name, linked.tables[number])


def _fresh(root: Path, shards: list[str], revision: Revision) -> pa.Table:
    """The entities of articles in these shards, as people corrected them: the columns of `DETAILS`."""
    columns = COLUMNS if revision.rules else DETAILS
    return revision.applied(store.read_shards(root, "entities", ENTITIES, columns=columns, only=shards)).select(DETAILS)


def _details(root: Path, former: Former, assigned: Assigned, changed: Ints, fresh: pa.Table) -> pa.Table:
    """What the tables show of the rows in `changed` buckets: of `fresh` rows, and of others from the former."""
    lists = fresh["aliases"].combine_chunks()
    spelled = lists.flatten()
    fields = [pc.struct_field(spelled, "text"), pc.struct_field(spelled, "count").cast(pa.int64())]
    counted = pa.ListArray.from_arrays(lists.offsets, pa.StructArray.from_arrays(fields, fields=list(COUNTED)))
    fresh = fresh.set_column(fresh.column_names.index("aliases"), "aliases", counted)
    if former.folder is None:
        return fresh
    old = former.tables["rows"]
    wanted = np.isin(old["row"].to_numpy(), assigned.row[np.isin(assigned.bucket, changed)])
    places = np.unique(bucket_of(old["address"].to_numpy()[wanted], len(former.buckets)))
    files = [former.folder / "members" / file_name(number) for number in places.tolist()]
    tables = [store.read_table(file, MEMBERS, columns=DETAILS) for file in files]
    return pa.concat_tables([fresh, *tables])


def is_obeyed(root: Path, ruled: Rulings) -> bool:
    """Did the last merge obey just these decisions? So it did, when there are none, before the first merge."""
    folder = store.generation(root)
    if folder is None:
        return not ruled.atoms
    return bool(store.merge_head(folder).get("ruled") == _digest(ruled.rule))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
