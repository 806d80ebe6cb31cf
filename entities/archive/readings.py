"""What a name stands for where articles read it otherwise: the archive's own reading.

One article's model takes a person for a place, or the other way round; one article seems to mean the Wellington of New
Zealand, another of the same week tells that it is the one in Somerset. Many articles know better than one.
"""

from itertools import permutations
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from entities.archive.company import ENOUGH, LITTLE, Company, Rows, most_shared
from entities.archive.naming import PLACE, place_key
from entities.archive.ragged import numbered, order_of, spread
from entities.archive.vocabulary import Names
from entities.places.gazetteer import by_id

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]

MORE: Final = 3
"""How many times the articles of one reading of a name another must have to count as the usual one."""


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


def sited(names: Names, name: Ints, rows: Rows) -> Ints:
    """The name each row stands for, when a place that other articles of its company read otherwise is what they say.

    Where two places of one name stand in the archive, a row of the one may be the other when it shares company with a
    row of that: a little, when its own article has no other place of its country, but one of the other's country, or of
    neither while the other is much the commoner (`MORE`); enough, when it has both and the other is much the commoner.
    Never where its article has both places, or speaks only of its own country.
    """
    counts = np.bincount(name, minlength=len(names.ids))
    one, other = _namesakes(names, counts)
    if not len(one):
        return name
    which, few = rows_of(name, one)
    theirs, many = rows_of(name, other)
    alone = ~np.isin((which << 32) | rows.article[few], (theirs << 32) | rows.article[many])
    which, few = which[alone], few[alone]
    fits = [supported(names, name, rows, few, side[which]) for side in (one, other)]
    common = (counts[other] >= MORE * counts[one])[which]
    cases = [~fits[0] & (fits[1] | common), fits[0] & fits[1] & common]
    needed = np.select(cases, [LITTLE, ENOUGH], np.inf)
    maybe = np.flatnonzero(needed < np.inf)
    which, few, needed = which[maybe], few[maybe], needed[maybe]
    if not len(few):
        return name
    shared = most_shared(Company.of(rows), (few, which), (many, theirs))
    kept = np.flatnonzero(shared >= needed)
    kept = kept[np.lexsort((which[kept], -shared[kept]))][::-1]  # the last one stays: the most company, the first place
    found = name.copy()
    found[few[kept]] = other[which[kept]]
    return found


def placed(names: Names, name: Ints) -> tuple[Ints, tuple[str, ...]]:
    """The place of the gazetteer that each row stands for: a number of the ids, of which the first is empty (none)."""
    keys = names.table["key"]
    known = np.flatnonzero(pc.starts_with(keys, PLACE).to_numpy(zero_copy_only=False))
    number = np.zeros(len(names.ids), np.int64)
    number[known] = 1 + np.arange(len(known))
    return number[name], ("", *(key.removeprefix(PLACE) for key in keys.take(pa.array(known)).to_pylist()))


def _namesakes(names: Names, counts: Ints) -> tuple[Ints, Ints]:
    """Every two places of the gazetteer that are in the archive by one name, both ways: parallel numbers of names."""
    places = np.flatnonzero(pc.starts_with(names.table["key"], PLACE).to_numpy(zero_copy_only=False) & (counts > 0))
    words: dict[str, list[int]] = {}
    for word, place in zip(names.table["text"].take(pa.array(places)).to_pylist(), places.tolist(), strict=True):
        words.setdefault(place_key(word), []).append(place)
    pairs = [pair for some in words.values() for pair in permutations(some, 2)]
    one, other = np.array(pairs, np.int64).reshape(-1, 2).T
    return one, other


def rows_of(name: Ints, wanted: Ints) -> tuple[Ints, Ints]:
    """The rows of each of the `wanted` names: which of them, row."""
    inside = np.flatnonzero(np.isin(name, wanted))
    inside = inside[order_of(name[inside])]
    start = np.searchsorted(name[inside], wanted)
    which, within = spread(np.searchsorted(name[inside], wanted, side="right") - start)
    return which, inside[start[which] + within]


def supported(names: Names, name: Ints, rows: Rows, few: Ints, reading: Ints) -> Bools:
    """Of each of a `few` rows: does its article name another place in the country of this `reading` of it?"""
    mates = np.flatnonzero(np.isin(rows.article, rows.article[few]) & rows.place)
    wanted = np.union1d(name[mates], reading)
    country = np.zeros(len(names.ids), np.int64)
    numbers: dict[str, int] = {"": 0}
    for row, text in zip(wanted.tolist(), names.table["key"].take(pa.array(wanted)).to_pylist(), strict=True):
        place = by_id(text.removeprefix(PLACE)) if text.startswith(PLACE) else None
        country[row] = numbers.setdefault((place.country or place.id) if place else "", len(numbers))
    alike, position = numbered((rows.article[mates] << 32) | country[name[mates]])
    size = np.bincount(position, minlength=len(alike))
    key = (rows.article[few] << 32) | country[reading]
    at = np.minimum(np.searchsorted(alike, key), max(0, len(alike) - 1))
    met = np.where(alike[at] == key, size[at], 0) if len(alike) else np.zeros(len(few), np.int64)
    itself = country[name[few]] == country[reading]
    return np.asarray((country[reading] > 0) & (met > itself), dtype=bool)
