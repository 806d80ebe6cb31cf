"""Short names of places that only the article makes clear: the North, the Republic, the Strip."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from heapq import heappop, heappush
from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.merging.context import Context
from entities.merging.partition import Partition
from entities.merging.resolution import Resolution
from entities.merging.siting import Sited
from entities.merging.tables import DIRECTIONS, heads
from entities.places import lookup

# *The North* where the article names one country North …, and *the Strip* where it names one … Strip.
LICENSED_CONFIDENCE: Final = 0.93

# Of two that would do, one must be named this many times as often as the other; it is right this often.
CLEARLY_MORE: Final = 3
CLEARLY_MORE_CONFIDENCE: Final = 0.85
UNDECIDED_CONFIDENCE: Final = 0.45

_ARTICLE: Final = re.compile(r"\bthe $", re.IGNORECASE)


def is_licensed(site: Sited) -> bool:
    """Is the name one that means nothing by itself?"""
    return site.head.casefold() in DIRECTIONS or site.head.casefold() in heads()


def split_in_two(sited: dict[int, Sited]) -> set[str]:
    """The names of wholes whose parts the article names: *Korea* beside *North Korea* and *South Korea*."""
    parts: dict[str, set[str]] = {}
    for site in sited.values():
        first, _, rest = site.head.casefold().partition(" ")
        if rest and first.removesuffix("ern") in DIRECTIONS:
            parts.setdefault(rest, set()).add(first)
    return {whole for whole, named in parts.items() if len(named) > 1}


def are_parts(one: str, other: str) -> bool:
    """Are the names those of two parts of one whole, each by its direction?

    >>> are_parts("East Prussia", "West Prussia"), are_parts("Northern Ireland", "North Ireland")
    (True, False)
    """
    (first, _, rest), (second, _, other_rest) = (name.casefold().partition(" ") for name in (one, other))
    directions = {first.removesuffix("ern"), second.removesuffix("ern")}
    return rest == other_rest != "" and len(directions) == 2 and directions <= DIRECTIONS


def join_licensed(resolution: Resolution, context: Context, sited: dict[int, Sited]) -> None:
    """Join each bare direction or head word behind *the* to the one place of the article that it can be short for."""
    named: dict[tuple[str, str], list[int]] = defaultdict(list)  # the mentions of one name and one place fit alike
    for index, site in sited.items():
        named[site.head, site.place.id if site.place else ""].append(index)
    countries = [group for group in named.values() if _is_country(sited[group[0]])]
    tallies: dict[tuple[str, bool], Tally] = {}
    kept: list[Tally] = []
    for index in sorted(sited):
        word = sited[index].head.casefold()
        before = context.before(index)
        if not before.endswith(" ") or not _ARTICLE.search(before) or re.match(r" (?:of|[A-Z])", context.after(index)):
            continue
        is_style = " " in word and word.rsplit(" ", 1)[-1] in heads() and sited[index].place is None
        if not is_style and word not in DIRECTIONS and word not in heads():
            continue
        fits = _is_styled if is_style else _is_part_of_pair if word in DIRECTIONS else _has_head
        if (word, is_style) not in tallies:
            groups = [g for g in (countries if is_style else named.values()) if fits(sited[g[0]], word)]
            tallies[word, is_style] = Tally(resolution.partition, sorted(i for group in groups for i in group))
            kept += [tallies[word, is_style]] if groups else []
        tally = tallies[word, is_style]
        tally.count(before=index if fits is _has_head else len(resolution.mentions))
        _join_short(resolution, sited, index, tally, kept)


class Tally:
    """The clusters that a word can be short for, by how many fitting mentions each has so far, most first.

    Kept as clusters join, so that a word that stands there thousands of times beside thousands of fitting names is
    placed without counting them anew each time.
    """

    def __init__(self, partition: Partition, fitting: list[int]) -> None:
        self._partition = partition
        self.fitting = fitting
        self._counted = 0
        self._counts: dict[int, int] = {}
        self._firsts: dict[int, int] = {}
        self._heap: list[tuple[int, int]] = []

    def count(self, *, before: int) -> None:
        """Count the fitting mentions before this one."""
        end = bisect_left(self.fitting, before)
        for mention in self.fitting[self._counted : end]:
            root = self._partition.root(mention)
            self._firsts.setdefault(root, mention)
            self._set(root, self._counts.get(root, 0) + 1)
        self._counted = max(self._counted, end)

    def joined(self, one: int, other: int) -> None:
        """Note that the clusters of these two roots are one now."""
        root = self._partition.root(one)
        counts = [self._counts.pop(old, 0) for old in (one, other)]
        firsts = [self._firsts.pop(old) for old in (one, other) if old in self._firsts]
        if firsts:
            self._firsts[root] = min(firsts)
            self._set(root, sum(counts))

    def best(self, index: int) -> list[tuple[int, int]]:
        """Of the two clusters with the most fitting mentions that may be the mention's, the count and first mention."""
        found: list[tuple[int, int]] = []
        taken: list[tuple[int, int]] = []
        while self._heap and len(found) < 2:
            count, root = heappop(self._heap)
            if self._counts.get(root) != -count or (count, root) in taken:
                continue  # counted anew since, or twice in the heap
            taken.append((count, root))
            if self._partition.barrier(root, index) is None:
                found.append((-count, self._firsts[root]))
        for entry in taken:
            heappush(self._heap, entry)
        return found

    def _set(self, root: int, count: int) -> None:
        self._counts[root] = count
        heappush(self._heap, (-count, root))


def _is_part_of_pair(site: Sited, word: str) -> bool:
    """Is it *North X* where X is a country, or North X one itself, or *Northern X* where X is one?"""
    first, _, rest = site.head.casefold().partition(" ")
    if first not in (word, f"{word}ern") or not rest:
        return False
    if site.place is not None and first == word:
        return site.place.kind == "country"
    return any(place.kind == "country" for place in lookup(rest)[:1])


def _is_country(site: Sited) -> bool:
    return site.place is not None and site.place.kind == "country"


def _is_styled(site: Sited, style: str) -> bool:
    """Is the country called by the style in full: *the Islamic Republic* of Iran?"""
    return site.place is not None and any(place.id == site.place.id for place in lookup(f"{style} of {site.head}"))


def _has_head(site: Sited, word: str) -> bool:
    words = site.head.casefold().split()
    return len(words) > 1 and (words[-1] == word or words[0] == word or (words[-2] == "of" and word in words[:-2]))


def _join_short(
    resolution: Resolution, sited: dict[int, Sited], index: int, tally: Tally, tallies: Iterable[Tally]
) -> None:
    ranked = tally.best(index)
    if not ranked:
        return
    most, target = ranked[0]
    licensed = Evidence(EvidenceKind.LICENSED, (sited[target].head, f"… {sited[index].head} …"))
    evidence = (Evidence(EvidenceKind.SHORT_FOR, (sited[index].head, sited[target].head)), licensed)
    confidence = LICENSED_CONFIDENCE
    if len(ranked) > 1:
        second, rival = ranked[1]
        evidence = (evidence[0], Evidence(EvidenceKind.RIVAL, (sited[index].head, sited[rival].head)))
        confidence = CLEARLY_MORE_CONFIDENCE if most >= CLEARLY_MORE * second else UNDECIDED_CONFIDENCE
    roots = resolution.partition.root(index), resolution.partition.root(target)
    if resolution.propose(index, target, confidence, evidence) and roots[0] != roots[1]:
        for other in tallies:
            other.joined(*roots)
