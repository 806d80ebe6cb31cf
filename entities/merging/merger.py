"""Merging the mentions of one article: a first, simple form that joins equal spellings."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from enum import StrEnum

from entities.model import Alias, Article, Constraints, Entity, Mention, NameType


class Caution(StrEnum):
    """How sure a merge must be: only the certain, the default, also the likely."""

    STRICT = "strict"
    DEFAULT = "default"
    EAGER = "eager"


def entity_id(article: Article, type: NameType, start: int) -> str:
    """The stable id of the entity of this type whose first mention stands at this offset.

    >>> entity_id(Article("Kim"), NameType.PERSON, 0) == entity_id(Article("Kim", "other"), NameType.PERSON, 0)
    True
    """
    return hashlib.sha256(f"{article.sha256}:{type}:{start}".encode()).hexdigest()[:12]


def merge(
    article: Article,
    mentions: Sequence[Mention],
    *,
    constraints: Constraints | None = None,
    caution: Caution = Caution.DEFAULT,
) -> tuple[Entity, ...]:
    """The entities of an article: people first, then places, most mentioned first, then by first mention."""
    groups: dict[tuple[NameType, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[mention.type, mention.text].append(mention)
    entities = []
    for (kind, text), found in groups.items():
        aliases = tuple(Alias(t, n, 1.0) for t, n in Counter(m.text for m in found).most_common())
        identity = entity_id(article, kind, found[0].start)
        entities.append(Entity(identity, kind, text, 1.0, False, aliases, tuple(found)))
    return tuple(sorted(entities, key=lambda e: (e.type, -len(e.mentions), e.mentions[0].start)))
