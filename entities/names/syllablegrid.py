"""The less alike of two syllables, for many pairs of parts: `relation`'s answer for single pairs, in arrays."""

import numpy as np
from numpy.typing import NDArray

from entities.names import grading
from entities.names.sound import hear
from entities.names.soundgrid import listen, sound_levels
from entities.names.units import Booleans, Integers, Units

_WORST = np.array(grading.WORST_WEIGHTS)


def worst_syllables(a: Units, b: Units, places: tuple[Integers, Integers], wanted: Booleans) -> NDArray[np.float64]:
    """What the syllables of parts ``i[k]`` of `a` and ``j[k]`` of `b` add where it is wanted and both have two."""
    i, j = places
    found = np.zeros(len(i))
    both = [np.array([pair is not None for pair in units.pairs], dtype=np.bool_) for units in (a, b)]
    (at,) = np.nonzero(wanted & both[0][i] & both[1][j])
    if not len(at):
        return found
    levels = []
    for place in (0, 1):
        keys: dict[str, int] = {}
        heard = [listen([hear(pair[place] if pair else "") for pair in units.pairs], keys) for units in (a, b)]
        levels.append(sound_levels(heard[0], heard[1], i[at], j[at]))
    found[at] = _WORST[np.minimum(levels[0], levels[1]) // grading.WORST_STEP]
    return found
