"""From clusters of mentions to entities: canonical name, aliases with confidence, suggestions."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from entities.evidence import Evidence
from entities.merging.canonical import canonical_name
from entities.merging.caution import SUGGESTED, SURE
from entities.merging.identity import identity
from entities.merging.resolution import Link, Resolution
from entities.model import Alias, Article, Constraints, Entity, Mention, NameType, Place, Suggestion


class Draft(NamedTuple):
    """A cluster with what makes it an entity: the indices of its mentions, type, canonical name and id."""

    members: list[int]
    type: NameType
    name: str
    id: str


def assemble(
    article: Article, given: Sequence[Mention], resolution: Resolution, constraints: Constraints
) -> tuple[Entity, ...]:
    """The entities of all clusters: people first, then places, most mentioned first, then by first mention.

    `given` are the mentions as they were found, in the order of the resolution's.
    """
    sha256 = article.sha256
    links: dict[int, list[Link]] = defaultdict(list)
    for link in resolution.links:
        links[link.first].append(link)
        links[link.second].append(link)
    drafts = []
    for cluster in resolution.partition.clusters():
        if cluster[0] not in resolution.families:
            mentions = [resolution.mentions[i] for i in cluster]
            kind = _type(mentions)
            name = _name(mentions, cluster, constraints)
            drafts.append(Draft(cluster, kind, name, identity(sha256, kind, mentions[0].start)))
    doubts = _doubts(resolution, drafts)
    entities = [_entity(given, resolution, draft, links, doubts.get(draft.id, ())) for draft in drafts]
    return tuple(sorted(entities, key=lambda e: (e.type, -len(e.mentions), e.mentions[0].start)))


def _entity(
    given: Sequence[Mention],
    resolution: Resolution,
    draft: Draft,
    links: dict[int, list[Link]],
    suggestions: Iterable[Suggestion],
) -> Entity:
    aliases = _aliases(resolution, draft, links)
    confidence = min(alias.confidence for alias in aliases)
    maybe = tuple(suggestions)
    return Entity(
        id=draft.id,
        type=draft.type,
        name=draft.name,
        confidence=confidence,
        needs_review=confidence < SURE or bool(maybe),
        aliases=aliases,
        mentions=tuple(given[i] for i in draft.members),
        place=_place(resolution, draft.members),
        suggestions=maybe,
    )


def _place(resolution: Resolution, cluster: list[int]) -> Place | None:
    """The gazetteer's place that most mentions of the cluster are."""
    sites = [resolution.sited[i] for i in cluster if i in resolution.sited]
    if not sites:
        return None
    places = {site.place.id: site.place for site in reversed(sites) if site.place}
    if len(places) < 2:
        return next(iter(places.values()), None)
    counts = Counter(site.place.id for site in sites if site.place)
    return places[counts.most_common()[0][0]]


def _type(mentions: Sequence[Mention]) -> NameType:
    people = [mention.type for mention in mentions].count(NameType.PERSON)
    return NameType.PERSON if 2 * people >= len(mentions) else NameType.PLACE


def _name(mentions: Sequence[Mention], members: list[int], constraints: Constraints) -> str:
    given = [constraints.names[i] for i in members if i in constraints.names] if constraints.names else []
    if given:
        return given[-1]
    texts = {mention.text for mention in mentions}
    return " ".join(texts.pop().split()) if len(texts) == 1 else canonical_name(mentions)


def _aliases(resolution: Resolution, draft: Draft, links: dict[int, list[Link]]) -> tuple[Alias, ...]:
    texts = {resolution.mentions[index].text for index in draft.members}
    if texts == {draft.name}:  # as most names, which need no division
        return (Alias(draft.name, len(draft.members), 1.0, ()),)
    groups: dict[str, list[int]] = defaultdict(list)
    for index in draft.members:
        groups[" ".join(resolution.mentions[index].text.split())].append(index)
    aliases = []
    for text, members in sorted(groups.items(), key=lambda item: (-len(item[1]), item[1][0])):
        confidence, evidence = _why(members, links) if text != draft.name else (1.0, ())
        aliases.append(Alias(text, len(members), confidence, evidence))
    return tuple(aliases)


def _why(members: list[int], links: dict[int, list[Link]]) -> tuple[float, tuple[Evidence, ...]]:
    """The least sure of the mentions' best links: a spelling is as sure as its least sure use."""
    best = [max(links[i], key=lambda link: link.confidence) for i in members if links.get(i)]
    if not best:
        return 1.0, ()
    weakest = min(best, key=lambda link: link.confidence)
    return weakest.confidence, weakest.evidence


def _doubts(resolution: Resolution, drafts: list[Draft]) -> dict[str, list[Suggestion]]:
    """For each entity's id, the other entities it may be one with, surest first."""
    of = {i: draft for draft in drafts for i in draft.members}
    best: dict[tuple[str, str], Link] = {}
    for link in resolution.doubts:
        one, other = of.get(link.first), of.get(link.second)
        if one is None or other is None or one is other or link.confidence < SUGGESTED:
            continue
        if resolution.partition.barrier(link.first, link.second) is None:
            for key in ((one.id, other.id), (other.id, one.id)):
                if key not in best or best[key].confidence < link.confidence:
                    best[key] = link
    names = {draft.id: draft.name for draft in drafts}
    found: dict[str, list[Suggestion]] = defaultdict(list)
    for (mine, theirs), link in sorted(best.items(), key=lambda item: (-item[1].confidence, item[0])):
        found[mine].append(Suggestion(theirs, names[theirs], link.confidence, link.evidence))
    return found
