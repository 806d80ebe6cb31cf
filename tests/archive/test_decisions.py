"""What people decided holds across the archive: one, two, taken back, in one article only, in any order of adding."""

from pathlib import Path

import pytest

from entities.archive import Archive, merge, open_archive
from entities.decisions import Decision, Spelling, append, decide
from entities.decisions.decision import Action
from entities.model import NameType
from tests.archive.making import build, contents, story
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


def test_the_later_decision_holds(archive: Archive) -> None:
    names = ("Zed Ek", "Volodymyr Zelensky")
    assert together(ruled(archive, different(*names), same(*names)), *names)
    assert not together(ruled(archive, different(*names)), *names)


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
    append(decisions, [same("Zed Ek", "Ann Lee"), different("Ann Lee", "Anne Lee")])
    found = []
    for name, order in (("a", [*tables]), ("b", tables[::-1])):
        archive = build(tmp_path / name, order[:2], order[2:])
        merge(archive.path, decisions=decisions)
        found.append(contents(archive))
    assert found[0] == found[1]
