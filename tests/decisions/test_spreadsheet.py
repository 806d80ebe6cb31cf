from pathlib import Path

import pytest

from entities.decisions import Decision, describe
from entities.decisions.gestures import Rows
from entities.decisions.spreadsheet import COLUMNS, changes
from entities.desk import Desk
from entities.errors import InputError
from entities.model import Entity
from entities.nametable import NameTable

from .texts import ARTICLE, MENTIONS

type Cells = list[dict[str, str]]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(ARTICLE, MENTIONS, tmp_path / "d.jsonl", who="ann")


def cells(desk: Desk) -> Cells:
    rows = NameTable.of(ARTICLE, desk.sheet().entities, model="").to_rows()
    return [{key: str(value) for key, value in row.items()} for row in rows]


def edited(rows: Cells, alias: str, **new: str) -> Cells:
    return [row | new if row["alias"] == alias else row for row in rows]


def made(desk: Desk, rows: Cells, **options: bool) -> list[Decision]:
    return changes(desk.sheet().rows, rows, who="ann", **options)


def row(desk: Desk, spelling: str) -> Entity:
    return next(e for e in desk.sheet().entities if any(a.text == spelling for a in e.aliases))


def names(entity: Entity) -> set[str]:
    return {alias.text for alias in entity.aliases}


def take(desk: Desk, rows: Cells, **options: bool) -> None:
    desk.record(made(desk, rows, **options), seen=desk.sheet().history.version)


def test_nothing_edited_decides_nothing(desk: Desk) -> None:
    assert made(desk, cells(desk)) == []
    assert made(desk, cells(desk), drop_missing=True) == []


def test_the_name_of_another_row_joins_it(desk: Desk) -> None:
    into = row(desk, "Kim Ju-ae").name
    take(desk, edited(cells(desk), "Zhu Ye", name=into))
    assert {"Kim Ju-ae", "Zhu Ye"} <= names(row(desk, "Zhu Ye"))


def test_a_new_name_for_a_whole_row_renames_it(desk: Desk) -> None:
    take(desk, edited(cells(desk), "Pyongyang", name="P’yŏngyang"))
    assert row(desk, "Pyongyang").name == "P’yŏngyang"


def test_a_new_name_for_one_spelling_splits_it_off(desk: Desk) -> None:
    take(desk, edited(cells(desk), "Zhu Ye", name=row(desk, "Kim Ju-ae").name))
    take(desk, edited(cells(desk), "Zhu Ye", name="Somebody"))
    assert (row(desk, "Zhu Ye").name, names(row(desk, "Zhu Ye"))) == ("Somebody", {"Zhu Ye"})


def test_a_changed_type_retypes(desk: Desk) -> None:
    take(desk, edited(cells(desk), "Reuters", type="person"))
    assert row(desk, "Reuters").type.value == "PERSON"


def test_another_type_and_name_at_once(desk: Desk) -> None:
    into = row(desk, "Lee")
    take(desk, edited(cells(desk), "Reuters", type=into.type, name=into.name))
    assert row(desk, "Reuters").id == row(desk, "Lee").id


def test_a_deleted_row_is_no_name_only_when_that_is_said(desk: Desk) -> None:
    rows = [r for r in cells(desk) if r["alias"] != "Reuters"]
    assert made(desk, rows) == []
    assert [describe(d) for d in made(desk, rows, drop_missing=True)] == ["said that Reuters is not a name anywhere"]


def test_what_spreadsheets_add_is_taken_off_and_other_articles_are_passed_over(desk: Desk) -> None:
    rows = [*cells(desk), cells(desk)[0] | {"doc_id": "other", "name": "X"}]
    assert describe(made(desk, edited(rows, "Lee", name="'=Lee"))[-1]).endswith("“=Lee”")


@pytest.mark.parametrize(
    ("new", "words"),
    [
        ({"id": "nope"}, "is not of this table"),
        ({"type": "ORG"}, "not PERSON or PLACE"),
        ({"name": " "}, "has no name"),
    ],
)
def test_what_makes_no_sense_is_named_with_its_line(desk: Desk, new: dict[str, str], words: str) -> None:
    with pytest.raises(InputError, match=rf"Line \d+ .*{words}"):
        made(desk, edited(cells(desk), "Lee", **new))


def test_a_missing_column_is_named() -> None:
    with pytest.raises(InputError, match="no column “type”"):
        changes(Rows(ARTICLE, ()), [{"id": "a", "name": "b", "alias": "c"}], who="ann")


def test_the_first_column_that_lacks_is_named(desk: Desk) -> None:
    rows = [{key: value for key, value in row.items() if key == "id"} for row in cells(desk)]
    with pytest.raises(InputError, match=f"no column “{COLUMNS[1]}”"):
        made(desk, rows)
