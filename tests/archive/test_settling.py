"""Settling a decision on an archive among those that are related to it, and among them all, is one."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from entities.archive.rulings import rulings
from entities.archive.settling import related, settle
from entities.decisions import Action, Decision, Spelling, settled
from entities.model import NameType

TEXTS = ("Kim Jong Un", "Kim Jong-un", "KIM JONG UN", "Ann Lee", "Ann\nLee", "Lee", "Georgia", "GEORGIA", "Cuba", "Li")
spellings = st.builds(
    Spelling, st.sampled_from(NameType), st.sampled_from(TEXTS), st.sampled_from(["", "", "a1", "a2"])
)


@st.composite
def answers(draw: st.DrawFn) -> list[Decision]:
    made: list[Decision] = []
    for number in range(draw(st.integers(1, 9))):
        action = draw(st.sampled_from(Action))
        sided = action in {Action.SAME, Action.DIFFERENT, Action.UNSURE}
        typed = action in {Action.RETYPE, Action.NAME}
        back = made and (action is Action.UNDO or not draw(st.integers(0, 4)))
        made.append(
            Decision(
                str(number),
                "",
                "ann",
                action,
                () if action is Action.UNDO else tuple(draw(st.lists(spellings, min_size=1, max_size=2))),
                tuple(draw(st.lists(spellings, min_size=1, max_size=2))) if sided else (),
                str(draw(st.sampled_from(NameType))) if typed else draw(st.sampled_from(["", "X", "Y"])),
                undoes=(draw(st.sampled_from(made)).id,) if back else (),
                along=draw(st.sampled_from(made)).id if made and not draw(st.integers(0, 9)) else "",
            )
        )
    return made


def told(decisions: tuple[Decision, ...]) -> list[Decision]:
    """Without what is new at every call: the ids and times of what is said again."""
    return [replace(decision, id="" if decision.along else decision.id, time="", tool="") for decision in decisions]


@given(answers())
def test_what_is_not_related_has_no_part_in_it(made: list[Decision]) -> None:
    *earlier, decision = made
    near = related(decision, earlier)
    assert [d for d in earlier if d in near] == list(near)
    everything = {entry.decision.id: entry for entry in rulings(earlier).report.entries}
    assert all(everything[entry.decision.id] == entry for entry in rulings(near).report.entries)
    whole = settled(decision, earlier, lambda decisions: rulings(decisions).report)
    assert told(settled(decision, near, lambda decisions: rulings(decisions).report)) == told(whole)


def test_names_are_related_whatever_their_case_and_hyphens_and_through_others() -> None:
    one, other = Spelling(NameType.PERSON, "Kim Jong Un"), Spelling(NameType.PERSON, "Ann Lee")
    link = Decision("1", "", "ann", Action.SAME, (Spelling(NameType.PERSON, "KIM JONG-UN"),), (other,))
    name = Decision("2", "", "ann", Action.RENAME, (Spelling(NameType.PLACE, "ann lee"),), value="X")
    undo = Decision("3", "", "ann", Action.UNDO, undoes=("2",))
    apart = Decision("4", "", "ann", Action.RENAME, (Spelling(NameType.PERSON, "Cuba"),), value="X")
    new = Decision("5", "", "ann", Action.DIFFERENT, (one,), (other,))
    assert related(new, [apart, name, link, undo]) == (name, link, undo)
    assert settle(new, [apart, name, link, undo])[0].undoes == ("1",)
