"""A table's article as spaCy's document: its words, cut so that every mention begins and ends with one."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from entities.languages import detect
from entities.marking import marked
from entities.nametable import NameTable
from entities.pieces import PIECE, pieces
from entities.reading.needing import needed


def document(table: NameTable) -> Any:
    """The document (`spacy.tokens.Doc`), its entities the mentions: label, ``id_`` and ``kb_id_`` of each set.

    The words are those of the language's rules for dividing text; one that a mention ends inside of is cut there, so
    that no offset moves.
    """
    spacy, tokens = needed("spacy", "", "this format"), needed("spacy.tokens", "", "this format")
    nlp = _blank(spacy, detect(table.text) or "en")
    nlp.max_length = len(table.text) + 1
    marks = marked(table.entities)
    ends = {end for one in marks for end in (one.mention.start, one.mention.end)}
    words: list[tuple[str, bool]] = []
    start = 0
    for piece in pieces(table.text, PIECE):
        words += [word for token in nlp.make_doc(piece) for word in _cut(token, start, ends)]
        start += len(piece)
    doc = tokens.Doc(nlp.vocab, [word for word, _ in words], [space for _, space in words])
    doc.set_ents(
        [
            doc.char_span(m.start, m.end, label=m.type.value, kb_id=one.entity.id, span_id=one.entity.id)
            for one in marks
            for m in (one.mention,)
        ]
    )
    return doc


def _blank(spacy: Any, language: str) -> Any:
    try:
        return spacy.blank(language)
    except ImportError:  # a language that spaCy does not know, or whose library for dividing words is missing
        return spacy.blank("xx")


def _cut(token: Any, offset: int, ends: set[int]) -> Iterator[tuple[str, bool]]:
    """The parts of a word of the piece that begins at `offset`, each with whether a blank follows it."""
    start, word = offset + token.idx, token.text
    cuts = [0, *(at for at in range(1, len(word)) if start + at in ends), len(word)]
    for first, last in pairwise(cuts):
        yield word[first:last], bool(token.whitespace_) and last == len(word)
