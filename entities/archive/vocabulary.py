"""The names of an archive: each different name once, with the blocks it falls into and how distinctive it is.

Rows are entities of one article, by number; names are numbered too, in the order of their ids, so that everything that
merging does with them is done on arrays.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from entities.archive.comparing import pack, unpack
from entities.archive.engine import Engine, run
from entities.archive.naming import PLACE, number, person_key
from entities.archive.ragged import distinct
from entities.archive.schema import ALTERNATES, NAMES, ROWS

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]
type Floats = npt.NDArray[np.float64]

HEARD: Final = pa.schema([NAMES.field("blocks")])
TASK: Final = 1 << 18
"""Names a task: four seconds of work, which is what a pool of processes takes to start; fewer are read here."""
DISTINCTIVE: Final = 0.006
"""How many other bearers of a name may be expected where one name alone makes one person."""
NEARLY: Final = 0.012
"""The same where a little company must be shared as well. On the synthetic archive of two million mentions joining
these by name alone gives pair precision 0.9906 and recall 0.949, with a little company 0.9915 and 0.948, like others
0.9921 and 0.944; on ECB+ the same three are 0.117, 0.116 and 0.111 above the baseline: in a small archive one mistaken
name makes a surname look shared."""


@dataclass(frozen=True, slots=True)
class Names:
    """`table` (schema `NAMES`) sorted by `ids`; `fresh` marks names that the former merge did not know as they are."""

    table: pa.Table
    ids: Ints
    fresh: Bools

    def numbers(self, ids: Ints) -> Ints:
        """The numbers of names by their ids, all of which are known."""
        return np.searchsorted(self.ids, ids)


def rows_of(entities: pa.Table) -> pa.Table:
    """The rows (schema `ROWS`, without an address yet) of entities of articles."""
    encoded = entities["article"].combine_chunks().dictionary_encode()
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.combine_chunks()
    hashes = np.array([number(a) for a in encoded.dictionary.to_pylist()], dtype=np.int64)
    article = hashes[encoded.indices.to_numpy()] if len(encoded) else np.empty(0, np.int64)
    nothing = np.zeros(len(article), np.int64)
    columns = [entities["row"], entities["name_id"], article, entities["mentions"], nothing, nothing.astype(bool)]
    return pa.table(columns, schema=ROWS)


def alternates_of(entities: pa.Table) -> tuple[pa.Table, pa.Table]:
    """The other full spellings: which names one article gives one entity (`ALTERNATES`), and those names (`NAMES`)."""
    several = entities.filter(pc.greater(pc.list_value_length(entities["other_spellings"]), 0))
    links: list[dict[str, object]] = []
    names: dict[int, dict[str, object]] = {}
    columns = (several[c].to_pylist() for c in ("row", "type", "name_id", "other_spellings"))
    for row, type, left, others in zip(*columns, strict=True):
        for text in others:
            key = person_key(text)[0]
            right = number(type, key)
            links.append({"row": row, "left": min(left, right), "right": max(left, right)})
            known = names.get(right)
            names[right] = {"name_id": right, "type": type, "key": key, "text": text, "full": True}
            names[right]["text"] = min(text, str(known["text"])) if known else text
    return pa.Table.from_pylist(links, schema=ALTERNATES), pa.Table.from_pylist(list(names.values()), schema=NAMES)


def update(former: pa.Table, entities: pa.Table, others: pa.Table, engine: Engine) -> Names:
    """The names of the former merge and of new entities of articles, with the blocks of those that are new.

    A name's `text` is the first of its spellings in the order of code points, whatever came first; a name whose text
    changes counts as new, so that nothing depends on the order of adding.
    """
    spelled = entities.select(["name_id", "type", "key", "spelling", "full"]).rename_columns(NAMES.names[:5])
    stacked = pa.concat_tables([former.select(NAMES.names[:5]), spelled.cast(former.select(NAMES.names[:5]).schema),
                                others.select(NAMES.names[:5])])  # fmt: skip
    grouped = stacked.group_by("name_id", use_threads=False).aggregate(
        [("type", "min"), ("key", "min"), ("text", "min"), ("full", "max")]
    )
    grouped = grouped.rename_columns(NAMES.names[:5]).sort_by("name_id")
    ids = grouped["name_id"].to_numpy()
    old_ids = former["name_id"].to_numpy()
    at = np.searchsorted(old_ids, ids)
    known = np.zeros(len(ids), bool)
    if len(old_ids):
        at[at == len(old_ids)] = 0
        known = old_ids[at] == ids
        same = pc.equal(grouped["text"], former["text"].take(pa.array(at)))
        known &= same.to_numpy(zero_copy_only=False)
    fresh = ~known
    heard = _heard(grouped.filter(pa.array(fresh)), engine)
    source = np.empty(len(ids), np.int64)
    source[known] = at[known]
    source[fresh] = len(old_ids) + np.arange(int(fresh.sum()))
    every = pa.concat_tables([former.select(HEARD.names), heard]).take(pa.array(source))
    for name in HEARD.names:
        grouped = grouped.append_column(name, every[name])
    return Names(grouped.cast(NAMES), ids, fresh)


def _heard(names: pa.Table, engine: Engine) -> pa.Table:
    """The columns of names that follow from how they sound."""
    tasks = [pack(names.slice(start, TASK).select(["type", "key", "full"])) for start in range(0, len(names), TASK)]
    answers = [HEARD.empty_table()] * len(tasks)
    for task, answer in run(engine, "entities.archive.comparing:key_task", b"", tasks):
        answers[task] = unpack(answer).cast(HEARD)
    return pa.concat_tables([HEARD.empty_table(), *answers])


def expected_bearers(names: Names, pairs: Ints, groups: Ints) -> Floats:
    """How many other bearers each name may have, as far as the archive's own names can tell.

    For a name of the parts p, q, … among N full names, c(p) of which hold p or a spelling of it and are not of the same
    group, chance alone gives N · c(p)/N · c(q)/N · … bearers more; a common given name with a common surname has
    several. A lone name has one only when no full name holds it. A place that the gazetteer knows is always itself.
    `pairs` are names that sound as one: their parts that differ are spellings of each other.
    """
    table = names.table
    expected = np.full(len(table), np.inf)
    person = pc.equal(table["type"], "PERSON").to_numpy(zero_copy_only=False)
    for inside in (np.flatnonzero(person), np.flatnonzero(~person)):
        place = np.full(len(table), -1)
        place[inside] = np.arange(len(inside))
        of_type = place[pairs[person[pairs[:, 0]] == person[inside[:1]]]] if len(inside) else np.empty((0, 2), np.int64)
        own = np.bincount(groups, minlength=len(groups))[groups[inside]]
        expected[inside] = _expected(table["key"].take(pa.array(inside)).combine_chunks(), of_type, own)
    known = pc.starts_with(table["key"], PLACE).to_numpy(zero_copy_only=False)
    return np.where(known, 0.0, expected)


def _expected(keys: pa.Array, pairs: Ints, own: Ints) -> Floats:
    """How many other bearers of each name chance gives. `own`: how many names are of its group."""
    parts = pc.split_pattern(keys, " ")
    flat = pc.list_flatten(parts).dictionary_encode()
    codes = flat.indices.to_numpy().astype(np.int64)
    owner = pc.list_parent_indices(parts).to_numpy()
    size = np.bincount(owner, minlength=len(keys))
    many = size > 1
    held = np.bincount(codes[many[owner]], minlength=len(flat.dictionary)).astype(np.float64)
    total = max(1, int(many.sum()))
    x, y = _spellings(codes, np.cumsum(size) - size, pairs[(size[pairs] == 2).all(axis=1)])
    bearers = held.copy()
    np.add.at(bearers, x, held[y])
    np.add.at(bearers, y, held[x])
    initial = pc.less(pc.utf8_length(flat.dictionary), 2).to_numpy(zero_copy_only=False)
    share = np.where(initial[codes], 1.0, np.maximum(bearers[codes] - own[owner] * many[owner], 1e-9) / total)
    found = total * np.exp(np.bincount(owner, weights=np.log(share), minlength=len(keys)))
    found[~many] = np.where(held[codes[~many[owner]]] > 0, np.inf, 0.0)
    return np.asarray(np.round(found, 9), dtype=np.float64)


def _spellings(codes: Ints, first: Ints, pairs: Ints) -> tuple[Ints, Ints]:
    """The parts in which pairs of names of two parts differ, each pair of parts once. `first`: where a name's begin."""
    a, b, c, d = (codes[first[pairs[:, side]] + at] for side in (0, 1) for at in (0, 1))
    crossed = (a == d) | (b == c)
    one, other = np.r_[a, b], np.r_[np.where(crossed, d, c), np.where(crossed, c, d)]
    differ = one != other
    packed = distinct((np.minimum(one, other)[differ] << 32) | np.maximum(one, other)[differ])
    return packed >> 32, packed & 0xFFFFFFFF


def voted(names: Names, used: Ints) -> Ints:
    """The name each row stands for, when the archive votes on what the name is.

    One article's model takes a person for a place that no gazetteer knows, or the other way round; where both names
    have one key, rows of the rarer go to the more used (to the person when they are equal). `used`: each row's name.
    """
    table = names.table
    person = pc.equal(table["type"], "PERSON").to_numpy(zero_copy_only=False)
    people, places = np.flatnonzero(person), np.flatnonzero(~person)
    keys = table["key"].combine_chunks()
    at = pc.index_in(keys.take(pa.array(places)), keys.take(pa.array(people)))
    both = at.is_valid().to_numpy(zero_copy_only=False)
    place, who = places[both], people[at.drop_null().to_numpy()]
    counts = np.bincount(used, minlength=len(table))
    chosen = np.arange(len(table))
    chosen[place] = np.where(counts[who] >= counts[place], who, place)
    chosen[who] = np.where(counts[who] >= counts[place], who, place)
    return chosen[used]
