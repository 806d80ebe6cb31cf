"""A mention of a place as it is written: its name, the container behind it, and the places that go by that name."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from entities.merging.context import Context
from entities.merging.tables import DIRECTIONS, any_of, heads, units
from entities.model import Place
from entities.places import contains, demonym, listings
from entities.places.generics import core
from entities.places.listing import Listing, NameKind
from entities.places.naming import read

# What stands between a place and the one it lies in: *Paris, Texas*; *Springfield (Illinois)*; *London in Ontario*;
# *Tripoli, in northern Lebanon*.
_INSIDE: Final = re.compile(rf"^(?:, ?| ?\(|,? in (?:{any_of('compass')}[a-z-]* )?)$")

# What is no part of such a name: U.S. district judges, Texas lakes.
UNITS: Final = frozenset({"country", "subdivision"})

# Kinds whose words stand behind a place's name as common nouns: the Boston area, New York city officials.
COMMON: Final = frozenset({"area", "city", "country", "subdivision"})

# *the Caribbean sea*: the word behind a name that says what kind of place it is belongs to it.
# Shorter words (*he*, *do*) are words of the sentence, whatever they mean in Chinese and Korean names.
_KIND_WORD: Final = re.compile(r"^ ([A-Za-z]{3,})\b")

# *district Jhelum*, *County Cork*: the unit stands before its name.
_UNIT_BEFORE: Final = re.compile(r"\b([Dd]istrict|[Cc]ounty) $")

# *the U.S. state of Georgia*, *the city of Washington*: the unit says which of those that go by the name is meant.
_UNIT_OF: Final = re.compile(r"\b([a-z]+) of $", re.IGNORECASE)

_LISTED: Final = re.compile(r"^(?:,|,? (?:and|or)) $")

# A place that newspapers name without its container.
WELL_KNOWN: Final = 0.5

# *London's Borough Market*.
_OWNED: Final = re.compile(r"^(.+)['’]s (.+)$")


class Sited(NamedTuple):
    """A place mention: its name without the container written behind it, that container, and the place it is.

    `place` is None when the gazetteer has none that fits; `told` says that the article names the container itself;
    `headline`, that the mention stands in a heading, where names are told later.

    A named tuple, because every mention of a place makes two: a frozen dataclass takes three times as long.
    """

    head: str
    container: str = ""
    place: Place | None = None
    told: bool = False
    headline: bool = False


def read_site(context: Context, index: int) -> Sited:
    """The mention's name and what is written behind it as its container; which place it is stays open."""
    mention = context.mentions[index]
    text = " ".join(mention.text.split())
    kind = _KIND_WORD.match(context.after(index))
    if kind and is_kind_word(kind[1]) and not any(item.place.kind in UNITS for item in listings(text)[:1]):
        text = f"{text} {kind[1]}"
    before = context.before(index)
    # A search for what ends a text tries every letter of it: few texts need one.
    unit = _UNIT_BEFORE.search(before) if before.endswith(("istrict ", "ounty ")) else None
    if unit and " " not in text:
        text = f"{text} {unit[1].capitalize()}"
    headline = context.is_heading(index)
    head, comma, container = text.partition(", ")
    if comma and not listings(text):
        return Sited(head, container, headline=headline)
    owned = _OWNED.match(text)
    if owned and any(item.prominence >= WELL_KNOWN for item in listings(owned[1])[:1]):
        return Sited(owned[2], owned[1], headline=headline)
    if index + 1 < len(context.mentions) and _is_inside(context, index):
        container = " ".join(context.mentions[index + 1].text.split())
        # *the presence of Rome in Asturias*: only a comma or a bracket says that it lies there, or the gazetteer.
        if "in" not in context.between(index, index + 1).split() or nested(listings(text), container):
            return Sited(text, container, headline=headline)
    return Sited(text, headline=headline)


def bearers(context: Context, index: int, head: str) -> tuple[Listing, ...]:
    """The gazetteer's places that the mention's name can be, best known first.

    Those whose name is a word or another place elsewhere (*Me.*, *IN*) only behind the place that lies in them; those
    that only another language calls so (*Anglia*) only when no place has the name for its own. A word that stands for
    a longer name (*the North*) has none.
    """
    if head.casefold() in DIRECTIONS or head.casefold() in heads():
        return ()
    behind = index > 0 and _is_inside(context, index - 1)
    listed = listings(head) or (listings(f"{head}.") if behind else ()) or read(head).senses
    fitting = [listing for listing in listed if behind or not listing.in_context]
    own = [listing for listing in fitting if listing.kind not in (NameKind.LANGUAGE, NameKind.SCRIPT)]
    return tuple(own or fitting)


def of_unit(context: Context, index: int, known: tuple[Listing, ...]) -> tuple[Listing, ...]:
    """Those of the places that are what the words before the mention say: *the state of Georgia*; none without such."""
    before = context.before(index)
    unit = _UNIT_OF.search(before) if before.lower().endswith(" of ") else None
    kinds = units().get(unit[1].lower(), frozenset()) if unit else frozenset()
    return tuple(item for item in known if item.place.kind in kinds)


def listed_with(context: Context, index: int) -> Iterator[Place]:
    """The states and provinces that stand beside the mention in an enumeration."""
    for one, other in ((index - 1, index), (index, index + 1)):
        if one >= 0 and other < len(context.mentions):
            left, right = context.mentions[one], context.mentions[other]
            if _LISTED.match(context.text[left.end : right.start]):
                named = listings((left if other == index else right).text)[:1]
                yield from (item.place for item in named if item.place.kind == "subdivision")


def spoken_of(context: Context, index: int) -> list[Place]:
    """The places whose people or things the sentence of the mention names: *his British counterpart*."""
    words = re.findall(r"\b[A-Z][a-z]+\b", context.sentence(index))
    return [place for word in words for place in demonym(word)[:1]]


def is_kind_word(word: str) -> bool:
    """Is the word one that says what kind of place a name is, and not a common noun beside it (*Boston area*)?

    >>> is_kind_word("river"), is_kind_word("said"), is_kind_word("area"), is_kind_word("Plateau")
    (True, False, False, True)
    """
    kinds = core(f"X {word}").generics
    return bool(kinds) and (word[0].isupper() or not COMMON.issuperset(kinds))


def nested(known: tuple[Listing, ...], container: str) -> tuple[Place, Place] | None:
    """The best known of the places that lies in one called `container`, and that one."""
    names = (container, container.split(",", maxsplit=1)[0]) if container else ()
    around = [listing.place for name in dict.fromkeys(names) for listing in listings(name)]
    pairs = ((item.place, outer) for item in known for outer in around if contains(outer, item.place))
    return next(pairs, None)


def _is_inside(context: Context, index: int) -> bool:
    """Does the next mention stand as the container of this one?"""
    one, other = context.mentions[index], context.mentions[index + 1]
    return one.type is other.type and bool(_INSIDE.match(context.text[one.end : other.start]))
