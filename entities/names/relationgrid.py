"""The codes of many pairs of parts: `relation.relate` for arrays. What is rare is asked of `relate` itself."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from entities.names import grading
from entities.names.nicknames import inner_name, meant_names, related
from entities.names.relation import EXACT, INITIAL, INSIDE, KINSHIP_CODES, KINSHIP_GRADES, OTHER_INITIAL, relate
from entities.names.soundgrid import Heard, listen, sound_levels
from entities.names.units import Booleans, Integers, Units

Codes = NDArray[np.int8]
_SOUND = np.array(grading.SOUND_WEIGHTS)
_EDITS = np.array(grading.EDITS_WEIGHTS)
_ENDING = np.array(grading.ENDING_WEIGHTS)
_LETTERS = np.array(grading.LETTERS_WEIGHTS)
_KNOWN = np.array(grading.KNOWN_WEIGHTS)
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
    codes[i, j] = _grades(sides, i, j, alike[i, j], inside[i, j])
    _relate_particles(a, b, codes)
    _relate_kin(a, b, codes)
    _relate_inner(a, b, codes)
    _relate_initials(a, b, codes, initial)
    for key, numbers in a.of_key.items():
        for number in numbers:
            codes[number, b.of_key.get(key, [])] = EXACT
    return codes


def _grades(sides: Sides, i: Integers, j: Integers, alike: NDArray[np.float64], inside: Booleans) -> Codes:
    """`grading.grade`, with the sums in the same order, so that the same numbers come out."""
    a, b = sides.a, sides.b
    level = sound_levels(sides.heard_a, sides.heard_b, i, j)
    total = grading.BIAS_WEIGHT + _SOUND[level]
    one_script = a.ascii[i] == b.ascii[j]
    distance = process.cpdist(
        [a.keys[at] for at in i.tolist()], [b.keys[at] for at in j.tolist()], scorer=OSA.distance, dtype=np.int32
    )
    edits = np.minimum(distance, grading.MOST_EDITS)
    longest = np.maximum(a.lengths[i], b.lengths[j])
    shared = _shared_endings(a, b, i, j)
    length = np.clip(longest - shared, grading.LENGTHS[0], grading.LENGTHS[1])
    total = total + (_EDITS[edits, length] + _ENDING[np.minimum(shared, grading.MOST_SHARED)]) * one_script
    letters = np.floor(alike * grading.LETTER_LEVELS + grading.BETWEEN_LETTERS).astype(np.int64)
    total = total + _LETTERS[letters] * one_script
    total = total + np.where(one_script & (a.first[i] != b.first[j]), grading.FIRST_WEIGHT, 0.0)
    total = total + np.where(one_script & (a.last[i] != b.last[j]), grading.LAST_WEIGHT, 0.0)
    known = a.known[i] & b.known[j]
    around = ~known & (edits >= grading.FEWEST_AROUND) & inside
    total = total + np.where(
        one_script, np.where(known, _KNOWN[edits], np.where(around, grading.INSIDE_WEIGHT, 0.0)), 0
    )
    total = total + np.where(one_script, 0.0, grading.OTHER_SCRIPT_WEIGHT)
    total = total + np.where(a.syllabic[i] | b.syllabic[j], _SYLLABIC[level], 0.0)
    codes: Codes = np.clip(np.rint(total / grading.STEP), grading.LEAST, grading.GRADES).astype(np.int8)
    return codes


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


def _relate_initials(a: Units, b: Units, codes: Codes, initial: Booleans) -> None:
    i, j = np.nonzero(initial)
    codes[i, j] = np.where(a.first[i] == b.first[j], INITIAL, OTHER_INITIAL)
    (foreign,) = np.nonzero((a.first[i] != b.first[j]) & (a.ascii[i] != b.ascii[j]))
    for at in foreign.tolist():
        codes[i[at], j[at]] = relate(a.parts[i[at]], b.parts[j[at]])
