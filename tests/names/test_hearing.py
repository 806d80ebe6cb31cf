"""Two tokens heard at once are as alike, under the same systems, as their readings say one by one."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from entities.names.grading import sound_level
from entities.names.hearing import hear_both
from entities.names.mandarin import surnames
from entities.names.readings import are_syllables, plain_codes, plain_readings
from entities.names.sound import hear, likeness
from tests.names.tables import cases

tokens = st.one_of(
    st.text("aeioughnjkmzw'-", min_size=1, max_size=9),
    st.text("абвгеиочжнрцыэюя", max_size=9),
    st.text(max_size=20),
).map(str.casefold)
SYLLABLES = "a ae an bo chen chiu chong dai e gai hai hsi i jin joh ju kim ko lee li lu mi mun na ng ou park ri ru sh"
SYLLABLES += " ser gey ha u un w wa xi xin ye yeo yi yu zh zi - '"
SPELLED = st.lists(st.sampled_from(SYLLABLES.split()), min_size=1, max_size=3).map("".join)
SURNAMES = st.sampled_from(sorted(surnames()))


def check(one: str, other: str) -> None:
    heard, slow = hear_both(one, other), likeness(hear(one), hear(other))
    assert (heard.similarity, heard.system_a, heard.system_b) == (slow.similarity, slow.system_a, slow.system_b)
    assert heard.level == sound_level(slow.similarity)


TOKENS = [token.casefold() for token, _ in cases("heard")]


@pytest.mark.parametrize("one", TOKENS)
def test_tokens_of_many_languages(one: str) -> None:
    for other in TOKENS:
        check(one, other)


@given(tokens, tokens)
def test_any_two_tokens(one: str, other: str) -> None:
    check(one, other)


@given(SPELLED, SPELLED)
def test_words_that_may_or_may_not_be_korean_or_chinese(one: str, other: str) -> None:
    check(one, other)


@given(SURNAMES, SURNAMES | SPELLED)
@example("tam", "tan")
def test_surnames_whose_letters_look_like_no_chinese(one: str, other: str) -> None:
    check(one, other)


@given(SPELLED | SURNAMES, st.sampled_from(["", "-", " ", "'"]), SPELLED | SURNAMES)
def test_what_no_system_cuts_into_syllables_is_read_plainly(word: str, between: str, second: str) -> None:
    token = f"{word}{between}{second}"
    assert are_syllables(token) or hear(token).readings == plain_readings(token)


@given(tokens | SPELLED)
def test_the_codes_of_a_token_are_those_of_its_plain_readings(token: str) -> None:
    codes = tuple((reading.code, reading.system, reading.cost) for reading in plain_readings(token))
    assert plain_codes(token) in ((), codes)
