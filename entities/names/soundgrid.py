"""How alike many pairs of tokens sound: `sound.similarity` for arrays, in compiled code."""

from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from entities.names.codes import WEIGHTS, encode
from entities.names.gradeweights import BETWEEN_STEPS, SOUND_LEVELS, SOUND_STEPS
from entities.names.sound import IMPOSSIBLE, LETTERS, SoundToken
from entities.names.units import Integers

Floats = NDArray[np.float64]
Texts = NDArray[np.object_]
TABLES = tuple(WEIGHTS)
MEETING: Final = {
    first * len(TABLES) + second: (first, second)
    for first, name in enumerate(TABLES)
    for second, other in enumerate(TABLES)
    if first == second or (name in LETTERS and other in LETTERS)
}
"""Pairs of tables whose readings meet, by one number for both."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The readings of many tokens, one after the other; those of token *i* begin at ``starts[i]``, `counts[i]` long.

    `codes` are the sounds under the reading's own table.
    """

    starts: Integers
    counts: Integers
    keys: Integers
    tables: Integers
    costs: Floats
    doubts: Floats
    sounds: list[str]
    codes: list[str]
    under: dict[tuple[int, str], tuple[Texts, Integers]] = field(default_factory=dict, compare=False)
    """The codes of the readings of one table under another, with their lengths: worked out once, not for every call."""


def listen(tokens: list[SoundToken], keys: dict[str, int]) -> Heard:
    """Lay out the readings of tokens. `keys` numbers their letters, and is shared by what is to be compared."""
    readings = [reading for token in tokens for reading in token.readings]
    counts = np.array([len(token.readings) for token in tokens], dtype=np.int64)
    return Heard(
        np.cumsum(counts) - counts,
        counts,
        np.array([keys.setdefault(token.key, len(keys)) for token in tokens], dtype=np.int64),
        np.array([TABLES.index(reading.table) for reading in readings], dtype=np.int64),
        np.array([reading.cost for reading in readings], dtype=np.float64),
        np.array([reading.doubt for reading in readings], dtype=np.float64),
        [reading.sound for reading in readings],
        [reading.code for reading in readings],
    )


def sound_levels(a: Heard, b: Heard, i: Integers, j: Integers) -> Integers:
    """The level (see `grading.sound_level`) of each pair of tokens ``i[k]`` of `a` and ``j[k]`` of `b`."""
    of_a, of_b = a.counts[i], b.counts[j]
    pairs = of_a * of_b
    starts = np.cumsum(pairs) - pairs
    within = np.arange(int(pairs.sum())) - np.repeat(starts, pairs)
    columns = np.repeat(of_b, pairs)
    x = np.repeat(a.starts[i], pairs) + within // columns
    y = np.repeat(b.starts[j], pairs) + within % columns
    best = np.maximum.reduceat(_logits(a, b, x, y), starts) if len(i) else np.zeros(0)
    alike = np.where(best > IMPOSSIBLE, np.round(1 / (1 + np.exp(-np.maximum(best, IMPOSSIBLE))), 9), 0.0)
    alike[a.keys[i] == b.keys[j]] = 1.0
    inner = np.clip(alike, 1e-300, 1 - 1e-16)
    steps = np.floor(np.log(inner / (1 - inner)) * SOUND_STEPS + SOUND_LEVELS / 2 + BETWEEN_STEPS)
    steps = np.where(alike >= 1.0, SOUND_LEVELS, np.where(alike <= 0.0, 0, steps))
    return np.clip(steps, 0, SOUND_LEVELS).astype(np.int64)


def _logits(a: Heard, b: Heard, x: Integers, y: Integers) -> Floats:
    """`sound.logit` of pairs of readings."""
    scores = np.full(len(x), IMPOSSIBLE)
    both = a.tables[x] * len(TABLES) + b.tables[y]
    for number in np.flatnonzero(np.bincount(both)).tolist():
        if number in MEETING:
            at = np.flatnonzero(both == number)
            scores[at] = _under(a, b, x[at], y[at], MEETING[number])
    return scores


def _under(a: Heard, b: Heard, x: Integers, y: Integers, tables: tuple[int, int]) -> Floats:
    """The log odds of pairs of readings, one of each table, that meet under the poorer of the two."""
    table = min(map(TABLES.__getitem__, tables), key=LETTERS.index) if tables[0] != tables[1] else TABLES[tables[0]]
    (codes, lengths_a), (others, lengths_b) = _codes(a, tables[0], table), _codes(b, tables[1], table)
    distance = process.cpdist(codes[x].tolist(), others[y].tolist(), scorer=Levenshtein.distance, dtype=np.int32)
    constant, per_edit, per_share, per_length = WEIGHTS[table]
    length = np.maximum(np.maximum(lengths_a[x], lengths_b[y]), 1)
    score = constant + distance * (per_edit + per_share / length) + per_length * length
    shared = a.doubts[x] + b.doubts[y]
    return np.asarray(score - a.costs[x] - b.costs[y] - np.where(shared > 0, shared, 0.0), dtype=np.float64)


def _codes(heard: Heard, of: int, table: str) -> tuple[Texts, Integers]:
    """The codes under a table of the readings of one, "" in place of all others, and their lengths."""
    found = heard.under.get((of, table))
    if found is None:
        codes = heard.codes
        if TABLES[of] != table:
            own = (heard.tables == of).tolist()
            codes = [encode(sound, table) if wanted else "" for sound, wanted in zip(heard.sounds, own, strict=True)]
        lengths = np.array([len(code) for code in codes], dtype=np.int64)
        found = heard.under[of, table] = (np.array(codes, dtype=np.object_), lengths)
    return found
