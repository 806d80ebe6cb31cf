"""From clusters of mentions to entities: canonical name, aliases with confidence, suggestions."""

from collections import defaultdict

from entities.evidence import Evidence
from entities.merging.canonical import canonical_name
from entities.merging.caution import SUGGESTED, SURE
from entities.merging.identity import entity_id
from entities.merging.resolution import Link, Resolution
from entities.model import Alias, Article, Constraints, Entity, Mention, NameType, Suggestion
from entities.places import lookup


def assemble(article: Article, resolution: Resolution, constraints: Constraints) -> tuple[Entity, ...]:
    """The entities of all clusters: people first, then places, most mentioned first, then by first mention."""
    links: dict[int, list[Link]] = defaultdict(list)
    for link in resolution.links:
        links[link.first].append(link)
        links[link.second].append(link)
    clusters = resolution.partition.clusters()
    names = {c[0]: _name(resolution, c, constraints) for c in clusters}
    doubts = _doubts(resolution, clusters)
    entities = []
    for cluster in clusters:
        mentions = tuple(resolution.mentions[i] for i in cluster)
        kind = _type(mentions)
        aliases = _aliases(resolution, cluster, names[cluster[0]], links)
        suggestions = tuple(
            Suggestion(
                entity_id(
                    article, _type(tuple(resolution.mentions[i] for i in other)), resolution.mentions[other[0]].start
                ),
                names[other[0]],
                link.confidence,
                link.evidence,
            )
            for other, link in doubts.get(cluster[0], ())
        )
        confidence = min(alias.confidence for alias in aliases)
        known = lookup(names[cluster[0]]) if kind is NameType.PLACE else ()
        entities.append(
            Entity(
                id=entity_id(article, kind, mentions[0].start),
                type=kind,
                name=names[cluster[0]],
                confidence=confidence,
                needs_review=confidence < SURE or bool(suggestions),
                aliases=aliases,
                mentions=mentions,
                place=known[0] if known else None,
                suggestions=suggestions,
            )
        )
    return tuple(sorted(entities, key=lambda e: (e.type, -len(e.mentions), e.mentions[0].start)))


def _type(mentions: tuple[Mention, ...]) -> NameType:
    people = sum(mention.type is NameType.PERSON for mention in mentions)
    return NameType.PERSON if 2 * people >= len(mentions) else NameType.PLACE


def _name(resolution: Resolution, cluster: list[int], constraints: Constraints) -> str:
    given = [constraints.names[i] for i in cluster if i in constraints.names]
    return given[-1] if given else canonical_name([resolution.mentions[i] for i in cluster])


def _aliases(resolution: Resolution, cluster: list[int], name: str, links: dict[int, list[Link]]) -> tuple[Alias, ...]:
    groups: dict[str, list[int]] = defaultdict(list)
    for index in cluster:
        groups[" ".join(resolution.mentions[index].text.split())].append(index)
    aliases = []
    for text, members in groups.items():
        confidence, evidence = _why(members, links) if text != name else (1.0, ())
        aliases.append((-len(members), members[0], Alias(text, len(members), confidence, evidence)))
    return tuple(alias for *_, alias in sorted(aliases, key=lambda item: item[:2]))


def _why(members: list[int], links: dict[int, list[Link]]) -> tuple[float, tuple[Evidence, ...]]:
    """The least sure of the mentions' best links: a spelling is as sure as its least sure use."""
    best = [max(links[i], key=lambda link: link.confidence) for i in members if links.get(i)]
    if not best:
        return 1.0, ()
    weakest = min(best, key=lambda link: link.confidence)
    return weakest.confidence, weakest.evidence


def _doubts(resolution: Resolution, clusters: list[list[int]]) -> dict[int, list[tuple[list[int], Link]]]:
    """For each cluster's first mention, the other clusters it may belong with, surest first."""
    of = {i: cluster for cluster in clusters for i in cluster}
    best: dict[tuple[int, int], Link] = {}
    for link in resolution.doubts:
        one, other = of[link.first], of[link.second]
        if (
            one is other
            or link.confidence < SUGGESTED
            or resolution.partition.barrier(link.first, link.second) is not None
        ):
            continue
        for key in ((one[0], other[0]), (other[0], one[0])):
            if key not in best or best[key].confidence < link.confidence:
                best[key] = link
    found: dict[int, list[tuple[list[int], Link]]] = defaultdict(list)
    for (mine, theirs), link in sorted(best.items(), key=lambda item: (-item[1].confidence, item[0])):
        found[mine].append((of[theirs], link))
    return found
