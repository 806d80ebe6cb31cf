"""What is kept between two replays never shows: the same outcome as from nothing."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from entities.decisions import Action, Decision, Replayer, apply, live
from entities.decisions.stages import KEPT
from entities.decisions.trace import CHANGING

from .texts import ARTICLE, MENTIONS, histories, named, say


@st.composite
def sittings(draw: st.DrawFn) -> list[list[Decision]]:
    """What one replayer is asked, one after the other: files that grow, that lack some lines, that an undo ends."""
    whole = draw(histories(most=14))
    asked = []
    for _ in range(draw(st.integers(1, 12))):
        some = [decision for decision in whole if draw(st.integers(0, 5))][: draw(st.integers(0, len(whole)))]
        standing = live(some)
        if standing and draw(st.booleans()):
            undo = say("undo", Action.UNDO, undoes=[draw(st.sampled_from(standing)).id])
            some = [*some, undo, say("redo", Action.UNDO, undoes=["undo"])][: len(some) + draw(st.integers(1, 2))]
        if some and draw(st.booleans()):  # read again from the file: equal, and another object
            some[-1] = replace(some[-1])
        asked.append(some)
    return asked


@given(sittings())
def test_one_decision_more_or_less_is_as_all_of_them_from_nothing(asked: list[list[Decision]]) -> None:
    kept = Replayer(ARTICLE, MENTIONS)
    for decisions in asked:
        assert kept.replay(decisions) == apply(decisions, ARTICLE, MENTIONS)


@given(sittings(), st.lists(st.sampled_from(["a1", "a2"]), min_size=len(MENTIONS), max_size=len(MENTIONS)))
def test_the_same_for_an_archive(asked: list[list[Decision]], docs: list[str]) -> None:
    kept = Replayer(ARTICLE, MENTIONS, docs=docs)
    for some in asked:
        decisions = [d for d in some if d.action is not Action.NAME]  # an archive has no text to find it in
        assert kept.replay(decisions) == apply(decisions, ARTICLE, MENTIONS, docs=docs)


def test_what_speaks_of_another_article_is_known_when_the_file_is_another() -> None:
    kept = Replayer(ARTICLE, MENTIONS)
    elsewhere, undo = say("1", Action.DROP, named("Kim", "a2")), say("2", Action.UNDO, undoes=["1"])
    here = say("1", Action.DROP, named("Kim", "a1"))
    for decisions in ([elsewhere, undo], [here, undo], [elsewhere], [elsewhere, undo]):
        assert kept.replay(decisions) == apply(decisions, ARTICLE, MENTIONS)


def test_what_is_kept_does_not_grow() -> None:
    kept = Replayer(ARTICLE, MENTIONS)
    decisions = []
    for number in range(60):
        decisions += [say(f"{number}", Action.DROP, named("Kim")), say(f"u{number}", Action.UNDO, undoes=[f"{number}"])]
        kept.replay(decisions[:-1])
        kept.replay(decisions)
    assert len(kept._stages._kept) <= KEPT
    changing = [d for d in decisions if d.action in CHANGING]
    assert len(changing) == 60
    assert sum(stage.scene is not None for way in kept._stages._kept for stage in way) <= KEPT
