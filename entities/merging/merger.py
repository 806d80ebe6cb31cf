"""Merging the mentions of one article into its people and places."""

from collections.abc import Sequence

from entities.merging.adjectives import join_adjectives
from entities.merging.agreement import agreed
from entities.merging.assembly import assemble
from entities.merging.caution import Caution
from entities.merging.constraints import apply_decisions, apply_relations, decided
from entities.merging.context import Context
from entities.merging.families import families
from entities.merging.people import FullNames, join_full_names
from entities.merging.placenames import join_places
from entities.merging.regnal import named
from entities.merging.rereading import join_left_over, join_reread
from entities.merging.resolution import Resolution
from entities.merging.runs import addresses, is_address, run_words, words_of
from entities.merging.shortnames import attach_short_names, is_short
from entities.merging.spelling import Spelling, spellings
from entities.model import Article, Constraints, Entity, Mention, NameType
from entities.names import PreparedName, prepare

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
    ordered, settled = in_order(mentions, constraints)
    return assemble(article, ordered, resolve(article, ordered, settled, caution), settled)


def in_order(mentions: Sequence[Mention], constraints: Constraints | None) -> tuple[list[Mention], Constraints]:
    """The mentions in the order of the text, and the constraints with the indices that this gives them."""
    order = sorted(range(len(mentions)), key=lambda i: (mentions[i].start, mentions[i].end, mentions[i].type))
    return [mentions[i] for i in order], _reordered(constraints or NO_CONSTRAINTS, order)


def resolve(article: Article, mentions: Sequence[Mention], constraints: Constraints, caution: Caution) -> Resolution:
    """The clusters of mentions that are in the order of the text, with every link and doubt."""
    mentions = agreed(article, mentions)
    resolution = Resolution(mentions, caution)
    context = Context(article, mentions)
    apply_decisions(resolution, constraints)
    apply_relations(resolution, context)
    named = [i for i, m in enumerate(mentions) if m.type is NameType.PERSON]
    resolution.families = families(context, named) - decided(constraints)
    people = spellings(mentions, (i for i in named if i not in resolution.families))
    short, whole = divided(people)
    full = FullNames(whole)
    join_full_names(resolution, full)
    attach_short_names(resolution, context, full, short)
    join_reread(resolution, full)
    join_left_over(resolution, context, short)
    resolution.sited = join_places(resolution, context, [i for i, m in enumerate(mentions) if m.type is NameType.PLACE])
    join_adjectives(resolution, context)
    return resolution


def divided(people: Sequence[Spelling]) -> tuple[list[Spelling], list[Spelling]]:
    """The short names and the full ones; several words that only begin or end a longer name are short as well."""
    names = [prepare(named(spelling.text)) for spelling in people]
    inner = run_words(name for name in names if not is_short(name))
    shorts = [is_short(name) or words_of(name) in inner or _is_addressed(name, names) for name in names]
    return (
        [spelling for spelling, short in zip(people, shorts, strict=True) if short],
        [spelling for spelling, short in zip(people, shorts, strict=True) if not short],
    )


def _is_addressed(name: PreparedName, names: Sequence[PreparedName]) -> bool:
    return is_address(name) and any(addresses(name, other) for other in names)


def _reordered(constraints: Constraints, order: list[int]) -> Constraints:
    """The constraints with indices into the mentions in their new order."""
    at = {old: new for new, old in enumerate(order)}
    return Constraints(
        same=tuple((at[a], at[b]) for a, b in constraints.same),
        different=tuple((at[a], at[b]) for a, b in constraints.different),
        names={at[i]: name for i, name in constraints.names.items()},
    )
