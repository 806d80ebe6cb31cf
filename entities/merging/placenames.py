"""Clustering the places of an article: by the gazetteer's identity, else by spelling."""

from collections import defaultdict
from itertools import combinations
from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.merging.context import Context
from entities.merging.homonyms import Sited, settle
from entities.merging.licence import is_licensed, join_licensed, split_in_two
from entities.merging.resolution import Resolution
from entities.model import Outcome
from entities.places import compare_places, listings
from entities.places.listing import NameKind

# Two names of one entry of the gazetteer, each read as that entry with the article's help, are one place this often.
GAZETTEER_CONFIDENCE: Final = 0.98

# … unless one is just another name of a small city: such lists hold its neighbours and parts as well.
SMALL_CITY: Final = 0.35
SMALL_CITY_CONFIDENCE: Final = 0.75


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
        if is_licensed(site) and len(resolution.partition.members(index)) == 1:
            alone[site.head].append(index)
    for group in alone.values():
        resolution.partition.join_all(group)


def _told_container(site: Sited) -> str:
    return f"in {site.container}" if site.container else ""


def _join_known(resolution: Resolution, sited: dict[int, Sited], firsts: list[int]) -> None:
    """Join the names of one entry; keep the names of two entries apart."""
    entries: dict[str, list[int]] = defaultdict(list)
    for index in firsts:
        place = sited[index].place
        if place is not None:
            entries[place.id].append(index)
    for group in entries.values():
        for index in group[1:]:
            place = sited[index].place
            texts = (sited[index].head, sited[group[0]].head, place.name if place else "")
            evidence = (Evidence(EvidenceKind.GAZETTEER, texts),)
            certain = _is_certain(sited[index]) and _is_certain(sited[group[0]])
            confidence = GAZETTEER_CONFIDENCE if certain else SMALL_CITY_CONFIDENCE
            resolution.propose(group[0], index, confidence, evidence)
    for one, other in combinations(entries.values(), 2):
        resolution.partition.forbid(one[0], other[0])


def _is_certain(site: Sited) -> bool:
    """Is the place called so by itself, or too well known for a wrong other name to stay unnoticed?"""
    found = next((item for item in listings(site.head) if site.place and item.place.id == site.place.id), None)
    if found is None or found.kind is NameKind.OFFICIAL:
        return True
    return found.place.kind != "city" or found.prominence >= SMALL_CITY


def _join_unknown(resolution: Resolution, sited: dict[int, Sited], firsts: list[int]) -> None:
    """Join names that the gazetteer does not tell apart, by their letters and sounds."""
    firsts = [index for index in firsts if sited[index].place or not listings(sited[index].head)]
    unknown = [index for index in firsts if sited[index].place is None]
    for one in unknown:
        for other in firsts:
            if sited[other].place is None and other <= one:
                continue
            if resolution.partition.root(one) == resolution.partition.root(other):
                continue
            comparison = compare_places(sited[one].head, sited[other].head)
            if comparison.outcome is Outcome.SAME:
                resolution.propose(one, other, comparison.score, comparison.evidence)
