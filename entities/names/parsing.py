"""Reading a person's name into its parts: titles, given and family names, particles, initials, suffix.

The parts carry what other rooms need to decide who is *Kim*, *Mrs. Roosevelt* or *Joo-ae*: each with its role, and the
particle that stands before it. What cannot be known from the name alone stays `Role.UNKNOWN`.
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final

from entities.names.division import divide
from entities.names.known import commonness, sex_of_given
from entities.names.order import EAST_ASIAN, JOINED, Order, is_patronymic, is_syllabic, judge_order
from entities.names.sound import SoundToken, fold, hear
from entities.names.tables import rows
from entities.names.titles import SUFFIXES, Sex, Title, TitleKind, split_titles


class Role(StrEnum):
    """What a part is in its name."""

    GIVEN = "given"
    MIDDLE = "middle"
    PATRONYMIC = "patronymic"
    FAMILY = "family"
    INITIAL = "initial"
    NICKNAME = "nickname"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NamePart:
    """One part of a name. `text` is as written without its particle, `key` its folded letters.

    A part can be several words that are one name: *Jong Un*, *Abd al-Rahman*. `particle` is what stands before it and
    may be missing or joined elsewhere: *bin*, *al*, *van der*. `syllabic` marks East Asian syllables, of which each
    one counts; `commonness` is one of the bands of `known`.
    """

    text: str
    key: str
    role: Role
    particle: str
    commonness: int
    syllabic: bool

    @property
    def sound(self) -> SoundToken:
        """How it may sound; read when first asked for, because parts of equal letters need no hearing."""
        return hear(self.text.casefold().replace(" ", "-"))


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """What a name looks like without its letters: equal shapes are one object, so that they are compared by identity.

    `roles` and `commonness` have an entry for each part; `title_sex` and `given_sex` are "m", "f" or empty.
    """

    roles: tuple[Role, ...]
    commonness: tuple[int, ...]
    family_first: bool
    suffix: str
    title_sex: str
    given_sex: str


@cache
def shape_of(
    roles: tuple[Role, ...],
    commonness: tuple[int, ...],
    *,
    family_first: bool,
    suffix: str,
    title_sex: str,
    given_sex: str,
) -> Shape:
    """The one shape with these fields."""
    return Shape(roles, commonness, family_first, suffix, title_sex, given_sex)


@dataclass(frozen=True, slots=True)
class PreparedName:
    """A name read once, to be compared many times.

    `suffix` is the generation ("junior", "senior", "2") or empty; `order` where the family name stands, as far as the
    name's own make-up tells, and `culture` (``ko``, ``zh``, ``vi``, ``ja``, ``hu``) the make-up it was told by.
    """

    text: str
    parts: tuple[NamePart, ...]
    shape: Shape
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
        return Sex(self.shape.title_sex) if self.shape.title_sex else None

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


PARTICLES: Final = {row["word"]: row["kind"] for row in rows("particles")}
LEADING: Final = {row["word"] for row in rows("particles") if row["leads"] == "1"}
LOOSE: Final = ("article", "patronymic", "linking")
SPACES: Final = str.maketrans(dict.fromkeys("\t\n\r\x0b\x0c\xa0\u3000・·•=＝_/|;", " ") | {"，": ",", "’": "'"})
QUOTES: Final = str.maketrans(dict.fromkeys('"“”„«»()[]{}<>*?!:', " "))
LONGEST_TEXT: Final = 512
"""Characters of a name that are read; longer text is no name, and the work must stay bounded."""
MOST_PARTS: Final = 8
"""Parts that are kept, the first and the last ones: no longer name was seen in the measured sets."""


def tidy(text: str) -> str:
    """The name as shown to people: composed characters, single spaces.

    >>> tidy("  Kim   Jong-un ")
    'Kim Jong-un'
    """
    return " ".join(unicodedata.normalize("NFC", text[:LONGEST_TEXT]).split())


@lru_cache(maxsize=1 << 16)
def prepare(text: str) -> PreparedName:
    """Read a name. Never raises, whatever the text.

    >>> name = prepare("President Kim Jong Un")
    >>> [(part.text, part.role.value) for part in name.parts], name.order.value
    ([('Kim', 'family'), ('Jong Un', 'given')], 'family first')
    >>> [(part.particle, part.text) for part in prepare("Osama bin Laden").parts]
    [('', 'Osama'), ('bin', 'Laden')]
    """
    shown = tidy(text)
    plain = shown.translate(SPACES).translate(QUOTES)
    titles, rest = split_titles(plain.replace(",", " , "))
    words, suffix, comma = _split_words(rest)
    parts = _attach_particles(words)
    native = divide(parts[0][1]) if len(parts) == 1 and not parts[0][1].isascii() else ()
    if len(native) == 2:
        parts = [(native[0], native[0], ""), (native[1], native[1], "")]
    if len(parts) > MOST_PARTS:
        parts = parts[: MOST_PARTS // 2] + parts[-MOST_PARTS // 2 :]
    named, order, culture = _give_roles(parts, comma, titles, _culture_of(native))
    return PreparedName(shown, named, _shape(named, titles, suffix, order), titles, suffix, order, culture)


def _culture_of(native: tuple[str, ...]) -> str:
    """The culture of a name that is written without a space and divides in two."""
    if len(native) < 2:
        return ""
    return "ko" if "가" <= native[0][0] <= "힣" else "zh"


def _shape(parts: tuple[NamePart, ...], titles: tuple[Title, ...], suffix: str, order: Order) -> Shape:
    told = {title.sex for title in titles if title.sex}
    given = next((part.key for part in parts if part.role is Role.GIVEN), "")
    return shape_of(
        tuple([part.role for part in parts]),
        tuple([part.commonness for part in parts]),
        family_first=order is Order.FAMILY_FIRST,
        suffix=suffix,
        title_sex=told.pop().value if len(told) == 1 else "",
        given_sex=sex_of_given(given),
    )


def _split_words(text: str) -> tuple[list[str], str, int]:
    """The words of a name without suffix, the suffix, and how many words stood before a comma (0: no comma)."""
    words: list[str] = []
    suffix = ""
    comma = 0
    for word in text.split():
        bare = word.rstrip(".")
        if word == ",":
            comma = comma or len(words)
        elif words and fold(bare) in SUFFIXES:
            suffix = SUFFIXES[fold(bare)] or suffix
            comma = 0 if comma == len(words) else comma
        else:
            words.extend(_split_word(bare))
    return words, suffix, comma if comma < len(words) else 0


def _split_word(word: str) -> list[str]:
    """One written word as the words it stands for: points between initials, a particle before a hyphen."""
    if "." in word:
        return [piece for piece in word.replace(".", " ").replace("-", " ").split() if fold(piece)]
    head, hyphen, tail = word.partition("-")
    if hyphen and tail and PARTICLES.get(fold(head)) in ("article", "patronymic", "binding"):
        return [head + "-", *_split_word(tail)]
    return [word] if fold(word).strip() else []


def _attach_particles(words: list[str]) -> list[tuple[str, str, str]]:
    """Words as (text, key, particle): particles go to the part after them, binding words join it.

    The first word of a name is a particle only where a hyphen or the table says so: *Al Gore*, *Ben Carson*.
    """
    parts: list[tuple[str, str, str]] = []
    particles: list[str] = []
    bound = ""
    for at, word in enumerate(words):
        key = fold(word)
        kind = PARTICLES.get(key, "")
        last = at == len(words) - 1
        if kind == "ending" and parts:
            text, start, particle = parts.pop()
            parts.append((f"{text} {word}", start + key, particle))
        elif kind == "binding" and not last:
            bound = f"{bound} {word}".strip().rstrip("-")
        elif kind in LOOSE and not last and (bound or at or key in LEADING or word.endswith("-")):
            if bound:
                bound = f"{bound} {word}".rstrip("-")
            else:
                particles.append(word.rstrip("-").lower())
        else:
            whole = f"{bound} {word}".strip()
            parts.append((whole, fold(whole).replace(" ", ""), " ".join(particles)))
            particles, bound = [], ""
    return parts


def _give_roles(
    parts: list[tuple[str, str, str]], comma: int, titles: tuple[Title, ...], native: str
) -> tuple[tuple[NamePart, ...], Order, str]:
    """The parts with their roles, in the order written. `comma` is how many words stood before a comma."""
    order, culture = (Order.FAMILY_FIRST, native) if native else judge_order([key for _, key, _ in parts])
    if comma:
        order = Order.FAMILY_FIRST
    if order is Order.FAMILY_FIRST and culture in JOINED and len(parts) > 2:
        parts = [parts[0], _join(parts[1:])]
    elif order is Order.GIVEN_FIRST and culture in JOINED and len(parts) > 2:
        parts = [_join(parts[:-1]), parts[-1]]
    roles = _roles([key for _, key, _ in parts], order, titles)
    east_asian = culture in EAST_ASIAN
    named = tuple(
        make_part(text, key, particle=particle, role=role, east_asian=east_asian)
        for (text, key, particle), role in zip(parts, roles, strict=True)
    )
    return named, order, culture


def make_part(text: str, key: str, *, particle: str, role: Role, east_asian: bool) -> NamePart:
    """A part with what its letters tell: how it sounds, how common it is, whether each syllable counts.

    >>> make_part("Ju-ae", "juae", particle="", role=Role.UNKNOWN, east_asian=False).syllabic
    True
    """
    syllabic = east_asian or ("-" in text and is_syllabic(key))
    return NamePart(text, key, role, particle, commonness(key), syllabic)


def _join(parts: list[tuple[str, str, str]]) -> tuple[str, str, str]:
    return " ".join(text for text, _, _ in parts), "".join(key for _, key, _ in parts), ""


def _roles(keys: list[str], order: Order, titles: tuple[Title, ...]) -> list[Role]:
    if len(keys) < 2:
        surname = titles and titles[-1].kind in (TitleKind.HONORIFIC, TitleKind.ROLE, TitleKind.RANK)
        return [Role.FAMILY if surname else Role.UNKNOWN] * len(keys)
    if order is Order.FAMILY_FIRST:
        roles = [Role.FAMILY, *[Role.MIDDLE] * (len(keys) - 2), Role.GIVEN]
    else:
        roles = [Role.GIVEN, *[Role.MIDDLE] * (len(keys) - 2), Role.FAMILY]
    for at, key in enumerate(keys):
        if len(key) == 1 and key.upper() != key.lower():
            roles[at] = Role.INITIAL
        elif at and is_patronymic(key) and (at < len(keys) - 1 or len(keys) > 2):
            roles[at] = Role.PATRONYMIC
    return roles
