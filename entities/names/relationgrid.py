"""The codes of many pairs of parts: `relation.relate` for arrays. What is rare is asked of `relate` itself."""

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from entities.names import gradeweights, grading
from entities.names.beginnings import beginning, rest_of
from entities.names.gradegrid import Codes, Sides, face, grades, numbered
from entities.names.nicknames import inner_name, meant_names, related
from entities.names.partcodes import EXACT, INITIAL, INSIDE, KINSHIP_CODES, KINSHIP_GRADES, OTHER_INITIAL
from entities.names.relation import relate
from entities.names.respelling import is_respelled, respell
from entities.names.units import Booleans, Units, describe
from entities.names.writing import native_form


def relate_all(sides: Sides) -> Codes:
    """The code of each part of `a` with each of `b`: a matrix."""
    a, b = sides.a, sides.b
    alike = process.cdist(a.keys, b.keys, scorer=JaroWinkler.similarity, dtype=np.float64)
    codes = np.full(alike.shape, gradeweights.LEAST, dtype=np.int8)
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


def _inside(a: Units, b: Units) -> Booleans:
    """`grading.is_inside` of each part of `a` with each of `b`."""
    found = np.zeros((len(a.keys), len(b.keys)), dtype=np.bool_)
    for one, other, view in ((a, b, found), (b, a, found.T)):
        for size in np.unique(one.lengths[one.lengths >= gradeweights.SHORTEST_INSIDE]).tolist():
            (short,) = np.nonzero(one.lengths == size)
            (long,) = np.nonzero(other.lengths >= size + gradeweights.FEWEST_AROUND)
            if not len(short) or not len(long):
                continue
            words = [one.keys[at] for at in short.tolist()]
            slips = size // gradeweights.LETTERS_A_SLIP
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
        codes[np.ix_(rows, columns)] = np.minimum(relate_all(face(*rests)), gradeweights.GRADES)


def _relate_respelled(a: Units, b: Units, codes: Codes) -> None:
    """Words in the letters of German or French, beside those that have none: related once more if they do not fit."""
    for one, other, view in ((a, b, codes), (b, a, codes.T)):
        rows = [at for at, key in enumerate(one.keys) if is_respelled(key)]
        columns = [at for at, key in enumerate(other.keys) if not is_respelled(key)]
        if rows and columns:
            again = relate_all(
                face(describe([respell(one.parts[at]) for at in rows]), describe([other.parts[at] for at in columns]))
            )
            again[again == EXACT] = gradeweights.GRADES
            at = np.ix_(rows, columns)
            view[at] = np.where(view[at] > 0, view[at], np.maximum(view[at], again))


def _relate_native(a: Units, b: Units, codes: Codes) -> None:
    """Syllables in Han characters or Hangul: one part in one form, another in any other."""
    numbers = numbered(
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
        codes[written] = np.where(of_a == of_b, gradeweights.GRADES, gradeweights.LEAST)[written]


def _relate_initials(a: Units, b: Units, codes: Codes, initial: Booleans) -> None:
    i, j = np.nonzero(initial)
    codes[i, j] = np.where(a.first[i] == b.first[j], INITIAL, OTHER_INITIAL)
    (foreign,) = np.nonzero((a.first[i] != b.first[j]) & (a.ascii[i] != b.ascii[j]))
    for at in foreign.tolist():
        codes[i[at], j[at]] = relate(a.parts[i[at]], b.parts[j[at]])
