"""The canonical name of an entity, in the article's own words."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from entities.model import Mention, NameType

# A fuller spelling is well attested when it is used at least this often beside the most used full one.
ATTESTED: Final = 0.2


def canonical_name(mentions: Sequence[Mention]) -> str:
    """The fullest well-attested spelling; for places the most used full name.

    The rule, in order: most parts among the spellings used at least a fifth as often as the most used one with two
    parts or more; then most used; then the earliest. It depends on nothing else, so it is stable.

    >>> kim = [Mention(0, 3, "Kim", NameType.PERSON), Mention(9, 20, "Kim Jong Un", NameType.PERSON)]
    >>> canonical_name(kim)
    'Kim Jong Un'
    """
    counts = Counter(" ".join(mention.text.split()) for mention in mentions)
    order = {text: rank for rank, text in enumerate(counts)}
    place = mentions[0].type is NameType.PLACE
    full = [text for text in counts if _parts(text) > 1] or list(counts)
    most = max(counts[text] for text in full)
    attested = [text for text in full if counts[text] >= ATTESTED * most]
    return min(attested, key=lambda text: (0 if place else -_parts(text), -counts[text], order[text]))


def _parts(text: str) -> int:
    return len(text.split())
