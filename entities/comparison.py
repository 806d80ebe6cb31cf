"""One door to comparing names: people by their parts and sounds, places by the gazetteer."""

from typing import Final

from entities.model import Comparison, NameType
from entities.names import compare_prepared, prepare
from entities.places import compare_places

_PERSON: Final = NameType.PERSON


def compare(a: str, b: str, *, type: NameType | str = NameType.PERSON) -> Comparison:
    """Can these two spellings name the same person, or place?

    >>> compare("Cuba", "Cuba", type="PLACE").outcome.value
    'same'
    """
    if type is _PERSON or NameType(type) is _PERSON:
        return compare_prepared(prepare(a), prepare(b))
    return compare_places(a, b)
