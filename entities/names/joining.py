"""Words written apart in one name and joined in the other: Sergei Lavrov and SergeiLavrov, Zhu Ye and Ju-ae."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import JaroWinkler

from entities.names.known import COMMON, commonness
from entities.names.order import EAST_ASIAN
from entities.names.partcodes import fits
from entities.names.prepared import PreparedName, Role, make_part, shape_of
from entities.names.relation import relate
from entities.names.words import LONGEST_WORD

JOINED_LIKENESS: Final = 0.9
"""Jaro-Winkler likeness from which two joined words are tried as one: a slip or two in a joined name."""
MOST_LETTERS: Final = 2
"""Letters by which a joined name may be longer or shorter than its words."""
ACRONYM: Final = (3, 5)
"""Letters of a word that may stand for the parts of a name; longer ones are names of their own."""
LONGEST_SYLLABLE: Final = 6
"""Letters of the longest written syllable (*zhuang*, *hyeong*)."""


def joinings(
    a: PreparedName, b: PreparedName, codes: tuple[tuple[int, ...], ...]
) -> Iterable[tuple[PreparedName, PreparedName]]:
    """The pairs of names to try beside the two as written, with two neighbouring parts of one joined.

    `codes` are those of the parts as written. Only such joined words are tried as fit a part of the other name.
    """
    if len(a.parts) == len(b.parts) and not (a.culture in EAST_ASIAN or b.culture in EAST_ASIAN):
        return ()
    return _joinings(a, b, codes)


def _joinings(
    a: PreparedName, b: PreparedName, codes: tuple[tuple[int, ...], ...]
) -> Iterator[tuple[PreparedName, PreparedName]]:
    yield from _spelled(a, b)
    rows, columns = len(a.parts), len(b.parts)
    if rows == columns != 2:
        return
    anchored = min(rows, columns) == 1 or any(fits(code) for row in codes for code in row)
    if rows < columns:
        for joined in _joined(b, a, anchored=anchored):
            yield a, joined
    elif rows > columns:
        for joined in _joined(a, b, anchored=anchored):
            yield joined, b
    yield from _syllables(a, b)


def _syllables(a: PreparedName, b: PreparedName) -> Iterator[tuple[PreparedName, PreparedName]]:
    """Two syllables of one name that are one part of the other (Zhu Ye and Ju-ae)."""
    for name, other in ((a, b), (b, a)):
        if len(other.parts) > 1 and is_syllable_pair(name):
            joined = join(name, 0)
            apart = (name.parts[0].key, name.parts[1].key)
            wanted = [part for part in other.parts if part.syllabic and part.key not in apart]
            if any(fits(relate(joined.parts[0], part)) for part in wanted):
                yield (joined, other) if name is a else (other, joined)


def _spelled(a: PreparedName, b: PreparedName) -> Iterator[tuple[PreparedName, PreparedName]]:
    if len(a.parts) == 1 and is_acronym(a, b):
        yield spell(a), b
    elif len(b.parts) == 1 and is_acronym(b, a):
        yield a, spell(b)


def is_acronym(short: PreparedName, long: PreparedName) -> bool:
    """Whether a name of one word is the first letters of another name's parts, and no name itself.

    >>> from entities.names.parsing import prepare
    >>> is_acronym(prepare("AMLO"), prepare("Andrés Manuel López Obrador"))
    True
    """
    part = short.parts[0]
    if not ACRONYM[0] <= len(part.key) == len(long.parts) <= ACRONYM[1] or commonness(part.key):
        return False
    return part.key == initials(long)


def initials(name: PreparedName) -> str:
    """The first letters of all parts.

    >>> from entities.names.parsing import prepare
    >>> initials(prepare("Andrés Manuel López Obrador"))
    'amlo'
    """
    return "".join([part.key[0] for part in name.parts])


@lru_cache(maxsize=1 << 10)
def spell(name: PreparedName) -> PreparedName:
    """The name of one word with each of its letters an initial.

    >>> from entities.names.parsing import prepare
    >>> [part.role.value for part in spell(prepare("Amlo")).parts]
    ['initial', 'initial', 'initial', 'initial']
    """
    letters = [(letter, letter) for letter in name.parts[0].key]
    parts = tuple([make_part(text.upper(), key, "", Role.INITIAL, east_asian=False) for text, key in letters])
    shape = shape_of(tuple([Role.INITIAL] * len(parts)), tuple([False] * len(parts)), False, name.suffix)
    return name._replace(parts=parts, shape=shape)


def _joined(long: PreparedName, short: PreparedName, *, anchored: bool) -> Iterator[PreparedName]:
    for at in joinable(long):
        word = long.parts[at].key + long.parts[at + 1].key
        if len(word) > LONGEST_WORD:
            continue  # longer than any word that is read
        apart = (long.parts[at].key, long.parts[at + 1].key)
        for part in short.parts:
            # A word that is there by itself has not swallowed its neighbour (Wang Yi, Wang Yang).
            if part.key not in apart and _as_one_word(word, part.key, anchored=anchored):
                joined = join(long, at)
                if fits(relate(joined.parts[at], part)):
                    yield joined
                    break


def joinable(name: PreparedName) -> list[int]:
    """The places where a part and the next can be one word: neither is an initial.

    >>> from entities.names.parsing import prepare
    >>> joinable(prepare("Nikolai Patr ushev")), joinable(prepare("John F. Kennedy"))
    ([0, 1], [])
    """
    roles = name.shape.roles
    return [at for at in range(len(roles) - 1) if Role.INITIAL not in roles[at : at + 2]]


def _as_one_word(word: str, key: str, *, anchored: bool) -> bool:
    """Whether two words joined can be one written word: nearly its letters, or in a script that letters can't tell."""
    if not (word.isascii() and key.isascii()):
        return anchored
    return abs(len(word) - len(key)) <= MOST_LETTERS and JaroWinkler.similarity(word, key) >= JOINED_LIKENESS


def is_syllable_pair(name: PreparedName) -> bool:
    """Whether a name is two East Asian syllables, which may be a family and a given name or one given name alone.

    >>> from entities.names.parsing import prepare
    >>> is_syllable_pair(prepare("Zhu Ye")), is_syllable_pair(prepare("Kim Ju-ae"))
    (True, False)
    """
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
    part = make_part(text, key, first.particle, role, east_asian=east_asian)
    parts = (*name.parts[:at], part, *name.parts[at + 2 :])
    shape = shape_of(
        tuple([part.role for part in parts]),
        tuple([part.commonness >= COMMON for part in parts]),
        name.shape.family_first,
        name.suffix,
    )
    return name._replace(parts=parts, shape=shape)
