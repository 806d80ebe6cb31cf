import pytest

from entities.decisions import Action, Decision, Passage, Spelling, decide, describe, gestures
from entities.decisions.gestures import Picked, Rows
from entities.merging import merge
from entities.model import Entity, NameType

from .texts import ARTICLE, MENTIONS, TEXT, here, named, say


def row(name: str, *spots: tuple[str, int]) -> Entity:
    """A row made by hand of the nth mention of each text."""
    mentions = tuple([m for m in MENTIONS if m.text == text][nth] for text, nth in spots)
    made = merge(ARTICLE, mentions)[0]
    texts = dict.fromkeys(m.text for m in mentions)
    aliases = tuple(type(made.aliases[0])(t, sum(m.text == t for m in mentions), 1.0) for t in texts)
    return Entity(name, NameType.PERSON, name, 1.0, False, aliases, mentions)


FATHER = row("Kim Jong Un", ("Kim Jong Un", 0), ("Kim", 0))
DAUGHTER = row("Kim Ju-ae", ("Kim Ju-ae", 0), ("Kim Ju-ae", 1), ("Kim", 1))
LEE = row("Lee", ("Lee", 0), ("Lee", 1))
ROWS = Rows(ARTICLE, (FATHER, DAUGHTER, LEE))


def test_a_spelling_of_one_row_is_meant_everywhere() -> None:
    assert ROWS.subjects(FATHER)[0] == named("Kim Jong Un")


def test_a_spelling_of_two_rows_is_meant_mention_by_mention() -> None:
    shared = ROWS.subjects(DAUGHTER)[1]
    assert isinstance(shared, Passage)
    assert shared.start == DAUGHTER.mentions[2].start


def test_where_the_file_serves_several_articles_it_is_meant_in_this_one() -> None:
    assert Rows(ARTICLE, (FATHER,), scope="a1").subjects(FATHER)[0] == named("Kim Jong Un", "a1")


def test_one_picked_mention_leaves_the_others_of_its_spelling() -> None:
    split = gestures.split(ROWS, DAUGHTER, Picked(mentions=(0,)), who="ann")
    assert [type(s) for s in split.subjects] == [Passage]
    assert split.others[0] == named("Kim Ju-ae")
    assert not split.together


def test_all_mentions_of_a_spelling_picked_leave_none_of_it() -> None:
    split = gestures.split(ROWS, DAUGHTER, Picked(mentions=(0, 1)), who="ann")
    assert "Kim Ju-ae" not in {subject.text for subject in split.others}
    assert split.together


@pytest.mark.parametrize("picked", [Picked(), Picked(("Kim Ju-ae", "Kim")), Picked(mentions=(0, 1, 2))])
def test_a_split_of_nothing_or_all_is_refused(picked: Picked) -> None:
    with pytest.raises(ValueError, match="both sides"):
        gestures.split(ROWS, DAUGHTER, picked, who="ann")


def test_a_merge_goes_into_the_first() -> None:
    same = gestures.merge(ROWS, DAUGHTER, [FATHER], who="ann")
    assert (same.value, same.subjects[0]) == ("Kim Ju-ae", named("Kim Ju-ae"))


def test_a_name_is_written_with_single_blanks() -> None:
    made = gestures.rename(ROWS, FATHER, " Kim \n Jong  Un ", who="ann")
    assert (made.action, made.value, made.subjects) == (Action.RENAME, "Kim Jong Un", ROWS.subjects(FATHER))


def test_an_empty_name_is_refused() -> None:
    with pytest.raises(ValueError, match="letter"):
        gestures.rename(ROWS, FATHER, " \n", who="ann")


def test_blanks_around_a_marked_name_are_left_out() -> None:
    start = TEXT.index(" writes ")
    marked = gestures.mark(ROWS, start, start + 8, NameType.PERSON, everywhere=True, who="ann")
    assert marked.subjects == (Spelling(NameType.PERSON, "writes"),)
    with pytest.raises(ValueError, match="letter"):
        gestures.mark(ROWS, start, start + 1, NameType.PERSON, everywhere=False, who="ann")


def test_a_decision_on_many_names_is_described_by_the_first_of_them() -> None:
    def said(count: int) -> str:
        return describe(decide(Action.DROP, [Spelling(NameType.PERSON, f"P{n}") for n in range(count)], who="ann"))

    assert "P4" in said(5)
    assert "more" not in said(5)
    assert said(9) == "said that P0, P1, P2, P3 and 5 more are not a name anywhere"


def test_two_rows_are_parted_or_left_open() -> None:
    assert gestures.part(ROWS, FATHER, DAUGHTER, who="ann").action is Action.DIFFERENT
    assert gestures.part(ROWS, FATHER, DAUGHTER, who="ann", sure=False).action is Action.UNSURE


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (Decision("1", "", "", Action.UNDO, undoes=("a",)), "took back a decision"),
        (Decision("1", "", "", Action.UNDO, undoes=("a", "b")), "took back 2 decisions"),
        (say("1", Action.DROP, named("Kim")), "said that Kim is not a name anywhere"),
        (say("1", Action.DROP, here("Kim")), "said that Kim is not a name here"),
        (say("1", Action.RETYPE, named("Kim"), named("Lee"), value="PLACE"), "said that Kim and Lee are a place"),
        (say("1", Action.UNSURE, named("Kim"), others=[named("Lee")]), "was unsure whether Kim and Lee are one"),
    ],
)
def test_a_decision_in_words(decision: Decision, words: str) -> None:
    assert describe(decision) == words


def test_only_several_subjects_are_told_to_stay_together() -> None:
    for many, row in ((True, FATHER), (False, LEE)):
        assert gestures.retype(ROWS, row, NameType.PLACE, who="ann").together is many
        assert not gestures.part(ROWS, row, DAUGHTER, who="ann").together
