"""A name read once: its parts with their roles, and what other rooms ask of it."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from entities.names.attested import is_attested
from entities.names.known import UNKNOWN, commonness
from entities.names.order import Order, is_syllabic
from entities.names.sound import SoundToken, hear
from entities.names.titles import Sex, Title


class Role(StrEnum):
    """What a part is in its name."""

    GIVEN = "given"
    MIDDLE = "middle"
    PATRONYMIC = "patronymic"
    FAMILY = "family"
    INITIAL = "initial"
    NICKNAME = "nickname"
    UNKNOWN = "unknown"


def token_of(text: str) -> str:
    """A part as it is heard: one word without case.

    >>> token_of("Jong Un"), token_of("Weiß")
    ('jong-un', 'weiss')
    """
    return (text.lower() if text.isascii() else text.casefold()).replace(" ", "-")


class NamePart(NamedTuple):
    """One part of a name. `text` is as written without its particle, `key` its folded letters.

    A part can be several words that are one name: *Jong Un*, *Abd al-Rahman*. `particle` is what stands before it and
    may be missing or joined elsewhere: *bin*, *al*, *van der*. `syllabic` marks East Asian syllables, of which each
    one counts; `commonness` is one of the bands of `known`; `token` is what is heard of it: one word without case.

    A named tuple, not a dataclass, because every new name makes some: a frozen dataclass takes three times as long.
    """

    text: str
    key: str
    role: Role
    particle: str
    commonness: int
    syllabic: bool
    token: str

    @property
    def is_known(self) -> bool:
        """Whether it is a known or an attested name; looked up when first asked for, most parts never are."""
        return self.commonness > UNKNOWN or (self.commonness == UNKNOWN and is_attested(self.key))

    @property
    def sound(self) -> SoundToken:
        """How it may sound; read when first asked for, because parts of equal letters need no hearing."""
        return hear(self.token)


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """What a name looks like without its letters: equal shapes are one object, so that they are compared by identity.

    `roles` and `common` (whether many bear that part) have an entry for each part; `suffix` is the generation.
    """

    roles: tuple[Role, ...]
    common: tuple[bool, ...]
    family_first: bool
    suffix: str


@cache
def shape_of(roles: tuple[Role, ...], common: tuple[bool, ...], family_first: bool, suffix: str) -> Shape:
    """The one shape with these fields."""
    return Shape(roles, common, family_first, suffix)


class PreparedName(NamedTuple):
    """A name read once, to be compared many times.

    `suffix` is the generation ("junior", "senior", "2") or empty; `order` where the family name stands, as far as the
    name's own make-up tells, and `culture` (``ko``, ``zh``, ``vi``, ``ja``, ``hu``) the make-up it was told by.
    `title_sex` and `given_sex` are "m", "f" or empty: what its titles tell, and most bearers of its given name.
    """

    text: str
    parts: tuple[NamePart, ...]
    shape: Shape
    title_sex: str = ""
    given_sex: str = ""
    titles: tuple[Title, ...] = ()
    suffix: str = ""
    order: Order = Order.UNKNOWN
    culture: str = ""

    @property
    def is_mononym(self) -> bool:
        """Whether the name has one part only: a surname, a given name or a name that needs no other."""
        return len(self.parts) == 1

    @property
    def sex(self) -> Sex | None:
        """The sex its titles tell, None when they tell none or two."""
        return Sex(self.title_sex) if self.title_sex else None

    @property
    def joined(self) -> str:
        """The letters of all parts as one word, particles left out."""
        return "".join([part.key for part in self.parts])

    @property
    def family(self) -> tuple[NamePart, ...]:
        """The parts that are its family name; empty when the name does not tell."""
        return tuple(part for part in self.parts if part.role is Role.FAMILY)

    @property
    def given(self) -> tuple[NamePart, ...]:
        """The parts that are its given name; empty when the name does not tell."""
        return tuple(part for part in self.parts if part.role is Role.GIVEN)


def make_part(text: str, key: str, particle: str, role: Role, *, east_asian: bool) -> NamePart:
    """A part with what its letters tell: how it sounds, how common it is, whether each syllable counts.

    >>> make_part("Ju-ae", "juae", "", Role.UNKNOWN, east_asian=False).syllabic
    True
    """
    syllabic = east_asian or ("-" in text and is_syllabic(key))
    return NamePart(text, key, role, particle, commonness(key), syllabic, token_of(text))
