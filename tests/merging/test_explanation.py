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


def test_a_person_and_a_place_share_nothing() -> None:
    answer = explain(*marked(TEXT), "Ann Stone", "Paris")
    assert (answer.verdict, answer.evidence) == (Verdict.APART, ())


def test_a_name_that_the_article_lacks() -> None:
    with pytest.raises(LookupError, match="no name spelled 'Zoe'"):
        explain(*marked(TEXT), "Zoe", "Stone")


def test_both_ways_round_the_same() -> None:
    assert (
        explain(*marked(TEXT), "Stone", "Ann Stone").evidence == explain(*marked(TEXT), "Ann Stone", "Stone").evidence
    )
