"""Short names of places that only the article makes clear: the North, the Republic, the Strip."""

import re
from bisect import bisect_left
from collections import Counter
from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.merging.context import Context
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


def join_licensed(resolution: Resolution, context: Context, sited: dict[int, Sited]) -> None:
    """Join each bare direction or head word behind *the* to the one place of the article that it can be short for."""
    fitting: dict[tuple[str, bool], list[int]] = {}  # looked for once for each word, however often it stands there
    for index, site in sited.items():
        word = site.head.casefold()
        if not _ARTICLE.search(context.before(index)) or re.match(r" (?:of|[A-Z])", context.after(index)):
            continue
        is_style = " " in word and word.rsplit(" ", 1)[-1] in heads() and site.place is None
        if not is_style and word not in DIRECTIONS and word not in heads():
            continue
        fits = _is_styled if is_style else _is_part_of_pair if word in DIRECTIONS else _has_head
        if (word, is_style) not in fitting:
            fitting[word, is_style] = sorted(i for i, s in sited.items() if fits(s, word))
        found = fitting[word, is_style]
        _join_short(resolution, sited, index, found[: bisect_left(found, index)] if fits is _has_head else found)


def _is_part_of_pair(site: Sited, word: str) -> bool:
    """Is it *North X* where X is a country, or North X one itself, or *Northern X* where X is one?"""
    first, _, rest = site.head.casefold().partition(" ")
    if first not in (word, f"{word}ern") or not rest:
        return False
    if site.place is not None and first == word:
        return site.place.kind == "country"
    return any(place.kind == "country" for place in lookup(rest)[:1])


def _is_styled(site: Sited, style: str) -> bool:
    """Is the country called by the style in full: *the Islamic Republic* of Iran?"""
    if site.place is None or site.place.kind != "country":
        return False
    return any(place.id == site.place.id for place in lookup(f"{style} of {site.head}"))


def _has_head(site: Sited, word: str) -> bool:
    words = site.head.casefold().split()
    return len(words) > 1 and (words[-1] == word or words[0] == word or (words[-2] == "of" and word in words[:-2]))


def _join_short(resolution: Resolution, sited: dict[int, Sited], index: int, fitting: list[int]) -> None:
    counts = Counter(resolution.partition.root(i) for i in fitting if resolution.partition.barrier(i, index) is None)
    if not counts:
        return
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    target = next(i for i in fitting if resolution.partition.root(i) == ranked[0][0])
    licensed = Evidence(EvidenceKind.LICENSED, (sited[target].head, f"… {sited[index].head} …"))
    short = Evidence(EvidenceKind.SHORT_FOR, (sited[index].head, sited[target].head))
    if len(ranked) == 1:
        resolution.propose(index, target, LICENSED_CONFIDENCE, (short, licensed))
        return
    rival = next(i for i in fitting if resolution.partition.root(i) == ranked[1][0])
    doubt = Evidence(EvidenceKind.RIVAL, (sited[index].head, sited[rival].head))
    clear = ranked[0][1] >= CLEARLY_MORE * ranked[1][1]
    resolution.propose(index, target, CLEARLY_MORE_CONFIDENCE if clear else UNDECIDED_CONFIDENCE, (short, doubt))
