import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.decisions import Action, Decision, Passage, Spelling
from entities.decisions.line import LineError, decode, encode
from entities.model import NameType

texts = st.text(st.characters(), max_size=20)  # surrogates, controls, everything


@st.composite
def passages(draw: st.DrawFn) -> Passage:
    text = draw(st.text(st.characters(), min_size=1, max_size=9))
    start, of = draw(st.integers(0, 10**9)), draw(st.integers(1, 9))
    nth = draw(st.integers(0, of - 1))
    return Passage(draw(texts), start, start + len(text), text, draw(texts), draw(texts), nth, of)


subjects = st.lists(st.builds(Spelling, st.sampled_from(NameType), texts, texts) | passages(), max_size=3).map(tuple)


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    action = draw(st.sampled_from(Action))
    value = draw(st.sampled_from(NameType)) if action in {Action.RETYPE, Action.NAME} else draw(texts)
    undoes = tuple(draw(st.lists(texts, max_size=2)))
    return Decision(
        draw(texts), draw(texts), draw(texts), action, draw(subjects), draw(subjects), str(value), draw(st.booleans()),
        undoes, draw(texts), draw(texts),
    )  # fmt: skip


@given(decisions())
def test_a_line_holds_the_whole_decision(decision: Decision) -> None:
    line = encode(decision)
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert decode(line) == decision


@given(st.binary(max_size=60))
def test_any_bytes_are_a_decision_or_a_clear_error(line: bytes) -> None:
    with pytest.raises(LineError, match="JSON"):
        decode(line)


GOOD = {
    "v": 1,
    "id": "a",
    "time": "",
    "who": "",
    "action": "rename",
    "value": "x",
    "subjects": [{"type": "PLACE", "text": "y"}],
}
PASSAGE = {"sha256": "ab", "start": 1, "end": 2, "text": "x"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"v": 2}, "newer version"),
        ({"v": "1"}, "not a count"),
        ({"v": None}, "not a count"),
        ({"action": "vanish"}, "no action this version knows"),
        ({"action": "retype", "value": "ORG"}, "neither PERSON nor PLACE"),
        ({"id": 3}, "“id” is not a text"),
        ({"subjects": "y"}, "not a list"),
        ({"subjects": ["y"]}, "not an object"),
        ({"subjects": [{"type": "ORG", "text": "y"}]}, "neither PERSON nor PLACE"),
        ({"subjects": [PASSAGE | {"end": 9}]}, "do not fit"),
        ({"subjects": [PASSAGE | {"start": -1}]}, "not a count"),
        ({"subjects": [PASSAGE | {"nth": 1}]}, "do not fit"),
        ({"subjects": [PASSAGE | {"nth": 2}]}, "do not fit"),
        ({"undoes": [1]}, "list of ids"),
    ],
)
def test_what_is_no_decision_is_refused_with_the_reason(change: dict[str, object], words: str) -> None:
    with pytest.raises(LineError, match=words):
        decode(json.dumps(GOOD | change).encode())


def test_unknown_fields_are_passed_over() -> None:
    assert decode(json.dumps(GOOD | {"mood": "good"}).encode()).value == "x"


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(LineError):
        decode(b"[" * 100_000)


def test_half_a_character_of_a_broken_article_is_kept() -> None:
    broken = Decision("a", "", "ann", Action.DROP, (Spelling(NameType.PERSON, "Kim\ud800"),))
    assert decode(encode(broken)) == broken


def test_a_passage_that_is_the_only_one_of_its_kind_says_no_more_than_that() -> None:
    only = Decision("a", "", "ann", Action.DROP, (Passage("ab", 0, 3, "Kim"),))
    assert b"nth" not in encode(only)
    assert decode(encode(only)) == only
