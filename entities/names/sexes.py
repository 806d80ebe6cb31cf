"""Which two given names are a man's and a woman's: Mario and Maria, and by their endings József and Józsefa."""

from functools import cache, lru_cache
from typing import Final

from entities.names.known import all_sexes
from entities.names.tables import rows

SHORTEST_STEM: Final = 3
"""Letters before a woman's ending: *Ana* is not formed from *An*."""


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    """The endings of women's names and those of the men's names in their place."""
    return tuple((row["woman"], row["man"].strip("-")) for row in rows("feminine_endings"))


@lru_cache(maxsize=1 << 16)
def men_of(key: str) -> tuple[str, ...]:
    """The men's names that a name which no man is known to bear is formed from.

    >>> men_of("jozsefa"), men_of("michele"), men_of("mustafa")
    (('jozsef',), ('michel',), ())
    """
    sexes = all_sexes()
    if sexes.get(key) == "m" or len(key) <= SHORTEST_STEM or key[-1] not in "ae":
        return ()
    stems = {key[: -len(woman)] + man for woman, man in _endings() if key.endswith(woman)}
    return tuple(sorted(stem for stem in stems if len(stem) >= SHORTEST_STEM and sexes.get(stem) == "m"))


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
    return (sex == "m" and one in men_of(other)) or (sex_of_other == "m" and other in men_of(one))
