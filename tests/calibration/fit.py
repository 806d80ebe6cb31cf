"""Learn the weights of the comparison and write them into the package's data.

    python -m tests.calibration.fit

Two steps: weights of what two tokens sound and look like, from pairs of tokens; then weights of how the parts of two
names fit, from pairs of names. Every second pair is kept for `reliability`, none of them is in the measured sets.
"""

import subprocess
import sys
from pathlib import Path

import numpy as np
from rapidfuzz.distance import OSA

from entities.names import relation
from entities.names.calibration import features
from entities.names.comparison import decide
from entities.names.parsing import NamePart, Role, make_part, prepare
from entities.names.sound import fold, likeness
from tests.calibration.logistic import fit_logistic
from tests.calibration.names import name_pairs
from tests.calibration.tokens import token_pairs

DATA = Path(relation.__file__).parent / "data"
SEED = 20
NAME_PAIRS = 16000
FROM_TOKENS = "tests/calibration/fit.py on NETransliteration (CC0) and Faker (MIT) names"
FROM_NAMES = "tests/calibration/fit.py on composed names"


def token_features(a: NamePart, b: NamePart) -> list[str]:
    """The features of `relation.grade`, by the names they have in its table: slow and plain."""
    level = int(likeness(a.sound, b.sound).similarity * relation.SOUND_LEVELS)
    found = ["bias", f"sound {level}"]
    if a.key.isascii() != b.key.isascii():
        found.append("other script")
    else:
        edits = min(OSA.distance(a.key, b.key), relation.MOST_EDITS)
        length = min(max(len(a.key), len(b.key), relation.LENGTHS[0]), relation.LENGTHS[1])
        found.append(f"edits {edits} of {length}")
        if a.key[0] != b.key[0]:
            found.append("first letter")
        if a.key[-1] != b.key[-1]:
            found.append("last letter")
        if a.commonness and b.commonness:
            found.append(f"both known, edits {edits}")
    if a.syllabic or b.syllabic:
        found.append(f"syllables, sound {level}")
    return found


def part(text: str, *, syllabic: bool) -> NamePart:
    """A token as the part of a name."""
    return make_part(text, fold(text).replace(" ", ""), particle="", role=Role.UNKNOWN, east_asian=syllabic)


def write(table: str, weights: dict[str, float], source: str) -> None:
    lines = [f"{name}\t{weight:.3f}\t{source}" for name, weight in sorted(weights.items())]
    (DATA / f"{table}.tsv").write_text("\n".join(["feature\tweight\tsource", *lines]) + "\n", encoding="utf-8")


def fit_features(rows: list[dict[str, float]], same: list[bool], *, ridge: float) -> dict[str, float]:
    names = sorted({name for row in rows for name in row})
    at = {name: column for column, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    for line, row in enumerate(rows):
        for name, value in row.items():
            x[line, at[name]] = value
    weights = fit_logistic(x, np.array(same, dtype=float), ridge=ridge)
    return dict(zip(names, map(float, weights), strict=True))


def kept_for_fitting(at: int) -> bool:
    """Every second two pairs; the other ones are what `reliability` looks at."""
    return at // 2 % 2 == 0


def fit_tokens() -> dict[str, float]:
    """Weights of `relation.grade`: tokens of equal letters teach nothing, they have a code of their own."""
    rows, same = [], []
    for at, pair in enumerate(token_pairs(seed=SEED)):
        syllabic = pair.kind in ("sibling", "variant-ko", "variant-zh")
        a, b = part(pair.a, syllabic=syllabic), part(pair.b, syllabic=syllabic)
        if a.key != b.key and kept_for_fitting(at):
            rows.append(dict.fromkeys(token_features(a, b), 1.0))
            same.append(pair.same)
    return fit_features(rows, same, ridge=1.0)


def fit_names() -> dict[str, float]:
    """Weights of `calibration.probability`."""
    rows, same = [], []
    for at, pair in enumerate(name_pairs(NAME_PAIRS, seed=SEED)):
        if kept_for_fitting(at):
            one, other, verdict = decide(prepare(pair.a), prepare(pair.b))
            rows.append(features(verdict.alignment, one.shape, other.shape))
            same.append(pair.same)
    return fit_features(rows, same, ridge=1.0)


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
