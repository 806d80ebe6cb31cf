"""Reading a person's name into its parts: titles, given and family names, particles, initials, suffix.

The parts carry what other rooms need to decide who is *Kim*, *Mrs. Roosevelt* or *Joo-ae*: each with its role, and the
particle that stands before it. What cannot be known from the name alone stays `Role.UNKNOWN`.
"""

import re
from functools import lru_cache
from typing import Final

from entities.names.division import divide
from entities.names.known import COMMON, sex_of_given
from entities.names.mandarin import is_pinyin
from entities.names.order import EAST_ASIAN, JOINED, Order, is_patronymic, judge_order
from entities.names.plain import read_plain
from entities.names.prepared import NamePart, PreparedName, Role, make_part, shape_of
from entities.names.tables import rows
from entities.names.titles import SUFFIXES, Title, TitleKind, take_titles
from entities.names.words import COMMA, PARTICLES, Word, spell_initials, split_words, tidy

LEADING: Final = {row["word"] for row in rows("particles") if row["leads"] == "1"}
SEVERAL: Final = re.compile("[aeiouy]+[^aeiouy]+[aeiouy]")
"""Two syllables: after a single letter that is a surname too (*I*, *O*, *U*), a Korean given name, as *O Jin-u*."""
LOOSE: Final = ("article", "patronymic", "linking")
MOST_PARTS: Final = 8
"""Parts that are kept, the first and the last ones: no longer name was seen in the measured sets."""

RawPart = tuple[str, str, str]
"""A part before its role is known: as written, folded letters, particle."""


@lru_cache(maxsize=1 << 14)
def prepare(text: str) -> PreparedName:
    """Read a name. Never raises, whatever the text.

    >>> name = prepare("President Kim Jong Un")
    >>> [(part.text, part.role.value) for part in name.parts], name.order.value
    ([('Kim', 'family'), ('Jong Un', 'given')], 'family first')
    >>> [(part.particle, part.text) for part in prepare("Osama bin Laden").parts]
    [('', 'Osama'), ('bin', 'Laden')]
    """
    shown = tidy(text)
    return read_plain(shown) or read_any(shown)


def read_any(shown: str) -> PreparedName:
    """Read a tidy name, step by step: titles, suffix, particles, roles."""
    titles, words = take_titles(split_words(shown))
    words, suffix, comma = _take_suffixes(words)
    words = spell_initials(words)
    if PARTICLES.keys().isdisjoint([key for _, key in words]) or _has_no_particles(words):
        parts = [(word, key, "") for word, key in words]
    else:
        parts = _attach_particles(words)
    native = divide(parts[0][1]) if len(parts) == 1 and not parts[0][1].isascii() else ()
    if len(native) == 2:
        parts = [(native[0], native[0], ""), (native[1], native[1], "")]
    if len(parts) > MOST_PARTS:
        parts = parts[: MOST_PARTS // 2] + parts[-MOST_PARTS // 2 :]
    named, order, culture = _give_roles(
        parts, comma, titles, _culture_of(native), initial=_begins_with_initial(shown, parts)
    )
    shape = shape_of(
        tuple([part.role for part in named]),
        tuple([part.commonness >= COMMON for part in named]),
        order is Order.FAMILY_FIRST,
        suffix,
    )
    told = _told_sex(titles) if titles else ""
    return PreparedName(shown, named, shape, told, _sex_of(named), titles, suffix, order, culture)


def _begins_with_initial(shown: str, parts: list[RawPart]) -> bool:
    """Whether a name begins with a letter that a point follows: *A. Merkel* is no Korean of the family A."""
    return bool(parts) and len(parts[0][0]) == 1 and f"{parts[0][0]}." in shown


def _culture_of(native: tuple[str, ...]) -> str:
    """The culture of a name that is written without a space and divides in two."""
    if len(native) < 2:
        return ""
    return "ko" if "가" <= native[0][0] <= "힣" else "zh"


def _sex_of(parts: tuple[NamePart, ...]) -> str:
    for part in parts:
        if part.role is Role.GIVEN:
            return sex_of_given(part.key)
    return ""


def _told_sex(titles: tuple[Title, ...]) -> str:
    told = {title.sex for title in titles if title.sex}
    return told.pop().value if len(told) == 1 else ""


def _take_suffixes(words: list[Word]) -> tuple[list[Word], str, int]:
    """The words of a name without suffix, the suffix, and how many words stood before a comma (0: no comma)."""
    if COMMA not in words and not (len(words) > 1 and words[-1][1] in SUFFIXES):
        return words, "", 0
    kept: list[Word] = []
    suffix = ""
    comma = 0
    for word in words:
        if word == COMMA:
            comma = comma or len(kept)
        elif kept and word[1] in SUFFIXES:
            suffix = SUFFIXES[word[1]] or suffix
            comma = 0 if comma == len(kept) else comma
        else:
            kept.append(word)
    return kept, suffix, comma if comma < len(kept) else 0


def _is_vietnamese(words: list[Word]) -> bool:
    """Whether words that are particles elsewhere are names here: *Nguyen Van Thieu*, *Le Duc Tho*."""
    keys = [key for _, key in words]
    return len(keys) > 2 and judge_order(keys)[1] == "vi"


def _has_no_particles(words: list[Word]) -> bool:
    """Whether words that are particles elsewhere are names here."""
    return _is_vietnamese(words) or _is_chinese(words) or _is_korean(words)


def _is_korean(words: list[Word]) -> bool:
    """Whether words that are particles elsewhere are Korean syllables here: *Pak Do Chun*, not *van der Meer*."""
    keys = [key for _, key in words]
    return len(keys) > 2 and keys[0] not in PARTICLES and judge_order(keys) == (Order.FAMILY_FIRST, "ko")


def _is_chinese(words: list[Word]) -> bool:
    """Whether the first of two words, a particle elsewhere, is a surname here: *Du Yuesheng*, not *Du Bois*."""
    if len(words) != 2 or words[0][1] not in PARTICLES or COMMA in words:
        return False
    (_, first), (word, second) = words
    order, culture = judge_order([first, second])
    return order is Order.FAMILY_FIRST and culture in JOINED and ("-" in word or is_pinyin(second))


def _attach_particles(words: list[Word]) -> list[RawPart]:
    """Words as parts: particles go to the part after them, binding words join it.

    The first word of a name is a particle only where a hyphen or the table says so: *Al Gore*, *Ben Carson*.
    """
    parts: list[RawPart] = []
    particles = bound = bound_key = ""
    last = len(words) - 1
    for at, (word, key) in enumerate(words):
        kind = PARTICLES.get(key)
        if kind is None or (at == last and kind != "ending"):
            parts.append((f"{bound} {word}" if bound else word, bound_key + key, particles))
            particles = bound = bound_key = ""
        elif kind == "ending":
            text, start, particle = parts.pop() if parts else ("", "", "")
            parts.append((f"{text} {word}".strip(), start + key, particle))
        elif kind == "binding" or (bound and kind in LOOSE):
            bound, bound_key = f"{bound} {word.rstrip('-')}".strip(), bound_key + key
        elif at or key in LEADING or word.endswith("-"):
            particles = f"{particles} {word.rstrip('-').lower()}".strip()
        else:
            parts.append((word, key, ""))
    return parts


def _give_roles(
    parts: list[RawPart], comma: int, titles: tuple[Title, ...], native: str, *, initial: bool
) -> tuple[tuple[NamePart, ...], Order, str]:
    """The parts with their roles, in the order written. `comma` is how many words stood before a comma; `initial` says
    that the first is one letter with a point."""
    order, culture = (Order.FAMILY_FIRST, native) if native else judge_order([key for _, key, _ in parts])
    if initial and order is Order.FAMILY_FIRST:
        order, culture = Order.UNKNOWN, ""
    if comma:
        order = Order.FAMILY_FIRST
    if culture in JOINED and len(parts) > 2:
        parts = [parts[0], _join(parts[1:])] if order is Order.FAMILY_FIRST else [_join(parts[:-1]), parts[-1]]
    roles = _roles([key for _, key, _ in parts], order, titles)
    east_asian = culture in EAST_ASIAN
    named = [
        make_part(text, key, particle, role, east_asian=east_asian)
        for (text, key, particle), role in zip(parts, roles, strict=True)
    ]
    return tuple(named), order, culture


def _join(parts: list[RawPart]) -> RawPart:
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
        if len(key) == 1:
            stands_first = at == 0 and order is Order.FAMILY_FIRST and SEVERAL.search(keys[-1])
            if key.upper() != key and not stands_first:
                roles[at] = Role.INITIAL
        elif at and len(keys) > 2 and is_patronymic(key):
            roles[at] = Role.PATRONYMIC
    return roles
