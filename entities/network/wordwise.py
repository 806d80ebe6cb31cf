"""The part of a network that looks at each word alone, computed once a word instead of once a place.

The first layers of spaCy's own networks turn a word's features (its norm, beginning, end, shape and vector) into
numbers; only later ones look at its neighbours. In a batch of articles each word stands three times on average, and
most of its words stood in the articles before. Of the same idea is thinc's ``uniqued``, which goes around a layer of
one feature.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDS, ORTH
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model

from entities.network.rowwise import Floats

type Features = NDArray[np.uint64]
type Embedding = Model[list[Doc], list[Floats]]

MOST_KEPT: Final = 1 << 15
"""Words whose numbers are kept for the next articles: 13 MB in the English model."""
_FIRST: Final = "extract_features"
_LAST: Final = "ragged2list"
_ALONE: Final = {
    *(_FIRST, "list2ragged", "ints-getitem", "hashembed", "static_vectors", "maxout", "mish", "linear", "layernorm"),
    *("dropout", _LAST),
}
"""Layers that make of each row one row, without looking at others. What holds only them looks at each word alone."""


def is_wordwise(layer: Model[Any, Any]) -> bool:
    """Whether the layer takes documents, and what it makes of a word hangs on this word's features alone."""
    leaves = [node for node in layer.walk() if not node.layers]
    return layer.name.startswith(_FIRST) and layer.name.endswith(_LAST) and all(leaf.name in _ALONE for leaf in leaves)


def once_a_word(layer: Embedding) -> Embedding:
    """A layer that computes the same as a wordwise one, once for each different word of the documents."""
    extracts = (node for node in layer.walk() if node.name == _FIRST)
    columns = {ORTH, *(_id(name) for node in extracts for name in node.attrs["columns"])}
    name, attrs = f"once_a_word({layer.name})", {"columns": sorted(columns)}
    return Model(name, partial(_forward, _Known()), layers=[layer], dims=layer._dims, attrs=attrs)


@dataclass(slots=True)
class _Known:
    """The words computed so far: where the numbers of each stand in `rows`, by the bytes of its features."""

    places: dict[bytes, int] = field(default_factory=dict)
    rows: Floats = field(default_factory=lambda: np.empty((0, 0), np.float32))

    def numbers(self, words: list[bytes], compute: Callable[[list[bytes]], Floats]) -> Floats:
        """A row for each word; those not seen yet are computed, and all are forgotten when they are too many."""
        new = dict.fromkeys([word for word in words if word not in self.places])
        if len(self.places) + len(new) > len(self.rows):
            self.places, new = {}, dict.fromkeys(words)
        if new:
            rows, begin = compute(list(new)), len(self.places)
            if not begin:
                self.rows = np.empty((max(MOST_KEPT, len(new)), rows.shape[1]), np.float32)
            self.rows[begin : begin + len(new)] = rows
            self.places.update(zip(new, range(begin, begin + len(new)), strict=True))
        return self.rows[[self.places[word] for word in words]]


_LOCK: Final = Lock()
"""Held while the known words are read or written: a server may ask in several threads."""


def _forward(
    known: _Known, model: Embedding, docs: list[Doc], is_train: bool
) -> tuple[list[Floats], Callable[..., Any]]:
    inner, columns = model.layers[0], model.attrs["columns"]
    if is_train or not any(map(len, docs)):
        return inner(docs, is_train)
    features = np.concatenate([doc.to_array(columns) for doc in docs])
    words = features.view(f"V{features.strides[0]}").ravel().tolist()

    def compute(new: list[bytes]) -> Floats:
        kinds = np.frombuffer(b"".join(new), features.dtype).reshape(len(new), -1)
        rows: Floats = inner.predict([_Words(docs[0].vocab, columns, kinds)])[0]
        return rows

    with _LOCK:
        rows = known.numbers(words, compute)
    ends = np.cumsum([len(doc) for doc in docs])[:-1]
    return np.split(rows, ends), no_training


@dataclass(frozen=True, slots=True)
class _Words:
    """As much of a document as an embedding asks for: the features of its words."""

    vocab: Vocab
    columns: list[int]
    features: Features

    def __len__(self) -> int:
        return len(self.features)

    def to_array(self, names: int | str | Sequence[int | str]) -> Features:
        if isinstance(names, int | str):
            return self.features[:, self.columns.index(_id(names))]
        return self.features[:, [self.columns.index(_id(name)) for name in names]]


def _id(name: int | str) -> int:
    return IDS[name.upper()] if isinstance(name, str) else name


def no_training(_: object) -> Any:
    """What such a layer gives for going back through it. Raises NotImplementedError."""
    raise NotImplementedError("a pipeline that was made faster for reading can't be trained")
