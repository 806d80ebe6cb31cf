"""Nicknames, diminutives and the forms one given name takes in other languages.

English comes from the ``nicknames`` package (Apache-2.0), other languages from ``data/given_name_forms.tsv``.
"""

from collections.abc import Iterator, Mapping
from enum import IntEnum
from functools import cache, lru_cache
from itertools import combinations, product
from typing import Final

from nicknames import name_triplets
from rapidfuzz.distance import OSA

from entities.names.known import all_sexes, commonness
from entities.names.sexes import are_two_sexes
from entities.names.tables import rows

SHORTEST_INNER: Final = 6
FEWEST_AROUND: Final = 3
"""Letters of a name, and around it, that do not stand there by chance."""
SHORTEST_AROUND: Final = SHORTEST_INNER + FEWEST_AROUND
COGNATES: Final = "cognate"
"""The kind of the rows that hold one name in several languages."""
LONGEST: Final = 24
"""Letters beyond which no word is a given name: those of the tables have 16 at most."""


class Kinship(IntEnum):
    """How two different given names are one, the weakest way first.

    Two short forms of one name, its forms in two languages, the name and its short form, two of its forms that one
    bearer goes by (Vladimir and Volodymyr, Sergei and Serhiy).
    """

    NONE = 0
    SHARED = 1
    COGNATE = 2
    NICKNAME = 3
    FORM = 4


def _pairs() -> Iterator[tuple[str, str, Kinship]]:
    for triplet in name_triplets():
        yield triplet.name1, triplet.name2, Kinship.NICKNAME
    spelled = _spellings()
    for row in rows("given_name_forms"):
        names, forms = row["name"].split(), row["forms"].strip("-").split()
        for one, other in combinations(names, 2):
            if row["kind"] == COGNATES:
                for pair in product(spelled.get(one, {one}), spelled.get(other, {other})):
                    yield *pair, Kinship.COGNATE
            else:
                yield one, other, Kinship.FORM
        for name in names:
            for form in forms:
                yield name, form, Kinship.NICKNAME
        for one, other in combinations(forms, 2):
            yield one, other, Kinship.SHARED


def _spellings() -> dict[str, set[str]]:
    """The forms that one bearer of a given name goes by: what one of them is in another language, all are."""
    found: dict[str, set[str]] = {}
    for row in rows("given_name_forms"):
        if row["kind"] != COGNATES:
            for name in row["name"].split():
                found.setdefault(name, {name}).update(row["name"].split())
    return found


@cache
def related() -> dict[str, dict[str, Kinship]]:
    """Every given name that has a relative, with its relatives: a woman's name is only a man's by a nickname (Alex)."""
    table: dict[str, dict[str, Kinship]] = {}
    for one, other, kinship in _pairs():
        of_one, of_other = table.setdefault(one, {}), table.setdefault(other, {})
        if kinship is not Kinship.NICKNAME and are_two_sexes(one, other):
            continue
        if one != other and of_one.get(other, Kinship.NONE) < kinship:  # the same in both
            of_one[other] = of_other[one] = kinship
    return table


@lru_cache(maxsize=1 << 16)
def inner_name(key: str) -> str:
    """The given name that an unknown long word ends or starts with, or "": two words were run together.

    >>> inner_name("videosergei"), inner_name("alexander")
    ('sergei', '')
    """
    kin, sexes = related(), all_sexes()
    if len(key) < SHORTEST_AROUND or commonness(key) or key in kin:
        return ""
    for size in range(min(len(key) - FEWEST_AROUND, LONGEST), SHORTEST_INNER - 1, -1):
        for piece in (key[-size:], key[:size]):
            if piece in kin or piece in sexes:
                return piece
    return ""


@cache
def _deletions() -> dict[str, list[str]]:
    """The given names that have relatives, by what is left of each without one of its letters."""
    found: dict[str, list[str]] = {}
    for name in related():
        if len(name) >= SHORTEST_INNER:
            for at in range(len(name)):
                found.setdefault(name[:at] + name[at + 1 :], []).append(name)
    return found


@lru_cache(maxsize=1 << 16)
def meant_names(key: str) -> tuple[str, ...]:
    """The given names with relatives that an unknown word is with one slip of the hand.

    >>> meant_names("volodynyr"), meant_names("volodymyr")
    (('volodymyr',), ())
    """
    if not SHORTEST_INNER <= len(key) <= LONGEST or commonness(key) or key in related():
        return ()
    table = _deletions()
    near = set(table.get(key, ()))
    for at in range(len(key)):
        piece = key[:at] + key[at + 1 :]
        near.update(table.get(piece, ()))
        if piece in related() and len(piece) >= SHORTEST_INNER:
            near.add(piece)
    return tuple(sorted(name for name in near if OSA.distance(key, name) == 1))


def may_be_kin(word: str) -> bool:
    """Whether a word has relatives, or is so long and unknown that a slip may hide a name that has some.

    >>> may_be_kin("joe"), may_be_kin("volodynyr"), may_be_kin("putin")
    (True, True, False)
    """
    return word in related() or (SHORTEST_INNER <= len(word) <= LONGEST and not commonness(word))


def kinship(a: str, b: str) -> Kinship:
    """How two given names (folded letters) are related; one of them may have a slip of the hand. Symmetric.

    >>> kinship("joe", "joseph").name, kinship("sasha", "aleksandr").name, kinship("john", "robert").name
    ('NICKNAME', 'NICKNAME', 'NONE')
    >>> kinship("vladimir", "volodynyr").name
    'FORM'
    """
    table = related()
    of_a, of_b = table.get(a), table.get(b)
    if of_a is None:
        return Kinship.NONE if of_b is None else _meant_kinship(of_b, a)
    return _meant_kinship(of_a, b) if of_b is None else of_a.get(b, Kinship.NONE)


def _meant_kinship(relatives: Mapping[str, Kinship], word: str) -> Kinship:
    """The kinship of the nearest relative that a word without any is with one slip (see `meant_names`)."""
    best = Kinship.NONE
    size = len(word)
    if not SHORTEST_INNER <= size <= LONGEST or commonness(word):
        return best
    first, last = word[0], word[-1]
    for name, kin in relatives.items():
        if (
            kin > best
            and (name[0] == first or name[-1] == last)  # one slip leaves one of them
            and SHORTEST_INNER <= len(name) < size + 2
            and OSA.distance(name, word) == 1
        ):
            best = kin
    return best
