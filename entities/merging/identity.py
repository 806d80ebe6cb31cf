"""The id of an entity."""

import hashlib

from entities.model import Article, NameType


def entity_id(article: Article, type: NameType, start: int) -> str:
    """The stable id of the entity of this type whose first mention stands at this offset.

    >>> entity_id(Article("Kim"), NameType.PERSON, 0) == entity_id(Article("Kim", "other"), NameType.PERSON, 0)
    True
    """
    return identity(article.sha256, type, start)


def identity(sha256: str, type: NameType, start: int) -> str:
    """The same from the article's hash, for those who ask often."""
    return hashlib.sha256(f"{sha256}:{type}:{start}".encode()).hexdigest()[:12]
