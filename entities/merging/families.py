"""Names of families: *the Kims*, *the Castro brothers* are none of their members, and no row of the table."""

import re
from collections.abc import Iterable
from typing import Final

from entities.merging.context import Context
from entities.merging.tables import any_of, groups, words
from entities.names import prepare

_ARTICLE: Final = re.compile(rf"\b{any_of('whole family')} $", re.IGNORECASE)
_ENDINGS: Final = tuple(f"{word} " for word in words("whole family"))
_GROUP: Final = re.compile(r"^ ([a-z]+)\b")


def families(context: Context, people: Iterable[int]) -> set[int]:
    """The mentions that name a family: a plural of a name the article uses, or a name before *family*, *brothers*.

    >>> from entities.model import Article, Mention, NameType
    >>> found = [Mention(0, 7, "Ann Kim", NameType.PERSON), Mention(18, 22, "Kims", NameType.PERSON)]
    >>> families(Context(Article("Ann Kim is of the Kims."), found), (0, 1))
    {1}
    """
    members = list(people)
    grouped = [index for index in members if _is_behind_article(context.before(index))]
    if not grouped:
        return set()
    keys = {part.key for index in members for part in prepare(context.mentions[index].text).parts}
    found = set()
    for index in grouped:
        name = prepare(context.mentions[index].text)
        group = _GROUP.match(context.after(index))
        plural = name.is_mononym and any(key in keys for key in _singulars(name.parts[0].key))
        if plural or (name.is_mononym and group is not None and group.group(1) in groups()):
            found.add(index)
    return found


def _is_behind_article(before: str) -> bool:
    # A search for what ends a text tries every letter of it: few texts need one.
    return before.casefold().endswith(_ENDINGS) and _ARTICLE.search(before) is not None


def _singulars(key: str) -> list[str]:
    """What a plural can be the plural of: Kims, Bushes, Kennedies."""
    singulars = [key[:-1]] if key.endswith("s") and not key.endswith("ss") else []
    if re.search(r"(?:s|x|z|ch|sh)es$", key):
        singulars.append(key[:-2])
    if key.endswith("ies"):
        singulars.append(key[:-3] + "y")
    return singulars
