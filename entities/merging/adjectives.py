"""Adjectives and inhabitants that were found as names: the Asturian hills are Asturias's, a Chekhovian sigh Chekhov's.

Most adjectives are no mentions at all. One that is found stands for the name it is formed from, where the article has
that name; it is never somebody else's row.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.merging.context import Context
from entities.merging.licence import CLEARLY_MORE, CLEARLY_MORE_CONFIDENCE, UNDECIDED_CONFIDENCE
from entities.merging.resolution import Resolution
from entities.merging.tables import adjectives, followers
from entities.model import Mention, NameType
from entities.names.known import sex_of_given
from entities.names.sound import fold
from entities.places import listings

# A word of an adjective's form before a common noun, and the name that it is formed from in the same article.
FORMED_CONFIDENCE: Final = 0.90

# Letters that the two must share: *Al* and *Alan*, *Mali* and *Malian* say little.
SHORTEST_STEM: Final = 5

# Inhabitants, who stand behind *the* or *of*.
_PLURALS: Final = ("ers", "ites")


def join_adjectives(resolution: Resolution, context: Context) -> None:
    """Join each cluster that is nothing but an adjective to the one name of its type that it is formed from."""
    found = {i for i, mention in enumerate(resolution.mentions) if _has_form(context, mention)}
    bases = _bases(resolution.mentions) if found else {}
    for index in sorted(found):
        mention = resolution.mentions[index]
        members = resolution.partition.members(index)
        if any(resolution.mentions[i].text != mention.text for i in members):
            continue
        if 2 * len(found.intersection(members)) >= len(members):  # what mostly stands alone is a name
            named = [i for noun in nouns(fold(mention.text)) for i in bases.get((mention.type, noun), ())]
            _join(resolution, index, named)


def _join(resolution: Resolution, index: int, named: Sequence[int]) -> None:
    """Join the adjective to the cluster that most of these mentions are in."""
    counts = Counter(resolution.partition.root(i) for i in named).most_common()
    if not counts:
        return
    firsts = [next(i for i in named if resolution.partition.root(i) == root) for root, _ in counts]
    text, *bases = (resolution.mentions[i].text for i in (index, *firsts))
    facts = [Evidence(EvidenceKind.FORMED_FROM, (text, bases[0]))]
    confidence = FORMED_CONFIDENCE
    if len(counts) > 1:
        facts.append(Evidence(EvidenceKind.RIVAL, (text, bases[1])))
        clearly = counts[0][1] >= CLEARLY_MORE * counts[1][1]
        confidence = CLEARLY_MORE_CONFIDENCE if clearly else UNDECIDED_CONFIDENCE
    resolution.propose(index, firsts[0], confidence, tuple(facts))


def nouns(adjective: str) -> Iterator[str]:
    """The names that an adjective (folded) may be formed from.

    >>> "asturias" in nouns("asturian"), "andes" in nouns("andean"), "vienna" in nouns("viennese")
    (True, True, True)
    """
    for noun, ending in adjectives():
        stem = adjective.removesuffix(ending)
        if stem != adjective and len(stem) + len(noun) >= SHORTEST_STEM:
            yield stem + noun


@cache
def _endings() -> tuple[str, ...]:
    return tuple({adjective for _, adjective in adjectives()})


@cache
def _before_noun() -> re.Pattern[str]:
    """A small word that is none of those that follow a name too."""
    return re.compile(rf"[ -](?!(?:{'|'.join(sorted(followers()))})\b)[a-z]")


def _has_form(context: Context, mention: Mention) -> bool:
    """Has it an adjective's ending, stands it before a noun or names it inhabitants, and is it no name we know?"""
    text = mention.text
    if not text.endswith(_endings()) or " " in text or mention.title:
        return False
    if text.endswith(_PLURALS):
        if not context.text.endswith(("he ", "of "), 0, mention.start):
            return False
    elif not _before_noun().match(context.text, mention.end):
        return False
    return not listings(text) if mention.type is NameType.PLACE else not sex_of_given(fold(text))


def _bases(mentions: Sequence[Mention]) -> dict[tuple[NameType, str], list[int]]:
    """The mentions by type and by name: of a person the last word too."""
    found: dict[tuple[NameType, str], list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        key = fold(mention.text)
        found[mention.type, key].append(index)
        if mention.type is NameType.PERSON and " " in key:
            found[mention.type, key.rsplit(" ", 1)[1]].append(index)
    return found
