"""What spreadsheets are matched with: the people and places of tables, or of an archive, as one list of records."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from entities.model import Entity, NameType
from entities.nametable import NameTable
from entities.reading.needing import needed


@dataclass(frozen=True, slots=True)
class Record:
    """One person or place: its id, name and spellings, most used first, and where it is named.

    `place` is its key in the gazetteer, `same_as` its addresses at others; `mentions` and `articles` are counts.
    """

    id: str
    type: NameType
    name: str
    spellings: tuple[str, ...]
    mentions: int
    articles: int
    where: str = ""
    place: str = ""
    wikidata: str = ""
    country: str = ""

    @property
    def description(self) -> str:
        """What tells namesakes apart, in a few words."""
        others = [spelling for spelling in self.spellings if spelling != self.name][:3]
        also = f"also {', '.join(others)}; " if others else ""
        where = self.where or f"{self.articles:,} articles"
        return f"{also}{self.mentions:,} mentions in {where}"


def of_tables(tables: Iterable[NameTable]) -> tuple[Record, ...]:
    """The rows of tables, each a record of its own.

    >>> import entities
    >>> [record.name for record in of_tables([entities.table("Lee Il-gyu left Cuba.", )])]
    ['Lee Il-gyu', 'Cuba']
    """
    return tuple(_of_entity(entity, table) for table in tables for entity in table)


def of_archive(store: Path) -> tuple[Record, ...]:
    """The entities of an archive. Raises InputError when there is none, or without the archive's libraries."""
    rows = needed("entities.archive", "archive", str(store)).open_archive(store).entities.to_pylist()
    return tuple(
        Record(
            id=row["id"],
            type=NameType(row["type"]),
            name=row["name"],
            spellings=tuple(alias["text"] for alias in row["aliases"]),
            mentions=row["mentions"],
            articles=row["articles"],
            place=row["place_id"] or "",
        )
        for row in rows
    )


def _of_entity(entity: Entity, table: NameTable) -> Record:
    place = entity.place
    return Record(
        id=entity.id,
        type=entity.type,
        name=entity.name,
        spellings=tuple(alias.text for alias in entity.aliases),
        mentions=len(entity.mentions),
        articles=1,
        where=table.doc_id,
        place=place.id if place else "",
        wikidata=place.wikidata if place else "",
        country=place.country if place else "",
    )
