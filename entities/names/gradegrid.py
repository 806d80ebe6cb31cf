"""The graded codes of many pairs of parts: `grading.grade` for arrays."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from entities.names import gradeweights
from entities.names.formgrid import are_of_two_sexes, share_forms
from entities.names.relation import NONE_WORSE, SLIP
from entities.names.soundgrid import Heard, listen, sound_levels
from entities.names.syllablegrid import worst_levels
from entities.names.units import Booleans, Integers, Units

Codes = NDArray[np.int8]
Slips = tuple[Integers, Booleans]
"""Their edits, and whether one word is inside the other, of many pairs."""
_SOUND = np.array(gradeweights.SOUND_WEIGHTS)
_EDITS = np.array(gradeweights.EDITS_WEIGHTS)
_ENDING = np.array(gradeweights.ENDING_WEIGHTS)
_LETTERS = np.array(gradeweights.LETTERS_WEIGHTS)
_KNOWN = np.array(gradeweights.KNOWN_WEIGHTS)
_FIRST = np.array(gradeweights.FIRST_WEIGHTS)
_CONSONANTS = np.array(gradeweights.CONSONANTS_WEIGHTS)
_SYLLABLES_EDITS = np.array(gradeweights.SYLLABLES_EDITS_WEIGHTS)
_WORST = np.array(gradeweights.WORST_WEIGHTS)
_SYLLABIC = np.array(gradeweights.SYLLABIC_WEIGHTS)


@dataclass(frozen=True, slots=True)
class Sides:
    """Two tables of parts to be related, with how they sound."""

    a: Units
    b: Units
    heard_a: Heard
    heard_b: Heard


def face(a: Units, b: Units) -> Sides:
    """Two tables of parts, heard."""
    keys: dict[str, int] = {}
    heard = [listen([part.sound for part in units.parts], keys) for units in (a, b)]
    return Sides(a, b, heard[0], heard[1])


def grades(sides: Sides, i: Integers, j: Integers, alike: NDArray[np.float64], inside: Booleans) -> Codes:
    """`grading.grade`, with the sums in the same order, so that the same numbers come out."""
    a, b = sides.a, sides.b
    one_script, syllabic = a.script[i] == b.script[j], a.syllabic[i] | b.syllabic[j]
    syllables = syllabic & a.syllables[i] & b.syllables[j]
    distance = process.cpdist(
        [a.keys[at] for at in i.tolist()], [b.keys[at] for at in j.tolist()], scorer=OSA.distance, dtype=np.int32
    )
    worst, shared = worst_levels(a, b, (i, j), one_script & syllables)
    by_syllables = worst != NONE_WORSE
    level = sound_levels(sides.heard_a, sides.heard_b, i, j)
    level = np.where(by_syllables & (worst > level), (level + worst) // 2, level)
    level = np.where(by_syllables & shared & (distance > SLIP), np.minimum(level, worst), level)
    total = gradeweights.BIAS_WEIGHT + _SOUND[level]
    sexes = are_of_two_sexes(a, b, i, j)
    form = share_forms(a, b, i, j) & a.known[i] & b.known[j] & ~(sexes & one_script)
    known = a.known[i] & b.known[j] & ~form
    spelled = one_script & ~syllables
    edits = np.minimum(distance, gradeweights.MOST_EDITS)
    longest = np.maximum(a.lengths[i], b.lengths[j])
    ending = _shared_endings(a, b, i, j)
    length = np.clip(longest - ending, gradeweights.LENGTHS[0], gradeweights.LENGTHS[1])
    total = total + np.select(
        [spelled, one_script],
        [
            _EDITS[np.where(inside & ~known & ~form & (edits >= gradeweights.FEWEST_AROUND), 0, edits), length]
            + _ENDING[np.minimum(ending, gradeweights.MOST_SHARED)],
            _SYLLABLES_EDITS[np.minimum(distance, gradeweights.MOST_OF_SYLLABLES)]
            + np.where(by_syllables, _WORST[worst // gradeweights.WORST_STEP], 0.0),
        ],
        np.where(form, gradeweights.OTHER_SCRIPT_FORM_WEIGHT, gradeweights.OTHER_SCRIPT_WEIGHT),
    )
    letters = np.floor(alike * gradeweights.LETTER_LEVELS + gradeweights.BETWEEN_LETTERS).astype(np.int64)
    total = total + _LETTERS[letters] * spelled
    total = total + np.where(spelled & (a.first[i] != b.first[j]), _FIRST[known.astype(np.int64)], 0.0)
    total = total + np.where(spelled & (a.last[i] != b.last[j]), gradeweights.LAST_WEIGHT, 0.0)
    total = total + np.where(spelled, _known(a, b, (i, j), (known, form, sexes), (edits, inside)), 0.0)
    total = total + np.where(syllabic, _SYLLABIC[level], 0.0)
    codes: Codes = np.clip(np.rint(total / gradeweights.STEP), gradeweights.LEAST, gradeweights.GRADES).astype(np.int8)
    return codes


def _known(
    a: Units, b: Units, places: tuple[Integers, Integers], listed: tuple[Booleans, Booleans, Booleans], slips: Slips
) -> NDArray[np.float64]:
    """What being known names, names run together, other consonants and two sexes add."""
    (i, j), (known, form, sexes), (edits, inside) = places, listed, slips
    around = ~known & ~form & (edits >= gradeweights.FEWEST_AROUND) & inside
    total = np.select([form, known, around], [gradeweights.FORM_WEIGHT, _KNOWN[edits], gradeweights.INSIDE_WEIGHT], 0.0)
    alone, frequent = a.alone[i] & b.alone[j], a.frequent[i] & b.frequent[j]
    total = total + known * np.select([alone, frequent], [gradeweights.ALONE_WEIGHT, gradeweights.FREQUENT_WEIGHT], 0.0)
    total = total + np.where(sexes, gradeweights.SEXES_WEIGHT, 0.0)
    of_a, of_b = numbered(a.skeletons, b.skeletons)
    total = total + np.where(of_a[i] != of_b[j], _CONSONANTS[known.astype(np.int64)], 0.0)
    of_a, of_b = numbered(a.bags, b.bags)
    total = total + np.where((of_a[i] > 0) & (of_a[i] == of_b[j]), gradeweights.ANAGRAM_WEIGHT, 0.0)
    of_a, of_b = numbered(a.japanese, b.japanese)
    two = (of_a[i] > 0) & (of_b[j] > 0) & (of_a[i] != of_b[j])
    result: NDArray[np.float64] = total + np.where(two, gradeweights.JAPANESE_WEIGHT, 0.0)
    return result


def numbered(*sides: Sequence[str]) -> list[Integers]:
    """Words as numbers, equal for equal words of either side; 0 for no word."""
    numbers = {"": 0}
    return [np.array([numbers.setdefault(word, len(numbers)) for word in words], dtype=np.int64) for words in sides]


def _shared_endings(a: Units, b: Units, i: Integers, j: Integers) -> Integers:
    """The letters of the endings that pairs share: `endings.telling_length` is what is left of the longer name."""
    least = np.minimum((a.lengths - a.stems)[i], (b.lengths - b.stems)[j])
    shared = np.zeros(len(i), dtype=np.int64)
    for size in range(2, int(least.max(initial=0)) + 1):
        numbers: dict[str, int] = {}
        ends_a = np.array([numbers.setdefault(key[-size:], len(numbers)) for key in a.keys])
        ends_b = np.array([numbers.setdefault(key[-size:], len(numbers)) for key in b.keys])
        (at,) = np.nonzero(least == size)
        shared[at] = np.where(ends_a[i[at]] == ends_b[j[at]], size, 0)
    return shared
