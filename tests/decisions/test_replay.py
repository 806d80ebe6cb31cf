from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from entities.decisions import Action, Decision, Fate, Spelling, apply, is_checked, live, quote
from entities.model import Article, NameType

from .replaying import fates, row, run, texts
from .texts import ARTICLE, MENTIONS, TEXT, here, histories, mentions_of, named, say


def test_nothing_decided_changes_nothing() -> None:
    assert run().mentions == MENTIONS
    assert run().constraints.same == run().constraints.different == ()


def test_same_ties_every_mention_and_names_the_row() -> None:
    replay = run(say("1", Action.SAME, named("Lee"), named("Li"), value="Lee"))
    assert texts(replay, replay.constraints.same) == [("Lee", "Lee"), ("Lee", "Li")]
    assert list(replay.constraints.names.values()) == ["Lee"]


def test_same_across_types_takes_the_type_of_the_first() -> None:
    replay = run(say("1", Action.SAME, named("Lee"), named("Georgia"), value="Lee"))
    assert {m.type for m in replay.mentions if m.text == "Georgia"} == {NameType.PERSON}
    assert fates(replay) == "1:applied"


def test_different_parts_every_mention_of_both() -> None:
    replay = run(say("1", Action.DIFFERENT, named("Kim"), others=[named("Kim Ju-ae")]))
    assert texts(replay, replay.constraints.different) == [("Kim", "Kim Ju-ae")]
    assert len(replay.constraints.different) == 4


def test_a_split_keeps_its_own_side_together() -> None:
    split = say("1", Action.DIFFERENT, named("Kim"), named("Zhu Ye"), others=[named("Lee")], together=True)
    assert ("Kim", "Zhu Ye") in texts(run(split), run(split).constraints.same)


def test_retype_says_why() -> None:
    replay = run(say("1", Action.RETYPE, named("Georgia"), value="PERSON"))
    georgia = next(m for m in replay.mentions if m.text == "Georgia")
    assert (georgia.type, str(georgia.evidence[-1])) == (NameType.PERSON, "a person decided that Georgia is a person")


def test_a_missed_name_is_marked_here_and_everywhere() -> None:
    start = TEXT.index("writes")
    once = run(say("1", Action.NAME, quote(ARTICLE, start, start + 6), value="PERSON"))
    assert [(m.start, m.text) for m in once.mentions if m.type is NameType.PERSON and m.text == "writes"] == [
        (start, "writes")
    ]
    left = run(say("1", Action.NAME, Spelling(NameType.PLACE, "left"), value="PLACE"))
    assert [m.text for m in left.mentions].count("left") == TEXT.count("left")
    assert list(left.mentions) == sorted(left.mentions, key=lambda m: m.start)


def test_undo_and_redo() -> None:
    drop = say("1", Action.DROP, named("Kim"))
    undo = say("2", Action.UNDO, undoes=["1"])
    redo = say("3", Action.UNDO, undoes=["2"])
    assert run(drop, undo).mentions == MENTIONS
    assert run(drop, undo, redo).mentions == run(drop).mentions
    assert fates(run(drop, undo)) == "1:undone 2:applied"


def test_confirmed_means_the_row_as_it_stands() -> None:
    confirm = say("1", Action.CONFIRM, named("Lee"), named("Li"))
    replay = run(confirm)
    assert is_checked(row(replay, "Lee", "Li"), replay)
    assert is_checked(row(replay, "Li"), replay)
    assert not is_checked(row(replay, "Lee", "Li", "Kim"), replay)
    both = run(confirm, say("2", Action.CONFIRM, named("Kim")))
    assert not is_checked(row(both, "Lee", "Kim"), both)


def test_a_thousand_by_a_thousand_stays_linear() -> None:
    text = "Kim Lee " * 1000
    found = mentions_of(text)
    replay = apply([say("1", Action.DIFFERENT, named("Kim"), others=[named("Lee")])], Article(text), found)
    kims, lees = ({i for i, m in enumerate(found) if m.text == name} for name in ("Kim", "Lee"))
    assert set(replay.constraints.different) == {(0, i) for i in lees} | {tuple(sorted((i, 1))) for i in kims}


@given(histories())
def test_what_comes_out_never_contradicts_itself(history: list[Decision]) -> None:
    replay = run(*history)
    parent = list(range(len(replay.mentions)))

    def root(i: int) -> int:
        return i if parent[i] == i else root(parent[i])

    for a, b in replay.constraints.same:
        assert replay.mentions[a].type is replay.mentions[b].type
        parent[root(a)] = root(b)
    assert all(root(a) != root(b) for a, b in replay.constraints.different)
    assert all(TEXT[m.start : m.end] == m.text for m in replay.mentions)
    assert len(replay.report.entries) == len(history)
    spans = [(m.start, m.end) for m in replay.mentions]
    assert spans == sorted(set(spans))


@given(histories(), st.data())
def test_undo_restores_what_was(history: list[Decision], data: st.DataObject) -> None:
    before = run(*history)
    new = data.draw(histories())
    undo = say("undo", Action.UNDO, undoes=[f"n{d.id}" for d in new])
    renamed = [
        say(f"n{d.id}", d.action, *d.subjects, others=d.others, value=d.value)
        for d in new
        if d.action is not Action.UNDO
    ]
    after = run(*history, *renamed, undo)
    assert (after.mentions, after.constraints, after.confirmed) == (
        before.mentions,
        before.constraints,
        before.confirmed,
    )


@given(histories())
def test_what_was_undone_leaves_no_trace(history: list[Decision]) -> None:
    assert run(*history).mentions == run(*live(history)).mentions
    assert run(*history).constraints == run(*live(history)).constraints


@given(histories())
def test_decisions_outlive_an_edit_elsewhere(history: list[Decision]) -> None:
    opening = "It rained all day long.\n"
    edited = opening + TEXT + "\nMore tomorrow.\n"
    old, new = run(*history), apply(history, Article(edited, "a1"), mentions_of(edited))
    assert new.constraints == old.constraints
    assert [(m.start - len(opening), m.type, m.text) for m in new.mentions] == [
        (m.start, m.type, m.text) for m in old.mentions
    ]
    assert fates(new) == fates(old)


def test_what_finds_no_subject_says_so() -> None:
    lost = say("1", Action.SAME, named("Lee"), Spelling(NameType.PERSON, "Nobody"), value="Lee")
    replay = run(lost)
    assert replay.report.of(Fate.LOST)[0].missing == (Spelling(NameType.PERSON, "Nobody"),)
    assert replay.report.lines() == (
        "decisions: 0 applied, 1 without their subject",
        "not found in this article: 1 merged Lee and Nobody into Lee",
    )


def test_what_was_taken_out_is_no_subject_any_more() -> None:
    drop = say("1", Action.DROP, named("Li"))
    tie = say("2", Action.SAME, named("Lee"), named("Li"), value="Lee")
    for order in ((drop, tie), (tie, drop)):
        replay = run(*order)
        assert sorted(fates(replay).split()) == ["1:applied", "2:lost"]
        assert replay.report.of(Fate.LOST)[0].missing == (named("Li"),)


def test_what_a_marked_name_took_the_place_of_is_no_subject_any_more() -> None:
    start = TEXT.index("Zhu Ye")
    confirm = say("1", Action.CONFIRM, named("Zhu Ye"))
    name = say("2", Action.NAME, quote(ARTICLE, start + 4, start + 6), value="PERSON")
    assert fates(run(confirm, name)) == "1:lost 2:applied"
    assert fates(run(name, confirm)) == "2:applied 1:lost"


def test_what_is_said_of_another_article_is_no_news_of_this_one() -> None:
    there = replace(here("Kim"), doc_id="b2")
    decisions = [
        say("1", Action.DROP, named("Kim", "a1")),
        say("2", Action.DROP, named("Lee", "b2")),
        say("3", Action.DROP, there),
        say("4", Action.UNDO, undoes=["3"]),
    ]
    assert fates(run(*decisions)) == "1:applied"
    assert fates(run(*decisions, say("5", Action.DROP, replace(there, doc_id="a1")))) == "1:applied 5:applied"
