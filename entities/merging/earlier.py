"""Who was named before, by the parts of their names: a relative is looked up among namesakes, not among everybody."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from entities.merging.context import Context
from entities.merging.crowd import MANY
from entities.merging.relations import LONGEST_LIST
from entities.model import NameType
from entities.names import prepare


def _keys(context: Context, index: int) -> set[str]:
    """The folded parts of the mention's name; one empty string where it has none."""
    return {part.key for part in prepare(context.mentions[index].text).parts} or {""}


class Earlier:
    """The people named so far, each spelling where it stood last, to be looked up by the parts of their names.

    Nothing is filed before it is asked for: most articles have no word for a relative.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._new: dict[str, int] = {}
        self._filed: dict[str, int] = {}
        self._by_part: dict[str, dict[int, None]] = defaultdict(dict)
        self.last = -1

    def __bool__(self) -> bool:
        return self.last >= 0

    def add(self, index: int) -> None:
        """Note that the mention's spelling stands here."""
        text = self._context.mentions[index].text
        self._new.pop(text, None)
        self._new[text] = self.last = index

    def latest(self) -> Iterator[int]:
        """The last mention of each of the latest spellings, the latest first."""
        self._file()
        return islice(reversed(self._filed.values()), LONGEST_LIST)

    def akin(self, index: int) -> list[int]:
        """In order, the latest whose names share a part with the mention's, and the last one whatever its name."""
        self._file()
        found = {self.last}
        for key in _keys(self._context, index):
            found.update(islice(reversed(self._by_part.get(key, {})), LONGEST_LIST))
        return sorted(found)

    def _file(self) -> None:
        for text, index in self._new.items():
            before = self._filed.pop(text, None)
            for key in _keys(self._context, index):
                if before is not None:
                    del self._by_part[key][before]
                self._by_part[key][index] = None
            self._filed[text] = index
        self._new.clear()


def by_part(context: Context) -> dict[str, list[int]]:
    """The mentions of people by the parts of their names."""
    found: dict[str, list[int]] = defaultdict(list)
    for index, mention in enumerate(context.mentions):
        for key in _keys(context, index) if mention.type is NameType.PERSON else ():
            found[key].append(index)
    return found


def around(members_of: dict[str, list[int]], context: Context, index: int) -> list[int]:
    """The other mentions that share a part with this one, in order: among hundreds the nearest."""
    found: set[int] = set()
    for key in _keys(context, index):
        members = members_of[key]
        at = bisect_left(members, index)
        found.update(members[max(0, at - MANY) : at], members[at + 1 : at + 1 + MANY])
    return sorted(found)
