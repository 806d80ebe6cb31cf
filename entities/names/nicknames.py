"""Nicknames, diminutives and the forms one given name takes in other languages.

English comes from the ``nicknames`` package (Apache-2.0), other languages from ``data/given_name_forms.tsv``.
"""

from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from itertools import combinations

from nicknames import name_triplets

from entities.names.tables import rows


class Kinship(IntEnum):
    """How two different given names are one: not at all, two short forms, two languages, a name and its short form."""

    NONE = 0
    SHARED = 1
    COGNATE = 2
    NICKNAME = 3


def _pairs() -> Iterator[tuple[str, str, Kinship]]:
    for triplet in name_triplets():
        yield triplet.name1, triplet.name2, Kinship.NICKNAME
    for row in rows("given_name_forms"):
        names, forms = row["name"].split(), row["forms"].strip("-").split()
        for one, other in combinations(names, 2):
            yield one, other, Kinship.COGNATE
        for name in names:
            for form in forms:
                yield name, form, Kinship.NICKNAME
        for one, other in combinations(forms, 2):
            yield one, other, Kinship.SHARED


@cache
def related() -> dict[str, dict[str, Kinship]]:
    """Every given name that has a relative, with its relatives."""
    table: dict[str, dict[str, Kinship]] = {}
    for one, other, kinship in _pairs():
        for name, relative in ((one, other), (other, one)):
            known = table.setdefault(name, {})
            if name != relative:
                known[relative] = max(kinship, known.get(relative, Kinship.NONE))
    return table


def kinship(a: str, b: str) -> Kinship:
    """How two given names (folded letters) are related. Symmetric.

    >>> kinship("joe", "joseph").name, kinship("sasha", "aleksandr").name, kinship("john", "robert").name
    ('NICKNAME', 'NICKNAME', 'NONE')
    """
    return related().get(a, {}).get(b, Kinship.NONE)
