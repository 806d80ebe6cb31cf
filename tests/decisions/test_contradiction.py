"""Decisions that cannot all hold: none of them is applied, and the report names them together."""

import pytest

from entities.decisions import Action, Decision, Spelling
from entities.model import NameType

from .replaying import fates, run
from .texts import here, named, say

KIM, LEE, GEORGIA = named("Kim"), named("Lee"), named("Georgia")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (say("1", Action.SAME, KIM, LEE), say("2", Action.DIFFERENT, KIM, others=[LEE])),
        (say("1", Action.CONFIRM, KIM, LEE), say("2", Action.DIFFERENT, KIM, others=[LEE])),
        (say("1", Action.SAME, here("Kim"), LEE), say("2", Action.DIFFERENT, here("Kim"), others=[LEE])),
        (
            say("1", Action.RETYPE, GEORGIA, value="PERSON"),
            say("2", Action.RETYPE, Spelling(NameType.PERSON, "Georgia"), value="PLACE"),
        ),
        (
            say("1", Action.RETYPE, here("Georgia"), value="PERSON"),
            say("2", Action.RETYPE, here("Georgia"), value="PLACE"),
        ),
        (say("1", Action.CONFIRM, named("Reuters")), say("2", Action.DROP, named("Reuters"))),
        (
            say("1", Action.RENAME, named("Li"), value="Lee Il"),
            say("2", Action.RENAME, named("Li"), value="Li Yi"),
        ),
        (say("1", Action.SAME, KIM, LEE), say("2", Action.RETYPE, LEE, value="PLACE")),
    ],
)
def test_a_contradiction_is_shown_and_neither_side_applied(first: Decision, second: Decision) -> None:
    replay = run(first, second)
    assert fates(replay) == "1:contradicted 2:contradicted"
    assert replay.report.contradictions == ((first, second),)
    assert (replay.mentions, replay.constraints) == (run().mentions, run().constraints)
    assert "contradict one another" in replay.report.lines()[1]


def test_a_chain_of_ties_that_bridges_a_parting_is_named_whole() -> None:
    chain = [say("1", Action.SAME, named("Kim"), named("Lee")), say("2", Action.SAME, named("Lee"), named("Li"))]
    other = say("3", Action.SAME, named("Zhu Ye"), named("Kim Ju-ae"))
    part = say("4", Action.DIFFERENT, named("Li"), others=[named("Kim")])
    assert fates(run(*chain, other, part)) == "1:contradicted 2:contradicted 3:applied 4:contradicted"


def test_each_contradiction_of_types_is_named_beside_ties_that_hold() -> None:
    tie = say("1", Action.SAME, named("Lee"), named("Li"))
    other = say("2", Action.SAME, named("Zhu Ye"), named("Kim Ju-ae"))
    retype = say("3", Action.RETYPE, named("Zhu Ye"), value="PLACE")
    assert fates(run(tie, other, retype)) == "1:applied 2:contradicted 3:contradicted"


def test_a_type_that_a_merge_brings_along_gives_way() -> None:
    retype = say("1", Action.RETYPE, named("Reuters"), value="PERSON")
    merge = say("2", Action.SAME, named("Georgia"), Spelling(NameType.PERSON, "Reuters"), value="Georgia")
    replay = run(retype, merge)
    assert fates(replay) == "1:applied 2:applied"
    assert {m.type for m in replay.mentions if m.text == "Reuters"} == {NameType.PLACE}


def test_a_later_merge_names_the_row_and_a_later_rename_does() -> None:
    merge = say("1", Action.SAME, named("Lee"), named("Li"), value="Lee")
    rename = say("2", Action.RENAME, named("Li"), value="Lee Il-gyu")
    assert list(run(merge, rename).constraints.names.values()) == ["Lee Il-gyu"]
    assert list(run(rename, merge).constraints.names.values()) == ["Lee"]
