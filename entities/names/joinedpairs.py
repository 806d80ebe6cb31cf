"""Among many names, the few pairs in which words written apart in one may be joined in the other (see `joining`)."""

from collections.abc import Iterator

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from entities.names.gradegrid import Codes, face
from entities.names.joining import ACRONYM, JOINED_LIKENESS, initials, is_syllable_pair, join, joinable
from entities.names.nametable import Table
from entities.names.relationgrid import relate_all
from entities.names.units import describe


def joined_pairs(a: Table, b: Table, codes: Codes) -> Iterator[tuple[int, int]]:
    """The pairs of names that `joining.joinings` may find something for; a few more do no harm."""
    for long, short, view, turned in ((a, b, codes, False), (b, a, codes.T, True)):
        found = [
            *_split_words(long, short),
            *_foreign(long, short, view),
            *_syllable_pairs(long, short),
            *_acronyms(long, short),
        ]
        for row, column in found:
            yield (column, row) if turned else (row, column)


def _holders(table: Table) -> dict[int, list[int]]:
    """The names that hold each part."""
    found: dict[int, list[int]] = {}
    for row, parts in enumerate(table.parts.tolist()):
        for part in parts:
            found.setdefault(part, []).append(row)
    return found


def _split_words(long: Table, short: Table) -> Iterator[tuple[int, int]]:
    """Names with two parts that are nearly the letters of one part of a name with fewer parts."""
    words: dict[str, list[int]] = {}
    for row, name in enumerate(long.names):
        for at in joinable(name):
            words.setdefault(name.parts[at].key + name.parts[at + 1].key, []).append(row)
    if not words:
        return
    near = process.cdist(
        list(words), short.units.keys, scorer=JaroWinkler.similarity, score_cutoff=JOINED_LIKENESS, dtype=np.float64
    )
    holders, rows = _holders(short), list(words.values())
    for word, unit in zip(*np.nonzero(near), strict=True):
        for row in rows[word]:
            for column in holders[int(unit)]:
                if short.counts[column] < long.counts[row]:
                    yield row, column


def _foreign(long: Table, short: Table, codes: Codes) -> Iterator[tuple[int, int]]:
    """Names in two scripts with unlike numbers of parts of which one fits, or with one part only."""
    if long.units.ascii.all() and short.units.ascii.all():
        return
    plain = [
        np.array([all(part.key.isascii() for part in name.parts) for name in table.names]) for table in (long, short)
    ]
    fewer = (short.counts > 0)[None, :] & (short.counts[None, :] < long.counts[:, None])
    rows, columns = np.nonzero(fewer & ~(plain[0][:, None] & plain[1][None, :]))
    padded = np.pad(codes, ((0, 1), (0, 1)), constant_values=-1)
    fitting = np.zeros(len(rows), dtype=np.bool_)
    for i in range(long.parts.shape[1]):
        for j in range(short.parts.shape[1]):
            fitting |= padded[long.parts[rows, i], short.parts[columns, j]] > 0
    kept = fitting | (short.counts[columns] == 1)
    yield from zip(rows[kept].tolist(), columns[kept].tolist(), strict=True)


def _acronyms(long: Table, short: Table) -> Iterator[tuple[int, int]]:
    """Names of one word that are the first letters of another name's parts."""
    words: dict[str, list[int]] = {}
    for column, name in enumerate(short.names):
        if len(name.parts) == 1 and ACRONYM[0] <= len(name.parts[0].key) <= ACRONYM[1]:
            words.setdefault(name.parts[0].key, []).append(column)
    for row, name in enumerate(long.names) if words else ():
        if len(name.parts) >= ACRONYM[0]:
            for column in words.get(initials(name), ()):
                yield row, column


def _syllable_pairs(table: Table, other: Table) -> Iterator[tuple[int, int]]:
    """Names of two syllables that are the given name of another name (Zhu Ye and Ju-ae)."""
    rows = [row for row, name in enumerate(table.names) if len(name.parts) == 2 and is_syllable_pair(name)]
    (syllabic,) = np.nonzero(other.units.syllabic)
    if not rows or not len(syllabic):
        return
    joined = describe([join(table.names[row], 0).parts[0] for row in rows])
    fitting = relate_all(face(joined, describe([other.units.parts[unit] for unit in syllabic.tolist()]))) > 0
    holders = _holders(other)
    for at, unit in zip(*np.nonzero(fitting), strict=True):
        for column in holders[int(syllabic[unit])]:
            if other.counts[column] > 1:
                yield rows[at], column
