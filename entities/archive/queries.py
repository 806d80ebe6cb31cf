"""Reading an archive: its tables for any tool, and the questions people ask of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from entities.archive import identity, status, store
from entities.archive.assembly import bucket_of, file_name
from entities.archive.naming import number, person_key
from entities.archive.schema import ARTICLES, ENTITIES, MENTIONS, MERGED, NAMES, ROWS
from entities.archive.seen import ORDER as MENTIONED
from entities.archive.seen import Seen, seen_of
from entities.archive.spelled import called, having
from entities.archive.status import Status

if TYPE_CHECKING:
    import daft

ORDER: Final = {
    "articles": ("article",),
    "mentions": MENTIONED,
    "in_article": ("article", "entity_id"),
    "entities": ("id",),
    "members": ("id", "article", "entity_id"),
    "links": ("kind", "left_id", "right_id", "left_name", "right_name"),
}
"""What each table is sorted by when it is read whole, so that equal archives give equal tables."""

WHOSE: Final = ("row", "name_id", "mentions", "address", "named")
"""Columns of the rows of which questions are asked; others came and will come with methods of merging."""
DOUBTS: Final = [
    ("mentions", "descending"),
    ("score", "descending"),
    ("left_id", "ascending"),
    ("right_id", "ascending"),
]


@dataclass(frozen=True, slots=True)
class Archive:
    """A store opened for reading. The tables are Arrow tables; ``.to_pandas()`` makes a data frame of one."""

    path: Path

    @property
    def articles(self) -> pa.Table:
        """The articles with their texts."""
        return self._shards("articles", ARTICLES, "articles")

    @property
    def mentions(self) -> pa.Table:
        """Every mention, with the entity of its article."""
        return self._shards("mentions", MENTIONS, "mentions")

    @property
    def in_article(self) -> pa.Table:
        """The entities of single articles."""
        return self._shards("entities", ENTITIES, "in_article")

    @property
    def entities(self) -> pa.Table:
        """The entities of the archive."""
        return self._merged("entities")

    @property
    def members(self) -> pa.Table:
        """Which entity of an article belongs to which of the archive, how surely, and why."""
        return self._merged("members")

    @property
    def links(self) -> pa.Table:
        """The names that were joined, and the entities that may yet be one, with the evidence."""
        return self._merged("links")

    def daft(self, name: str) -> "daft.DataFrame":
        """One of the tables as a lazy Daft frame, for what is larger than memory."""
        import daft  # noqa: PLC0415 - takes a second that other readers need not pay

        kind = "entities" if name == "in_article" else name
        where = (
            f"shards/*/{kind}.parquet" if name in ("articles", "mentions", "in_article") else f"merged/{name}/*.parquet"
        )
        return daft.read_parquet(str(self.path / where))

    def resolve(self, address: str) -> str | None:
        """The id of the entity that an id of any earlier state now leads to; None when nothing ever had it."""
        parsed = identity.read(address)
        if parsed is None:
            return None
        wanted, named = parsed
        rows = store.read_merged(self.path, "rows", ROWS, columns=WHOSE)
        found = rows.filter(pc.equal(rows["name_id" if named else "row"], wanted))
        if not len(found):
            return None
        if named:  # the part that holds most of the name's mentions
            sums = found.group_by(["address", "named"], use_threads=False).aggregate([("mentions", "sum")])
            found = sums.sort_by([("mentions_sum", "descending"), ("address", "ascending")])
        return identity.write(found["address"][0].as_py(), named=found["named"][0].as_py())

    def find(self, name: str) -> pa.Table:
        """The entities that have this name or spelling, or this id, now or once; most mentioned first."""
        entities = self.entities
        address = self.resolve(name)
        if address is not None:
            return entities.filter(pc.equal(entities["id"], address))
        wanted = {number(type, key) for type in ("PERSON", "PLACE") for key in (person_key(name)[0], name.casefold())}
        rows = store.read_merged(self.path, "rows", ROWS, columns=WHOSE)
        rows = rows.filter(pc.is_in(rows["name_id"], pa.array(sorted(wanted), pa.int64())))
        pairs = set(zip(rows["address"].to_pylist(), rows["named"].to_pylist(), strict=True))
        ids = {identity.write(number, named=named) for number, named in pairs}
        folded = name.casefold()
        owners = having(entities, lambda texts: pc.equal(pc.utf8_lower(texts), folded))["id"]
        named = entities["id"].filter(pc.equal(pc.utf8_lower(entities["name"]), folded))
        every = sorted({*ids, *owners.to_pylist(), *named.to_pylist()})
        found = entities.filter(pc.is_in(entities["id"], pa.array(every, pa.string())))
        return found.sort_by([("mentions", "descending"), ("id", "ascending")])

    def members_of(self, entity: str) -> pa.Table:
        """The members of one entity, read from its bucket alone."""
        parsed, folder = identity.read(entity), store.generation(self.path)
        files = sorted((folder / "members").glob("*.parquet")) if folder else []
        if parsed is None or not files or folder is None:
            return MERGED["members"].empty_table()
        bucket = int(bucket_of(np.array([parsed[0]], np.int64), len(files))[0])
        table = store.read_table(folder / "members" / file_name(bucket), MERGED["members"])
        return table.filter(pc.equal(table["id"], entity)).sort_by(
            [("article", "ascending"), ("entity_id", "ascending")]
        )

    def names_of(self, entity: str) -> list[str]:
        """The names that merging knows an entity by, a spelling of each, most used first."""
        parsed = identity.read(entity)
        if parsed is None:
            return []
        rows = store.read_merged(self.path, "rows", ROWS, columns=WHOSE)
        rows = rows.filter(pc.and_(pc.equal(rows["address"], parsed[0]), pc.equal(rows["named"], parsed[1])))
        sums = rows.group_by("name_id", use_threads=False).aggregate([("mentions", "sum")])
        sums = sums.sort_by([("mentions_sum", "descending"), ("name_id", "ascending")])
        names = store.read_merged(self.path, "names", NAMES, columns=["name_id", "text"])
        at = pc.index_in(sums["name_id"], names["name_id"].combine_chunks())
        found: list[str] = names["text"].take(at).to_pylist()
        return found

    def bearers(self, text: str) -> pa.Table:
        """The entities that have just this spelling."""
        return having(self.entities, lambda texts: pc.equal(texts, text))

    def doc_ids(self, articles: Sequence[str]) -> dict[str, str]:
        """The `doc_id` of each of these articles, by its hash."""
        table = store.read_shards(self.path, "articles", ARTICLES, columns=["article", "doc_id"])
        table = table.filter(pc.is_in(table["article"], pa.array(articles, pa.string())))
        return dict(zip(table["article"].to_pylist(), table["doc_id"].to_pylist(), strict=True))

    def some(self, ids: Sequence[str]) -> pa.Table:
        """The entities with these ids."""
        entities = self.entities
        return entities.filter(pc.is_in(entities["id"], pa.array(ids, pa.string())))

    def doubts(self) -> list[dict[str, Any]]:
        """The links that wait for a person: first those whose answer settles most mentions."""
        links = self.links
        found = links.filter(pc.equal(links["kind"], "suggested"))
        rows: list[dict[str, Any]] = found.sort_by(DOUBTS).to_pylist()
        return rows

    def first_articles(self, entities: Sequence[str]) -> dict[str, str]:
        """For each entity the `doc_id` of an article that names it: the first by hash."""
        members = self.members
        members = members.filter(pc.is_in(members["id"], pa.array(entities, pa.string())))
        first = members.group_by("id", use_threads=False).aggregate([("article", "min")])
        docs = self.doc_ids(first["article_min"].to_pylist())
        return {row["id"]: docs[row["article_min"]] for row in first.to_pylist()}

    def seen(self, entity: str, *, articles: int | None = None) -> Iterator[Seen]:
        """Every mention of an entity with its context, article by article; of so many articles at most."""
        return seen_of(self.path, self.members_of(entity), articles=articles)

    def select(self, *, name: str = "", type: str = "", article: str = "", doubtful: bool = False) -> pa.Table:
        """The entities with a spelling that holds `name`, of this type, named in this article (its id, source or hash),
        in doubt; people first, the most mentioned first."""
        found = self.entities
        if type:
            found = found.filter(pc.equal(found["type"], type))
        if doubtful:
            found = found.filter(found["needs_review"])
        if article:
            members = self.members
            inside = members.filter(pc.is_in(members["article"], pa.array(self._article(article), pa.string())))
            found = found.filter(pc.is_in(found["id"], inside["id"].combine_chunks()))
        if name:
            found = called(found, name)
        return found.sort_by([("type", "ascending"), ("mentions", "descending"), ("id", "ascending")])

    def links_of(self, entity: str) -> pa.Table:
        """The links of one entity."""
        links = self.links
        return links.filter(pc.or_(pc.equal(links["left_id"], entity), pc.equal(links["right_id"], entity)))

    def _article(self, name: str) -> Sequence[str]:
        table = store.read_shards(self.path, "articles", ARTICLES, columns=["article", "doc_id", "source"])
        masks = [pc.equal(table[column], name) for column in table.column_names]
        found = table.filter(pc.or_(masks[0], pc.or_(masks[1], masks[2])))["article"].to_pylist()
        if not found:
            raise store.StoreError(f"{self.path} has no article {name!r}")
        return sorted(found)

    def status(self) -> Status:
        """What the store holds."""
        return status.status_of(self.path)

    def waiting(self) -> int:
        """The articles that the last merge has not seen."""
        return status.waiting(self.path)

    def is_obeyed(self) -> bool:
        """Did the last merge obey just what the store's own file of decisions says now?"""
        return status.is_obeyed(self.path)

    def _shards(self, name: str, schema: pa.Schema, order: str) -> pa.Table:
        table = store.read_shards(self.path, name, schema)
        return table.sort_by([(column, "ascending") for column in ORDER[order]]).combine_chunks()

    def _merged(self, name: str) -> pa.Table:
        table = store.read_merged(self.path, name, MERGED[name])
        return table.sort_by([(column, "ascending") for column in ORDER[name]]).combine_chunks()


def open_archive(path: str | Path) -> Archive:
    """Open a store for reading. Raises `StoreError` when it is none, or of a newer version.

    >>> import tempfile
    >>> from entities.archive import store
    >>> folder = store.create(Path(tempfile.mkdtemp()) / "news")
    >>> open_archive(folder).status().articles
    0
    """
    return Archive(store.check(Path(path)))
