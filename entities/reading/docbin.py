"""spaCy's own files (`DocBin`): the texts with the names that a pipeline of yours has recognized in them."""

import zlib
from collections.abc import Iterator
from typing import Any, Final

from entities.errors import InputError
from entities.model import Article, Recognized
from entities.reading.needing import needed
from entities.reading.settings import Settings
from entities.reading.source import LARGEST, Source

OURS: Final = "entities.doc_id"
"""Key of ``doc.user_data`` that holds an article's id in the files that we write."""


def read_docbin(source: Source, settings: Settings) -> Iterator[Article]:
    """The documents of a file, with their entities: these are used, nothing is recognized a second time.

    Raises InputError, OSError.
    """
    tokens = needed("spacy.tokens", "", source.shown)
    vocab = needed("spacy.vocab", "", source.shown).Vocab()
    data = source.read()
    try:
        unpacking = zlib.decompressobj()
        unpacking.decompress(data, LARGEST)
        if unpacking.unconsumed_tail:
            raise InputError(f"{source.shown} becomes over {LARGEST / 1e6:,.0f} MB when unpacked: it is refused.")
        docs = list(tokens.DocBin().from_bytes(data).get_docs(vocab))
    except InputError:
        raise
    except Exception as problem:  # a file that is none breaks its parser anywhere, with any exception
        said = f"{type(problem).__name__}: {problem}".splitlines()[0].rstrip(": .")
        raise InputError(f"{source.shown} cannot be read as a spaCy DocBin ({said}).") from None
    if not docs:
        raise InputError(f"{source.shown} is empty.")
    for number, doc in enumerate(docs, start=1):
        yield _article(doc, source, f"{source.stem}:{number}" if len(docs) > 1 else source.stem)


def _article(doc: Any, source: Source, default_id: str) -> Article:
    recognized = tuple(Recognized(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents)
    return Article(
        doc.text,
        doc_id=str(doc.user_data.get(OURS, default_id)),
        source=source.name,
        extracted=True,
        recognized=recognized,
    )
