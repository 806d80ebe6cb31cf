"""The text of a document, put together from its words."""

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.symbols import IDS

from entities.finding.text import text_of

NLP = spacy.blank("en")


@given(st.lists(st.sampled_from([*IDS, "Kim", "U.S.", ",", " ", "\n"])), st.sampled_from(["", " "]))
def test_it_is_what_was_read_though_spacy_numbers_some_words_one_by_one(words, between):
    text = between.join(words)
    assert text_of(NLP(text)) == text


@given(st.text())
def test_it_is_any_text(text):
    assert text_of(NLP(text)) == text
