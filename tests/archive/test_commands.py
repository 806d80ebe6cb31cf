"""Decisions on an archive by the command line: made, merged, seen in table, show and export, taken back."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from entities.archive import open_archive
from entities.cli import app
from entities.errors import InputError
from tests.archive.making import build, contents, story
from tests.archive.test_merging import crowd


@pytest.fixture
def store(tmp_path: Path) -> Path:
    one = [story("John Smith", "Ada Zuse", about=f"engine {i}") for i in range(2)]
    other = [story("John Smith", "Otto Quirk", "Albert Square", about=f"football {i}") for i in range(2)]
    return build(tmp_path / "news", [*crowd(), *one, *other, story("Zed Ek", "Reuters")]).path


def run(*words: object, code: int = 0) -> str:
    result = CliRunner().invoke(app, [str(word) for word in words])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result.output


def refused(*words: object) -> str:
    with pytest.raises(InputError) as problem:
        run(*words)
    return str(problem.value)


def exported(store: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run("--quiet", "archive", "export", store, "--format", "csv"))))


def named(store: Path, name: str) -> list[str]:
    """The rows of the archive's table with this name."""
    return [line for line in run("--quiet", "archive", "table", store).splitlines() if line.startswith(f"{name} ")]


def merged(store: Path) -> str:
    return run("archive", "merge", store)


def test_what_is_decided_is_merged_and_shown(store: Path) -> None:
    before = contents(open_archive(store))
    told = run("same", store, "Zed Ek", "Ada Zuse", "--who", "ann")
    assert "merged Ada Zuse into Zed Ek" in told
    assert f"entities archive merge {store}" in told
    assert "not merged yet: what was decided" in run("archive", "table", store)
    assert "(not merged yet)" in run("archive", "status", store)
    run("rename", store, "Otto Quirk", "Otto the Quick")
    run("retype", store, "Albert Square", "place")
    run("drop", store, "Reuters")
    assert "decisions: 4 applied" in merged(store)
    assert "not merged yet" not in run("archive", "table", store)
    assert "4 in force\n" in run("archive", "status", store)
    assert "Ada Zuse 2" in named(store, "Zed Ek")[0]
    assert "PLACE" in named(store, "Albert Square")[0]
    assert not named(store, "Reuters")
    shown = run("archive", "show", store, "Otto the Quick")
    assert shown.startswith("Otto the Quick  PERSON")
    assert "[Otto Quirk]" in shown
    rows = {row["name"] for row in exported(store)}
    assert "Otto the Quick" in rows
    assert rows.isdisjoint({"Reuters", "Otto Quirk", "Ada Zuse"})
    assert "ann" in run("history", store)
    for _ in range(4):
        run("undo", store)
    assert "Nothing is left to undo" in refused("undo", store)
    merged(store)
    assert contents(open_archive(store)) == before
    run("redo", store)
    assert "1 applied, 3 taken back" in merged(store)


def test_a_change_of_mind_takes_the_former_back(store: Path) -> None:
    run("same", store, "Zed Ek", "Ada Zuse")
    assert "takes back" in run("different", store, "Ada Zuse", "Zed Ek")
    assert "decisions: 1 applied, 1 taken back" in merged(store)


def test_what_was_decided_since_the_merge_is_known(store: Path) -> None:
    run("retype", store, "Reuters", "place")
    run("drop", store, "Reuters")
    assert "decisions: 2 applied" in merged(store)
    assert not len(open_archive(store).find("Reuters"))


def test_who_is_renamed_is_found_by_either_name(store: Path) -> None:
    run("rename", store, "Zed Ek", "The Ze")
    merged(store)
    for name in ("The Ze", "Zed"):
        assert "\nThe Ze " in run("--quiet", "archive", "table", store, "--name", name)


def test_namesakes_are_told_by_id_and_by_article(store: Path) -> None:
    words = refused("rename", store, "John Smith", "Jack")
    assert "in several rows" in words
    ids = [row["id"] for row in open_archive(store).find("John Smith").to_pylist()]
    assert all(id in words for id in ids[:5])
    run("rename", store, ids[0], "Jack")
    merged(store)
    assert len(named(store, "Jack")) == 1
    run("same", store, ids[0], *ids[1:])
    merged(store)
    assert [row["articles"] for row in open_archive(store).find("John Smith").to_pylist()] == [5]


def test_one_article_of_the_archive(store: Path) -> None:
    docs = open_archive(store).articles.to_pylist()
    (doc, _) = sorted(row["doc_id"] for row in docs if "Albert Square" in row["text"])
    run("drop", store, "Albert Square", "--doc", doc)
    merged(store)
    assert [row["articles"] for row in open_archive(store).find("Albert Square").to_pylist()] == [1]


def test_what_contradicts_or_finds_nothing_is_said_even_when_quiet(store: Path) -> None:
    run("rename", store, "Zed Ek", "Zed")
    file = store / "decisions.jsonl"
    line = json.loads(file.read_text(encoding="utf-8"))
    other = line | {"id": "feedfeedfeed", "value": "Ek"}
    lost = line | {"id": "deadbeefdead", "subjects": [line["subjects"][0] | {"text": "Nobody Here"}]}
    file.write_text("".join(json.dumps(one) + "\n" for one in (line, other, lost)), encoding="utf-8")
    told = run("--quiet", "archive", "merge", store)
    assert "these contradict one another" in told
    assert "feedfeedfeed" in told
    assert "not found in the archive: deadbeefdead" in told
    assert len(told.splitlines()) == 2


def test_quiet_is_quiet(store: Path) -> None:
    assert run("--quiet", "archive", "merge", store) == ""
    assert "of" not in run("--quiet", "archive", "table", store, "--name", "Zed Ek").replace("Zed Ek", "").split()
    assert "counts when" not in run("--quiet", "rename", store, "Zed Ek", "Zed")


def test_what_makes_no_sense_is_refused_in_a_sentence(store: Path) -> None:
    assert "no row with the spelling" in refused("drop", store, "Nobody Here")
    assert "one already" in refused("same", store, "Zed Ek", "zed ek")
    assert "at least one letter" in refused("rename", store, "Zed Ek", " ")
    assert "one name" in refused("different", store, "Zed Ek", "zed ek")
    assert "is an archive" in refused("decide", store, "--from-csv", __file__)
    assert not (store / "decisions.jsonl").exists()
