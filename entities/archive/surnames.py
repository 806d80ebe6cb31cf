"""Places that are people's surnames: *Bush* is a town of Egypt, too, and *interest in Teixeira* looks like one.

Where many articles know who bears a name, a lesser place of it in one of them, or one that no gazetteer has, is that
person.
"""

from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from entities.archive.attachment import PROMINENT
from entities.archive.blocking import unpacked
from entities.archive.company import ENOUGH, Company, Rows, most_shared
from entities.archive.naming import PLACE, place_key
from entities.archive.readings import MORE, rows_of, supported
from entities.archive.vocabulary import Names
from entities.arrays import distinct
from entities.places.gazetteer import listings

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]

LESSER: Final = 0.42
"""Prominence below which a place is less likely meant than a person of whom the archive tells: that of a town."""


def surnamed(names: Names, name: Ints) -> Ints:
    """The name each row stands for, when lesser places that are surnames are those: *Bush* is a town of Egypt, too.

    A place of one word goes to the lone name of that spelling (see `attachment`) when that and full names that end in
    it stand in `MORE` times its articles. `name`: that of each row.
    """
    table = names.table
    keys, text = table["key"].combine_chunks(), table["text"].combine_chunks()
    known = pc.starts_with(keys, PLACE).to_numpy(zero_copy_only=False)
    single = known & ~pc.match_substring(text, " ").to_numpy(zero_copy_only=False)
    person = pc.equal(table["type"], "PERSON").to_numpy(zero_copy_only=False)
    full = table["full"].to_numpy(zero_copy_only=False)
    places, lone, whole = (np.flatnonzero(some) for some in (single, person & ~full, person & full))
    words = pa.array([place_key(word) for word in text.take(pa.array(places)).to_pylist()], pa.string())
    at = pc.index_in(words, keys.take(pa.array(lone)))
    held = at.is_valid().to_numpy(zero_copy_only=False)
    places, bearer = places[held], lone[at.drop_null().to_numpy()]
    last = pc.replace_substring_regex(keys.take(pa.array(whole)), r"^.* ", "")
    at = pc.index_in(last, keys.take(pa.array(bearer)))
    surname = at.is_valid().to_numpy(zero_copy_only=False)
    counts = np.bincount(name, minlength=len(table))
    used = counts[bearer]
    np.add.at(used, at.drop_null().to_numpy(), counts[whole[surname]])
    kept = (used >= MORE * counts[places]) & (counts[places] > 0)
    chosen = np.arange(len(table))
    for place, who in zip(places[kept].tolist(), bearer[kept].tolist(), strict=True):
        if _is_lesser(keys[place].as_py(), text[place].as_py()):
            chosen[place] = who
    return chosen[name]


def borne(names: Names, name: Ints, rows: Rows, grouped: tuple[Ints, Ints]) -> Ints:
    """The name each row stands for, when a place that is somebody's surname is that person, by its company.

    The person is the one whose full name ends in the word, in far more articles than all others of whom that is true
    (`PROMINENT`) and than the place (`MORE`). A row is that person when its article names the person, or shares company
    enough with one that does, and names no other place in the country of its own. `grouped`: groups, and the most used
    name of each.
    """
    groups, anchors = grouped
    places, bearer = _surnames(names, name, groups)
    which, few = rows_of(name, places)
    free = ~supported(names, name, rows, few, name[few])
    which, few = which[free], few[free]
    if not len(few):
        return name
    theirs, many = rows_of(rows.group, bearer)
    beside = np.isin((which << 32) | rows.article[few], (theirs << 32) | rows.article[many])
    kept = beside | (most_shared(Company.of(rows), (few, which), (many, theirs)) >= ENOUGH)
    found = name.copy()
    found[few[kept]] = anchors[bearer[which[kept]]]
    return found


def _surnames(names: Names, name: Ints, groups: Ints) -> tuple[Ints, Ints]:
    """Places of one word that may be a surname, and the group of the person who is known by it."""
    table = names.table
    keys, text = table["key"].combine_chunks(), table["text"].combine_chunks()
    person = pc.equal(table["type"], "PERSON").to_numpy(zero_copy_only=False)
    single = ~pc.match_substring(text, " ").to_numpy(zero_copy_only=False)
    counts = np.bincount(name, minlength=len(names.ids))
    places = np.flatnonzero(~person & single & (counts > 0))
    whole = np.flatnonzero(person & table["full"].to_numpy(zero_copy_only=False))
    written = zip(keys.take(pa.array(places)).to_pylist(), text.take(pa.array(places)).to_pylist(), strict=True)
    words = pa.array([place_key(word) if key.startswith(PLACE) else key for key, word in written], pa.string())
    known = words.unique()
    ends = pc.index_in(pc.replace_substring_regex(keys.take(pa.array(whole)), r"^.* ", ""), known)
    held = ends.is_valid().to_numpy(zero_copy_only=False)
    word, group = unpacked(distinct((ends.drop_null().to_numpy().astype(np.int64) << 32) | groups[whole[held]]))
    used = np.bincount(groups[name], minlength=len(names.ids))
    rest = np.bincount(word, weights=used[group], minlength=len(known))[word] - used[group]
    most = (used[group] > 0) & (used[group] >= PROMINENT * rest)  # one of each word at most
    bearer = np.full(len(known), -1, np.int64)
    bearer[word[most]] = group[most]
    borne_by = bearer[pc.index_in(words, known).to_numpy()]
    maybe = np.flatnonzero((borne_by >= 0) & (used[borne_by] >= MORE * counts[places]))
    lesser = [at for at in maybe.tolist() if _is_lesser(keys[places[at]].as_py(), text[places[at]].as_py())]
    return places[lesser], borne_by[lesser]


def _is_lesser(key: str, text: str) -> bool:
    """Is it a place that no gazetteer has, or one that is less likely meant than a person?"""
    known = listings(text) if key.startswith(PLACE) else ()
    return not known or known[0].prominence < LESSER
