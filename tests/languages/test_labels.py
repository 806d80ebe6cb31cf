"""The labels of every scheme that spaCy's models use are understood."""

import pytest
import spacy

from entities.finding import find
from entities.finding.lexicon import lexicon_of
from entities.finding.spans import model_spans
from entities.finding.words import read_words

SCHEMES = {
    "en": ("PERSON", "GPE"),
    "fr": ("PER", "LOC"),
    "pl": ("persName", "placeName"),
    "sv": ("PRS", "LOC"),
    "nb": ("PER", "GPE_LOC"),
    "ko": ("PS", "LC"),
    "ro": ("PERSON", "FACILITY"),
    "xx": ("PERSON", "PLACE"),
}


@pytest.mark.parametrize("language", SCHEMES)
def test_people_and_places_are_found_by_the_labels_of_a_models_scheme(language):
    person, place = SCHEMES[language]
    try:
        nlp = spacy.blank(language)
    except ImportError:  # Korean wants a program of its own to divide words
        nlp = spacy.blank("xx")
    doc = nlp("Oksana Biletska, Tarvisaari.")
    doc.ents = [doc.char_span(0, 15, label=person), doc.char_span(17, 27, label=place)]
    assert [(m.text, m.type.value) for m in find(doc)] == [("Oksana Biletska", "PERSON"), ("Tarvisaari", "PLACE")]


@pytest.mark.parametrize("label", ["DATE", "DT", "TME", "DATETIME", "date"])
def test_a_span_of_an_amount_says_nothing_about_its_words(label):
    words = read_words("In May 2024 Kim left.", lexicon_of("en"))
    assert model_spans(words, [(3, 11, label)], mend=True) == []
