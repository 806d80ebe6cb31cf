from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entities.decisions import Action, Spelling, StaleError, append, decide, gestures, read
from entities.decisions.gestures import Picked
from entities.desk import Desk, Sheet
from entities.export.json_object import write_json
from entities.model import Entity, NameType
from tests.decisions.texts import ARTICLE, MENTIONS, named


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(ARTICLE, MENTIONS, tmp_path / "d.jsonl", who="ann")


def row(sheet: Sheet, spelling: str) -> Entity:
    return next(e for e in sheet.entities if any(a.text == spelling for a in e.aliases))


def json_of(sheet: Sheet, path: Path) -> bytes:
    with path.open("wb") as file:
        write_json([sheet.table()], file)
    return path.read_bytes()


def test_a_decision_is_saved_and_seen_at_once(desk: Desk) -> None:
    sheet = desk.decide(lambda rows: gestures.drop(rows, row(desk.sheet(), "Reuters"), who="ann"))
    assert "Reuters" not in [e.name for e in sheet.entities]
    assert Desk(ARTICLE, MENTIONS, desk.path).sheet().entities == sheet.entities


def test_what_another_program_decides_is_seen(desk: Desk) -> None:
    desk.sheet()
    append(desk.path, [decide(Action.DROP, [named("Reuters")], who="bob")])
    assert "Reuters" not in [e.name for e in desk.sheet().entities]


def test_who_has_not_seen_the_newest_state_is_refused_and_nothing_is_saved(desk: Desk) -> None:
    seen = desk.sheet().history.version
    append(desk.path, [decide(Action.DROP, [named("Reuters")], who="bob")])
    with pytest.raises(StaleError):
        desk.decide(lambda rows: gestures.confirm(rows, rows.entities[0], who="ann"), seen=seen)
    assert len(read(desk.path).decisions) == 1


def test_a_preview_decides_nothing(desk: Desk) -> None:
    before = desk.sheet()
    after = desk.preview(lambda rows: gestures.merge(rows, row(before, "Lee"), [row(before, "Georgia")], who="ann"))
    assert "Georgia" in [a.text for a in row(after, "Lee").aliases]
    assert desk.sheet() == before
    assert not desk.path.exists()


def test_a_split_makes_a_row_of_its_own_even_where_another_row_would_take_it(desk: Desk) -> None:
    whole = row(desk.sheet(), "Kim")
    assert len(whole.aliases) > 1, "the test needs a row that holds the short name and a full one"
    after = desk.split(whole, Picked(("Kim",)))
    assert [a.text for a in row(after, "Kim").aliases] == ["Kim"]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_undo_restores_the_table_to_the_byte(data: st.DataObject, tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.unlink(missing_ok=True)
    desk = Desk(ARTICLE, MENTIONS, path, who="ann")
    tables = [json_of(desk.sheet(), tmp_path / "t.json")]
    for _ in range(data.draw(st.integers(1, 4))):
        entities = desk.sheet().entities
        entity, other = data.draw(st.sampled_from(entities)), data.draw(st.sampled_from(entities))
        kind = data.draw(st.sampled_from(["merge", "part", "rename", "retype", "drop", "confirm", "split"]))
        if kind == "split" and len(entity.mentions) > 1:
            desk.split(entity, Picked(mentions=(0,)))
        elif kind == "merge" and entity != other:
            desk.decide(lambda rows, e=entity, o=other: gestures.merge(rows, e, [o], who="ann"))
        elif kind == "part" and entity != other:
            desk.decide(lambda rows, e=entity, o=other: gestures.part(rows, e, o, who="ann"))
        elif kind == "rename":
            desk.decide(lambda rows, e=entity: gestures.rename(rows, e, "X", who="ann"))
        elif kind == "retype":
            desk.decide(lambda rows, e=entity: gestures.retype(rows, e, NameType.PLACE, who="ann"))
        elif kind == "drop":
            desk.decide(lambda rows, e=entity: gestures.drop(rows, e, who="ann"))
        else:
            desk.decide(lambda rows, e=entity: gestures.confirm(rows, e, who="ann"))
        tables.append(json_of(desk.sheet(), tmp_path / "t.json"))
    done = [d for d in read(path).decisions if not d.along]
    for decision, before in zip(reversed(done), reversed(tables[:-1]), strict=True):
        desk.decide(lambda _, id=decision.id: decide(Action.UNDO, undoes=[id], who="ann"))
        assert json_of(desk.sheet(), tmp_path / "t.json") == before


def test_an_article_scope_keeps_a_shared_file_apart(tmp_path: Path) -> None:
    desk = Desk(ARTICLE, MENTIONS, tmp_path / "d.jsonl", scope="a1", who="ann")
    sheet = desk.decide(lambda rows: gestures.confirm(rows, row(desk.sheet(), "Lee"), who="ann"))
    assert Spelling(NameType.PERSON, "Lee", "a1") in sheet.history.decisions[0].subjects
