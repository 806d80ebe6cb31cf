"""What is said of one mention is an exception to what is said of its spelling."""

from entities.decisions import Action, Spelling, is_checked, quote
from entities.model import NameType

from .replaying import fates, row, run, texts
from .texts import ARTICLE, MENTIONS, TEXT, here, named, say, spot


def test_one_mention_is_an_exception_to_its_spelling() -> None:
    tie = say("1", Action.SAME, named("Kim Jong Un"), named("Kim"), value="Kim Jong Un")
    part = say("2", Action.DIFFERENT, here("Kim", 1), others=[named("Kim Jong Un"), named("Kim")])
    replay = run(tie, part)
    assert fates(replay) == "1:applied 2:applied"
    odd = next(i for i, m in enumerate(replay.mentions) if m.start == spot("Kim", 1)[0])
    assert all(odd not in pair for pair in replay.constraints.same)
    assert len([pair for pair in replay.constraints.different if odd in pair]) == 1  # the rest is tied: one for all


def test_one_mention_can_join_what_its_spelling_is_parted_from() -> None:
    part = say("1", Action.DIFFERENT, named("Kim"), others=[named("Kim Ju-ae")])
    tie = say("2", Action.SAME, named("Kim Ju-ae"), here("Kim", 1), value="Kim Ju-ae")
    replay = run(part, tie)
    assert fates(replay) == "1:applied 2:applied"
    odd = next(i for i, m in enumerate(replay.mentions) if m.start == spot("Kim", 1)[0])
    assert all(odd not in pair for pair in replay.constraints.different)


def test_one_mention_dropped_leaves_the_rest_confirmed() -> None:
    replay = run(say("1", Action.CONFIRM, named("Kim")), say("2", Action.DROP, here("Kim")))
    assert fates(replay) == "1:applied 2:applied"
    assert is_checked(row(replay, "Kim"), replay)


def test_one_mention_confirmed_outlasts_not_a_name_anywhere() -> None:
    replay = run(say("1", Action.CONFIRM, here("Georgia")), say("2", Action.DROP, named("Georgia")))
    assert [m.start for m in replay.mentions if m.text == "Georgia"] == [spot("Georgia")[0]]


def test_a_mention_on_both_sides_belongs_to_the_side_that_points_at_it() -> None:
    for side, others in ((named("Kim"), here("Kim", 1)), (here("Kim", 1), named("Kim"))):
        replay = run(say("1", Action.DIFFERENT, side, others=[others]))
        (pair,) = replay.constraints.different
        assert sorted(replay.mentions[i].start for i in pair) == [spot("Kim", 0)[0], spot("Kim", 1)[0]]


def test_a_mention_that_both_sides_point_at_belongs_to_neither() -> None:
    both = say("1", Action.DIFFERENT, here("Kim"), here("Lee"), others=[here("Kim"), here("Li")])
    assert texts(run(both), run(both).constraints.different) == [("Lee", "Li")]
    spelled = say("1", Action.DIFFERENT, named("Kim"), named("Lee"), others=[named("Kim"), named("Li")])
    assert texts(run(spelled), run(spelled).constraints.different) == [("Lee", "Li")]


def test_drop_here_and_everywhere() -> None:
    assert [m.text for m in run(say("1", Action.DROP, named("Georgia"))).mentions].count("Georgia") == 0
    replay = run(say("1", Action.DROP, here("Georgia", 1)))
    assert [m for m in replay.mentions if m.text == "Georgia"] == [m for m in MENTIONS if m.text == "Georgia"][:1]


def test_a_marked_name_takes_the_place_of_what_it_overlaps_only_where_it_is_pointed_at() -> None:
    start = TEXT.index("Kim Ju-ae")
    pointed = run(say("1", Action.NAME, quote(ARTICLE, start + 4, start + 9), value="PERSON"))
    assert [m.text for m in pointed.mentions if start <= m.start < start + 9] == ["Ju-ae"]
    everywhere = run(say("1", Action.NAME, Spelling(NameType.PERSON, "Ju-ae"), value="PERSON"))
    assert everywhere.mentions == MENTIONS


def test_one_mention_found_longer_than_before_is_still_meant() -> None:
    short = quote(ARTICLE, spot("Kim Jong Un")[0], spot("Kim Jong Un")[0] + 8)
    assert "Kim Jong Un" not in [m.text for m in run(say("1", Action.DROP, short)).mentions]
