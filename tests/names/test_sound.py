"""Tokens as they sound."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from entities.names.sound import hear, likeness

tokens = st.text(max_size=20)


@given(tokens, tokens)
def test_likeness_is_symmetric(a: str, b: str) -> None:
    there, back = likeness(hear(a), hear(b)), likeness(hear(b), hear(a))
    assert there.similarity == back.similarity
    assert 0 <= there.similarity <= 1
    assert (there.reading_a, there.reading_b) == (back.reading_b, back.reading_a)


@given(tokens)
def test_a_token_sounds_like_itself_in_every_case_and_normal_form(token: str) -> None:
    for form in ("NFC", "NFD"):
        assert likeness(hear(token), hear(unicodedata.normalize(form, token))).similarity == 1
    upper = token.upper()
    if upper.lower() == token.lower():
        assert likeness(hear(token), hear(upper)).similarity == 1
