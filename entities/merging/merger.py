"""Merging the mentions of one article into its people and places."""

from collections.abc import Sequence

from entities.merging.assembly import assemble
from entities.merging.caution import Caution
from entities.merging.constraints import apply_decisions, apply_relations
from entities.merging.context import Context
from entities.merging.people import FullNames, join_full_names
from entities.merging.placenames import join_places
from entities.merging.resolution import Resolution
from entities.merging.shortnames import attach_short_names
from entities.merging.spelling import spellings
from entities.model import Article, Constraints, Entity, Mention, NameType

NO_CONSTRAINTS = Constraints()


def merge(
    article: Article,
    mentions: Sequence[Mention],
    *,
    constraints: Constraints | None = None,
    caution: Caution = Caution.DEFAULT,
) -> tuple[Entity, ...]:
    """The entities of an article: people first, then places, most mentioned first, then by first mention.

    A pure function of its arguments; the order of the mentions says nothing (the indices in `constraints` follow it).

    >>> found = [Mention(0, 9, "Ann Smith", NameType.PERSON), Mention(16, 21, "Smith", NameType.PERSON)]
    >>> [entity.name for entity in merge(Article("Ann Smith came. Smith left."), found)]
    ['Ann Smith']
    """
    order = sorted(range(len(mentions)), key=lambda i: (mentions[i].start, mentions[i].end, mentions[i].type))
    constraints = _reordered(constraints or NO_CONSTRAINTS, order)
    resolution = resolve(article, [mentions[i] for i in order], constraints, caution)
    return assemble(article, resolution, constraints)


def resolve(article: Article, mentions: Sequence[Mention], constraints: Constraints, caution: Caution) -> Resolution:
    """The clusters of mentions that are in the order of the text, with every link and doubt."""
    resolution = Resolution(mentions, caution)
    context = Context(article, mentions)
    apply_decisions(resolution, constraints)
    apply_relations(resolution, context)
    people = spellings(mentions, (i for i, m in enumerate(mentions) if m.type is NameType.PERSON))
    full = FullNames([s for s in people if len(s.text.split()) > 1])
    short = [s for s in people if len(s.text.split()) <= 1]
    join_full_names(resolution, full)
    attach_short_names(resolution, context, full, short)
    for spelling in short:
        resolution.partition.join_all(m for m in spelling.mentions if len(resolution.partition.members(m)) == 1)
    join_places(resolution, spellings(mentions, (i for i, m in enumerate(mentions) if m.type is NameType.PLACE)))
    return resolution


def _reordered(constraints: Constraints, order: list[int]) -> Constraints:
    """The constraints with indices into the mentions in their new order."""
    at = {old: new for new, old in enumerate(order)}
    return Constraints(
        same=tuple((at[a], at[b]) for a, b in constraints.same),
        different=tuple((at[a], at[b]) for a, b in constraints.different),
        names={at[i]: name for i, name in constraints.names.items()},
    )
