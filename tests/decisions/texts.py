"""An article with names repeated, and its mentions, for the tests of decisions."""

import re

from entities.decisions import Spelling
from entities.model import Article, Mention, NameType

TEXT = (
    "Kim Jong Un met Lee in Pyongyang. Kim smiled. Lee, or Li, left Georgia.\n"
    "Zhu Ye is Kim Ju-ae, writes Reuters. Kim left with Kim Ju-ae. Georgia waited.\n"
)
NAMES = {
    "Kim Jong Un": NameType.PERSON,
    "Kim Ju-ae": NameType.PERSON,
    "Zhu Ye": NameType.PERSON,
    "Kim": NameType.PERSON,
    "Lee": NameType.PERSON,
    "Li": NameType.PERSON,
    "Pyongyang": NameType.PLACE,
    "Georgia": NameType.PLACE,
    "Reuters": NameType.PLACE,
}
ARTICLE = Article(TEXT, "a1")


def mentions_of(text: str) -> tuple[Mention, ...]:
    """Every name of `NAMES` in a text, the longest first where two begin alike."""
    pattern = "|".join(rf"\b{re.escape(name)}\b" for name in NAMES)
    return tuple(Mention(*found.span(), found[0], NAMES[found[0]]) for found in re.finditer(pattern, text))


MENTIONS = mentions_of(TEXT)


def named(name: str, doc_id: str = "") -> Spelling:
    return Spelling(NAMES[name], name, doc_id)


def spot(name: str, nth: int = 0) -> tuple[int, int]:
    """The offsets of the nth mention with this text."""
    mention = [m for m in MENTIONS if m.text == name][nth]
    return mention.start, mention.end
