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
from entities.archive.days import spans_of
from entities.archive.engine import Engine, run
from entities.archive.naming import number, person_key
from entities.archive.ragged import among
from entities.archive.schema import ALTERNATES, NAMES, ROWS
from entities.archive.splicing import spliced
from entities.arrays import distinct

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]

TOLD: Final = NAMES.names[:5]
"""Columns of names that articles tell; the others follow from them."""
HEARD: Final = pa.schema([NAMES.field("blocks"), NAMES.field("common")])
TASK: Final = 1 << 18
"""Names a task: four seconds of work, which is what a pool of processes takes to start; fewer are read here."""


type Used = tuple[Ints, Ints]
"""The names that articles use, by number: name and article of each row, every two once, sorted."""


@dataclass(frozen=True, slots=True)
class Names:
    """`table` (schema `NAMES`) sorted by `ids`; `fresh` marks names that the former merge did not know as they are."""

    table: pa.Table
    ids: Ints
    fresh: Bools

    def numbers(self, ids: Ints) -> Ints:
        """The numbers of names by their ids, all of which are known."""
        return np.searchsorted(self.ids, ids)


def rows_of(entities: pa.Table, dated: pa.Table) -> pa.Table:
    """The rows (schema `ROWS`, without an address yet) of entities of articles; `dated` are articles and dates."""
    encoded = entities["article"].combine_chunks().dictionary_encode()
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.combine_chunks()
    hashes = np.array([number(a) for a in encoded.dictionary.to_pylist()], dtype=np.int64)
    which = encoded.indices.to_numpy()
    article, days = hashes[which], spans_of(encoded.dictionary, dated)[which]
    nothing = np.zeros(len(article), np.int64)
    told = [entities["row"], entities["name_id"], article, entities["mentions"]]
    columns = [*told, *days.astype(np.int32).T, nothing, nothing.astype(bool)]
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
    spelled = entities.select(["name_id", "type", "key", "spelling", "full"]).rename_columns(TOLD)
    spelled = pa.concat_tables([spelled.cast(others.select(TOLD).schema), others.select(TOLD)])
    old = former.filter(pa.array(among(former["name_id"].to_numpy(), distinct(spelled["name_id"].to_numpy()))))
    grouped = pa.concat_tables([old.select(TOLD), spelled]).group_by("name_id", use_threads=False)
    changed = grouped.aggregate([("type", "min"), ("key", "min"), ("text", "min"), ("full", "max")])
    changed = changed.rename_columns(TOLD).sort_by("name_id")
    known, at = _known(old, changed)
    heard = _heard(changed.filter(pa.array(~known)), engine)
    source = np.empty(len(changed), np.int64)
    source[known], source[~known] = at[known], len(old) + np.arange(len(heard))
    every = pa.concat_tables([old.select(HEARD.names), heard]).take(pa.array(source))
    for name in HEARD.names:
        changed = changed.append_column(name, every[name])
    table = spliced(former, changed.cast(NAMES))
    ids = table["name_id"].to_numpy()
    fresh = np.zeros(len(ids), bool)
    fresh[np.searchsorted(ids, changed["name_id"].to_numpy()[~known])] = True
    return Names(table, ids, fresh)


def _known(old: pa.Table, changed: pa.Table) -> tuple[Bools, Ints]:
    """Which of the names, some of which may have `changed`, are there with the same text, and where in `old`."""
    ids, held = changed["name_id"].to_numpy(), old["name_id"].to_numpy()
    known, at = among(ids, held), np.searchsorted(held, ids)
    at[~known] = 0
    if known.any():
        same = pc.equal(changed["text"], old["text"].take(pa.array(at)))
        known &= same.to_numpy(zero_copy_only=False)
    return known, at


def _heard(names: pa.Table, engine: Engine) -> pa.Table:
    """The columns of names that follow from their keys."""
    tasks = [pack(names.slice(start, TASK).select(["type", "key", "full"])) for start in range(0, len(names), TASK)]
    answers = [HEARD.empty_table()] * len(tasks)
    for task, answer in run(engine, "entities.archive.comparing:key_task", b"", tasks):
        answers[task] = unpack(answer).cast(HEARD)
    return pa.concat_tables([HEARD.empty_table(), *answers])
