"""Words written apart in one name and joined in the other: Sergei Lavrov and SergeiLavrov, Zhu Ye and Ju-ae."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import JaroWinkler

from entities.names.order import EAST_ASIAN
from entities.names.parsing import PreparedName, Role, make_part, shape_of

JOINED_LIKENESS: Final = 0.9
"""Jaro-Winkler likeness from which two joined words are tried as one: a slip or two in a joined name."""
MOST_LETTERS: Final = 2
"""Letters by which a joined name may be longer or shorter than its words."""
LONGEST_SYLLABLE: Final = 6
"""Letters of the longest written syllable (*zhuang*, *hyeong*)."""


def joinings(a: PreparedName, b: PreparedName) -> Iterator[tuple[PreparedName, PreparedName]]:
    """The pairs of names to try beside the two as written, with two neighbouring parts of one joined."""
    rows, columns = len(a.parts), len(b.parts)
    if rows == columns != 2:
        return
    if rows < columns:
        for at in _joinable(b, a):
            yield a, join(b, at)
    elif rows > columns:
        for at in _joinable(a, b):
            yield join(a, at), b
    if _is_syllable_pair(a) and any(part.syllabic for part in b.parts) and columns > 1:
        yield join(a, 0), b
    if _is_syllable_pair(b) and any(part.syllabic for part in a.parts) and rows > 1:
        yield a, join(b, 0)


def _joinable(long: PreparedName, short: PreparedName) -> Iterator[int]:
    for at in range(len(long.parts) - 1):
        if Role.INITIAL in (long.parts[at].role, long.parts[at + 1].role):
            continue
        word = long.parts[at].key + long.parts[at + 1].key
        for part in short.parts:
            if _as_one_word(word, part.key):
                yield at
                break


def _as_one_word(word: str, key: str) -> bool:
    """Whether two words joined can be one written word: nearly its letters, or in a script that letters can't tell."""
    if word.isascii() != key.isascii():
        return True
    return abs(len(word) - len(key)) <= MOST_LETTERS and JaroWinkler.similarity(word, key) >= JOINED_LIKENESS


def _is_syllable_pair(name: PreparedName) -> bool:
    """Whether a name is two East Asian syllables, which may be a family and a given name or one given name alone."""
    return (
        len(name.parts) == 2
        and name.culture in EAST_ASIAN
        and all(len(part.key) <= LONGEST_SYLLABLE and "-" not in part.text for part in name.parts)
    )


@lru_cache(maxsize=1 << 14)
def join(name: PreparedName, at: int) -> PreparedName:
    """The name with its parts `at` and the next as one.

    >>> from entities.names.parsing import prepare
    >>> [part.key for part in join(prepare("Nikolai Patr ushev"), 1).parts]
    ['nikolai', 'patrushev']
    """
    first, second = name.parts[at], name.parts[at + 1]
    key = first.key + second.key
    text = f"{first.text} {second.text}"
    role = Role.UNKNOWN if len(name.parts) == 2 else second.role
    east_asian = first.syllabic or second.syllabic
    part = make_part(text, key, particle=first.particle, role=role, east_asian=east_asian)
    parts = (*name.parts[:at], part, *name.parts[at + 2 :])
    shape = shape_of(
        tuple([part.role for part in parts]),
        tuple([part.commonness for part in parts]),
        family_first=name.shape.family_first,
        suffix=name.shape.suffix,
        title_sex=name.shape.title_sex,
        given_sex=name.shape.given_sex,
    )
    return PreparedName(name.text, parts, shape, name.titles, name.suffix, name.order, name.culture)
