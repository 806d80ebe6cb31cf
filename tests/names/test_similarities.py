"""Many tokens at once give the answers of one pair at a time."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from entities.names.grading import sound_level
from entities.names.similarities import paired_similarities, similarity_matrix
from entities.names.sound import hear, similarity
from entities.names.soundbounds import bounds_of, may_sound
from entities.names.soundgrid import listen, sound_levels

# Alphabets that give many readings: Latin syllables of Korean and Chinese, and tokens of other scripts.
tokens = st.one_of(
    st.text("aeiougnhjkmz-", min_size=1, max_size=8),
    st.sampled_from(
        ["Jong-un", "정은", "Чен", "Ын", "正恩", "محمد", "יוסף", "キム", "Zhang", "Chan", "Ng", "", "Ζορμπάς"]
    ),
    st.text(max_size=6),
)


@given(st.lists(tokens, max_size=6), st.lists(tokens, max_size=6))
@example(["A", "Й", "お", "이"], ["E", "n", "Ю", "ウ", "α"])
def test_the_matrix_holds_each_similarity(a: list[str], b: list[str]) -> None:
    ours, theirs = [hear(token) for token in a], [hear(token) for token in b]
    matrix = similarity_matrix(ours, theirs)
    assert matrix.shape == (len(a), len(b))
    expected = np.array([[similarity(x, y) for y in theirs] for x in ours]).reshape(matrix.shape)
    np.testing.assert_allclose(matrix, expected, atol=2e-9)


@given(st.lists(st.tuples(tokens, tokens), max_size=8))
def test_pairs_hold_each_similarity(pairs: list[tuple[str, str]]) -> None:
    ours, theirs = [hear(a) for a, _ in pairs], [hear(b) for _, b in pairs]
    expected = [similarity(x, y) for x, y in zip(ours, theirs, strict=True)]
    np.testing.assert_allclose(paired_similarities(ours, theirs), expected, atol=2e-9)


@given(st.lists(tokens, min_size=1, max_size=5), st.lists(tokens, min_size=1, max_size=5))
@example(["A", "E", "お", "이"], ["E", "お", "ae", "ウ"])  # sounds of no code at all
def test_the_levels_of_many_are_those_of_one_pair(a: list[str], b: list[str]) -> None:
    ours, theirs = [hear(token) for token in a], [hear(token) for token in b]
    keys: dict[str, int] = {}
    i, j = np.indices((len(a), len(b))).reshape(2, -1)
    levels = sound_levels(listen(ours, keys), listen(theirs, keys), i, j)
    assert levels.tolist() == [sound_level(similarity(x, y)) for x in ours for y in theirs]


@given(st.lists(tokens, min_size=1, max_size=8), st.integers(1, 24))
@example(["Ким", "Kim", "キム", "김", "金", "Kimm", "Gim"], 8)  # scripts that meet, and one that does not
def test_no_pair_that_reaches_a_level_is_left_out(words: list[str], level: int) -> None:
    heard = listen([hear(word) for word in words], {})
    i, j = np.indices((len(words),) * 2).reshape(2, -1)
    i, j = i[heard.keys[i] != heard.keys[j]], j[heard.keys[i] != heard.keys[j]]
    assert may_sound(bounds_of(heard), i, j, level=level)[sound_levels(heard, heard, i, j) >= level].all()


def test_sequences_of_different_length_are_no_pairs() -> None:
    with pytest.raises(ValueError, match="argument 2"):
        paired_similarities([hear("Kim")], [])
