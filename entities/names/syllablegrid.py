"""The least alike syllables, for many pairs of parts: `relation`'s answer for single pairs, in arrays."""

import numpy as np
from numpy.typing import NDArray

from entities.names import grading
from entities.names.sound import hear
from entities.names.soundgrid import listen, sound_levels
from entities.names.units import Booleans, Integers, Units

_WORST = np.array(grading.WORST_WEIGHTS)


def worst_syllables(a: Units, b: Units, places: tuple[Integers, Integers], wanted: Booleans) -> NDArray[np.float64]:
    """What the syllables of parts ``i[k]`` of `a` and ``j[k]`` of `b` add where it is wanted and both have as many."""
    i, j = places
    found = np.zeros(len(i))
    counts = [np.array([len(pieces) for pieces in units.pieces], dtype=np.int64) for units in (a, b)]
    (at,) = np.nonzero(wanted & (counts[0][i] == counts[1][j]) & (counts[0][i] > 0))
    if not len(at):
        return found
    of_a, x = np.unique(i[at], return_inverse=True)
    of_b, y = np.unique(j[at], return_inverse=True)
    ones, others = [a.pieces[part] for part in of_a.tolist()], [b.pieces[part] for part in of_b.tolist()]
    levels = []
    for place in (0, -1):
        keys: dict[str, int] = {}
        heard = [listen([hear(pieces[place]) for pieces in side], keys) for side in (ones, others)]
        levels.append(sound_levels(heard[0], heard[1], x, y))
    found[at] = _WORST[np.minimum(levels[0], levels[1]) // grading.WORST_STEP]
    return found
