"""Multinomial logistic regression where an example may say only what it is not, drawn toward given weights."""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_array

Array = NDArray[np.float64]


def fit(x: csr_array, allowed: Array, weight: Array, prior: Array, ridge: Array) -> Array:
    """Weights (features by person and place) of most likelihood, against neither, whose weights are 0.

    `x`: examples by features. `allowed`: examples by neither, person, place: 1 where the annotation allows it; the
    likelihood of an example is that of any of those. `prior` and `ridge` (features by two): what each weight is drawn
    to, and how strongly. Deterministic: no start but the prior.
    """
    shape = prior.shape
    turned = csr_array(x.T)

    def loss(flat: Array) -> tuple[float, Array]:
        w = flat.reshape(shape)
        logits = np.zeros(allowed.shape)
        logits[:, 1:] = x @ w
        logits -= logits.max(axis=1, keepdims=True)
        p = np.exp(logits)
        p /= p.sum(axis=1, keepdims=True)
        right = (p * allowed).sum(axis=1)
        posterior = p * allowed / right[:, None]
        away = w - prior
        value = -(weight * np.log(right)).sum() + 0.5 * (ridge * away**2).sum()
        gradient = turned @ (weight[:, None] * (p - posterior))[:, 1:] + ridge * away
        return value, gradient.ravel()

    best = minimize(loss, prior.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 2000, "ftol": 1e-9})
    return best.x.reshape(shape)  # type: ignore[no-any-return]
