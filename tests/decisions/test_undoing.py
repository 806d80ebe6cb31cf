"""Undo and redo walk over what a person did, step by step, whatever each step took back."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entities.decisions import Action, Decision, decide, gestures, redoable, undoable
from entities.desk import Desk
from entities.model import Article, Mention, NameType

TEXT = "Ann met Bo in Rome."
MENTIONS = [
    Mention(start, start + len(name), name, type)
    for name, type in (("Ann", NameType.PERSON), ("Bo", NameType.PERSON), ("Rome", NameType.PLACE))
    for start in [TEXT.find(name)]
]
STEPS = ("Ann", "Bo", "Rome", "rename", "undo", "redo")


def said(id: str, action: Action = Action.DROP, *, undoes: tuple[str, ...] = (), along: str = "") -> Decision:
    return Decision(id, "", "ann", action, undoes=undoes, along=along)


def types(desk: Desk) -> list[tuple[str, str]]:
    return sorted((entity.name, entity.type.value) for entity in desk.sheet().entities)


def retype(desk: Desk, text: str) -> None:
    row = next(e for e in desk.sheet().entities if any(alias.text == text for alias in e.aliases))
    other = NameType.PLACE if row.type is NameType.PERSON else NameType.PERSON
    desk.decide(lambda rows: gestures.retype(rows, row, other, who="ann"))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(STEPS), max_size=9))
def test_undo_and_redo_walk_over_what_was_done(steps: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Article(TEXT), MENTIONS, Path(folder) / "d.jsonl", who="ann")
        past, future = [types(desk)], []
        for number, step in enumerate(steps):
            decisions = desk.sheet().history.decisions
            if step in ("undo", "redo"):
                wanted = undoable(decisions) if step == "undo" else redoable(decisions)
                assert bool(wanted) is bool(len(past) > 1 if step == "undo" else future)
                if not wanted:
                    continue
                desk.decide(lambda _, id=wanted: decide(Action.UNDO, undoes=[id], who="ann"))
                if step == "undo":
                    future.append(past.pop())
                else:
                    past.append(future.pop())
            else:
                if step == "rename":
                    row = desk.sheet().entities[0]
                    desk.decide(lambda rows, row=row, n=number: gestures.rename(rows, row, f"Name {n}", who="ann"))
                else:
                    retype(desk, step)
                past.append(types(desk))
                future.clear()
            assert types(desk) == past[-1]


@pytest.mark.parametrize(
    ("made", "undo", "redo"),
    [
        ([], "", ""),
        ([said("a"), said("b", along="a"), said("u", Action.UNDO, undoes=("a",))], "", "u"),
        ([said("a"), said("u", Action.UNDO, undoes=("a",)), said("b", Action.UNSURE)], "b", ""),
        ([said("a"), said("b"), said("u", Action.UNDO, undoes=("b",))], "a", "u"),
    ],
    ids=["nothing done", "what was said along falls with it", "unsure is done as well", "one of two"],
)
def test_what_comes_next(made: list[Decision], undo: str, redo: str) -> None:
    assert (undoable(made), redoable(made)) == (undo, redo)
