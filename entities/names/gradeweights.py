"""What each way in which two tokens can be alike adds to their grade, in log-odds: learnt from pairs of tokens.

`grading` adds them up. They were learnt by ``tests/calibration/fit.py`` and stand in ``data/token_weights.tsv``, where
a feature that says nothing is left out.
"""

from typing import Final

from entities.names.tables import rows

STEP: Final = 0.25
"""Log-odds of one code step: finer makes no answer better, and more different patterns to judge."""
GRADES: Final = 24
LEAST: Final = -16
"""The graded codes go from LEAST to GRADES: six units of log-odds for one name, four against it. What is further away
is no more another name, and all strangers have one pattern."""

_WEIGHTS: Final = {row["feature"]: float(row["weight"]) for row in rows("token_weights")}


def _of(feature: str) -> float:
    return _WEIGHTS.get(feature, 0.0)


SOUND_LEVELS: Final = 24
LETTER_LEVELS: Final = 20
"""Levels of Jaro-Winkler likeness, which forgives letters in another order (Vlamidir) as no count of edits does."""
SOUND_STEPS: Final = 2.0
"""Levels of half a unit of log-odds, six units either way."""
BETWEEN_STEPS: Final = 0.137
"""Moves the bounds of levels off round numbers, where two ways of adding could fall on two sides."""
BETWEEN_LETTERS: Final = 0.0137
MOST_EDITS: Final = 5
MOST_SHARED: Final = 5
"""Letters of a shared ending (-enko, -shvili) up to which more letters say more."""
LENGTHS: Final = (3, 11)
SHORTEST_INSIDE: Final = 5
FEWEST_AROUND: Final = 4
LETTERS_A_SLIP: Final = 5
"""A name of five letters at the start or end of a longer word is that name run together with another word (videoSergei)
more often than chance; endings of one or two letters (Petrov, Petrova) are edits instead."""
BIAS_WEIGHT: Final = _of("bias")
SOUND_WEIGHTS: Final = tuple(_of(f"sound {level}") for level in range(SOUND_LEVELS + 1))
EDITS_WEIGHTS: Final = tuple(
    tuple(_of(f"edits {edits} of {max(length, LENGTHS[0])}") for length in range(LENGTHS[1] + 1))
    for edits in range(MOST_EDITS + 1)
)
OTHER_SCRIPT_WEIGHT: Final = _of("other script")
OTHER_SCRIPT_FORM_WEIGHT: Final = OTHER_SCRIPT_WEIGHT + _of("other script, shared form")
FORM_WEIGHT: Final = _of("shared form")
FIRST_WEIGHTS: Final[tuple[float, ...]] = (_of("first letter"), _of("both known, first letter"))
LAST_WEIGHT: Final = _of("last letter")
INSIDE_WEIGHT: Final = _of("inside")
LETTERS_WEIGHTS: Final = tuple(_of(f"letters {level}") for level in range(LETTER_LEVELS + 1))
ENDING_WEIGHTS: Final = tuple(_of(f"shared ending {size}") for size in range(MOST_SHARED + 1))
KNOWN_WEIGHTS: Final = tuple(_of(f"both known, edits {edits}") for edits in range(MOST_EDITS + 1))
SYLLABIC_WEIGHTS: Final = tuple(_of(f"syllables, sound {level}") for level in range(SOUND_LEVELS + 1))
CONSONANTS_WEIGHTS: Final[tuple[float, ...]] = (_of("consonants"), _of("both known, consonants"))
ANAGRAM_WEIGHT: Final = _of("anagram")
JAPANESE_WEIGHT: Final = _of("two Japanese names")
SEXES_WEIGHT: Final = _of("two sexes")
FREQUENT_WEIGHT: Final = _of("both frequent")
ALONE_WEIGHT: Final = _of("both known, alone")
MOST_OF_SYLLABLES: Final = 4
SYLLABLES_EDITS_WEIGHTS: Final = tuple(_of(f"syllables, edits {edits}") for edits in range(MOST_OF_SYLLABLES + 1))
WORST_STEP: Final = 4
WORST_WEIGHTS: Final = tuple(_of(f"syllables, worst {level}") for level in range(SOUND_LEVELS // WORST_STEP + 1))
"""By the level of the less alike of two syllables: brothers and sisters often share the other one."""
BEST_SOUND: Final[tuple[float, ...]] = (
    BIAS_WEIGHT + max(SOUND_WEIGHTS) + STEP,
    BIAS_WEIGHT + max(map(sum, zip(SOUND_WEIGHTS, SYLLABIC_WEIGHTS, strict=True))) + STEP,
)
"""The most that any sound adds to the letters, rounded up: of tokens that are not syllabic, and of those that are."""
