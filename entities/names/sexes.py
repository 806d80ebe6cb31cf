"""Which two given names are a man's and a woman's: Mario and Maria, and by their endings József and Józsefa."""

from functools import cache, lru_cache
from typing import Final

from entities.names.attested import is_attested
from entities.names.known import all_sexes, is_given
from entities.names.tables import rows

SHORTEST_STEM: Final = 3
"""Letters before a woman's ending: *Ana* is not formed from *An*."""
ATTESTED: Final = "attested"
"""Which names have to be attested, where no list tells whose they are: both, or only the man's."""
LAST_LETTERS: Final = frozenset("aeo")
"""What the endings of women's names end in."""


@cache
def _endings() -> tuple[tuple[str, str, str], ...]:
    """The endings of women's names, those of the men's names in their place, and which of the two has to be listed."""
    return tuple((row["woman"], row["man"].strip("-"), row["listed"]) for row in rows("feminine_endings"))


@lru_cache(maxsize=1 << 16)
def men_of(key: str) -> tuple[str, ...]:
    """The men's names that a name which no man is known to bear is formed from.

    Where family names have the same ending (Browne), the woman's name has to be a listed given name.

    >>> men_of("jozsefa"), men_of("michele"), men_of("mustafa"), men_of("browne"), men_of("kazuko")
    (('jozsef',), ('michel',), (), (), ('kazuo',))
    """
    sexes = all_sexes()
    if key[-1] not in LAST_LETTERS or sexes.get(key) == "m" or len(key) <= SHORTEST_STEM:
        return ()
    found = set()
    for woman, man, listed in _endings():
        stem = key.removesuffix(woman)
        name = stem + man
        if stem != key and len(stem) >= SHORTEST_STEM:
            if listed.startswith(ATTESTED):
                known = is_attested(name) and (listed != ATTESTED or is_attested(key)) and sexes.get(name) != "f"
            else:
                known = sexes.get(name) == "m" and (listed == "man" or is_given(key))
            if known:
                found.add(name)
    return tuple(sorted(found))


def are_two_sexes(one: str, other: str) -> bool:
    """Whether two given names (folded letters) that begin alike are a man's and a woman's: others are far apart anyway.

    >>> are_two_sexes("mario", "maria"), are_two_sexes("jozsef", "jozsefa"), are_two_sexes("ivan", "iwan")
    (True, True, False)
    """
    if one[0] != other[0]:
        return False
    sex_of = all_sexes().get
    sex, sex_of_other = sex_of(one), sex_of(other)
    if sex and sex_of_other:
        return sex != sex_of_other
    return one[:SHORTEST_STEM] == other[:SHORTEST_STEM] and (one in men_of(other) or other in men_of(one))
