"""The part of a network that looks at each word alone, computed once a word instead of once a place.

The first layers of spaCy's own networks turn a word's features (its norm, beginning, end, shape and vector) into
numbers; only later ones look at its neighbours. In a batch of articles each word stands three times on average.
Of the same idea is thinc's ``uniqued``, which goes around a layer of one feature.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDS, ORTH
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model
from thinc.types import Floats2d

type Embedding = Model[list[Doc], list[Floats2d]]
type Features = NDArray[np.uint64]

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
    return Model(
        f"once_a_word({layer.name})", _forward, layers=[layer], dims=layer._dims, attrs={"columns": sorted(columns)}
    )


def _forward(model: Embedding, docs: list[Doc], is_train: bool) -> tuple[list[Floats2d], Callable[..., Any]]:
    inner = model.layers[0]
    if is_train or not any(map(len, docs)):
        return inner(docs, is_train)
    columns = model.attrs["columns"]
    kinds, places = _distinct(np.concatenate([doc.to_array(columns) for doc in docs]), columns.index(ORTH))
    rows = inner.predict([_Words(docs[0].vocab, columns, kinds)])[0]
    ends = np.cumsum([len(doc) for doc in docs])[:-1]
    return np.split(rows[places], ends), _no_training


def _distinct(features: Features, spelling: int) -> tuple[Features, NDArray[np.intp]]:
    """The different rows of a table, and for each row where it stands among them.

    Nearly always equal spellings have equal features, so they are sorted by one number and then compared. The norm of
    *ca* in *can't* is another than alone: where that happens rows are sorted as a whole, six times slower.
    """
    _, first, places = np.unique(features[:, spelling], return_index=True, return_inverse=True)
    kinds = features[first]
    if not np.array_equal(kinds[places], features):
        kinds, places = np.unique(features, axis=0, return_inverse=True)
    return kinds, places


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


def _no_training(_: object) -> Any:
    raise NotImplementedError("a pipeline that was made faster for reading can't be trained")
