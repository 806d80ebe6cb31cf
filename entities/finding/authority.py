"""What names known beforehand say of an article: evidence like any other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from entities.finding.lexicon import lexicon_of
from entities.finding.search import Key, Table, key_of, occurrences, table_of
from entities.finding.stretch import Stretch
from entities.finding.words import Words, read_words
from entities.known import Authority
from entities.model import NameType

FULL: Final = 6.0
"""Log odds that a known name of several words is what the list says: as much as any vote counts."""
SINGLE: Final = 2.0
"""The same for one word, which may be many a thing's name. Doubled, it finds 0.4 points more of wiki-fair-v2 where the
list is the set's own names, and costs 0.1 of precision on tr-news where it is what an archive holds."""


def consult(words: Words, found: list[Stretch], authority: Authority) -> list[Stretch]:
    """Mark the stretches that are known names, and add those known names of several words that none of them is.

    A known name takes the place of shorter stretches in it; inside a longer one it counts where that names nothing.
    """
    types, table = _index(authority, words.lexicon.language)
    here = {(s.start, s.end) for s in found}
    outer = [s for s in found if s.parent is None]
    starts, ends = [s.start for s in outer], [s.end for s in outer]
    added: list[Stretch] = []
    for i, j in occurrences(words, table, 0, len(words.words)):
        if (i, j) not in here:
            over = outer[bisect_right(ends, i) : bisect_left(starts, j)]
            if len(over) == 1 and over[0].start <= i and j <= over[0].end:
                added.append(Stretch(i, j, "", over[0]))
            elif all(i <= s.start and s.end <= j for s in over):
                added.append(Stretch(i, j))
    if added:
        found = sorted([*_outside(words, found, added), *added], key=lambda s: (s.start, -s.end))
    for s in found:
        key = key_of(words, s.start, s.end)
        s.listed, s.known = key in types, types.get(key)
    return found


def lean(s: Stretch) -> None:
    """Let a stretch weigh what is known of its name."""
    by = FULL if s.end - s.start > 1 else SINGLE
    s.person += by if s.known is NameType.PERSON else -by
    s.place += by if s.known is NameType.PLACE else -by


def _outside(words: Words, found: Iterable[Stretch], added: Iterable[Stretch]) -> Iterator[Stretch]:
    """The stretches that lie in none of those added; no stretch lies half in one."""
    covered = bytearray(len(words.words))
    for s in added:
        if s.parent is None:
            covered[s.start : s.end] = b"\1" * (s.end - s.start)
    return (s for s in found if not covered[s.start])


@lru_cache(maxsize=8)
def _index(authority: Authority, language: str) -> tuple[Mapping[Key, NameType | None], Table]:
    """What each known name is by its folded words, and those of several words as they are looked for."""
    types: dict[Key, NameType | None] = {}
    both: set[Key] = set()
    for name, kind in authority.names.items():
        key = tuple(read_words(name, lexicon_of(language)).keys)
        if types.setdefault(key, kind) is not kind:
            both.add(key)  # Washington: a list that says both says nothing
    types = {key: kind for key, kind in types.items() if key and key not in both}
    return types, table_of(key for key in types if len(key) > 1)
