"""Logistic regression with a ridge, by Newton's method: a few dozen weights need no library."""

import numpy as np
from numpy.typing import NDArray

STEPS = 40


def fit_logistic(x: NDArray[np.float64], y: NDArray[np.float64], *, ridge: float) -> NDArray[np.float64]:
    """The weights of each column of `x` for the 0/1 outcomes `y`."""
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (p - y) + ridge * weights
        curvature = (x * (p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(weights))
        weights -= np.linalg.solve(curvature, gradient)
    return weights


def calibration_error(p: NDArray[np.float64], y: NDArray[np.float64], *, bins: int = 10) -> float:
    """Expected calibration error: mean distance of said and true share over equal bins of what is said."""
    which = np.minimum((p * bins).astype(int), bins - 1)
    return float(sum(abs(p[which == b].sum() - y[which == b].sum()) for b in range(bins)) / len(p))
