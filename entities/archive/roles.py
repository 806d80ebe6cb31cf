"""What articles call people, as company: a coach, a judge, a spokesman in two articles is the likelier one person.

A role is a title that says what someone does (*President*, *Sgt.*); *Mr.* says nothing, and kin (*wife*) says whose.
It counts as a companion does, by the number of articles that have it, and half of that as a place does: two judges of
one name may well be two.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from entities.archive.naming import number
from entities.archive.ragged import numbered
from entities.archive.schema import ROLES
from entities.names.titles import TitleKind, title_of

type Ints = npt.NDArray[np.int64]
type Floats = npt.NDArray[np.float64]

TITLE: Final = 0.5
"""What a title that few articles have weighs beside a companion of few: two judges of one name may well be two."""
WORD: Final = 0.5
"""The same of a word: articles on any two stockbrokers share some."""

TELLING: Final = frozenset({TitleKind.ROLE, TitleKind.RANK, TitleKind.RELIGIOUS, TitleKind.NOBLE})


@dataclass(frozen=True, slots=True)
class Roles:
    """Roles of rows, in parallel and sorted: number of the row, number of the role; the id of each role, and its worth.

    `worth` is what a role of few articles weighs beside a companion of few.
    """

    row: Ints
    role: Ints
    ids: Ints
    worth: Floats

    @classmethod
    def of(cls, table: pa.Table, rows: Ints) -> "Roles":
        """Of a table (schema `ROLES`), in the numbers of the sorted `rows`."""
        ids, role = numbered(table["role"].to_numpy())
        row = np.searchsorted(rows, table["row"].to_numpy())
        word = table["word"].to_numpy(zero_copy_only=False)
        worth = np.full(len(ids), TITLE)
        worth[role[word]] = WORD
        order = np.lexsort((role, row))
        return cls(row[order], role[order], ids, worth)


def roles_of(entities: pa.Table) -> pa.Table:
    """The roles (schema `ROLES`) that entities of articles have, each once."""
    titles = _numbered(entities, "titles", role_number)
    words = _numbered(entities, "words", partial(number, "WORD"))
    pairs = np.concatenate([titles, words])
    return pa.table([pairs[:, 0], pairs[:, 1], np.arange(len(pairs)) >= len(titles)], schema=ROLES)


def _numbered(entities: pa.Table, column: str, of: Callable[[str], int]) -> Ints:
    """Rows with the number `of` each text in a column of lists, where that is not 0; shape (pairs, 2), each once."""
    lists = entities[column].combine_chunks()
    texts = lists.flatten().dictionary_encode()
    known = np.array([of(text) for text in texts.dictionary.to_pylist()], np.int64)
    row = entities["row"].combine_chunks().take(pc.list_parent_indices(lists)).to_numpy()
    role = known[texts.indices.to_numpy()] if len(known) else np.empty(0, np.int64)
    return np.unique(np.column_stack([row, role])[role != 0], axis=0)


def role_number(title: str) -> int:
    """The number of a role, 0 for a title that tells none.

    >>> role_number("Judge") == role_number("judge") != 0, role_number("Mr."), role_number("wife")
    (True, 0, 0)
    """
    found = title_of(title)
    return number("ROLE", found.key) if found and found.kind in TELLING else 0
