"""Two names side by side with nothing but a space between: one name that was found in two pieces."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from entities.finding.gazetteer import Known, known
from entities.model import Mention, NameType


def adjoined(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions in order, two pieces of one name joined.

    Prose sets a comma or a word between two people: *Habern* and *William Freeman* side by side are one. Two places may
    stand so (*Alaska Fairbanks*), unless the gazetteer knows both together (*Nizhny Novgorod*).

    >>> pieces = [Mention(0, 3, "Ann", NameType.PERSON), Mention(4, 8, "Hill", NameType.PERSON)]
    >>> [mention.text for mention in adjoined("Ann Hill came.", pieces)]
    ['Ann Hill']
    """
    last: Mention | None = None
    for mention in mentions:
        if last is not None and _are_one(text, last, mention):
            whole = text[last.start : mention.end]
            last = replace(last, end=mention.end, text=whole, evidence=last.evidence or mention.evidence)
            continue
        if last is not None:
            yield last
        last = mention
    if last is not None:
        yield last


def _are_one(text: str, one: Mention, other: Mention) -> bool:
    if one.type is not other.type or other.title or text[one.end : other.start] != " ":
        return False
    if one.type is NameType.PLACE:
        return Known.NOTHING < known(text[one.start : other.end]) < Known.DEMONYM
    return not one.text.endswith(".")
