"""Which of the places of one name the article means: *Paris, Texas*, or Georgia beside Tbilisi."""

import re
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

from entities.merging.backing import FELLOW_WEIGHT, Anchor, Backing, around_of
from entities.merging.context import Context
from entities.merging.siting import Sited, bearers, listed_with, nested, of_unit, read_site, spoken_of
from entities.model import Place
from entities.places import contains, fills, listings
from entities.places.listing import Listing

# The place that the article has told under this name before, and the one whose people the same sentence speaks of: each
# outweighs all that the other places say.
NAMED_IN_FULL_WEIGHT: Final = 0.60
SAME_SENTENCE_WEIGHT: Final = 1.20

# A small namesake of a well-known place is named with its container the first time: in a sentence before that one it
# is not meant unless much speaks for it.
NOT_YET_TOLD_WEIGHT: Final = 0.20

# A fellow state or province right beside it in an enumeration: *Georgia and Florida*.
LISTED_WEIGHT: Final = 0.60
_ENDS: Final = re.compile(r"[.!?][\"”’]?\s|\n")

# A lead in prominence that leaves no doubt which place of a name is meant when the article says no more.
CLEARLY_BETTER_KNOWN: Final = 0.12


def settle(context: Context, members: Sequence[int]) -> dict[int, Sited]:
    """Which place each of these mentions is."""
    found = {index: read_site(context, index) for index in members}
    known = {index: bearers(context, index, found[index].head) for index in members}
    for index in members:
        sited = found[index]
        pair = nested(known[index], sited.container)
        if pair is not None and not sited.told:
            found[index] = sited._replace(place=pair[0], told=True)
        if pair is not None and found.get(index + 1, sited).head == sited.container:
            found[index + 1] = found[index + 1]._replace(place=pair[1], told=True)
    for index in members:
        units = of_unit(context, index, known[index]) if len(known[index]) > 1 else ()
        if units and not found[index].told:
            found[index], known[index] = found[index]._replace(place=units[0].place, told=True), units
    anchors = _anchors(found, known)
    longer = _longer_names(anchors)
    for index, sited in found.items():
        if len(known[index]) > 1 and (others := longer.get(sited.head.casefold())):
            known[index] = tuple(item for item in known[index] if item.place.id not in others) or known[index]
    _choose(context, found, known, anchors)
    return found


def _choose(
    context: Context, found: dict[int, Sited], known: dict[int, tuple[Listing, ...]], anchors: list[Anchor]
) -> None:
    """Choose the place of every mention whose container the article does not tell.

    A heading is read behind the text, which tells what it means. Names whose places all lie in each other (the city
    and the district of Washington) are read last, as the one of them that another name of the article means.
    """
    twins = {index for index, listed in known.items() if len(listed) > 1 and _coextensive(listed)}
    told = {(anchor.head.casefold()): anchor.place for anchor in reversed(anchors) if anchor.told}
    anchored = {anchor.place.id for anchor in anchors}
    meant = {sited.place.id for sited in found.values() if sited.place}
    backing = Backing(anchors)
    namesakes: dict[str, str] = {}
    order = sorted(found, key=lambda i: (i in twins, found[i].headline, i))
    for index in (i for i in order if not found[i].told):
        sited, key = found[index], found[index].head.casefold()
        if known[index] and _is_namesake(sited, known[index][0].place):
            namesakes.setdefault(key, sited.container)
        place = None
        if key in namesakes:
            sited = sited._replace(container=namesakes[key])
        elif not known[index]:
            place = told.get(key) or _abbreviated(sited.head, anchored, backing, index)
        else:
            twin = known[index] if index in twins else ()
            place = next((item.place for item in twin if item.place.id in meant), None)
            place = place or _best(context, sited, index, known[index], backing)
        if place is not None:
            meant.add(place.id)
        found[index] = sited._replace(place=place)


def _coextensive(listed: tuple[Listing, ...]) -> bool:
    """Does each of these places lie in the next, or the next in it?"""
    pairs = combinations([item.place for item in listed], 2)
    return all(contains(one, other) or contains(other, one) for one, other in pairs)


def _anchors(found: dict[int, Sited], known: dict[int, tuple[Listing, ...]]) -> list[Anchor]:
    """The places of the article that need no choosing."""
    anchors: dict[tuple[str, str], Anchor] = {}
    inners: dict[tuple[str, str], set[str]] = {}
    for index, sited in found.items():
        listed = known[index]
        told = sited.told and sited.place is not None
        places = [sited.place] if sited.told and sited.place else []
        if not told and listed:
            clear = len(listed) == 1 or listed[0].prominence >= listed[1].prominence + CLEARLY_BETTER_KNOWN
            places = [listed[0].place] if clear else [item.place for item in listed] if _coextensive(listed) else []
        for place in places:
            if (sited.head, place.id) not in anchors:
                anchors[sited.head, place.id] = Anchor(sited.head, place, around_of(place), index, told)
            before = found.get(index - 1)
            inner = before.head.casefold() if before and before.told and before.container == sited.head else ""
            inners.setdefault((sited.head, place.id), set()).add(inner)
    return [anchor._replace(inner=_only(inners[key])) for key, anchor in anchors.items()]


def _only(names: set[str]) -> str:
    return next(iter(names)) if len(names) == 1 else ""


def _longer_names(anchors: list[Anchor]) -> dict[str, set[str]]:
    """By name, the places (ids) that the article calls by a longer one, which are not meant by it.

    Beside *Durrës County*, *Durrës* is the town; beside *New York City*, *New York* is the state.
    """
    found: dict[str, set[str]] = {}
    for anchor in anchors:
        words = anchor.head.casefold().split(" ")
        for count in range(1, len(words)):
            found.setdefault(" ".join(words[:count]), set()).add(anchor.place.id)
    return found


def _best(context: Context, sited: Sited, index: int, known: tuple[Listing, ...], backing: Backing) -> Place | None:
    """The place that is best known and goes best with the other places of the article."""
    if not known:
        return None
    if len(known) == 1:
        return known[0].place
    country = known[0].place.kind == "country"
    head = sited.head.casefold()
    told = backing.told(head)
    before = told if sited.headline else [anchor for anchor in told if anchor.at < index]
    named, not_yet = _ids(before), frozenset[str]()
    if (
        told
        and not before
        and _ENDS.search(context.text, context.mentions[index].end, context.mentions[told[0].at].start)
    ):
        not_yet = _ids(told) - {known[0].place.id}
    beside = spoken_of(context, index) if before else []
    listed = {place.container for place in listed_with(context, index)}

    def fit(listing: Listing) -> float:
        place = listing.place
        said = NAMED_IN_FULL_WEIGHT * (place.id in named) - NOT_YET_TOLD_WEIGHT * (place.id in not_yet)
        said += SAME_SENTENCE_WEIGHT * any(contains(outer, place) for outer in beside)
        said += LISTED_WEIGHT * (place.kind == "subdivision" and place.container in listed)
        units = [place, *(item.place for item in known if place.kind == "city" and fills(place, item.place))]
        return listing.prominence + max(backing.support(head, unit, index, country=country) for unit in units) + said

    return max(known, key=fit).place


def _abbreviated(head: str, anchored: set[str], backing: Backing, index: int) -> Place | None:
    """The place whose abbreviation is a word elsewhere (*B.C.*), where the article names it in full, or what is in it
    or beside it: *Vancouver*, *Alberta*."""
    for item in listings(head):
        near = item.in_context and backing.support(head.casefold(), item.place, index, country=False) >= FELLOW_WEIGHT
        if near or item.place.id in anchored:
            return item.place
    return None


def _ids(anchors: Iterable[Anchor]) -> frozenset[str]:
    return frozenset(anchor.place.id for anchor in anchors)


def _is_namesake(sited: Sited, best: Place) -> bool:
    """Is it a small namesake of a known city: named with a state or province that has no place of the name we know?"""
    outer = listings(sited.container) if sited.container else ()
    return best.kind == "city" and any(item.place.kind in ("subdivision", "county") for item in outer)
