"""Plain names, read at once: most names are one to three words of plain letters, all of them names.

There is no title, particle, suffix or initial among such words, and no family name that would stand first. What
`parsing.read_any` makes of such a name step by step follows from the number of its words alone.
"""

from functools import cache
from typing import Final

from entities.names.known import COMMON, UNKNOWN, all_common, sex_of_given
from entities.names.order import FAMILIES, Order, is_patronymic, judge_order
from entities.names.prepared import NamePart, PreparedName, Role, Shape, shape_of
from entities.names.titles import STARTS, SUFFIXES
from entities.names.words import LONGEST_WORD, MOST_INITIALS, PARTICLES, is_initials

MOST_WORDS: Final = 3
_ROLES: Final = (
    (),
    (Role.UNKNOWN,),
    (Role.GIVEN, Role.FAMILY),
    (Role.GIVEN, Role.MIDDLE, Role.FAMILY),
    (Role.GIVEN, Role.PATRONYMIC, Role.FAMILY),
)
_UNKNOWN_ORDER: Final = Order.UNKNOWN
_make: Final = tuple.__new__
"""What a named tuple's own constructor calls, which is a Python function and takes three times as long."""


SPECIAL: Final = frozenset({*STARTS, *SUFFIXES, *PARTICLES, *FAMILIES})
"""Words that need a second look where there are several."""


def read_plain(shown: str) -> PreparedName | None:
    """Read a tidy name of plain words; None for a name that has to be read step by step.

    >>> [part.role.value for part in read_plain("Angela Dorothea Merkel").parts]
    ['given', 'middle', 'family']
    >>> [part.role.value for part in read_plain("Max Moon").parts]
    ['given', 'family']
    >>> read_plain("Osama bin Laden"), read_plain("Kim Jong-un"), read_plain("J. Smith")
    (None, None, None)
    """
    lower = shown.lower()
    if not (shown.isascii() and lower.replace(" ", "").isalpha()):
        return None
    words, keys = shown.split(" "), lower.split(" ")
    kind = len(words)
    if kind > 1 and not SPECIAL.isdisjoint(keys) and not _are_names(keys):
        return None
    if kind >= MOST_WORDS:
        if kind > MOST_WORDS or is_patronymic(keys[2]):
            return None
        kind += is_patronymic(keys[1])
    band_of = all_common().get
    parts, common = [], []
    for word, key, role in zip(words, keys, _ROLES[kind], strict=True):
        size = len(key)
        if not 1 < size <= LONGEST_WORD or (size <= MOST_INITIALS and is_initials(key)):
            return None
        band = band_of(key, UNKNOWN)
        parts.append(_make(NamePart, (word, key, role, "", band, False, key)))
        common.append(band >= COMMON)
    sex = sex_of_given(parts[0].key) if kind > 1 else ""
    shape = _shape(kind, tuple(common))
    return _make(PreparedName, (shown, tuple(parts), shape, "", sex, (), "", _UNKNOWN_ORDER, ""))


def _are_names(keys: list[str]) -> bool:
    """Whether words of which some are special are all names here, and none of them a family name that stands first."""
    return (
        keys[0] not in STARTS
        and keys[-1] not in SUFFIXES
        and PARTICLES.keys().isdisjoint(keys)
        and judge_order(keys)[0] is _UNKNOWN_ORDER
    )


@cache
def _shape(kind: int, common: tuple[bool, ...]) -> Shape:
    """`shape_of`, by the number of the roles: roles are slow to hash."""
    return shape_of(_ROLES[kind], common, False, "")
