"""Products of matrices by numpy's library, a row's numbers the same whatever stands beside it.

spaCy multiplies with BLIS, numpy with OpenBLAS, which takes two thirds of the time here. But OpenBLAS goes another
way for the last rows of a matrix than for the first, and the bits of a sum hang on the way: an article would be read
by other numbers in another batch. So matrices are cut into blocks of one size, the last filled up with zeros. On most
processors all rows of such a block go one way; where they do not (AVX2 without AVX-512) `is_rowwise` finds it out,
and spaCy's own way is kept.
"""

from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from thinc.api import NumpyOps

ROWS: Final = 256
"""Rows of a block. Of 32 to 512 this was fastest for batches of 1 to 64 articles: one article has some 400 words."""

type Floats = NDArray[np.float32]


class RowOps(NumpyOps):  # type: ignore[misc]  # thinc's own classes are compiled, and have no types
    """spaCy's ordinary operations, with faster products. For reading only."""

    def gemm(
        self, x: Floats, y: Floats, out: Floats | None = None, trans1: bool = False, trans2: bool = False
    ) -> Floats:
        """The product of two matrices, each turned if it is said so."""
        x, y = x.T if trans1 else x, y.T if trans2 else y
        product = np.empty((len(x), y.shape[1]), np.float32) if out is None or not out.flags.c_contiguous else out
        multiply(x, y, product)
        if out is None or out is product:
            return product
        out[:] = product
        return out

    def maxout(self, pieces: NDArray[Any]) -> tuple[NDArray[Any], None]:
        """The greatest of each row's pieces; which it was, only training would ask."""
        best = pieces[:, :, 0]
        for piece in range(1, pieces.shape[2]):
            best = np.maximum(best, pieces[:, :, piece])
        return best, None


@cache
def is_rowwise() -> bool:
    """Whether here a row's product is the same at each place of a block, beside any rows: tried, for a few shapes."""
    numbers = np.random.default_rng(0)
    for width, height in ((288, 288), (480, 288), (300, 96), (96, 64), (64, 384)):
        rows = numbers.standard_normal((ROWS, width), np.float32)
        weights = numbers.standard_normal((height, width), np.float32).T
        expected = rows @ weights
        for shift in (1, 37, 130):
            moved = np.roll(rows, shift, axis=0)
            moved[::3] = 0
            kept = moved.any(axis=1)
            if not np.array_equal((moved @ weights)[kept], np.roll(expected, shift, axis=0)[kept]):
                return False
    return True


def multiply(x: Floats, y: Floats, product: Floats) -> None:
    """Write the product of two matrices into a third, whose rows stand one behind the other."""
    count, width = x.shape
    height = y.shape[1]
    whole = count - count % ROWS
    np.matmul(x[:whole].reshape(-1, ROWS, width), y, out=product[:whole].reshape(-1, ROWS, height))
    if whole < count:
        last = np.zeros((ROWS, width), np.float32)
        last[: count - whole] = x[whole:]
        product[whole:] = (last @ y)[: count - whole]
