"""Why two spellings are in one row, and why not."""

import pytest

from entities.merging import Verdict, explain
from entities.model import Constraints
from tests.merging.marking import marked

TEXT = "[Ann Stone] met [Bob Reed]. [Stone] left. [Carl Reed] and [Dora Reed] came. [Reed] wept. {Paris} sleeps."


def test_together_by_the_links_between() -> None:
    answer = explain(*marked(TEXT), "Stone", "Ann Stone")
    assert answer.verdict is Verdict.TOGETHER
    assert "Stone fits only Ann Stone in this article" in str(answer)


def test_a_spelling_is_together_with_itself_for_sure() -> None:
    answer = explain(*marked(TEXT), "Ann Stone", "Ann Stone")
    assert (answer.verdict, answer.confidence, answer.evidence) == (Verdict.TOGETHER, 1.0, ())


def test_apart_because_they_stand_in_one_list() -> None:
    answer = explain(*marked(TEXT), "Carl Reed", "Dora Reed")
    assert answer.verdict is Verdict.APART
    assert "Carl Reed and Dora Reed stand in one list" in str(answer)


def test_suggested_where_several_would_do() -> None:
    answer = explain(*marked(TEXT), "Reed", "Bob Reed")
    assert answer.verdict is not Verdict.TOGETHER


def test_apart_by_a_decision() -> None:
    answer = explain(*marked(TEXT), "Stone", "Ann Stone", constraints=Constraints(different=((0, 2),)))
    assert answer.verdict is Verdict.APART
    assert "a person decided that Ann Stone and Stone are different" in str(answer)


def test_the_chain_goes_on_over_another_mention_of_equal_letters() -> None:
    article, mentions = marked("[Ann Hill] met [Zoe Ray]. In {Lima}, [Zoe Ray] left. [Bea Fox] came.")
    decided = Constraints(same=((0, 1), (3, 4)))
    answer = explain(article, mentions, "Ann Hill", "Bea Fox", constraints=decided)
    assert (answer.verdict, answer.confidence, len(answer.evidence)) == (Verdict.TOGETHER, 1.0, 2)


def test_a_person_and_a_place_are_two() -> None:
    answer = explain(*marked(TEXT), "Ann Stone", "Paris")
    assert answer.verdict is Verdict.APART
    assert "Ann Stone is found as a person, Paris as a place" in str(answer)


def test_apart_because_it_is_short_for_another() -> None:
    text = "[Ann Hill] came. [Hill] sat. [Hill] spoke. In {Lima}, [Mrs.|Hill] slept.\nLater [Bob Hill] left."
    answer = explain(*marked(text), "Hill", "Bob Hill")
    assert answer.verdict is Verdict.APART
    assert "Hill is short for Ann Hill" in str(answer)


def test_a_title_or_an_article_may_stand_before_the_spelling() -> None:
    text = "[Ann Hill] came. [Mrs.|Hill] sat. {North Korea} is far. The {North} is cold."
    assert explain(*marked(text), "Mrs. Hill", "Ann Hill").verdict is Verdict.TOGETHER
    assert explain(*marked(text), "the North", "North Korea").verdict is Verdict.TOGETHER


def test_a_contradiction_is_shown() -> None:
    answer = explain(*marked("[S. V. Hill] met nobody. In {Lima}, [Viktor Hill] slept."), "S. V. Hill", "Viktor Hill")
    assert answer.verdict is Verdict.APART
    assert "the middle initials V. and S. V. are not the same" in str(answer)


def test_a_name_that_the_article_lacks() -> None:
    with pytest.raises(LookupError, match="no name spelled 'Zoe'"):
        explain(*marked(TEXT), "Zoe", "Stone")


def test_both_ways_round_the_same() -> None:
    assert (
        explain(*marked(TEXT), "Stone", "Ann Stone").evidence == explain(*marked(TEXT), "Ann Stone", "Stone").evidence
    )
