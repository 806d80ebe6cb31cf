"""Texts as a model might have labelled them, and what is found in them then."""

import spacy
from spacy.tokens import Doc

from entities.finding import FindingOptions, find


def recognized(text: str, *names: tuple[str, str]) -> Doc:
    """A document in which the model found the first place of each of these names."""
    doc = spacy.blank("en")(text)
    starts = [text.index(name) for name, _ in names]
    doc.ents = [
        doc.char_span(start, start + len(name), label=label, alignment_mode="expand")
        for start, (name, label) in zip(starts, names, strict=True)
    ]
    return doc


def spans(text: str, *names: tuple[str, str], options: FindingOptions | None = None) -> list[tuple[str, str]]:
    """What is found in such a text: each mention as it stands there, and its type."""
    mentions = find(recognized(text, *names), options=options or FindingOptions())
    assert all(text[m.start : m.end] == m.text for m in mentions)
    return [(m.text, m.type.value) for m in mentions]
