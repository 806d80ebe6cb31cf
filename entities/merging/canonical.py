"""The canonical name of an entity, in the article's own words."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from entities.merging.tables import DIRECTIONS, heads
from entities.model import Mention, NameType

# A fuller spelling is well attested when it is used at least this often beside the most used full one.
ATTESTED: Final = 0.2

# Capitals alone up to this length abbreviate a place's name: DPRK, U.S., UAE.
LONGEST_ABBREVIATION: Final = 5


def canonical_name(mentions: Sequence[Mention]) -> str:
    """The fullest well-attested spelling of a person; the most used full name of a place.

    The rule for people, in order: of the spellings of two parts or more that are used at least a fifth as often as the
    most used of them, the one with the most parts; then the most used; then the earliest. For places: of the names that
    are neither abbreviations nor short for another (*DPRK*, *the North*), the most used; then the earliest. Where no
    spelling is full, all count. The rule looks at nothing else, so it is stable.

    >>> kim = [Mention(0, 3, "Kim", NameType.PERSON), Mention(9, 20, "Kim Jong Un", NameType.PERSON)]
    >>> canonical_name(kim)
    'Kim Jong Un'
    >>> states = [Mention(0, 2, "US", NameType.PLACE), Mention(9, 22, "United States", NameType.PLACE)]
    >>> canonical_name(states)
    'United States'
    """
    counts = Counter(" ".join(mention.text.split()) for mention in mentions)
    order = {text: rank for rank, text in enumerate(counts)}
    if mentions[0].type is NameType.PLACE:
        named = [text for text in counts if not _is_short_place(text)] or list(counts)
        return min(named, key=lambda text: (-counts[text], order[text]))
    full = [text for text in counts if _parts(text) > 1] or list(counts)
    most = max(counts[text] for text in full)
    attested = [text for text in full if counts[text] >= ATTESTED * most]
    return min(attested, key=lambda text: (-_parts(text), -counts[text], order[text]))


def _is_short_place(text: str) -> bool:
    letters = text.replace(".", "")
    abbreviated = text.endswith(".") or (letters.isupper() and len(letters) <= LONGEST_ABBREVIATION)
    return abbreviated or text.casefold() in DIRECTIONS or text.casefold() in heads()


def _parts(text: str) -> int:
    return len(text.split())
