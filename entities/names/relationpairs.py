"""The codes of listed pairs of parts: `relation.relate` for two columns. What is rare is asked of `relate` itself.

`relationgrid` relates every part with every other, this the pairs that a list of pairs of names holds: most of those
are graded in arrays, and only what `relate` looks at before or after the grade (particles, beginnings, words run
together, native forms, initials across scripts) is left to it.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from entities.arrays import distinct
from entities.names import gradeweights, grading
from entities.names.beginnings import beginning
from entities.names.gradegrid import Codes, Sides, grades
from entities.names.nicknames import inner_name, kinship, meant_names, related
from entities.names.partcodes import EXACT, INITIAL, KINSHIP_CODES, KINSHIP_GRADES, MOST_KIN_GRADES, OTHER_INITIAL
from entities.names.relation import relate
from entities.names.respelling import is_respelled
from entities.names.sound import SoundToken, hear_of_many
from entities.names.soundgrid import Heard, listen
from entities.names.units import Booleans, Integers, Units
from entities.names.writing import EXACT_SCRIPTS, SCRIPTS

SILENCE: Final = SoundToken("", "", ())
_EXACT_SCRIPTS: Final = [SCRIPTS.index(script) for script in EXACT_SCRIPTS]


@dataclass(frozen=True, slots=True)
class Marks:
    """What makes a pair of parts rare, part by part.

    `key` numbers their letters and `beginning` what they begin with (0: nothing). `kin` marks given names that have
    relatives, and `meant` words that are one with a slip; `inner` words that hold another, `native` syllables in a
    script that writes each in one way, `respelled` the letters of German or French.
    """

    key: Integers
    beginning: Integers
    kin: Booleans
    meant: Booleans
    inner: Booleans
    native: Booleans
    respelled: Booleans


def mark(units: Units) -> Marks:
    """The marks of all parts."""
    table = related()
    numbers: dict[str, int] = {}
    beginnings = {"": 0}
    return Marks(
        np.array([numbers.setdefault(key, len(numbers)) for key in units.keys], dtype=np.int64),
        np.array([beginnings.setdefault(beginning(key)[0], len(beginnings)) for key in units.keys], dtype=np.int64),
        np.array([key in table for key in units.keys], dtype=np.bool_),
        np.array([bool(meant_names(key)) for key in units.keys], dtype=np.bool_),
        np.array([bool(inner_name(key)) for key in units.keys], dtype=np.bool_),
        units.syllabic & ~units.ascii & np.isin(units.script, _EXACT_SCRIPTS),
        np.array([is_respelled(key) for key in units.keys], dtype=np.bool_),
    )


def relate_pairs(units: Units, i: Integers, j: Integers) -> Codes:
    """The code of part ``i[k]`` with part ``j[k]`` of one table, for each k: an array as long as these.

    >>> from entities.names.parsing import prepare
    >>> from entities.names.units import describe
    >>> parts = describe(prepare("Fidel Castro").parts)
    >>> relate_pairs(parts, np.array([0, 1]), np.array([1, 1])).tolist()
    [-16, 40]
    """
    marks = mark(units)
    codes = np.full(len(i), gradeweights.LEAST, dtype=np.int8)
    initial = units.initial[i] | units.initial[j]
    codes[initial] = np.where(units.first[i] == units.first[j], INITIAL, OTHER_INITIAL)[initial]
    same = marks.key[i] == marks.key[j]
    (at,) = np.nonzero(~(initial | same))
    codes[at] = _graded(units, i[at], j[at])
    families = units.family[i] & units.family[j]
    _write_kin(units, marks, (i, j), ~(initial | families) & (codes < MOST_KIN_GRADES), codes)
    foreign = initial & (units.first[i] != units.first[j]) & (units.ascii[i] != units.ascii[j])
    held = (marks.inner[i] | marks.inner[j]) & ~families & (codes <= 0)
    begun = (marks.beginning[i] > 0) & (marks.beginning[i] == marks.beginning[j])
    native = marks.native[i] & marks.native[j] & (units.script[i] == units.script[j])
    respelled = (marks.respelled[i] != marks.respelled[j]) & (codes <= 0)
    rare = foreign | (~initial & (held | begun | native | respelled | _may_be_joined(units, i, j)))
    for pair in np.nonzero(rare & ~same)[0].tolist():
        codes[pair] = relate(units.parts[i[pair]], units.parts[j[pair]])
    codes[same] = EXACT
    return codes


def _graded(units: Units, i: Integers, j: Integers) -> Codes:
    """The graded codes; words too unlike to be one name keep the least."""
    ones, others = [units.keys[at] for at in i.tolist()], [units.keys[at] for at in j.tolist()]
    alike = process.cpdist(ones, others, scorer=JaroWinkler.similarity, dtype=np.float64)
    inside = _inside(units, i, j)
    shortest = np.minimum(units.lengths[i], units.lengths[j])
    plain = units.ascii[i] & units.ascii[j] & ~(units.syllabic[i] | units.syllabic[j])
    far = plain & (shortest >= grading.FAR_LETTERS) & (alike < grading.FAR_LIKENESS) & ~inside
    codes = np.full(len(i), gradeweights.LEAST, dtype=np.int8)
    (at,) = np.nonzero(~far)
    heard = _listen(units, distinct(np.concatenate((i[at], j[at]))))
    codes[at] = grades(Sides(units, units, heard, heard), i[at], j[at], alike[at], inside[at])
    return codes


def _listen(units: Units, wanted: Integers) -> Heard:
    """The parts as they sound, silence in place of those that nobody asks for."""
    tokens = [SILENCE] * len(units.parts)
    for at in wanted.tolist():
        tokens[at] = hear_of_many(units.parts[at].token)
    return listen(tokens, {})


def _inside(units: Units, i: Integers, j: Integers) -> Booleans:
    """`grading.is_inside` of each pair."""
    found = np.zeros(len(i), dtype=np.bool_)
    shortest, longest = np.minimum(units.lengths[i], units.lengths[j]), np.maximum(units.lengths[i], units.lengths[j])
    (at,) = np.nonzero((shortest >= gradeweights.SHORTEST_INSIDE) & (longest - shortest >= gradeweights.FEWEST_AROUND))
    if not len(at):
        return found
    first_is_short = units.lengths[i[at]] < units.lengths[j[at]]
    short = [units.keys[part] for part in np.where(first_is_short, i[at], j[at]).tolist()]
    long = [units.keys[part] for part in np.where(first_is_short, j[at], i[at]).tolist()]
    slips = shortest[at] // gradeweights.LETTERS_A_SLIP
    for change in (0, 1, -1):
        sizes = [len(word) + change for word in short]
        for pieces in (
            [word[:size] for word, size in zip(long, sizes, strict=True)],
            [word[-size:] for word, size in zip(long, sizes, strict=True)],
        ):
            found[at] |= process.cpdist(short, pieces, scorer=OSA.distance, dtype=np.int32) <= slips
    return found


def _write_kin(
    units: Units, marks: Marks, places: tuple[Integers, Integers], wanted: Booleans, codes: NDArray[np.int8]
) -> None:
    """Nicknames and forms of one name, written over lower grades."""
    i, j = places
    kin_i, kin_j = marks.kin[i], marks.kin[j]
    may_be = (kin_i & (kin_j | marks.meant[j])) | (kin_j & marks.meant[i])
    for pair in np.nonzero(wanted & may_be)[0].tolist():
        kin = kinship(units.keys[i[pair]], units.keys[j[pair]])
        if kin and codes[pair] < KINSHIP_GRADES[kin]:
            codes[pair] = KINSHIP_CODES[kin]


def _may_be_joined(units: Units, i: Integers, j: Integers) -> Booleans:
    """Whether a particle of one part and its name begin as the other part does: it may be written as one word there."""
    found: Booleans = units.particle[i] != units.particle[j]
    starts = [(part.particle.replace(" ", "") + part.key)[:2] if part.particle else " " for part in units.parts]
    for pair in np.nonzero(found)[0].tolist():
        one, other = i[pair], j[pair]
        found[pair] = units.keys[other].startswith(starts[one]) or units.keys[one].startswith(starts[other])
    return found
