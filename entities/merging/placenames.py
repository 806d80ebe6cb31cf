"""Clustering the places of an article: by the gazetteer's identity, else by spelling."""

from collections import defaultdict
from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.merging.blocking import outlines
from entities.merging.context import Context
from entities.merging.crowd import MANY, near_pairs
from entities.merging.homonyms import settle
from entities.merging.licence import are_parts, is_licensed, join_licensed, split_in_two
from entities.merging.people import SAME_ODDS, SLIP_ODDS, in_one_article
from entities.merging.resolution import Resolution
from entities.merging.siting import Sited, nested
from entities.merging.variation import are_spellings
from entities.model import Outcome
from entities.places import compare_places, listings
from entities.places.generics import core
from entities.places.listing import NameKind

# Two names of one entry of the gazetteer, each read as that entry with the article's help, are one place this often.
GAZETTEER_CONFIDENCE: Final = 0.98

# Names that are one but for such a word are a town and the unit round it more often than one place, and names that are
# one but for a word of their own (Hesse-Darmstadt) two places: the odds of the names alone are divided by three. Other
# words (Mountain, River, Kingdom) come and go within an article.
UNITS: Final = frozenset({"city", "county", "subdivision"})
UNIT_ODDS: Final = 1 / 3

# A town that the gazetteer lacks may share its county's name.
UNIT_CONFIDENCE: Final = 0.5

# … unless one is just another name of a small city: such lists hold its neighbours and parts as well.
SMALL_CITY: Final = 0.35
SMALL_CITY_CONFIDENCE: Final = 0.75

# Letters up to which a name that begins otherwise sounds like another place's by chance.
SHORT: Final = 5


def join_places(resolution: Resolution, context: Context, members: list[int]) -> dict[int, Sited]:
    """Join the mentions of one place, and tell which place each mention is."""
    sited = settle(context, members)
    wholes = split_in_two(sited)
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, site in list(sited.items()):
        if site.head.casefold() in wholes:
            sited[index] = Sited(site.head, site.container)
            groups[site.head.casefold(), "whole"].append(index)
        elif not is_licensed(site):
            groups[site.head.casefold(), site.place.id if site.place else _told_container(site)].append(index)
    for group in groups.values():
        resolution.partition.join_all(group)
    firsts = [group[0] for group in groups.values()]
    _join_known(resolution, sited, firsts)
    _join_unknown(resolution, sited, firsts)
    join_licensed(resolution, context, sited)
    _join_left_over(resolution, sited)
    return sited


def _join_left_over(resolution: Resolution, sited: dict[int, Sited]) -> None:
    """Join the equal names that mean nothing by themselves and that the article did not make clear."""
    alone: dict[str, list[int]] = defaultdict(list)
    for index, site in sited.items():
        if is_licensed(site) and resolution.partition.is_alone(index):
            alone[site.head].append(index)
    for group in alone.values():
        resolution.partition.join_all(group)


def _told_container(site: Sited) -> str:
    return f"in {site.container}" if site.container else ""


def _join_known(resolution: Resolution, sited: dict[int, Sited], firsts: list[int]) -> None:
    """Join the names of one entry."""
    entries: dict[str, list[int]] = defaultdict(list)
    for index in firsts:
        place = sited[index].place
        if place is not None:
            entries[place.id].append(index)
    for group in entries.values():
        for index in group[1:]:
            if are_parts(sited[index].head, sited[group[0]].head):
                continue  # the gazetteer has East Prussia and West Prussia for names of the whole
            place = sited[index].place
            texts = (sited[index].head, sited[group[0]].head, place.name if place else "")
            evidence = (Evidence(EvidenceKind.GAZETTEER, texts),)
            if place and place.kind == "county" and _differ_by_unit(sited[index].head, sited[group[0]].head):
                resolution.propose(group[0], index, UNIT_CONFIDENCE, evidence)
                continue
            certain = _is_certain(sited[index]) and _is_certain(sited[group[0]])
            confidence = GAZETTEER_CONFIDENCE if certain else SMALL_CITY_CONFIDENCE
            resolution.propose(group[0], index, confidence, evidence)


def _entries(resolution: Resolution, sited: dict[int, Sited], index: int) -> set[str]:
    """The entries of the gazetteer in the mention's cluster: two of them are never bridged by a name it lacks."""
    return {place.id for i in resolution.partition.members(index) if i in sited and (place := sited[i].place)}


def _differ_by_unit(one: str, other: str) -> bool:
    """Is one of the names the other with *County* or the like?"""
    first, second = core(one), core(other)
    return first.words == second.words and first.generics != second.generics


def _is_certain(site: Sited) -> bool:
    """Is the place called so by itself, or too well known for a wrong other name to stay unnoticed?"""
    found = next((item for item in listings(site.head) if site.place and item.place.id == site.place.id), None)
    if found is None or found.kind is NameKind.OFFICIAL:
        return True
    return found.place.kind != "city" or found.is_common or found.prominence >= SMALL_CITY


def _join_unknown(resolution: Resolution, sited: dict[int, Sited], firsts: list[int]) -> None:
    """Join names that the gazetteer does not tell apart, by their letters and sounds."""
    firsts = [index for index in firsts if sited[index].place or not listings(sited[index].head)]
    for one, other in _likely(sited, firsts):
        comparison = compare_places(sited[one].head, sited[other].head)
        if comparison.outcome is not Outcome.DIFFERENT:
            if len({*_entries(resolution, sited, one), *_entries(resolution, sited, other)}) > 1:
                continue
            first, second = core(sited[one].head), core(sited[other].head)
            if _contradicted(resolution, sited, one, other):
                continue
            unit = first.generics != second.generics and UNITS & {*first.generics, *second.generics}
            odds = UNIT_ODDS if unit or len(first.words) != len(second.words) else SAME_ODDS
            if not _are_spellings(first.words, second.words) or _are_short(first.words, second.words):
                odds = SLIP_ODDS
            resolution.propose(one, other, in_one_article(comparison.score, odds), comparison.evidence)


def _contradicted(resolution: Resolution, sited: dict[int, Sited], one: int, other: int) -> bool:
    """Does any name in the one's cluster contradict any in the other's: the Sunda Kingdom is not the Sunda Strait?

    So do two of one name that are told to lie in two places: Foo, Texas, is not Foo, Maine.
    """
    ones, others = ([sited[i] for i in resolution.partition.members(index) if i in sited] for index in (one, other))
    names = {(x.head, y.head) for x in ones for y in others}
    if any(compare_places(x, y).outcome is Outcome.DIFFERENT for x, y in names):
        return True
    return any(_lie_apart(x, y) for x, y in {(x.container, y.container) for x in ones for y in others})


def _lie_apart(one: str, other: str) -> bool:
    """Are these two places that the gazetteer knows, none of them in the other?"""
    if not one or not other or one == other:
        return False
    known, known_other = listings(one), listings(other)
    same = {item.place.id for item in known} & {item.place.id for item in known_other}
    return bool(known and known_other) and not (same or nested(known, other) or nested(known_other, one))


def _are_spellings(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Is each word of the shorter name a spelling of a word of the other?"""
    shorter, longer = sorted((one, other), key=len)
    if any(map(str.isdigit, (*one, *other))) and set(one) != set(other):
        return False
    return all(any(are_spellings(word, theirs) for theirs in longer) for word in shorter)


def _are_short(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Are these single short words that begin otherwise: *Cana*, *Ghana*? Many places have such names."""
    short = len(one) == len(other) == 1 and min(len(one[0]), len(other[0])) <= SHORT
    return short and one[0][0] != other[0][0]


def _likely(sited: dict[int, Sited], firsts: list[int]) -> list[tuple[int, int]]:
    """The pairs of mentions whose names share an outline or a word; among hundreds only neighbours that are alike.

    Names are outlined as they are heard, their words as one. Two that the gazetteer knows are told apart by it, so
    that one of a pair is always unknown.
    """
    unknown = {index for index in firsts if not sited[index].place}
    if not unknown:
        return []
    words = [core(sited[index].head).words for index in firsts]
    keys = [outlines("".join(own)).union([f"={word}" for word in own]) for own in words]
    if len(firsts) > MANY:
        near = ((firsts[i], firsts[j]) for i, j in near_pairs(keys, [" ".join(sorted(own)) for own in words]))
        return [pair for pair in near if not unknown.isdisjoint(pair)]
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, found in zip(firsts, keys, strict=True):
        for key in found:
            blocks[key].append(index)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        for one in unknown.intersection(members):
            pairs.update((min(one, other), max(one, other)) for other in members if other != one)
    return sorted(pairs)
