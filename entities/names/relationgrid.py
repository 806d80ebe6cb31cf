"""The codes of many pairs of parts: `relation.relate` for arrays. What is rare is asked of `relate` itself."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from entities.names import grading
from entities.names.beginnings import beginning, rest_of
from entities.names.formgrid import are_of_two_sexes, share_forms
from entities.names.nicknames import inner_name, meant_names, related
from entities.names.relation import (
    EXACT,
    INITIAL,
    INSIDE,
    KINSHIP_CODES,
    KINSHIP_GRADES,
    NONE_WORSE,
    OTHER_INITIAL,
    SLIP,
    relate,
)
from entities.names.respelling import is_respelled, respell
from entities.names.soundgrid import Heard, listen, sound_levels
from entities.names.syllablegrid import worst_levels
from entities.names.units import Booleans, Integers, Units, describe
from entities.names.writing import native_form

Codes = NDArray[np.int8]
Slips = tuple[Integers, Booleans]
"""Their edits, and whether one word is inside the other, of many pairs."""
_SOUND = np.array(grading.SOUND_WEIGHTS)
_EDITS = np.array(grading.EDITS_WEIGHTS)
_ENDING = np.array(grading.ENDING_WEIGHTS)
_LETTERS = np.array(grading.LETTERS_WEIGHTS)
_KNOWN = np.array(grading.KNOWN_WEIGHTS)
_FIRST = np.array(grading.FIRST_WEIGHTS)
_CONSONANTS = np.array(grading.CONSONANTS_WEIGHTS)
_SYLLABLES_EDITS = np.array(grading.SYLLABLES_EDITS_WEIGHTS)
_WORST = np.array(grading.WORST_WEIGHTS)
_SYLLABIC = np.array(grading.SYLLABIC_WEIGHTS)


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


def relate_all(sides: Sides) -> Codes:
    """The code of each part of `a` with each of `b`: a matrix."""
    a, b = sides.a, sides.b
    alike = process.cdist(a.keys, b.keys, scorer=JaroWinkler.similarity, dtype=np.float64)
    codes = np.full(alike.shape, grading.LEAST, dtype=np.int8)
    inside = _inside(a, b)
    both_ascii = a.ascii[:, None] & b.ascii[None, :]
    long = (a.lengths >= grading.FAR_LETTERS)[:, None] & (b.lengths >= grading.FAR_LETTERS)[None, :]
    far = both_ascii & long & ~(a.syllabic[:, None] | b.syllabic[None, :]) & (alike < grading.FAR_LIKENESS) & ~inside
    initial = a.initial[:, None] | b.initial[None, :]
    i, j = np.nonzero(~far & ~initial)
    codes[i, j] = grades(sides, i, j, alike[i, j], inside[i, j])
    _relate_particles(a, b, codes)
    _relate_kin(a, b, codes)
    _relate_inner(a, b, codes)
    _relate_respelled(a, b, codes)
    _relate_beginnings(a, b, codes)
    _relate_native(a, b, codes)
    _relate_initials(a, b, codes, initial)
    for key, numbers in a.of_key.items():
        for number in numbers:
            codes[number, b.of_key.get(key, [])] = EXACT
    return codes


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
    total = grading.BIAS_WEIGHT + _SOUND[level]
    sexes = are_of_two_sexes(a, b, i, j)
    form = share_forms(a, b, i, j) & a.known[i] & b.known[j] & ~(sexes & one_script)
    known = a.known[i] & b.known[j] & ~form
    spelled = one_script & ~syllables
    edits = np.minimum(distance, grading.MOST_EDITS)
    longest = np.maximum(a.lengths[i], b.lengths[j])
    ending = _shared_endings(a, b, i, j)
    length = np.clip(longest - ending, grading.LENGTHS[0], grading.LENGTHS[1])
    total = total + np.select(
        [spelled, one_script],
        [
            _EDITS[np.where(inside & ~known & ~form & (edits >= grading.FEWEST_AROUND), 0, edits), length]
            + _ENDING[np.minimum(ending, grading.MOST_SHARED)],
            _SYLLABLES_EDITS[np.minimum(distance, grading.MOST_OF_SYLLABLES)]
            + np.where(by_syllables, _WORST[worst // grading.WORST_STEP], 0.0),
        ],
        np.where(form, grading.OTHER_SCRIPT_FORM_WEIGHT, grading.OTHER_SCRIPT_WEIGHT),
    )
    letters = np.floor(alike * grading.LETTER_LEVELS + grading.BETWEEN_LETTERS).astype(np.int64)
    total = total + _LETTERS[letters] * spelled
    total = total + np.where(spelled & (a.first[i] != b.first[j]), _FIRST[known.astype(np.int64)], 0.0)
    total = total + np.where(spelled & (a.last[i] != b.last[j]), grading.LAST_WEIGHT, 0.0)
    total = total + np.where(spelled, _known(a, b, (i, j), (known, form, sexes), (edits, inside)), 0.0)
    total = total + np.where(syllabic, _SYLLABIC[level], 0.0)
    codes: Codes = np.clip(np.rint(total / grading.STEP), grading.LEAST, grading.GRADES).astype(np.int8)
    return codes


def _known(
    a: Units, b: Units, places: tuple[Integers, Integers], listed: tuple[Booleans, Booleans, Booleans], slips: Slips
) -> NDArray[np.float64]:
    """What being known names, names run together, other consonants and two sexes add."""
    (i, j), (known, form, sexes), (edits, inside) = places, listed, slips
    around = ~known & ~form & (edits >= grading.FEWEST_AROUND) & inside
    total = np.select([form, known, around], [grading.FORM_WEIGHT, _KNOWN[edits], grading.INSIDE_WEIGHT], 0.0)
    alone, frequent = a.alone[i] & b.alone[j], a.frequent[i] & b.frequent[j]
    total = total + known * np.select([alone, frequent], [grading.ALONE_WEIGHT, grading.FREQUENT_WEIGHT], 0.0)
    total = total + np.where(sexes, grading.SEXES_WEIGHT, 0.0)
    of_a, of_b = _numbered(a.skeletons, b.skeletons)
    total = total + np.where(of_a[i] != of_b[j], _CONSONANTS[known.astype(np.int64)], 0.0)
    of_a, of_b = _numbered(a.bags, b.bags)
    total = total + np.where((of_a[i] > 0) & (of_a[i] == of_b[j]), grading.ANAGRAM_WEIGHT, 0.0)
    of_a, of_b = _numbered(a.japanese, b.japanese)
    two = (of_a[i] > 0) & (of_b[j] > 0) & (of_a[i] != of_b[j])
    result: NDArray[np.float64] = total + np.where(two, grading.JAPANESE_WEIGHT, 0.0)
    return result


def _numbered(*sides: Sequence[str]) -> list[Integers]:
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


def _inside(a: Units, b: Units) -> Booleans:
    """`grading.is_inside` of each part of `a` with each of `b`."""
    found = np.zeros((len(a.keys), len(b.keys)), dtype=np.bool_)
    for one, other, view in ((a, b, found), (b, a, found.T)):
        for size in np.unique(one.lengths[one.lengths >= grading.SHORTEST_INSIDE]).tolist():
            (short,) = np.nonzero(one.lengths == size)
            (long,) = np.nonzero(other.lengths >= size + grading.FEWEST_AROUND)
            if not len(short) or not len(long):
                continue
            words = [one.keys[at] for at in short.tolist()]
            slips = size // grading.LETTERS_A_SLIP
            words_around = [other.keys[at] for at in long.tolist()]
            for length in (size, -size, size + 1, -size - 1, size - 1, 1 - size):
                pieces = [word[:length] if length > 0 else word[length:] for word in words_around]
                near = process.cdist(words, pieces, scorer=OSA.distance, score_cutoff=slips, dtype=np.int32) <= slips
                rows, columns = np.nonzero(near)
                view[short[rows], long[columns]] = True
    return found


def _relate_particles(a: Units, b: Units, codes: Codes) -> None:
    """Particles written as one word with their name: few parts have one, and few others begin as it does."""
    starts = [np.array([key[:2] for key in units.keys]) for units in (a, b)]
    for one, other, of_other, view in ((a, b, starts[1], codes), (b, a, starts[0], codes.T)):
        for number, part in enumerate(one.parts):
            if part.particle:
                joined = part.particle.replace(" ", "") + part.key
                for at in np.nonzero(of_other == joined[:2])[0].tolist():
                    view[number, at] = relate(part, other.parts[at])


def _relate_kin(a: Units, b: Units, codes: Codes) -> None:
    """Nicknames and forms of one name: written over lower grades, wherever one of two parts is no family name."""
    table = related()
    for one, other, view in ((a, b, codes), (b, a, codes.T)):
        meant = _meant(other)
        for number, key in enumerate(one.keys):
            for relative, kin in table.get(key, {}).items():
                for at in (*other.of_key.get(relative, ()), *meant.get(relative, ())):
                    if view[number, at] < KINSHIP_GRADES[kin] and not (one.family[number] and other.family[at]):
                        view[number, at] = KINSHIP_CODES[kin]


def _relate_inner(a: Units, b: Units, codes: Codes) -> None:
    """Given names run together with another word, and what is one of their forms."""
    for one, other, view in ((a, b, codes), (b, a, codes.T)):
        meant = _meant(other)
        for number, key in enumerate(one.keys):
            inner = inner_name(key)
            for name in (inner, *related().get(inner, ())) if inner else ():
                for at in (*other.of_key.get(name, ()), *meant.get(name, ())):
                    if view[number, at] <= 0 and not (one.family[number] and other.family[at]):
                        view[number, at] = INSIDE


def _meant(units: Units) -> dict[str, list[int]]:
    """The unknown words among parts, by the given names they are with one slip of the hand."""
    found: dict[str, list[int]] = {}
    for number, key in enumerate(units.keys):
        for name in meant_names(key):
            found.setdefault(name, []).append(number)
    return found


def _relate_beginnings(a: Units, b: Units, codes: Codes) -> None:
    """Parts that begin alike (Abdul-, Mac-): what follows is related in their place."""
    of_a, of_b = ([beginning(key)[0] for key in units.keys] for units in (a, b))
    for name in sorted({*of_a} & {*of_b} - {""}):
        rows, columns = ([at for at, found in enumerate(side) if found == name] for side in (of_a, of_b))
        rests = [describe([rest_of(units.parts[at]) for at in at_all]) for units, at_all in ((a, rows), (b, columns))]
        codes[np.ix_(rows, columns)] = np.minimum(relate_all(face(*rests)), grading.GRADES)


def _relate_respelled(a: Units, b: Units, codes: Codes) -> None:
    """Words in the letters of German or French, beside those that have none: related once more if they do not fit."""
    for one, other, view in ((a, b, codes), (b, a, codes.T)):
        rows = [at for at, key in enumerate(one.keys) if is_respelled(key)]
        columns = [at for at, key in enumerate(other.keys) if not is_respelled(key)]
        if rows and columns:
            again = relate_all(
                face(describe([respell(one.parts[at]) for at in rows]), describe([other.parts[at] for at in columns]))
            )
            again[again == EXACT] = grading.GRADES
            at = np.ix_(rows, columns)
            view[at] = np.where(view[at] > 0, view[at], np.maximum(view[at], again))


def _relate_native(a: Units, b: Units, codes: Codes) -> None:
    """Syllables in Han characters or Hangul: one part in one form, another in any other."""
    numbers = _numbered(
        *(
            [
                native_form(part.key) if part.syllabic and not ascii else ""
                for part, ascii in zip(units.parts, units.ascii.tolist(), strict=True)
            ]
            for units in (a, b)
        )
    )
    if numbers[0].any() and numbers[1].any():
        of_a, of_b = numbers[0][:, None], numbers[1][None, :]
        written = (of_a > 0) & (of_b > 0) & (a.script[:, None] == b.script[None, :])
        codes[written] = np.where(of_a == of_b, grading.GRADES, grading.LEAST)[written]


def _relate_initials(a: Units, b: Units, codes: Codes, initial: Booleans) -> None:
    i, j = np.nonzero(initial)
    codes[i, j] = np.where(a.first[i] == b.first[j], INITIAL, OTHER_INITIAL)
    (foreign,) = np.nonzero((a.first[i] != b.first[j]) & (a.ascii[i] != b.ascii[j]))
    for at in foreign.tolist():
        codes[i[at], j[at]] = relate(a.parts[i[at]], b.parts[j[at]])
