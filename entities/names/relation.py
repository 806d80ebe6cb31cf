"""Two parts of two names: how likely they are one part, as a code in quarter units of log-odds.

A code is a small integer, so that the few different ways in which two names can be alike are counted and compared once,
however many pairs there are. Spellings of one sound and slips of the hand are graded by weights that were learnt from
pairs (``data/token_weights.tsv``); equal letters, initials and nicknames have codes of their own.
"""

from math import floor, log
from typing import Final

from rapidfuzz.distance import OSA, JaroWinkler

from entities.names.endings import telling_length
from entities.names.nicknames import Kinship, inner_name, kinship
from entities.names.parsing import NamePart, Role
from entities.names.sound import SoundToken, hear, similarity
from entities.names.tables import rows

STEP: Final = 0.25
"""Log-odds of one code step: finer makes no answer better, and more different patterns to judge."""
GRADES: Final = 24
"""The graded codes go from -GRADES to GRADES, six units of log-odds either way."""
EXACT: Final = 40
INITIAL: Final = 41
NICKNAME: Final = 42
SHARED: Final = 43
COGNATE: Final = 44
FORM: Final = 45
INSIDE: Final = 46
OTHER_INITIAL: Final = -40
_KINSHIP_CODES: Final = {
    Kinship.NICKNAME: NICKNAME,
    Kinship.SHARED: SHARED,
    Kinship.COGNATE: COGNATE,
    Kinship.FORM: FORM,
}
# Below these grades being kin says more than sound and letters do: log-odds 4, 2.5, 1.5 and 0.5.
_KINSHIP_GRADES: Final = {
    Kinship.FORM: 16,
    Kinship.NICKNAME: 10,
    Kinship.COGNATE: 6,
    Kinship.SHARED: 2,
    Kinship.NONE: -GRADES - 1,
}

_WEIGHTS: Final = {row["feature"]: float(row["weight"]) for row in rows("token_weights")}
SOUND_LEVELS: Final = 24
LETTER_LEVELS: Final = 20
"""Levels of Jaro-Winkler likeness, which forgives letters in another order (Vlamidir) as no count of edits does."""
SOUND_STEPS: Final = 2.0
"""Levels of half a unit of log-odds, six units either way."""
BETWEEN_STEPS: Final = 0.137
"""Moves the bounds of levels off round numbers, where two ways of adding could fall on two sides."""
BETWEEN_LETTERS: Final = 0.0137
MOST_EDITS: Final = 5
MOST_SHARED: Final = 5
"""Letters of a shared ending (-enko, -shvili) up to which more letters say more."""
LENGTHS: Final = (3, 11)
SHORTEST_INSIDE: Final = 5
FEWEST_AROUND: Final = 3
LETTERS_A_SLIP: Final = 5
"""A name of five letters at the start or end of a longer word is that name run together with another word (videoSergei)
more often than chance; endings of one or two letters (Petrov, Petrova) are edits instead."""
_BIAS: Final = _WEIGHTS["bias"]
_SOUND: Final = tuple(_WEIGHTS.get(f"sound {level}", 0.0) for level in range(SOUND_LEVELS + 1))
_EDITS: Final = tuple(
    tuple(_WEIGHTS.get(f"edits {edits} of {length}", 0.0) for length in range(LENGTHS[1] + 1))
    for edits in range(MOST_EDITS + 1)
)
_OTHER_SCRIPT: Final = _WEIGHTS.get("other script", 0.0)
_FIRST: Final = _WEIGHTS.get("first letter", 0.0)
_LAST: Final = _WEIGHTS.get("last letter", 0.0)
_INSIDE: Final = _WEIGHTS.get("inside", 0.0)
_LETTERS: Final = tuple(_WEIGHTS.get(f"letters {level}", 0.0) for level in range(LETTER_LEVELS + 1))
_ENDING: Final = tuple(_WEIGHTS.get(f"shared ending {size}", 0.0) for size in range(MOST_SHARED + 1))
_KNOWN: Final = tuple(_WEIGHTS.get(f"both known, edits {edits}", 0.0) for edits in range(MOST_EDITS + 1))
_SYLLABIC: Final = tuple(_WEIGHTS.get(f"syllables, sound {level}", 0.0) for level in range(SOUND_LEVELS + 1))


def relate(a: NamePart, b: NamePart) -> int:
    """The code of two parts. Symmetric.

    >>> from entities.names.parsing import prepare
    >>> part = lambda text: prepare(text).parts[0]
    >>> relate(part("Maria"), part("maria")) == EXACT, relate(part("Joe Li"), part("Joseph Li")) == NICKNAME
    (True, True)
    >>> relate(part("Vlamidir"), part("Vladimir")) > 0 > relate(part("Fidel"), part("Raúl"))
    True
    """
    one, other = a.key, b.key
    if one == other:
        return INITIAL if len(one) == 1 and a.role is Role.INITIAL else EXACT
    if a.role is Role.INITIAL or b.role is Role.INITIAL:
        return _relate_initial(a, b)
    kin = kinship(one, other)
    known = bool(a.commonness and b.commonness)
    code = grade(a.sound, b.sound, one, other, both_known=known, syllabic=a.syllabic or b.syllabic)
    if a.particle != b.particle:
        code = max(code, _relate_joined(a, b))
    if code < _KINSHIP_GRADES[kin]:
        return _KINSHIP_CODES[kin]
    return INSIDE if code <= 0 and (_holds(one, other) or _holds(other, one)) else code


def _holds(word: str, name: str) -> bool:
    """Whether a given name run together with another word is this name or a form of it."""
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
    best = -GRADES
    for one, other in ((a, b), (b, a)):
        if one.particle:
            joined = one.particle.replace(" ", "") + one.key
            if joined == other.key:
                return EXACT
            if joined[:2] == other.key[:2]:
                known = bool(one.commonness and other.commonness)
                best = max(best, grade(hear(joined), other.sound, joined, other.key, both_known=known, syllabic=False))
    return best


def grade(a: SoundToken, b: SoundToken, one: str, other: str, *, both_known: bool, syllabic: bool) -> int:
    """The graded code of two tokens that differ in their letters, from how they sound and how they are spelled."""
    level = sound_level(similarity(a, b))
    total = _BIAS + _SOUND[level]
    if one.isascii() == other.isascii():
        edits = min(OSA.distance(one, other), MOST_EDITS)
        longest = max(len(one), len(other))
        telling = telling_length(one, other)
        total += _EDITS[edits][min(max(telling, LENGTHS[0]), LENGTHS[1])] + _ENDING[min(longest - telling, MOST_SHARED)]
        total += _LETTERS[letter_level(one, other)]
        if one[0] != other[0]:
            total += _FIRST
        if one[-1] != other[-1]:
            total += _LAST
        if both_known:
            total += _KNOWN[edits]
        elif edits >= FEWEST_AROUND and is_inside(one, other):
            total += _INSIDE
    else:
        total += _OTHER_SCRIPT
    if syllabic:
        total += _SYLLABIC[level]
    return max(-GRADES, min(GRADES, round(total / STEP)))


def letter_level(one: str, other: str) -> int:
    """How alike the letters of two words are, from 0 to LETTER_LEVELS.

    >>> letter_level("vladimir", "vlamidir") > letter_level("fidel", "raul")
    True
    """
    return floor(JaroWinkler.similarity(one, other) * LETTER_LEVELS + BETWEEN_LETTERS)


def sound_level(alike: float) -> int:
    """The likeness of two sounds as a level from 0 to SOUND_LEVELS.

    >>> sound_level(0.0), sound_level(0.5), sound_level(1.0)
    (0, 12, 24)
    """
    if alike <= 0.0:
        return 0
    if alike >= 1.0:
        return SOUND_LEVELS
    steps = floor(log(alike / (1.0 - alike)) * SOUND_STEPS + SOUND_LEVELS / 2 + BETWEEN_STEPS)
    return max(0, min(SOUND_LEVELS, steps))


def is_inside(one: str, other: str) -> bool:
    """Whether one word is the other, give or take a slip, with something run together before or after it.

    >>> is_inside("sergei", "videosergei"), is_inside("sergej", "videosergei"), is_inside("petrov", "petrova")
    (True, True, False)
    """
    short, long = (one, other) if len(one) < len(other) else (other, one)
    size = len(short)
    if size < SHORTEST_INSIDE or len(long) - size < FEWEST_AROUND:
        return False
    slips = size // LETTERS_A_SLIP
    return OSA.distance(short, long[:size]) <= slips or OSA.distance(short, long[-size:]) <= slips
