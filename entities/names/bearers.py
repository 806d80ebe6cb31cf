"""How many people of a country may bear a full name: *John Murphy* thousands, *Tara Lovelace* hardly one.

What one name says about who is meant hangs on that. The shares of the parts are those of the United States, or, for
names that are common elsewhere, typical ones of a country where they are; given name and surname are taken as
independent, which they are not quite (*Mei Murphy*), so that the figure is an order of magnitude.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from entities.names.known import COMMON, VERY_COMMON, commonness
from entities.names.order import EAST_ASIAN, Order, judge_order
from entities.names.tables import columns

PEOPLE: Final = 165e6
"""Half of the United States: a given name is mostly of one sex."""
ELSEWHERE: Final = {COMMON: 0.002, VERY_COMMON: 0.01}
"""The share of a name that is common among some other people: Hassan, Wang."""
SYLLABLES: Final = 0.0005
"""The share of a Chinese, Korean or Vietnamese given name, of which a people makes many out of few syllables."""


@cache
def _shares(use: str) -> dict[str, float]:
    uses, shares, listed = columns("name_shares", "use", "per_100000", "names")
    return {
        name: int(share) / 1e5
        for of, share, names in zip(uses, shares, listed, strict=True)
        if of == use
        for name in names.split(" ")
    }


def _share(key: str, use: str) -> float:
    return max(_shares(use).get(key, 0.0), ELSEWHERE.get(commonness(key), 0.0))


def expected_people(parts: Sequence[str]) -> int:
    """How many people of a country may bear a name of these parts (folded letters); 0 where its parts are rare.

    Initials and what stands between the first and the last part say nothing.

    >>> expected_people(["john", "p", "murphy"]) > 1000, expected_people(["kim", "minjae"]) > 500
    (True, True)
    >>> expected_people(["maurice", "quirk"]), expected_people(["salome", "zurabishvili"])
    (0, 0)
    """
    whole = [part for part in parts if len(part) > 1]
    if len(whole) < 2:
        return 0
    first, last = whole[0], whole[-1]
    order, culture = judge_order(whole)
    if culture in EAST_ASIAN:
        family = first if order is Order.FAMILY_FIRST else last
        return round(PEOPLE * SYLLABLES * _share(family, "surname"))
    both = (_share(first, "given") * _share(last, "surname"), _share(last, "given") * _share(first, "surname"))
    return round(PEOPLE * max(both))
