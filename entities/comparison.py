"""One door to comparing names: people by their parts and sounds, places by the gazetteer."""

from entities.model import Comparison, NameType
from entities.names import compare_prepared, prepare
from entities.places import compare_places


def compare(a: str, b: str, *, type: NameType | str = NameType.PERSON) -> Comparison:
    """Can these two spellings name the same person, or place?

    >>> compare("Cuba", "Cuba", type="PLACE").outcome.value
    'same'
    """
    if NameType(type) is NameType.PLACE:
        return compare_places(a, b)
    return compare_prepared(prepare(a), prepare(b))
