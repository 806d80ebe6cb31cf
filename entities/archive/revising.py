"""The entities of articles as people corrected them: other types, and spellings that are no names taken out.

*Retype* and *not a name* are about what articles found, so they are applied to what articles say before anything is
merged. The shards stay as they were written; an undone decision leaves no trace. A row of an article of which only
some spellings are of another type becomes two, the second with a number of its own.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from entities.archive.naming import name_of, number
from entities.archive.rulings import Atom
from entities.archive.schema import ENTITIES
from entities.decisions import squeezed
from entities.model import NameType
from entities.places import lookup

COLUMNS: Final = tuple(
    name for name in ENTITIES.names if name not in ("confidence", "needs_review", "place_name", "suggestions")
)
"""Columns of the entities of articles that merging, the tables, and correcting them need."""

type Correction = tuple[Atom, NameType, NameType | None]
type DocIds = Callable[[str], Sequence[str]]
"""The articles with a `doc_id`, by their hashes as text."""


@dataclass(frozen=True, slots=True)
class Revision:
    """Corrections, ready to be looked up: for each type and spelling the articles they are about."""

    rules: Mapping[tuple[str, str], Sequence[tuple[Atom, NameType | None]]]
    articles: Mapping[str, frozenset[str]]
    seen: set[tuple[str, str, str]] = field(default_factory=set)
    """Type, text and article (or none) of the atoms that were met."""

    @classmethod
    def of(cls, corrections: Sequence[Correction], doc: DocIds) -> "Revision":
        """The corrections with the articles that they name looked up."""
        rules: dict[tuple[str, str], list[tuple[Atom, NameType | None]]] = defaultdict(list)
        docs: set[str] = set()
        for atom, found, right in corrections:
            rules[found.value, atom.text].append((atom, right))
            docs.update((atom.doc_id, *atom.without))
        return cls(rules, {one: frozenset(doc(one)) for one in docs if one})

    def right(self, type: str, text: str, article: str) -> str:
        """The type that a spelling of an article is really of; empty when it is no name."""
        for atom, right in self.rules.get((type, squeezed(text)), ()):
            if article in self.articles[atom.doc_id] if atom.doc_id else not self._elsewhere(atom, article):
                self.seen.add((type, atom.text, atom.doc_id))
                return right.value if right else ""
        return type

    def _elsewhere(self, atom: Atom, article: str) -> bool:
        return any(article in self.articles[doc] for doc in atom.without)

    def applied(self, entities: pa.Table) -> pa.Table:
        """Entities of articles (the columns of `COLUMNS`) as they are right."""
        if not self.rules or not len(entities):
            return entities
        lists = entities["aliases"].combine_chunks()
        texts = pa.array(sorted({text for _, text in self.rules}), pa.string())
        met = pc.is_in(pc.struct_field(lists.flatten(), "text"), texts)
        owners = pc.unique(pc.list_parent_indices(lists).filter(met))
        if not len(owners):
            return entities
        touched = pc.is_in(pa.array(range(len(entities)), pa.int64()), owners.cast(pa.int64()))
        rows = [made for row in entities.filter(touched).to_pylist() for made in self._revised(row)]
        return pa.concat_tables(
            [entities.filter(pc.invert(touched)), pa.Table.from_pylist(rows, schema=entities.schema)]
        )

    def _revised(self, row: dict[str, Any]) -> Iterator[dict[str, Any]]:
        parts: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for alias in row["aliases"]:
            parts[self.right(row["type"], alias["text"], row["article"])].append(alias)
        parts.pop("", None)
        if len(parts.get(row["type"], ())) == len(row["aliases"]):
            yield row
            return
        whole = len(parts) == 1 and row["type"] not in parts and len(*parts.values()) == len(row["aliases"])
        for type, aliases in sorted(parts.items()):
            yield _made(row, NameType(type), aliases, own=whole or type == row["type"])


def _made(row: dict[str, Any], type: NameType, aliases: list[dict[str, Any]], *, own: bool) -> dict[str, Any]:
    """The row with these spellings only, of this type. `own`: it keeps the number of the row it was."""
    counts = [(alias["text"], alias["count"]) for alias in aliases]
    name = row["name"]
    if name not in (text for text, _ in counts):
        name = max(counts, key=lambda pair: (pair[1], len(pair[0]), pair[0]))[0]
    place = row["place_id"] if type.value == row["type"] else ""
    if type is NameType.PLACE and type.value != row["type"]:
        place = next((found.id for found in lookup(name)), "")  # as one line without a context would have it
    merged = name_of(type, name, counts, place)
    return row | {
        "type": type.value,
        "name": name,
        "mentions": sum(count for _, count in counts),
        "aliases": aliases,
        "titles": row["titles"] if own else [],
        "place_id": place,
        "row": row["row"] if own else number(row["article"], row["entity_id"], type.value),
        "key": merged.key,
        "name_id": number(type.value, merged.key),
        "spelling": merged.spelling,
        "full": merged.full,
        "other_spellings": list(merged.others),
    }
