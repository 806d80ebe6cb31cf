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
    end = 0  # the text is cut out once, when the name is whole: a row of a million pieces has as many
    for mention in mentions:
        if last is not None and _are_one(text, last, end, mention):
            end = mention.end
            if not last.evidence:
                last = replace(last, evidence=mention.evidence)
            continue
        if last is not None:
            yield _until(end, last, text)
        last, end = mention, mention.end
    if last is not None:
        yield _until(end, last, text)


def _until(end: int, one: Mention, text: str) -> Mention:
    return one if end == one.end else replace(one, end=end, text=text[one.start : end])


def _are_one(text: str, one: Mention, end: int, other: Mention) -> bool:
    if one.type is not other.type or other.title or text[end : other.start] != " ":
        return False
    if one.type is NameType.PLACE:
        return Known.NOTHING < known(text[one.start : other.end]) < Known.DEMONYM
    return text[end - 1] != "."
