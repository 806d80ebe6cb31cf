"""The part of a network that looks at each word's neighbours, computed in blocks that the processor keeps at hand.

spaCy's ``MaxoutWindowEncoder`` looks at a word between its two neighbours, a few times over. Layer by layer over all
articles of a batch, each step reads and writes some ten megabytes that the processor's cache holds no longer, in
memory that is asked for anew. Here a block of words goes through all layers at once. The numbers are the same bit by
bit: each step is the one that thinc takes, on fewer rows.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from thinc.api import Model

from entities.network.rowwise import ROWS, Floats, multiply
from entities.network.wordwise import no_training

type Encoder = Model[list[Floats], list[Floats]]

BLOCK: Final = 4 * ROWS
"""Rows that go through all layers together, 3 MB with what is made of them: of 1 to 16 times `ROWS` the fastest."""
_LOOK: Final = ("expand_window", "maxout", "layernorm")
_SMALL: Final = 1e-08
"""What thinc adds to a row's variance before it divides by its root."""


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at the neighbours: products of three words' numbers, of `pieces` of them the greatest, scaled."""

    weights: Floats
    bias: Floats
    pieces: int
    scale: Floats
    shift: Floats


def is_windowwise(layer: Model[Any, Any]) -> bool:
    """Whether the layer takes rows of words, and adds to each a few times what it makes of it and its neighbours."""
    looks = _looks(layer) if layer.name.startswith("with_array(residual(") else []
    return 0 < len(looks) <= layer.attrs.get("pad", 0) and all(map(_is_look, looks))


def _looks(layer: Model[Any, Any]) -> list[Model[Any, Any]]:
    inner = layer.layers[0]
    return [inner] if _is_look(inner) else inner.layers


def _is_look(layer: Model[Any, Any]) -> bool:
    leaves = [leaf for leaf in layer.walk() if not leaf.layers and leaf.name != "dropout"]
    return (
        layer.name.startswith("residual(")
        and tuple(leaf.name for leaf in leaves) == _LOOK
        and leaves[0].attrs["window_size"] == 1
    )


def by_blocks(layer: Encoder) -> Encoder:
    """A layer that computes the same as a windowwise one, block by block."""
    looks = list(map(_read, _looks(layer)))
    return Model(f"by_blocks({layer.name})", partial(_forward, looks), layers=[layer], dims=layer._dims)


def _read(layer: Model[Any, Any]) -> _Look:
    """The numbers of one look, the weights by piece: so the pieces stand in a row one behind the other."""
    maxout, norm = (next(leaf for leaf in layer.walk() if leaf.name == name) for name in _LOOK[1:])
    weights, bias, scale, shift = map(
        np.asarray, (maxout.get_param("W"), maxout.get_param("b"), norm.get_param("G"), norm.get_param("b"))
    )
    size, pieces, width = weights.shape
    by_piece = np.ascontiguousarray(weights.transpose(1, 0, 2)).reshape(pieces * size, width)
    return _Look(by_piece.T, np.ascontiguousarray(bias.T).reshape(-1), pieces, scale, shift)


def _forward(
    looks: list[_Look], model: Encoder, docs: list[Floats], is_train: bool
) -> tuple[list[Floats], Callable[..., Any]]:
    inner = model.layers[0]
    if is_train or not any(map(len, docs)):
        return inner(docs, is_train)
    reach = len(looks)  # a row hangs on as many before and behind it as there are looks
    gap = np.zeros((inner.attrs["pad"], docs[0].shape[1]), np.float32)
    rows = np.concatenate([gap, *(part for doc in docs for part in (doc, gap))])
    done = np.empty_like(rows)
    for begin in range(0, len(rows), BLOCK - 2 * reach):
        end = min(begin + BLOCK - 2 * reach, len(rows))
        first = max(begin - reach, 0)
        done[begin:end] = _looked(rows[first : end + reach], looks)[begin - first : end - first]
    ends = np.cumsum([len(doc) + len(gap) for doc in docs]).tolist()
    return [done[end - len(doc) : end] for doc, end in zip(docs, ends, strict=True)], no_training


def _looked(rows: Floats, looks: list[_Look]) -> Floats:
    """Rows after all looks; beyond the first and the last there is nothing."""
    count, size = rows.shape
    rows, best, square = rows.copy(), np.empty_like(rows), np.empty_like(rows)
    three = np.zeros((count, 3 * size), np.float32)
    products = np.empty((count, looks[0].weights.shape[1]), np.float32)
    for look in looks:
        three[1:, :size], three[:, size : 2 * size], three[:-1, 2 * size :] = rows[:-1], rows, rows[1:]
        multiply(three, look.weights, products)
        products += look.bias
        first, *others = np.split(products, look.pieces, axis=1)
        best[:] = first
        for other in others:
            np.maximum(best, other, out=best)
        best -= best.mean(axis=1, keepdims=True)
        np.multiply(best, best, out=square)
        variance = square.mean(axis=1, keepdims=True)
        variance += _SMALL
        best *= variance**-0.5
        best *= look.scale
        best += look.shift
        rows += best
    return rows
