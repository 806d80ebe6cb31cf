"""Two parts of two names: how likely they are one part, as a code (see `partcodes`).

Spellings of one sound and slips of the hand are graded (see `grading`); equal letters, initials, nicknames and words
run together have codes of their own.
"""

from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from entities.names.beginnings import rest_of, share_beginning
from entities.names.division import syllables_of
from entities.names.gradeweights import ALONE_WEIGHT, FREQUENT_WEIGHT, GRADES, LEAST
from entities.names.grading import (
    ceiling,
    compare_letters,
    grade,
    is_far,
    level_by_syllables,
    sound_level,
    worst_weight,
)
from entities.names.hearing import hear_both
from entities.names.known import is_frequent
from entities.names.nicknames import SHORTEST_AROUND, Kinship, inner_name, kinship, may_be_kin
from entities.names.order import is_syllabic
from entities.names.partcodes import (
    EXACT,
    INITIAL,
    INSIDE,
    KINSHIP_CODES,
    KINSHIP_GRADES,
    MOST_KIN_GRADES,
    MOST_OF_KIN,
    OTHER_INITIAL,
)
from entities.names.prepared import NamePart, Role
from entities.names.respelling import is_respelled, respell
from entities.names.sound import hear, similarity
from entities.names.syllables import syllable_level
from entities.names.writing import is_native, native_form, one_script

MEMORY: Final = 1 << 14
"""Pairs of parts remembered, as the names of an article or of a list share many; about 5 MB when full."""
SLIP: Final = 1
"""Letters in which one syllable differs by a slip of the hand (Jinping, Jiping)."""
NONE_WORSE: Final = -1
"""In place of the level of the least alike syllables, where syllables can't be compared one by one."""
NEVER: Final = -100.0
"""Below the log-odds of any code."""
# A name of the module is found in half the time of a member of an enumeration.
_INITIAL: Final = Role.INITIAL
_FAMILY: Final = Role.FAMILY
_UNKNOWN: Final = Role.UNKNOWN


def relate(a: NamePart, b: NamePart, *, enough: float = NEVER) -> int:
    """The code of two parts. Symmetric.

    A code that is worth less than `enough` need not be found: `LEAST` may stand for it.

    >>> from entities.names.parsing import prepare
    >>> from entities.names.partcodes import NICKNAME
    >>> part = lambda text: prepare(text).parts[0]
    >>> relate(part("Maria"), part("maria")) == EXACT, relate(part("Joe Li"), part("Joseph Li")) == NICKNAME
    (True, True)
    >>> relate(part("Vlamidir"), part("Vladimir")) > 0 > relate(part("Fidel"), part("Raúl"))
    True
    """
    one, other = a.key, b.key
    if one == other:
        return EXACT
    role_a, role_b = a.role, b.role
    if role_a is _INITIAL or role_b is _INITIAL:
        return _relate_initial(a, b)
    if one[0] == other[0] and share_beginning(one, other):
        return min(relate(rest_of(a), rest_of(b), enough=enough), GRADES)
    if is_respelled(one) is not is_respelled(other):
        return _relate_respelled(a, b, enough)
    if enough > MOST_OF_KIN and a.particle == b.particle and not (a.syllabic or b.syllabic) and is_far(one, other):
        return LEAST  # what `_relate_words` finds too, not worth remembering
    return _relate_words(a, b, enough)


def _relate_respelled(a: NamePart, b: NamePart, enough: float) -> int:
    """The code of two words, one in letters of German or French: if they do not fit, in those of the other."""
    code = _relate_words(a, b, enough)
    if code > 0:
        return code
    one, other = (respell(a), b) if is_respelled(a.key) else (a, respell(b))
    return GRADES if one.key == other.key else max(code, relate(one, other, enough=enough))


@lru_cache(maxsize=MEMORY)
def _relate_words(a: NamePart, b: NamePart, enough: float) -> int:
    """The code of two different words, neither of them an initial."""
    one, other = a.key, b.key
    code = _grade(a, b, enough)
    one_particle = a.particle == b.particle
    if not one_particle:
        code = max(code, _relate_joined(a, b))
    if code >= MOST_KIN_GRADES or (one_particle and enough > MOST_OF_KIN):
        return code
    # Family names that are given names as well (Wilson, Wilkie) have no short forms.
    families = a.role is _FAMILY and b.role is _FAMILY
    kin = Kinship.NONE if families else kinship(one, other)
    if code < KINSHIP_GRADES[kin]:
        return KINSHIP_CODES[kin]
    if code <= 0 and not families and _may_hold(one, other) and (_holds(one, other) or _holds(other, one)):
        return INSIDE
    return code


def _grade(a: NamePart, b: NamePart, enough: float) -> int:
    """The graded code; two parts are only heard when their letters do not settle it."""
    syllabic = a.syllabic or b.syllabic
    if a.syllabic and b.syllabic and is_native(a.key, b.key):
        return GRADES if native_form(a.key) == native_form(b.key) else LEAST
    if not syllabic and is_far(a.key, b.key):
        return LEAST
    known, syllables = a.is_known and b.is_known, syllabic and are_syllables(a, b)
    beside = beside_weight(a, b) if known else 0.0
    letters = compare_letters(a.key, b.key, both_known=known, beside=beside, syllables=syllables)
    worst, shared = worst_level(a, b) if syllables else (NONE_WORSE, False)
    if worst != NONE_WORSE:
        letters = (letters[0] + worst_weight(worst), *letters[1:])
    if enough > NEVER and ceiling(letters, syllabic=syllabic) < enough:
        return LEAST
    level = hear_both(a.token, b.token).level
    return grade(
        level if worst == NONE_WORSE else level_by_syllables(level, worst, shared=shared), letters, syllabic=syllabic
    )


def are_alone(a: NamePart, b: NamePart) -> bool:
    """Whether each of two words is all there is of its name: in another language, one may be spelled for the other.

    >>> from entities.names.parsing import prepare
    >>> are_alone(prepare("Berry").parts[0], prepare("Perry").parts[0])
    True
    >>> are_alone(prepare("Bo Berry").parts[1], prepare("Perry").parts[0])
    False
    """
    return a.role is _UNKNOWN and b.role is _UNKNOWN


def beside_weight(a: NamePart, b: NamePart) -> float:
    """What it adds to two known names that are no forms of one whether they stand alone, and how many bear them."""
    if are_alone(a, b):
        return ALONE_WEIGHT
    return FREQUENT_WEIGHT if is_frequent(a.key) and is_frequent(b.key) else 0.0


def worst_level(a: NamePart, b: NamePart) -> tuple[int, bool]:
    """The sound level of the least alike syllables in two parts of as many, in one script; else `NONE_WORSE`.

    And whether another syllable has the same letters in both, and the two are no one letter apart: a slip.

    >>> from entities.names.parsing import prepare
    >>> loong, yang = prepare("Lee Hsien Loong").parts[1], prepare("Lee Hsien Yang").parts[1]
    >>> worst_level(loong, yang), worst_level(loong, prepare("Li Peng").parts[1])
    ((0, True), (-1, False))
    """
    one, other = syllables_of(a.text), syllables_of(b.text)
    if len(one) != len(other) or not one or not one_script(a.key, b.key):
        return NONE_WORSE, False
    if len(one) == 1:  # heard as a word of its own, which a dialect would make too much like others (Peng, Ping)
        return hear_both(one[0], other[0]).level, False
    worst = min([syllable_level(x, y) for x, y in zip(one, other, strict=True)])
    shared = one[0] == other[0] or one[-1] == other[-1]
    return worst, shared and OSA.distance(a.key, b.key) > SLIP


def are_syllables(a: NamePart, b: NamePart) -> bool:
    """Whether two parts are both East Asian syllables: one surely, the other at least by its make-up (Lee Il-gyu, Li).

    >>> from entities.names.parsing import prepare
    >>> are_syllables(prepare("Lee Il-gyu").parts[0], prepare("Li").parts[0])
    True
    """
    return (a.syllabic or is_syllabic(a.key)) and (b.syllabic or is_syllabic(b.key))


def _may_hold(one: str, other: str) -> bool:
    """Whether a word is long enough to be two words run together: most are not, and need not be asked about."""
    return len(one) >= SHORTEST_AROUND or len(other) >= SHORTEST_AROUND


def _holds(word: str, name: str) -> bool:
    """Whether a given name run together with another word is this name or a form of it."""
    if len(word) < SHORTEST_AROUND or (not may_be_kin(name) and name not in (word[: len(name)], word[-len(name) :])):
        return False  # whatever name it holds is neither this one nor a form of it
    inner = inner_name(word)
    return bool(inner) and (inner == name or bool(kinship(inner, name)))


def _relate_initial(a: NamePart, b: NamePart) -> int:
    """An initial fits by its letter; in another script by the first sound of any reading."""
    if a.key[0] == b.key[0]:
        return INITIAL
    if a.key.isascii() != b.key.isascii():
        sounds = {reading.sound[:1] for reading in a.sound.readings}
        if any(reading.sound[:1] in sounds for reading in b.sound.readings):
            return INITIAL
    return OTHER_INITIAL


def _relate_joined(a: NamePart, b: NamePart) -> int:
    """The best code when a particle is written as one word with its name: Binladen, Alrashid, Dangelo."""
    best = LEAST
    for one, other in ((a, b), (b, a)):
        if one.particle:
            joined = one.particle.replace(" ", "") + one.key
            if joined == other.key:
                return EXACT
            if joined[:2] == other.key[:2]:
                known = one.is_known and other.is_known
                letters = compare_letters(joined, other.key, both_known=known)
                level = sound_level(similarity(hear(joined), other.sound))
                best = max(best, grade(level, letters, syllabic=False))
    return best
