"""From clusters of rows to the tables people read, in buckets, of which only those that changed are written.

A bucket holds the entities whose id ends alike, with their members. What a bucket holds is summed up in a fingerprint
of its rows, their ids and their evidence; a bucket with the fingerprint it had at the last merge keeps its file, so
that adding an article writes what the article touches.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from entities.archive.blocking import mix
from entities.archive.identity import write_all
from entities.archive.schema import ARCHIVE_ENTITIES, COUNTED, MEMBERS
from entities.archive.store import write_table
from entities.arrays import distinct

type Ints = npt.NDArray[np.int64]
type Words = npt.NDArray[np.uint64]

ROOM: Final = 4096
"""Rows that a bucket is meant for: what one new row may cause to be written again."""

TOGETHER: Final = 128
"""Buckets that are made together: half a million rows, some 300 MB."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """Every row with its entity: arrays in parallel, rows in the order of their numbers.

    `address` and `named` make the entity's id; `confidence` says how sure the row belongs there and `reason` why, as a
    number of `reasons`, of which `digests` are hashes; `doubtful` marks rows of entities that have a suggestion;
    `called` is what a person named the entity, as a number of `titles`, of which the first is empty; `placed` which
    place the archive takes the row for, as a number of `places`, of which the first is empty: none that the gazetteer
    knows.
    """

    row: Ints
    address: Ints
    named: npt.NDArray[np.bool_]
    confidence: npt.NDArray[np.float64]
    reason: Ints
    reasons: tuple[str, ...]
    digests: Ints
    doubtful: npt.NDArray[np.bool_]
    called: Ints
    titles: tuple[str, ...]
    placed: Ints
    places: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many entities there are."""
        return len(distinct(self.address[self.named])) + len(distinct(self.address[~self.named]))

    @property
    def buckets(self) -> int:
        """How many buckets there are: a power of two that depends on the number of rows alone."""
        return 1 << max(0, (max(1, len(self.row)) // ROOM).bit_length())

    @property
    def bucket(self) -> Ints:
        """The bucket of each row."""
        return bucket_of(self.address, self.buckets)

    @property
    def fingerprints(self) -> Words:
        """One number a bucket that changes when anything in it does."""
        told = self.digests.view(np.uint64)
        words = mix(self.row.view(np.uint64)) ^ (mix(self.address.view(np.uint64)) + self.named)
        words = mix(words) + told[self.reason] + mix(self.confidence.view(np.uint64)) + self.doubtful
        names = np.array([_digest(name) if name else 0 for name in self.titles], np.uint64)
        places = np.array([_digest(place) for place in self.places], np.uint64)
        words = words ^ names[self.called] ^ mix(places[self.placed])
        sums = np.zeros(self.buckets, np.uint64)
        np.add.at(sums, self.bucket, mix(words))
        return sums


def bucket_of(address: Ints, buckets: int) -> Ints:
    """The bucket of each address: its last bits, which are as good as drawn by lot."""
    return address & (buckets - 1)


def write_buckets(draft: Path, assigned: Assigned, details: pa.Table, changed: Ints) -> None:
    """Write the members and entities of the `changed` buckets, some at a time, so that memory holds but those.

    `details` has for every row in them, at least, the columns of `MEMBERS` that come from articles.
    """
    known = details["row"].to_numpy()
    order = np.argsort(known, kind="stable")
    details = details.combine_chunks()
    bucket = assigned.bucket
    texts = {name: pa.array(getattr(assigned, name), pa.string()) for name in ("reasons", "places", "titles")}
    for start in range(0, len(changed), TOGETHER):
        few = changed[start : start + TOGETHER]
        wanted = np.flatnonzero(np.isin(bucket, few))
        at = order[np.searchsorted(known, assigned.row[wanted], sorter=order)] if len(wanted) else wanted
        members = _members(assigned, wanted, details.take(pa.array(at)), texts)
        entities = entities_of(members)
        for number in few.tolist():
            _write(draft / "members", number, members, MEMBERS)
            _write(draft / "entities", number, entities, ARCHIVE_ENTITIES)


def _members(assigned: Assigned, wanted: Ints, details: pa.Table, texts: dict[str, pa.Array]) -> pa.Table:
    """The `wanted` rows as members (`MEMBERS`), with their `bucket`, `doubtful` and `called`; sorted.

    `texts` are what `assigned` numbers, as arrays.
    """
    ids = write_all(assigned.address[wanted], assigned.named[wanted])
    reasons = texts["reasons"].take(pa.array(assigned.reason[wanted]))
    place = texts["places"].take(pa.array(assigned.placed[wanted]))
    made = {"id": ids, "confidence": pa.array(assigned.confidence[wanted]), "evidence": reasons, "place_id": place}
    columns = [made[name] if name in made else details[name] for name in MEMBERS.names]
    members = pa.table(columns, schema=MEMBERS).append_column(
        "bucket", pa.array(bucket_of(assigned.address[wanted], assigned.buckets))
    )
    members = members.append_column("doubtful", pa.array(assigned.doubtful[wanted]))
    members = members.append_column("called", texts["titles"].take(pa.array(assigned.called[wanted])))
    return members.sort_by([("bucket", "ascending"), ("id", "ascending"), ("row", "ascending")])


def _write(folder: Path, number: int, table: pa.Table, schema: pa.Schema) -> None:
    buckets = table["bucket"].to_numpy()
    start, end = np.searchsorted(buckets, [number, number + 1])
    part = table.slice(int(start), int(end - start)).select(schema.names).cast(schema).combine_chunks()
    write_table(folder / file_name(number), part)


def file_name(bucket: int) -> str:
    """The file of a bucket.

    >>> file_name(3)
    'part-00003.parquet'
    """
    return f"part-{bucket:05d}.parquet"


def entities_of(members: pa.Table) -> pa.Table:
    """The entities of some members (with `bucket`, `doubtful`, `called`): `ARCHIVE_ENTITIES`, then `bucket`; sorted.

    An entity's name is what a person called it, else the one that its articles give it most often, by mentions, then
    the longer, then the first.
    """
    sums = [("bucket", "min"), ("mentions", "sum"), ("doubtful", "max"), ("called", "max")]
    whole = members.group_by("id", use_threads=False).aggregate([*sums, ("article", "count_distinct")]).sort_by("id")
    kind, place = _most(members, "type"), _most(members, "place_id")
    columns = {
        "id": whole["id"],
        "type": kind,
        "name": pc.if_else(pc.equal(whole["called_max"], ""), _most(members, "name"), whole["called_max"]),
        "mentions": whole["mentions_sum"],
        "articles": whole["article_count_distinct"],
        "aliases": _aliases(members),
        "place_id": pc.if_else(pc.equal(kind, "PLACE"), place, ""),
        "needs_review": whole["doubtful_max"],
    }
    table = pa.table(columns).cast(ARCHIVE_ENTITIES).append_column("bucket", whole["bucket_min"])
    return table.sort_by([("bucket", "ascending"), ("id", "ascending")])


def _most(members: pa.Table, column: str) -> pa.ChunkedArray:
    """The value of a column that most mentions of an entity have, if any has; in the order of the ids."""
    found = members.group_by(["id", column], use_threads=False).aggregate([("mentions", "sum")])
    length = pc.utf8_length(found[column])
    found = found.append_column("length", length).append_column("told", pc.greater(length, 0))
    order = [
        ("id", "ascending"),
        ("told", "descending"),
        ("mentions_sum", "descending"),
        ("length", "descending"),
        (column, "ascending"),
    ]
    found = found.sort_by(order)
    return found[column].take(pa.array(_starts(found["id"])))


def _aliases(members: pa.Table) -> pa.Array:
    """Every spelling of every entity with its count, most used first; a list an entity, in the order of the ids."""
    lists = members["aliases"].combine_chunks()
    spelled = lists.flatten()
    ids = members["id"].combine_chunks().take(pc.list_parent_indices(lists))
    fields = {"text": pc.struct_field(spelled, "text"), "count": pc.struct_field(spelled, "count")}
    flat = pa.table({"id": ids} | fields)
    flat = flat.group_by(["id", "text"], use_threads=False).aggregate([("count", "sum")])
    flat = flat.sort_by([("id", "ascending"), ("count_sum", "descending"), ("text", "ascending")])
    text, count = flat["text"].combine_chunks(), flat["count_sum"].combine_chunks()
    starts = np.r_[_starts(flat["id"]), len(flat)].astype(np.int32)
    return pa.ListArray.from_arrays(pa.array(starts), pa.StructArray.from_arrays([text, count], fields=list(COUNTED)))


def _starts(ids: pa.ChunkedArray) -> Ints:
    """Where each run of equal ids starts."""
    codes = ids.combine_chunks().dictionary_encode().indices.to_numpy()
    return np.flatnonzero(np.r_[True, codes[1:] != codes[:-1]]) if len(codes) else np.empty(0, np.int64)


def _digest(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")
