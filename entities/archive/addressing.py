"""How a decision on an archive names what it is about, so that it means the same when the archive has grown.

Who has a name to themselves is meant wherever the name stands. A namesake, and a place that is not the best known of
its name, is meant in one of its articles; a spelling that others have too, in the articles where it is only theirs.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from entities.archive.identity import is_named
from entities.archive.naming import person_key, place_key
from entities.archive.queries import Archive
from entities.decisions import Spelling
from entities.model import NameType
from entities.places import lookup

type Row = dict[str, Any]
"""A row of the table of entities."""


def same_name(type: NameType, one: str, other: str) -> bool:
    """Are two spellings one name to an archive, whatever their case, accents and hyphens?

    >>> same_name(NameType.PERSON, "Kim Jong-un", "Kim Jong Un"), same_name(NameType.PERSON, "Kim", "Kim Jong Un")
    (True, False)
    """
    if type is NameType.PERSON:
        return person_key(one)[0] == person_key(other)[0]
    return place_key(one) == place_key(other) or (lookup(one) != () and lookup(one)[:1] == lookup(other)[:1])


def is_everywhere(row: Row, text: str) -> bool:
    """Does this name mean the row wherever it stands?"""
    if not is_named(row["id"]):
        return False
    known = lookup(text) if row["place_id"] else ()
    return not row["place_id"] or not known or known[0].id == row["place_id"]


def subject(
    archive: Archive, row: Row, text: str = "", *, doc: str = "", everywhere: bool = False, exact: bool = False
) -> Spelling:
    """What a decision on a whole row names: `text` where that is a full name of the row, else its most used full name.

    With `exact` it is about just the name `text`, a lone *Kim* that joined a row too.
    """
    type = NameType(row["type"])
    names = archive.names_of(row["id"])
    full = [name for name in names if type is NameType.PLACE or person_key(name)[1]]
    names = names if exact else full or names
    spelling = Spelling(type, text if any(same_name(type, name, text) for name in names) else names[0])
    if everywhere or (not doc and is_everywhere(row, spelling.text)):
        return spelling
    return Spelling(type, spelling.text, doc or archive.first_articles([row["id"]])[row["id"]])


def is_own_name(archive: Archive, row: Row, text: str) -> bool:
    """Is the row known by this name, or is it only what single articles call it beside its full name?"""
    type = NameType(row["type"])
    return text in (row["id"], row["name"]) or any(same_name(type, name, text) for name in archive.names_of(row["id"]))


def spellings(archive: Archive, row: Row, texts: Iterable[str], *, doc: str = "") -> Iterator[Spelling]:
    """Just these spellings of a row: everywhere when only it has them, else in the articles where only it has them."""
    own = _spelled(archive, row["id"])
    for text in texts:
        mine = own.filter(pc.equal(own["text"], text))
        others = [other["id"] for other in archive.bearers(text).to_pylist() if other["id"] != row["id"]]
        if not others and not doc:
            yield from (Spelling(NameType(type), text) for type in sorted(set(mine["type"].to_pylist())))
            continue
        theirs = [spelled.filter(pc.equal(spelled["text"], text)) for spelled in (_spelled(archive, o) for o in others)]
        taken = {article for table in theirs for article in table["article"].to_pylist()}
        docs = archive.doc_ids(mine["article"].to_pylist())
        for article, type in sorted(set(zip(mine["article"].to_pylist(), mine["type"].to_pylist(), strict=True))):
            if article not in taken and doc in ("", docs[article]):
                yield Spelling(NameType(type), text, docs[article])


def _spelled(archive: Archive, entity: str) -> pa.Table:
    """Every spelling of an entity in every article: article, type, text."""
    members = archive.members_of(entity)
    lists = members["aliases"].combine_chunks()
    parents = pc.list_parent_indices(lists)
    columns = {name: members[name].combine_chunks().take(parents) for name in ("article", "type")}
    return pa.table(columns | {"text": pc.struct_field(lists.flatten(), "text")})
