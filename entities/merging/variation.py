"""Is the difference of two spellings one that an article makes between two spellings of one name?

An article is written by one hand. It spells a name in two ways because two spelling systems, a translation or a form of
the name stand behind it: these keep the consonants. What changes them (*Golnar*, *Golnaz*; *Marine*, *Martine*) is
another name, unless a single slip in a long one.
"""

from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from entities.merging.blocking import same_bones
from entities.merging.tables import told_sex
from entities.names import NamePart, PreparedName, Role
from entities.names.known import sex_of_given
from entities.names.nicknames import Kinship, kinship
from entities.names.sound import hear, likeness

# A slip of one letter is one in names of so many letters; among shorter ones there are too many neighbours.
SLIP_LENGTH: Final = 7

# Given names are few and lie near each other (Hana, Jana; Philly, Billy). Two spellings of one begin with one sound and
# sound so much alike, or have the same vowels between the same classes of consonants (Aicha, Aisha).
GIVEN_LIKENESS: Final = 0.85

# Words of so few letters have neighbours a vowel away that are other places.
SHORT_WORD: Final = 5

# Letters that an ending may add without making another word of a name (Shakespeare, Shakespearean).
LONGEST_ENDING: Final = 1


def is_variant(one: NamePart, other: NamePart, *, given: bool = False) -> bool:
    """Can the two parts be two spellings, or forms, of one name in one article? `given` says that it is a given name.

    >>> from entities.names import prepare
    >>> part = lambda text: prepare(text).parts[0]
    >>> is_variant(part("Gadhafi"), part("Qaddafi")), is_variant(part("Libanius"), part("Liberius"))
    (True, False)
    >>> is_variant(part("Hana"), part("Jana"), given=True), is_variant(part("Bob"), part("Robert"), given=True)
    (False, True)
    """
    if one.key == other.key or Role.INITIAL in (one.role, other.role) or one.syllabic or other.syllabic:
        return True
    return _is_variant(one.key, other.key, given)


def are_spellings(one: str, other: str) -> bool:
    """Can two words of a place's name (folded letters) be two spellings of one word? Short ones have the same vowels.

    >>> are_spellings("abbasiya", "abbassiya"), are_spellings("china", "cana"), are_spellings("pacific", "national")
    (True, False, False)
    """
    if one == other:
        return True
    if min(len(one), len(other)) <= SHORT_WORD and _letters(one, "aeiou") != _letters(other, "aeiou"):
        return False
    return _is_variant(one, other, False)


@lru_cache(maxsize=1 << 13)
def _is_variant(one: str, other: str, given: bool) -> bool:
    if kinship(one, other) not in (Kinship.NONE, Kinship.SHARED):
        return True
    if told_sex(one, other) and not given:
        return True
    longer, shorter = sorted((one, other), key=len, reverse=True)
    if longer.startswith(shorter) and len(longer) - len(shorter) > LONGEST_ENDING:
        return False
    if given:
        sexes = {sex_of_given(one), sex_of_given(other)} - {""}
        near = _likeness(one, other) >= GIVEN_LIKENESS or _letters(one, "aeiou") == _letters(other, "aeiou")
        return near and same_bones(one, other) and len(sexes) < 2 and _begin_with_one_sound(one, other)
    if _letters(one, "rl") != _letters(other, "rl"):
        return False
    return same_bones(one, other) or (len(shorter) >= SLIP_LENGTH and OSA.distance(one, other) == 1)


def _likeness(one: str, other: str) -> float:
    return likeness(hear(one), hear(other)).similarity


def _letters(name: str, among: str) -> str:
    """The letters of the name that are among these, doubled ones made single."""
    found = [letter for letter in name if letter in among]
    return "".join(letter for i, letter in enumerate(found) if not i or letter != found[i - 1])


def _begin_with_one_sound(one: str, other: str) -> bool:
    first, second = ({reading.sound[:1] for reading in hear(name).readings} for name in (one, other))
    return bool(first & second)


def are_variants(one: PreparedName, other: PreparedName) -> bool:
    """Is each part of the shorter name a variant of some part of the other?

    >>> from entities.names import prepare
    >>> are_variants(prepare("Moammar Gadhafi"), prepare("Muammar Qaddafi"))
    True
    >>> are_variants(prepare("Golnar Karimi"), prepare("Golnaz Karimi"))
    False
    """
    if len(other.parts) < len(one.parts):
        one, other = other, one
    return all(any(is_variant(part, theirs) for theirs in other.parts) for part in one.parts)
