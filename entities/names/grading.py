"""Two tokens that differ in their letters: how likely they are one, from how they sound and how they are spelled.

The grade is a sum of weights in whole steps of log-odds (see `gradeweights`).
"""

from math import floor, log
from typing import Final

from rapidfuzz.distance import OSA, JaroWinkler

from entities.names.attested import share_form
from entities.names.endings import telling_length
from entities.names.gradeweights import (
    ANAGRAM_WEIGHT,
    BEST_SOUND,
    BETWEEN_LETTERS,
    BETWEEN_STEPS,
    BIAS_WEIGHT,
    CONSONANTS_WEIGHTS,
    EDITS_WEIGHTS,
    ENDING_WEIGHTS,
    FEWEST_AROUND,
    FIRST_WEIGHTS,
    FORM_WEIGHT,
    GRADES,
    INSIDE_WEIGHT,
    JAPANESE_WEIGHT,
    KNOWN_WEIGHTS,
    LAST_WEIGHT,
    LEAST,
    LENGTHS,
    LETTER_LEVELS,
    LETTERS_A_SLIP,
    LETTERS_WEIGHTS,
    MOST_EDITS,
    MOST_OF_SYLLABLES,
    MOST_SHARED,
    OTHER_SCRIPT_FORM_WEIGHT,
    OTHER_SCRIPT_WEIGHT,
    SEXES_WEIGHT,
    SHORTEST_INSIDE,
    SOUND_LEVELS,
    SOUND_STEPS,
    SOUND_WEIGHTS,
    STEP,
    SYLLABIC_WEIGHTS,
    SYLLABLES_EDITS_WEIGHTS,
    WORST_STEP,
    WORST_WEIGHTS,
)
from entities.names.known import japanese_name, may_be_japanese
from entities.names.sexes import are_two_sexes
from entities.names.skeleton import SHORTEST_BAG, share_skeleton
from entities.names.writing import one_script

FAR_LETTERS: Final = 4
FAR_LIKENESS: Final = 0.5
"""Two words of this many letters and less Jaro-Winkler likeness are two names however they are read: of the learnt
pairs of one name it loses one in a thousand, and three in five pairs of strangers need no hearing."""


Letters = tuple[float, float, float, float, float]
"""What the letters of two words add to their grade, to be summed in this order: their edits and shared ending, how
alike they are, their first and last letters, what is known of them. A plain tuple: every pair of words makes one."""


def compare_letters(one: str, other: str, *, both_known: bool, beside: float = 0.0, syllables: bool = False) -> Letters:
    """The weights for how two different words are spelled, in one script or two.

    `syllables` says that both are made of East Asian syllables, whose spelling systems share few letters (Chou, Zhou):
    only the count of edits is looked at. Names that share a form (see `attested`) are never two known names, but a
    man's and a woman's always are. `beside` is what two known names add by where they stand.

    >>> compare_letters("putin", "путин", both_known=False) == (OTHER_SCRIPT_WEIGHT, 0.0, 0.0, 0.0, 0.0)
    True
    """
    if not (one.isascii() and other.isascii()) and not one_script(one, other):
        form = both_known and share_form(one, other)
        return (OTHER_SCRIPT_FORM_WEIGHT if form else OTHER_SCRIPT_WEIGHT, 0.0, 0.0, 0.0, 0.0)
    if syllables:
        edits = OSA.distance(one, other, score_cutoff=MOST_OF_SYLLABLES - 1)
        return (SYLLABLES_EDITS_WEIGHTS[edits], 0.0, 0.0, 0.0, 0.0)
    alike = JaroWinkler.similarity(one, other)
    edits = OSA.distance(one, other, score_cutoff=MOST_EDITS - 1)
    longest = telling = len(one) if len(one) > len(other) else len(other)
    if one[-2:] == other[-2:]:
        telling = telling_length(one, other)
    shared = longest - telling
    sexes = are_two_sexes(one, other)
    form = both_known and not sexes and share_form(one, other)
    around = not both_known and edits >= FEWEST_AROUND and is_inside(one, other)
    known = FORM_WEIGHT if form else KNOWN_WEIGHTS[edits] if both_known else INSIDE_WEIGHT * around
    both_known = both_known and not form
    if both_known:
        known += beside
    if sexes:
        known += SEXES_WEIGHT
    return (
        EDITS_WEIGHTS[0 if around else edits][telling if telling < LENGTHS[1] else LENGTHS[1]]
        + ENDING_WEIGHTS[shared if shared < MOST_SHARED else MOST_SHARED],
        LETTERS_WEIGHTS[floor(alike * LETTER_LEVELS + BETWEEN_LETTERS)],
        FIRST_WEIGHTS[both_known] if one[0] != other[0] else 0.0,
        LAST_WEIGHT if one[-1] != other[-1] else 0.0,
        _with_names(known, one, other, both_known),
    )


def _with_names(total: float, one: str, other: str, both_known: bool) -> float:
    """The total with what their consonants, letters in another order and two Japanese names add."""
    if not share_skeleton(one, other):
        total += CONSONANTS_WEIGHTS[both_known]
    if len(one) == len(other) and is_anagram(one, other):
        total += ANAGRAM_WEIGHT
    if may_be_japanese(one, other) and are_two_japanese(one, other):
        total += JAPANESE_WEIGHT
    return total


def worst_weight(level: int) -> float:
    """What the sound level of the least alike syllables adds.

    >>> worst_weight(24) >= worst_weight(0)
    True
    """
    return WORST_WEIGHTS[level // WORST_STEP]


def level_by_syllables(level: int, worst: int, *, shared: bool) -> int:
    """The sound level of two parts of as many syllables, from that of the whole and of the least alike syllables.

    Where both are written with one syllable they are spelled by one system, and the other syllable tells: brothers and
    sisters share one (Hsien Loong, Hsien Yang). Where each syllable is a spelling of the other, the slips of all of
    them make no other name (Kyo-ahn, Gyo-an).

    >>> level_by_syllables(14, 0, shared=True), level_by_syllables(14, 0, shared=False)
    (0, 14)
    >>> level_by_syllables(10, 17, shared=False)
    13
    """
    if worst > level:
        return (level + worst) // 2
    return worst if shared else level


def is_anagram(one: str, other: str) -> bool:
    """Whether two long words have the same letters in another order: a slip of the hand.

    >>> is_anagram("vlamidir", "vladimir"), is_anagram("dan", "and")
    (True, False)
    """
    return len(one) == len(other) >= SHORTEST_BAG and sorted(one) == sorted(other)


def are_two_japanese(one: str, other: str) -> bool:
    """Whether two words are two listed Japanese names, whose vowels no spelling confuses.

    >>> are_two_japanese("yoko", "yuko"), are_two_japanese("satou", "sato")
    (True, False)
    """
    first = japanese_name(one)
    return bool(first) and japanese_name(other) not in ("", first)


def grade(level: int, letters: Letters, *, syllabic: bool) -> int:
    """The graded code of two tokens that differ in their letters, from how they sound and how they are spelled."""
    edits, alike, first, last, known = letters
    total = BIAS_WEIGHT + SOUND_WEIGHTS[level] + edits + alike + first + last + known
    if syllabic:
        total += SYLLABIC_WEIGHTS[level]
    code = round(total / STEP)
    return LEAST if code < LEAST else GRADES if code > GRADES else code


def ceiling(letters: Letters, *, syllabic: bool) -> float:
    """The most that two tokens with these letters may be worth, however they sound.

    >>> letters = compare_letters("putin", "zelensky", both_known=False)
    >>> all(grade(level, letters, syllabic=False) * STEP <= ceiling(letters, syllabic=False) for level in range(25))
    True
    """
    edits, alike, first, last, known = letters
    return BEST_SOUND[syllabic] + edits + alike + first + last + known


def is_far(one: str, other: str) -> bool:
    """Whether two words are too unlike in their letters to be one name, so that they need not be heard.

    >>> is_far("rodriguez", "thompson"), is_far("gaddafi", "qadhafi"), is_far("zhu", "chu")
    (True, False, False)
    """
    if len(one) < FAR_LETTERS or len(other) < FAR_LETTERS or not (one.isascii() and other.isascii()):
        return False
    return JaroWinkler.similarity(one, other) < FAR_LIKENESS and not is_inside(one, other)


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
    for length in (size, size + 1, size - 1):
        if (
            OSA.distance(short, long[:length], score_cutoff=slips) <= slips
            or OSA.distance(short, long[-length:], score_cutoff=slips) <= slips
        ):
            return True
    return False
