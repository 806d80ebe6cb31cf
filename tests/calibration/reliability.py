"""How much the scores mean: of all pairs scored about p, the share p should be one person's.

    python -m tests.calibration.reliability

Prints a reliability table and the expected calibration error for the composed pairs kept from fitting, and for the
people of the measured set, none of which were fitted.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from entities.comparison import compare
from entities.names.comparison import decide
from entities.names.parsing import prepare
from tests.calibration.fit import NAME_PAIRS, SEED, kept_for_fitting
from tests.calibration.logistic import calibration_error
from tests.calibration.names import name_pairs
from tests.quality.bench import SHARED

BINS = 10


@dataclass(frozen=True, slots=True)
class Reliability:
    """Scores beside what is true."""

    title: str
    scores: np.ndarray
    same: np.ndarray

    @property
    def error(self) -> float:
        return calibration_error(self.scores, self.same, bins=BINS)

    def lines(self) -> Iterable[str]:
        yield f"{self.title}: {len(self.scores)} pairs, expected calibration error {self.error:.3f}"
        yield "  scored      pairs  mean score  share same"
        which = np.minimum((self.scores * BINS).astype(int), BINS - 1)
        for at in range(BINS):
            chosen = which == at
            if chosen.any():
                mean, share = self.scores[chosen].mean(), self.same[chosen].mean()
                yield f"  {at / BINS:.1f} – {(at + 1) / BINS:.1f} {chosen.sum():6d} {mean:11.3f} {share:11.3f}"


def of_composed_pairs() -> Reliability:
    """The half of the composed pairs that taught nothing."""
    scores, same = [], []
    for at, pair in enumerate(name_pairs(NAME_PAIRS, seed=SEED)):
        if not kept_for_fitting(at):
            scores.append(decide(prepare(pair.a), prepare(pair.b))[2].score)
            same.append(pair.same)
    return Reliability("composed pairs kept from fitting", np.array(scores), np.array(same, dtype=float))


def of_measured_pairs(kind: str) -> Reliability:
    """The pairs of one kind in ``name_pairs.csv``; raises FileNotFoundError where it is not kept."""
    with (SHARED / "bench" / "dev" / "name_pairs.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"].startswith(kind)]
    scores = np.array([compare(row["a"], row["b"]).score for row in rows])
    return Reliability(f"measured pairs, {kind}", scores, np.array([float(row["same"]) for row in rows]))


def main() -> None:
    for reliability in (of_composed_pairs(), of_measured_pairs("person"), of_measured_pairs("token")):
        print("\n".join(reliability.lines()), end="\n\n")


if __name__ == "__main__":
    main()
