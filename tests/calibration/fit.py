"""Learn the weights of the comparison and write them into the package's data.

    python -m tests.calibration.fit

Two steps: weights of what two tokens sound and look like, from pairs of tokens; then weights of how the parts of two
names fit, from pairs of names. Every second pair is kept for `reliability`, none of them is in the measured sets.
"""

import random
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
from rapidfuzz.distance import OSA

from entities.names import gradeweights, grading
from entities.names.attested import share_form
from entities.names.calibration import features
from entities.names.comparison import decide
from entities.names.endings import telling_length
from entities.names.known import UNLISTED as NOT_LISTED
from entities.names.known import is_frequent
from entities.names.parsing import prepare
from entities.names.prepared import NamePart, Role, make_part
from entities.names.relation import NONE_WORSE, are_alone, are_syllables, worst_level
from entities.names.sexes import are_two_sexes
from entities.names.skeleton import skeleton
from entities.names.sound import fold, likeness
from entities.names.writing import one_script
from tests.calibration.logistic import DOWN, NONE, UP, fit_logistic
from tests.calibration.names import name_pairs
from tests.calibration.tokens import HOMOGRAPH, token_pairs

DATA = Path(grading.__file__).parent / "data"
SEED = 20
DRAWS = 3
"""Times that pairs of tokens are drawn: of one draw alone a few of 2,700 measured pairs hang on which it is."""
NAME_PAIRS = 80000
RIDGE = 1.0
ALONE = 0.5
"""Share of the pairs that are learnt from as names of one word."""
UNLISTED = 0.25
"""Share of listed names that are learnt from as if they were not."""
NAME_SIGNS = {"worst": UP, "worst above": DOWN, "second": UP, "others": UP, "swapped": DOWN, "one part beside": DOWN}
STEPS = (
    (r"(?P<name>.*sound|letters) (?P<level>\d+)(?P<rest>)", UP, 0),
    (r"(?P<name>edits) (?P<level>\d)(?P<rest> of \d+)", DOWN, 1),
    (r"(?P<name>syllables, edits) (?P<level>\d)(?P<rest>)", DOWN, 1),
    (r"(?P<name>both known, edits|shared ending) (?P<level>\d)(?P<rest>)", DOWN, 0),
)
"""Features that have levels: how their names are made, the sign of a step, and up to which level it may be any."""
BOTH_ALIKE = gradeweights.SOUND_LEVELS // gradeweights.WORST_STEP
"""The highest level of the less alike syllable, which says nothing by itself."""
NEVER_FOR = (
    "both frequent",
    "two sexes",
    "two Japanese names",
    "consonants",
    "both known, consonants",
    "both known, first letter",
)
"""Features that never speak for one name."""
FROM_TOKENS = "tests/calibration/fit.py on NETransliteration (CC0) and Faker (MIT) names"
FROM_NAMES = "tests/calibration/fit.py on composed names"


def token_features(a: NamePart, b: NamePart) -> list[str]:
    """The features of `grading.grade`, by the names they have in its table: slow and plain."""
    level = grading.sound_level(likeness(a.sound, b.sound).similarity)
    syllables = one_script(a.key, b.key) and (a.syllabic or b.syllabic) and are_syllables(a, b)
    worst, shared_one = worst_level(a, b) if syllables else (NONE_WORSE, False)
    if worst != NONE_WORSE:
        level = grading.level_by_syllables(level, worst, shared=shared_one)
    found = ["bias", f"sound {level}"]
    edits = min(OSA.distance(a.key, b.key), gradeweights.MOST_EDITS)
    form = share_known_form(a, b)
    if not one_script(a.key, b.key):
        found += ["other script"] + ["other script, shared form"] * form
    elif syllables:
        found.append(f"syllables, edits {min(edits, gradeweights.MOST_OF_SYLLABLES)}")
        found += [] if worst == NONE_WORSE else [f"syllables, worst {worst // gradeweights.WORST_STEP}"]
    else:
        telling = telling_length(a.key, b.key)
        length = min(max(telling, gradeweights.LENGTHS[0]), gradeweights.LENGTHS[1])
        found.append(f"shared ending {min(max(len(a.key), len(b.key)) - telling, gradeweights.MOST_SHARED)}")
        if not is_run_together(a, b, edits):
            found.append(f"edits {edits} of {length}")
        found.append(f"letters {grading.letter_level(a.key, b.key)}")
        if a.key[0] != b.key[0]:
            found.append("both known, first letter" if a.is_known and b.is_known and not form else "first letter")
        if a.key[-1] != b.key[-1]:
            found.append("last letter")
        found += known_features(a, b, edits)
    if a.syllabic or b.syllabic:
        found.append(f"syllables, sound {level}")
    return found


def share_known_form(a: NamePart, b: NamePart) -> bool:
    """Whether two names that are known are forms of one name, and not a man's and a woman's in one script."""
    sexes = one_script(a.key, b.key) and are_two_sexes(a.key, b.key)
    return a.is_known and b.is_known and not sexes and share_form(a.key, b.key)


def is_run_together(a: NamePart, b: NamePart, edits: int) -> bool:
    """Whether one word is the other and something before or after it, so that their edits say nothing."""
    both_known = a.is_known and b.is_known
    return not both_known and edits >= gradeweights.FEWEST_AROUND and grading.is_inside(a.key, b.key)


def known_features(a: NamePart, b: NamePart, edits: int) -> list[str]:
    """The features that ask what two words are, beside their letters one by one."""
    found = []
    form = share_known_form(a, b)
    both_known = a.is_known and b.is_known and not form
    if form:
        found.append("shared form")
    elif both_known:
        found.append(f"both known, edits {edits}")
        if are_alone(a, b):
            found.append("both known, alone")
        elif is_frequent(a.key) and is_frequent(b.key):
            found.append("both frequent")
    elif is_run_together(a, b, edits):
        found.append("inside")
    if skeleton(a.key) != skeleton(b.key):
        found.append("both known, consonants" if both_known else "consonants")
    if grading.is_anagram(a.key, b.key):
        found.append("anagram")
    if grading.are_two_japanese(a.key, b.key):
        found.append("two Japanese names")
    if are_two_sexes(a.key, b.key):
        found.append("two sexes")
    return found


def steps(feature: str) -> dict[str, int]:
    """A level as the steps up to it, with the sign each step's weight must have: more sound up, more edits down."""
    if match := re.fullmatch(r"syllables, worst (\d)", feature):
        return {f"syllables, worst {level}": DOWN for level in range(int(match[1]), BOTH_ALIKE)}
    for pattern, sign, free in STEPS:
        if match := re.fullmatch(pattern, feature):
            name, last = match["name"], int(match["level"])
            least = {"syllables": NONE} if feature.startswith("syllables, sound") else {}
            levels = range(1, last + 1)
            return {f"{name} {level}{match['rest']}": sign if level > free else NONE for level in levels} | least
    return {feature: DOWN if feature in NEVER_FOR else NONE}


def part(text: str, *, syllabic: bool, alone: bool = False) -> NamePart:
    """A token as a name of its own, or as the part of a longer one."""
    role = Role.UNKNOWN if alone else Role.MIDDLE
    return make_part(text, fold(text).replace(" ", ""), "", role, east_asian=syllabic)


def forget(name: NamePart, draw: random.Random) -> NamePart:
    """The part as if no list had it, now and then: most pairs are made of listed names, most names in news are not."""
    return name._replace(commonness=NOT_LISTED) if draw.random() < UNLISTED else name


def write(table: str, weights: dict[str, float], source: str) -> None:
    lines = [f"{name}\t{weight:.3f}\t{source}" for name, weight in sorted(weights.items())]
    (DATA / f"{table}.tsv").write_text("\n".join(["feature\tweight\tsource", *lines]) + "\n", encoding="utf-8")


def fit_features(rows: list[dict[str, float]], same: list[bool], signs: dict[str, int]) -> dict[str, float]:
    """A weight for each feature in the rows."""
    names = sorted({name for row in rows for name in row})
    at = {name: column for column, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    for line, row in enumerate(rows):
        for name, value in row.items():
            x[line, at[name]] = value
    wanted = np.array([signs.get(name, NONE) for name in names])
    weights = fit_logistic(x, np.array(same, dtype=float), ridge=RIDGE, signs=wanted)
    return dict(zip(names, map(float, weights), strict=True))


def kept_for_fitting(at: int) -> bool:
    """Every second two pairs; the other ones are what `reliability` looks at."""
    return at // 2 % 2 == 0


def fit_tokens() -> dict[str, float]:
    """Weights of `grading.grade`: tokens of equal letters teach nothing, they have a code of their own."""
    rows, same = [], []
    signs: dict[str, int] = {}
    draw = random.Random(SEED)
    pairs = [pair for seed in range(SEED, SEED + DRAWS) for pair in enumerate(token_pairs(seed=seed))]
    for at, pair in pairs:
        syllabic = pair.kind in ("sibling", "syllables", "variant-ko", "variant-zh", "native-ko", "native-zh")
        alone = pair.kind == HOMOGRAPH or draw.random() < ALONE
        a, b = [forget(part(text, syllabic=syllabic, alone=alone), draw) for text in (pair.a, pair.b)]
        if a.key != b.key and (syllabic or not grading.is_far(a.key, b.key)) and kept_for_fitting(at):
            expanded = [step for feature in token_features(a, b) for step in steps(feature).items()]
            signs.update(expanded)
            rows.append(dict.fromkeys([name for name, _ in expanded], 1.0))
            same.append(pair.same)
    weights = fit_features(rows, same, signs)
    return {name: sum(weights.get(step, 0.0) for step in steps(name)) for name in all_features()}


def all_features() -> list[str]:
    """Every feature of the table, whether a pair had it or not."""
    levels = range(gradeweights.SOUND_LEVELS + 1)
    edits = range(1, gradeweights.MOST_EDITS + 1)
    lengths = range(gradeweights.LENGTHS[0], gradeweights.LENGTHS[1] + 1)
    found = ["bias", "other script", "first letter", "last letter", "inside"]
    found += ["consonants", "both known, consonants", "both known, first letter"]
    found += ["anagram", "two Japanese names", "two sexes", "both frequent", "both known, alone"]
    found += ["shared form", "other script, shared form"]
    found += [f"syllables, worst {n}" for n in range(gradeweights.SOUND_LEVELS // gradeweights.WORST_STEP + 1)]
    found += [f"syllables, edits {n}" for n in range(1, gradeweights.MOST_OF_SYLLABLES + 1)]
    found += [f"{sound} {level}" for sound in ("sound", "syllables, sound") for level in levels]
    found += [f"edits {n} of {length}" for length in lengths for n in edits]
    found += [f"letters {level}" for level in range(gradeweights.LETTER_LEVELS + 1)]
    found += [f"shared ending {size}" for size in range(gradeweights.MOST_SHARED + 1)]
    return found + [f"both known, edits {n}" for n in edits]


def fit_names() -> dict[str, float]:
    """Weights of `calibration.probability`."""
    rows, same = [], []
    for at, pair in enumerate(name_pairs(NAME_PAIRS, seed=SEED)):
        if kept_for_fitting(at):
            one, other, verdict = decide(prepare(pair.a), prepare(pair.b))
            rows.append(features(verdict.alignment, one.shape, other.shape))
            same.append(pair.same)
    return fit_features(rows, same, NAME_SIGNS)


def main(step: str) -> None:
    """Fit and write one step; names build on tokens, in a process of its own."""
    if step == "tokens":
        write("token_weights", fit_tokens(), FROM_TOKENS)
    else:
        write("name_weights", fit_names(), FROM_NAMES)


if __name__ == "__main__":
    for chosen in sys.argv[1:] or ("tokens", "names"):
        if len(sys.argv) == 2:
            main(chosen)
        else:
            subprocess.run([sys.executable, "-m", "tests.calibration.fit", chosen], check=True)
