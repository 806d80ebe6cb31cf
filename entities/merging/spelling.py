"""A spelling: all mentions of one type that are the same letters, read once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from entities.model import Mention, NameType


class Spelling(NamedTuple):
    """One way to write a name, and where the article does so. `mentions` are indices in the order of the text."""

    text: str
    type: NameType
    mentions: tuple[int, ...]

    @property
    def first(self) -> int:
        """The index of the first mention."""
        return self.mentions[0]


def spellings(mentions: Sequence[Mention], members: Iterable[int]) -> list[Spelling]:
    """The spellings of these mentions, in the order of their first mention; spaces and line ends count as one space.

    >>> found = [Mention(0, 3, "Kim", NameType.PERSON), Mention(9, 12, "Kim", NameType.PERSON)]
    >>> spellings(found, (0, 1))
    [Spelling(text='Kim', type=<NameType.PERSON: 'PERSON'>, mentions=(0, 1))]
    """
    groups: dict[tuple[NameType, str], list[int]] = defaultdict(list)
    for index in sorted(members):
        mention = mentions[index]
        groups[mention.type, " ".join(mention.text.split())].append(index)
    return [Spelling(text, kind, tuple(group)) for (kind, text), group in groups.items()]
