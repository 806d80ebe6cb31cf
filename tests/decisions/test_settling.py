from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from entities.decisions import Action, Decision, Fate, Report, Spelling, apply, describe, live, settle
from entities.decisions import settled as settled_by
from entities.model import NameType

from .texts import ARTICLE, MENTIONS, here, histories, named, say

KIM, LEE, LI, UN = named("Kim"), named("Lee"), named("Li"), named("Kim Jong Un")


def settled(new: Decision, *earlier: Decision) -> tuple[Decision, ...]:
    return settle(new, earlier, ARTICLE, MENTIONS)


def told(made: tuple[Decision, ...]) -> list[str]:
    return [describe(decision) for decision in made]


def test_what_contradicts_nothing_is_left_as_it_is() -> None:
    new = say("2", Action.SAME, LEE, LI)
    assert settled(new, say("1", Action.SAME, UN, KIM)) == (new,)


def test_the_newest_of_a_chain_is_taken_back() -> None:
    chain = [say("1", Action.SAME, KIM, LEE), say("2", Action.SAME, LEE, LI)]
    (new,) = settled(say("3", Action.DIFFERENT, LI, others=[KIM]), *chain)
    assert new.undoes == ("2",)


def test_splitting_one_off_a_merge_keeps_the_rest_merged() -> None:
    merge = say("1", Action.SAME, UN, KIM, LEE, value="Kim Jong Un")
    made = settled(say("2", Action.DIFFERENT, LEE, others=[UN, KIM]), merge)
    assert told(made) == ["kept Lee apart from Kim Jong Un and Kim", "merged Kim into Kim Jong Un"]
    assert (made[0].undoes, made[1].along) == (("1",), "2")


def test_merging_one_back_keeps_the_rest_apart() -> None:
    part = say("1", Action.DIFFERENT, KIM, LEE, others=[UN, LI])
    made = settled(say("2", Action.SAME, UN, LEE), part)
    assert told(made)[1:] == ["kept Kim apart from Kim Jong Un and Li", "kept Lee apart from Li"]


def test_a_type_given_back_leaves_the_other_spellings_retyped() -> None:
    retype = say("1", Action.RETYPE, KIM, LEE, value="PLACE", together=True)
    made = settled(say("2", Action.RETYPE, Spelling(NameType.PLACE, "Lee"), value="PERSON"), retype)
    assert [d.action for d in made] == [Action.UNDO, Action.RETYPE]
    replay = apply([retype, *made], ARTICLE, MENTIONS)
    types = {m.text: m.type for m in replay.mentions}
    assert (types["Kim"], types["Lee"]) == (NameType.PLACE, NameType.PERSON)


def test_a_confirmed_row_stays_so_without_what_is_no_name() -> None:
    made = settled(say("2", Action.DROP, LI), say("1", Action.CONFIRM, LEE, LI))
    assert told(made) == ["said that Li is not a name anywhere", "confirmed Lee"]


def test_one_mention_contradicts_only_what_was_said_of_that_mention() -> None:
    drop = say("1", Action.CONFIRM, here("Kim"), here("Kim", 1))
    assert told(settled(say("2", Action.DROP, here("Kim", 1)), drop)) == [
        "said that Kim is not a name here",
        "confirmed Kim",
    ]


def test_undoing_brings_back_all_that_was_taken_back_and_nothing_that_was_said_again() -> None:
    merge = say("1", Action.SAME, UN, KIM, LEE)
    made = settled(say("2", Action.DIFFERENT, LEE, others=[UN, KIM]), merge)
    assert live([merge, *made, say("3", Action.UNDO, undoes=["2"])]) == (merge,)


def test_what_contradicts_itself_stays_so() -> None:
    odd = say("1", Action.CONFIRM, KIM, named("Georgia"))
    assert settled(odd) == (odd,)


def test_a_row_is_named_anew_without_going_through_all_its_earlier_names() -> None:
    """The last name is taken back, and so are those before it: none of them is judged again."""
    made: list[Decision] = []
    judged: list[int] = []

    def judge(decisions: Sequence[Decision]) -> Report:
        judged.append(len(decisions))
        return apply(decisions, ARTICLE, MENTIONS).report

    for number in range(12):
        judged.clear()
        made += settled_by(say(str(number), Action.RENAME, LEE, value=f"Name {number}"), made, judge)
        assert len(judged) <= 2
        assert [d.value for d in live(made)] == [f"Name {number}"]
    for number in range(11, 0, -1):
        made.append(say(f"u{number}", Action.UNDO, undoes=[str(number)]))
        assert [d.value for d in live(made)] == [f"Name {number - 1}"]


@given(histories())
def test_after_settling_nothing_stands_against_it(history: list[Decision]) -> None:
    made = settled(say("new", Action.SAME, KIM, LEE), *history)
    fates = {e.decision.id: e.fate for e in apply([*history, *made], ARTICLE, MENTIONS).report.entries}
    assert Fate.CONTRADICTED not in {fates[decision.id] for decision in made}


@given(histories(), st.sampled_from([KIM, here("Kim"), here("Kim", 1)]))
def test_undoing_what_was_settled_restores_what_was(history: list[Decision], subject: Spelling) -> None:
    made = settled(say("new", Action.DIFFERENT, subject, others=[LEE, UN]), *history)
    before = apply(history, ARTICLE, MENTIONS)
    after = apply([*history, *made, say("undo", Action.UNDO, undoes=["new"])], ARTICLE, MENTIONS)
    assert (after.mentions, after.constraints, after.confirmed) == (
        before.mentions,
        before.constraints,
        before.confirmed,
    )
