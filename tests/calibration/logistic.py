"""Logistic regression with a ridge and signs: a few dozen weights need no library."""

import numpy as np
from numpy.typing import NDArray

STEPS = 800
NONE, UP, DOWN = 0, 1, -1
"""What a weight may be: anything, never negative, never positive."""


def fit_logistic(
    x: NDArray[np.float64], y: NDArray[np.float64], *, ridge: float, signs: NDArray[np.int64] | None = None
) -> NDArray[np.float64]:
    """The weights of each column of `x` for the 0/1 outcomes `y`, each of its sign.

    Signs make what must be so (who sounds more alike is more likely the same) hold where the pairs are few.
    """
    signs = np.zeros(x.shape[1], dtype=int) if signs is None else signs
    weights, ahead, momentum = np.zeros(x.shape[1]), np.zeros(x.shape[1]), 1.0
    rate = 1 / (np.linalg.norm(x, 2) ** 2 / 4 + ridge)
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ ahead, -30, 30)))
        step = ahead - rate * (x.T @ (p - y) + ridge * ahead)
        step = np.where(signs == UP, np.maximum(step, 0), np.where(signs == DOWN, np.minimum(step, 0), step))
        following = (1 + (1 + 4 * momentum**2) ** 0.5) / 2
        ahead = step + (momentum - 1) / following * (step - weights)
        weights, momentum = step, following
    return weights


def calibration_error(p: NDArray[np.float64], y: NDArray[np.float64], *, bins: int = 10) -> float:
    """Expected calibration error: mean distance of said and true share over equal bins of what is said."""
    which = np.minimum((p * bins).astype(int), bins - 1)
    return float(sum(abs(p[which == b].sum() - y[which == b].sum()) for b in range(bins)) / len(p))
