"""What people decided holds across the archive: one, two, taken back, in one article only, in any order of adding."""

from pathlib import Path

import pytest

from entities.archive import Archive, merge, open_archive, store
from entities.archive.settling import settle
from entities.archive.shard import publish
from entities.decisions import Decision, Spelling, append, decide
from entities.decisions.decision import Action
from entities.model import NameType
from entities.nametable import NameTable
from tests.archive.making import build, contents, story, table_of
from tests.archive.test_merging import crowd


def person(text: str, doc_id: str = "") -> Spelling:
    return Spelling(NameType.PERSON, text, doc_id)


def ruled(archive: Archive, *decisions: Decision) -> Archive:
    for decision in decisions:
        append(archive.path / "decisions.jsonl", [decision])
    merge(archive.path)
    return open_archive(archive.path)


def together(archive: Archive, *names: str) -> bool:
    members = archive.members.to_pylist()
    return len({row["id"] for row in members if row["name"] in names}) == 1


def same(*names: str) -> Decision:
    return decide(Action.SAME, [person(names[0])], others=map(person, names[1:]), who="ann")


def different(one: str, other: str) -> Decision:
    return decide(Action.DIFFERENT, [person(one)], others=[person(other)], who="ann")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return build(
        tmp_path / "a", [story("Volodymyr Zelensky"), story("Volodymyr Zelenskyy", about="x"), story("Zed Ek")]
    )


def test_same_and_its_undoing(archive: Archive) -> None:
    before = contents(archive)
    made = same("Zed Ek", "Volodymyr Zelensky")
    joined = ruled(archive, made)
    assert together(joined, "Zed Ek", "Volodymyr Zelensky", "Volodymyr Zelenskyy")
    assert "a person decided that they are one" in joined.members["evidence"].to_pylist()
    assert contents(ruled(archive, decide(Action.UNDO, undoes=[made.id], who="ann"))) == before


def test_different_parts_what_merging_joined(archive: Archive) -> None:
    apart = ruled(archive, different("Volodymyr Zelensky", "Volodymyr Zelenskyy"))
    assert not together(apart, "Volodymyr Zelensky", "Volodymyr Zelenskyy")


def fates(archive: Archive) -> list[str]:
    return [entry.fate.value for entry in merge(archive.path).fates.entries]


def test_of_contradictions_none_applies_and_the_run_says_so(archive: Archive) -> None:
    names = ("Zed Ek", "Volodymyr Zelensky")
    before = contents(archive)
    made = (different(*names), same(*names))
    assert contents(ruled(archive, *made)) == before
    assert fates(archive) == ["contradicted", "contradicted"]
    (_, line) = merge(archive.path).fates.lines("the archive")
    assert line.startswith("these contradict one another")
    assert all(decision.id in line for decision in made)
    assert together(ruled(archive, decide(Action.UNDO, undoes=[made[0].id], who="ann")), *names)


def test_a_change_of_mind_takes_back_what_it_contradicts(archive: Archive) -> None:
    names = ("Zed Ek", "Volodymyr Zelensky")
    first = same(*names)
    (second,) = settle(different(*names), [first])
    assert second.undoes == (first.id,)
    assert not together(ruled(archive, first, second), *names)
    assert fates(archive) == ["undone", "applied"]


def test_no_chain_brings_together_what_a_person_told_apart(archive: Archive) -> None:
    found = ruled(archive, same("Zed Ek", "Volodymyr Zelensky"), different("Zed Ek", "Volodymyr Zelenskyy"))
    assert together(found, "Zed Ek", "Volodymyr Zelensky")
    assert not together(found, "Zed Ek", "Volodymyr Zelenskyy")
    assert fates(found) == ["applied", "applied"]


def test_what_is_said_of_one_article_is_an_exception(tmp_path: Path) -> None:
    tables = [story("Zed Ek", "Ann Lee", about=about) for about in ("x", "y", "z")]
    archive = build(tmp_path / "a", [*tables, story("Bo Xu")])
    here = decide(Action.DIFFERENT, [person("Zed Ek", tables[0].doc_id)], others=[person("Bo Xu")], who="ann")
    found = ruled(archive, same("Zed Ek", "Bo Xu"), here)
    assert sorted(found.find("Zed Ek")["articles"].to_pylist()) == [1, 3]
    assert fates(found) == ["applied", "applied"]


def test_rename_and_its_undoing(archive: Archive) -> None:
    before = contents(archive)
    made = decide(Action.RENAME, [person("Volodymyr Zelenskyy")], value="Ze", who="ann")
    found = ruled(archive, made)
    (row,) = found.find("ze").to_pylist()
    assert row["name"] == "Ze"
    assert {alias["text"] for alias in row["aliases"]} == {"Volodymyr Zelensky", "Volodymyr Zelenskyy"}
    other = decide(Action.RENAME, [person("Volodymyr Zelenskyy")], value="V. Z.", who="bo")
    assert contents(ruled(found, other)) == before
    assert fates(found) == ["contradicted", "contradicted"]
    (row,) = ruled(found, decide(Action.UNDO, undoes=[made.id], who="ann")).find("Volodymyr Zelensky").to_pylist()
    assert row["name"] == "V. Z."
    assert contents(ruled(found, decide(Action.UNDO, undoes=[other.id], who="ann"))) == before


def test_a_merge_may_name_the_row(archive: Archive) -> None:
    made = decide(Action.SAME, [person("Zed Ek")], others=[person("Volodymyr Zelensky")], value="The Ze", who="ann")
    assert ruled(archive, made).find("Zed Ek")["name"].to_pylist() == ["The Ze"]


def test_not_a_name_takes_a_spelling_out_of_every_article(tmp_path: Path) -> None:
    tables = [
        table_of("Kim Jong Un spoke. The Sun said that Kim Jong Un, the Sun, left.", ["Kim Jong Un", "Sun"]),
        story("Sun", "Zed Ek"),
    ]
    archive = build(tmp_path / "a", tables)
    before = contents(archive)
    made = decide(Action.DROP, [person("Sun")], who="ann")
    found = ruled(archive, made)
    assert not len(found.find("Sun"))
    assert sorted(found.entities["name"].to_pylist()) == ["Kim Jong Un", "Zed Ek"]
    assert fates(found) == ["applied"], "also on a merge that finds nothing new"
    assert contents(ruled(found, decide(Action.UNDO, undoes=[made.id], who="ann"))) == before


def test_not_a_name_shortens_the_row_of_an_article(tmp_path: Path) -> None:
    text = "Kim Jong Un spoke. Kim left. Kim Jong Un slept."
    archive = build(tmp_path / "a", [table_of(text, ["Kim Jong Un", "Kim"]), story("Zed Ek")])
    (whole,) = archive.find("Kim Jong Un").to_pylist()
    found = ruled(archive, decide(Action.DROP, [person("Kim")], who="ann"))
    (row,) = found.find("Kim Jong Un").to_pylist()
    assert [alias["text"] for alias in row["aliases"]] == ["Kim Jong Un"]
    assert row["mentions"] == 2 == len(list(found.seen(row["id"])))
    assert len(list(archive.seen(whole["id"]))) == 2, "the tables are of the last merge"


def test_retype_makes_a_person_a_place_in_every_article(tmp_path: Path) -> None:
    tables = [story("Albert Square", "Zed Ek", about=about) for about in ("x", "y")]
    tables.append(story("Zed Ek", places=["Albert Square"], about="z"))
    archive = build(tmp_path / "a", tables)
    made = decide(Action.RETYPE, [person("Albert Square")], value=NameType.PLACE.value, who="ann")
    before = contents(archive)
    found = ruled(archive, made)
    (row,) = found.find("Albert Square").to_pylist()
    assert (row["type"], row["articles"]) == ("PLACE", 3)
    assert {m["type"] for m in found.members_of(row["id"]).to_pylist()} == {"PLACE"}
    assert contents(ruled(found, decide(Action.UNDO, undoes=[made.id], who="ann"))) == before


def test_part_of_a_row_of_another_type_is_a_row_of_its_own(tmp_path: Path) -> None:
    text = "Lincoln Park spoke. Lincoln left. Lincoln Park slept."
    archive = build(tmp_path / "a", [table_of(text, ["Lincoln Park", "Lincoln"]), story("Zed Ek")])
    assert len(archive.find("Lincoln")) == 1
    found = ruled(archive, decide(Action.RETYPE, [person("Lincoln")], value=NameType.PLACE.value, who="ann"))
    rows = {row["name"]: row for row in found.find("Lincoln").to_pylist()}
    assert rows["Lincoln"]["type"] == "PLACE"
    assert {seen.text for seen in found.seen(rows["Lincoln"]["id"])} == {"Lincoln"}
    (person_row,) = found.find("Lincoln Park").to_pylist()
    assert [seen.text for seen in found.seen(person_row["id"])] == ["Lincoln Park"] * 2


def test_confirming_ends_the_doubt(tmp_path: Path) -> None:
    namesakes = [story("John Smith", "Ada Zuse", about="a"), story("John Smith", "Otto Quirk", about="b")]
    archive = build(tmp_path / "a", [*crowd(), *namesakes])
    assert any(archive.find("John Smith")["needs_review"].to_pylist())
    found = ruled(archive, decide(Action.CONFIRM, [person("John Smith")], who="ann"))
    (row,) = found.find("John Smith").to_pylist()
    assert not row["needs_review"]


def test_what_finds_no_subject_is_reported(archive: Archive) -> None:
    nobody = [
        same("Zed Ek", "Nobody Here"),
        decide(Action.DROP, [person("Nobody Here")], who="ann"),
        decide(Action.RENAME, [person("Nobody Here")], value="Somebody", who="ann"),
        decide(Action.DROP, [person("Zed Ek", "no-such-article")], who="ann"),
    ]
    before = contents(archive)
    assert contents(ruled(archive, *nobody)) == before
    assert fates(archive) == ["lost"] * 4


def test_homonyms_are_one_when_a_person_says_so(tmp_path: Path) -> None:
    namesakes = [story("John Smith", "Ada Zuse", about="a"), story("John Smith", "Otto Quirk", about="b")]
    archive = build(tmp_path / "a", [*crowd(), *namesakes])
    assert len(archive.find("John Smith")) > 1
    docs = [table.doc_id for table in namesakes]
    decision = decide(Action.SAME, [person("John Smith", docs[0])], others=[person("John Smith", docs[1])], who="ann")
    found = ruled(archive, decision).find("John Smith")["articles"].to_pylist()
    assert sorted(found) == [1, 2]
    everywhere = ruled(archive, same("John Smith", "John Smith"))
    assert everywhere.find("John Smith")["articles"].to_pylist() == [3]


def test_order_does_not_matter_to_decisions(tmp_path: Path) -> None:
    tables = [story("Zed Ek"), story("Ann Lee", about="x"), story("Anne Lee", about="y"), story("Zed Ek", "Bo Li")]
    decisions = tmp_path / "decisions.jsonl"
    retype = decide(Action.RETYPE, [person("Anne Lee")], value=NameType.PLACE.value, who="ann")
    rename = decide(Action.RENAME, [person("Zed Ek")], value="Zed", who="ann")
    drop = decide(Action.DROP, [person("Bo Li")], who="ann")
    append(decisions, [same("Zed Ek", "Ann Lee"), different("Ann Lee", "Anne Lee"), retype, rename, drop])
    found = []
    for name, order in (("a", tables), ("b", tables[::-1])):
        archive = build(tmp_path / name, order[:2])
        for table in order[2:]:
            merge(archive.path, decisions=decisions)
            publish(archive.path, [table])
        done = merge(archive.path, decisions=decisions)
        assert [entry.fate.value for entry in done.fates.entries] == ["applied"] * 5
        found.append(contents(archive))
    found.append(contents(at_once(tmp_path / "c", tables, decisions)))
    assert found[0] == found[1] == found[2]


def at_once(root: Path, tables: list[NameTable], decisions: Path) -> Archive:
    store.create(root)
    for start in (0, 2):
        publish(root, tables[start : start + 2])
    merge(root, decisions=decisions)
    return open_archive(root)


@pytest.mark.parametrize("here", [True, False])
def test_a_lone_name_that_company_joined_leaves_when_a_person_says_so(tmp_path: Path, here: bool) -> None:
    company = ("Otto Quirk", "Ada Zuse", "Emil Kraut")
    lone = story("Aigner", *company, about="x")
    archive = build(tmp_path / "a", [story("Ilse Aigner", *company), lone, story("Aigner", about="alone")])
    before = contents(archive)
    assert archive.find("Ilse Aigner")["articles"].to_pylist() == [2]
    subject = person("Aigner", lone.doc_id if here else "")
    made = decide(Action.DIFFERENT, [subject], others=[person("Ilse Aigner")], who="ann")
    (id,) = archive.find("Ilse Aigner")["id"].to_pylist()
    found = ruled(archive, made)
    assert found.find("Ilse Aigner").select(["id", "articles"]).to_pylist() == [{"id": id, "articles": 1}]
    assert fates(found) == ["applied"]
    assert contents(ruled(found, decide(Action.UNDO, undoes=[made.id], who="ann"))) == before
