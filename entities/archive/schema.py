"""The tables of an archive: their columns, and the version of the layout.

What is added is kept in `shards/` (one folder a batch of articles), what is derived in `merged/`; both are plain
Parquet, so ``read_parquet('STORE/shards/*/entities.parquet')`` works in any tool. The README of a store repeats this.
"""

from typing import Final

import pyarrow as pa

VERSION: Final = 1
"""Version of the layout. It changes when a reader of the former one would misread the new one."""

ALIAS: Final = pa.struct(
    [("text", pa.string()), ("count", pa.int32()), ("confidence", pa.float64()), ("evidence", pa.string())]
)
SUGGESTION: Final = pa.struct(
    [("entity_id", pa.string()), ("name", pa.string()), ("confidence", pa.float64()), ("evidence", pa.string())]
)

COUNTED: Final = pa.struct([("text", pa.string()), ("count", pa.int64())])

ARTICLES: Final = pa.schema(
    [
        ("article", pa.string()),  # SHA-256 of the text: names the article in every other table
        ("doc_id", pa.string()),
        ("source", pa.string()),
        ("model", pa.string()),
        ("characters", pa.int32()),
        ("text", pa.large_string()),
        ("date", pa.string()),  # the day, month or year it is of, by ISO 8601; empty when nobody told
    ]
)
MENTIONS: Final = pa.schema(
    [
        ("article", pa.string()),
        ("entity_id", pa.string()),
        ("start", pa.int32()),  # code points of the text, end exclusive
        ("end", pa.int32()),
        ("text", pa.string()),
        ("type", pa.string()),
        ("title", pa.string()),
        ("evidence", pa.string()),
    ]
)
ENTITIES: Final = pa.schema(
    [
        ("article", pa.string()),
        ("entity_id", pa.string()),
        ("type", pa.string()),
        ("name", pa.string()),
        ("confidence", pa.float64()),
        ("needs_review", pa.bool_()),
        ("mentions", pa.int32()),
        ("aliases", pa.list_(ALIAS)),
        ("titles", pa.list_(pa.string())),
        ("place_id", pa.string()),
        ("place_name", pa.string()),
        ("suggestions", pa.list_(SUGGESTION)),
        ("row", pa.int64()),  # hash of article and entity_id
        ("key", pa.string()),  # the name that merging compares, folded; `place:` and the id when a place is known
        ("name_id", pa.int64()),  # hash of type and key
        ("spelling", pa.string()),  # that name as written
        ("full", pa.bool_()),  # False for a lone surname or given name that the article could not resolve
        ("other_spellings", pa.list_(pa.string())),  # its other full spellings
        ("words", pa.list_(pa.string())),  # what sentences on a person of a common name are about; see `subjects`
    ]
)
SHARD: Final = {"articles": ARTICLES, "mentions": MENTIONS, "entities": ENTITIES}

ARCHIVE_ENTITIES: Final = pa.schema(
    [
        ("id", pa.string()),
        ("type", pa.string()),
        ("name", pa.string()),
        ("mentions", pa.int64()),
        ("articles", pa.int64()),
        ("aliases", pa.list_(COUNTED)),
        ("place_id", pa.string()),
        ("needs_review", pa.bool_()),
    ]
)
MEMBERS: Final = pa.schema(
    [
        ("entity_id", pa.string()),  # an entity of one article
        ("article", pa.string()),
        ("id", pa.string()),  # the archive's entity it belongs to
        ("confidence", pa.float64()),
        ("evidence", pa.string()),
        ("type", pa.string()),
        ("name", pa.string()),
        ("mentions", pa.int32()),
        ("aliases", pa.list_(COUNTED)),
        ("place_id", pa.string()),
        ("row", pa.int64()),
    ]
)
LINKS: Final = pa.schema(
    [
        ("kind", pa.string()),  # `same`: two names were joined; `suggested`: two entities were kept apart in doubt
        ("type", pa.string()),
        ("left_id", pa.string()),
        ("right_id", pa.string()),
        ("left_name", pa.string()),
        ("right_name", pa.string()),
        ("score", pa.float64()),
        ("evidence", pa.string()),
        ("mentions", pa.int64()),  # how many mentions a decision on it would settle
    ]
)
NAMES: Final = pa.schema(
    [
        ("name_id", pa.int64()),
        ("type", pa.string()),
        ("key", pa.string()),
        ("text", pa.string()),  # one spelling of it as written, to compare and to show
        ("full", pa.bool_()),
        ("blocks", pa.list_(pa.int64())),
        ("common", pa.bool_()),  # whether many people of the world bear it
    ]
)
ROWS: Final = pa.schema(
    [
        ("row", pa.int64()),
        ("name_id", pa.int64()),
        ("article", pa.int64()),  # hash of the article
        ("mentions", pa.int32()),
        ("first_day", pa.int32()),  # the days that the article may be of, from 1970 on; all of them where none is told
        ("last_day", pa.int32()),
        ("address", pa.int64()),  # what the id of its archive entity is made of
        ("named", pa.bool_()),  # whether that is a name's number; else a row's
    ]
)
ALTERNATES: Final = pa.schema([("row", pa.int64()), ("left", pa.int64()), ("right", pa.int64())])
ROLES: Final = pa.schema([("row", pa.int64()), ("role", pa.int64()), ("word", pa.bool_())])  # hash of title or word
EDGES: Final = pa.schema(
    [
        ("left", pa.int64()),
        ("right", pa.int64()),
        ("score", pa.float64()),
        ("outcome", pa.string()),
        ("evidence", pa.string()),
        ("digest", pa.int64()),  # hash of the evidence
    ]
)
# What deciding worked out (see `recall`): `unit` is a hash of all that it hangs on.
SUPPORTS: Final = pa.schema([("unit", pa.int64()), ("shared", pa.float64()), ("least", pa.float64())])
CIRCLES: Final = pa.schema([("unit", pa.int64()), ("first", pa.int32())])  # a row of the unit: which its circle begins
MEETINGS: Final = pa.schema(
    [
        ("unit", pa.int64()),
        ("name", pa.int64()),  # the name that may be meant; 0 where nobody is met
        ("left", pa.int64()),  # first rows of the clusters that share company
        ("right", pa.int64()),
        ("weight", pa.float64()),
    ]
)
MERGED: Final = {"entities": ARCHIVE_ENTITIES, "members": MEMBERS, "links": LINKS}
STATE: Final = {
    "names": NAMES,
    "rows": ROWS,
    "alternates": ALTERNATES,
    "roles": ROLES,
    "edges": EDGES,
    "supports": SUPPORTS,
    "circles": CIRCLES,
    "meetings": MEETINGS,
}
