"""What merging compares of an entity of one article: its fullest name, folded, and whether that is a full name at all.

A *key* is a name without titles, case, accents, hyphens and spacing marks: two entities with one key carry equal names.
A *full* name has a surname and a given name; a lone *Kim* that its own article could not resolve has none, and is never
compared by likeness, only by company.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from entities.model import Entity, NameType
from entities.names import prepare
from entities.names.bearers import expected_people
from entities.names.sound import fold

PLACE: Final = "place:"
"""What the key of a place begins with when the gazetteer knows it; its id follows."""

MANY: Final = 200
"""People of a country from which a name is no one's own: Emma Watson, not Harry Kane."""

WORD: Final = re.compile(r"[^\W_]+(?:[-'’‘ʼ.][^\W_]+)*")
EAST_ASIAN: Final = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]{2,}")


@dataclass(frozen=True, slots=True)
class MergeName:
    """What stands for an entity in merging: `key`, one `spelling` of it, whether it is `full`, other full spellings."""

    key: str
    spelling: str
    full: bool
    others: tuple[str, ...] = ()


@lru_cache(maxsize=1 << 16)
def person_key(text: str) -> tuple[str, bool]:
    """The key of a person's name, and whether it is full.

    >>> person_key("President Kim Chŏng-ŭn"), person_key("J.F. Kennedy"), person_key("Mr. Kim")
    (('kim chongun', True), ('j f kennedy', True), ('kim', False))
    """
    name = prepare(text)
    parts = [fold(part.particle + part.key).replace(" ", "") for part in name.parts]
    whole = len(parts) > 1 and max(map(len, parts)) > 1
    key = " ".join([*parts, *([name.suffix] if name.suffix else [])])
    return key or text.casefold(), whole or EAST_ASIAN.fullmatch(key) is not None


def is_common(key: str) -> bool:
    """Whether so many people bear a full name, by its key, that a second of them may well be in the news.

    An archive of few articles cannot know that by itself (see `bearers`).

    >>> is_common("john p murphy"), is_common("kim minjae"), is_common("salome zurabishvili")
    (True, True, False)
    """
    return expected_people(key.split(" ")) >= MANY


def place_key(text: str) -> str:
    """The key of a place the gazetteer does not know.

    >>> place_key("St. Mary’s  Hospital")
    'st marys hospital'
    """
    return " ".join(filter(None, map(fold, WORD.findall(text)))) or text.casefold()


def merge_name(entity: Entity) -> MergeName:
    """The name that stands for an entity: its own when full, else its most used full spelling."""
    place = entity.place.id if entity.place else ""
    return name_of(entity.type, entity.name, [(alias.text, alias.count) for alias in entity.aliases], place)


def name_of(type: NameType, name: str, aliases: Sequence[tuple[str, int]], place: str) -> MergeName:
    """The same of a row: its name, its spellings with their counts, the id of its place if that is known."""
    if type is NameType.PLACE:
        return MergeName(PLACE + place if place else place_key(name), name, True)
    spellings = [(name, 1 << 30), *aliases]
    full = [(count, text) for text, count in spellings if person_key(text)[1]]
    if not full:
        return MergeName(person_key(name)[0], name, False)
    _, text = max(full, key=lambda pair: (pair[0], len(pair[1]), pair[1]))
    key = person_key(text)[0]
    others = {other for _, other in full if not _ends(key, person_key(other)[0])}
    return MergeName(key, text, True, tuple(sorted(others)))


def _ends(key: str, other: str) -> bool:
    """Does a name end in the other, as in its surname: *Ramon Dela Cruz*, *Dela Cruz*, which has two words as well?"""
    return key.replace(" ", "").endswith(other.replace(" ", ""))


def number(*words: str) -> int:
    """A 64-bit number for some words, the same everywhere.

    >>> number("PERSON", "kim chongun") == number("PERSON", "kim chongun") != number("PLACE", "kim chongun")
    True
    """
    digest = hashlib.blake2b("\0".join(words).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
