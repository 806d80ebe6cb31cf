"""The least alike syllables, for many pairs of parts: `relation`'s answer for single pairs, in arrays."""

import numpy as np

from entities.names.relation import NONE_WORSE
from entities.names.sound import SoundToken, hear
from entities.names.soundgrid import listen, sound_levels
from entities.names.syllables import hear_syllable
from entities.names.units import Booleans, Integers, Units


def _hear(pieces: tuple[str, ...], place: int) -> SoundToken:
    """One of the syllables of a part; the only one is heard as a word of its own."""
    return hear_syllable(pieces[place]) if len(pieces) > 1 else hear(pieces[place])


def worst_levels(a: Units, b: Units, places: tuple[Integers, Integers], wanted: Booleans) -> tuple[Integers, Booleans]:
    """`relation.worst_level` of parts ``i[k]`` of `a` and ``j[k]`` of `b` where it is wanted."""
    i, j = places
    shared = np.zeros(len(i), dtype=np.bool_)
    found = np.full(len(i), NONE_WORSE, dtype=np.int64)
    counts = [np.array([len(pieces) for pieces in units.pieces], dtype=np.int64) for units in (a, b)]
    (at,) = np.nonzero(wanted & (counts[0][i] == counts[1][j]) & (counts[0][i] > 0))
    if not len(at):
        return found, shared
    of_a, x = np.unique(i[at], return_inverse=True)
    of_b, y = np.unique(j[at], return_inverse=True)
    ones, others = [a.pieces[part] for part in of_a.tolist()], [b.pieces[part] for part in of_b.tolist()]
    levels = []
    for place in (0, -1):
        keys: dict[str, int] = {}
        heard = [listen([_hear(pieces, place) for pieces in side], keys) for side in (ones, others)]
        numbers: dict[str, int] = {}
        spelled = [np.array([numbers.setdefault(p[place], len(numbers)) for p in side]) for side in (ones, others)]
        shared[at] |= spelled[0][x] == spelled[1][y]
        levels.append(sound_levels(heard[0], heard[1], x, y))
    found[at] = np.minimum(levels[0], levels[1])
    return found, shared
