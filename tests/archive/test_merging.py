"""Merging across articles: who is one, who is not, and that neither order nor increments matter."""

import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entities.archive import Archive, merge
from entities.archive.engine import Engine
from entities.merging import merge as merge_article
from entities.model import Article, Mention, NameType
from entities.nametable import NameTable
from tests.archive.making import build, contents, story, table_of

GIVEN = ("John", "Mary", "Peter", "Anna", "Paul")
FAMILY = ("Smith", "Jones", "Brown", "Miller", "Davis")
COMMON = [f"{given} {family}" for given in GIVEN for family in FAMILY]


def ids(archive: Archive, name: str) -> list[str]:
    return archive.find(name)["id"].to_pylist()


def test_one_name_in_two_articles_is_one_person(tmp_path: Path) -> None:
    archive = build(tmp_path / "a", [story("Ilse Aigner", "Bo Li"), story("Ilse Aigner", about="Later")])
    found = archive.find("ilse aigner").to_pylist()
    assert [(row["articles"], row["mentions"]) for row in found] == [(2, 2)]


def test_short_names_of_different_articles_stay_apart(tmp_path: Path) -> None:
    tables = [story("Kim", about="One"), story("Kim", about="Two"), story("Kim Jong Un", "Kim Il Sung")]
    archive = build(tmp_path / "a", tables)
    assert len(ids(archive, "Kim")) == 2


def test_a_lone_name_needs_company_though_the_archive_has_no_other(tmp_path: Path) -> None:
    archive = build(tmp_path / "a", [story("Sutrisno", "Bo Li"), story("Sutrisno", "Ilse Aigner")])
    assert len(ids(archive, "Sutrisno")) == 2
    company = ["Bo Li", "Ilse Aigner"]
    archive = build(tmp_path / "b", [story("Sutrisno", *company), story("Sutrisno", *company, about="Later")])
    assert len(ids(archive, "Sutrisno")) == 1


@pytest.mark.parametrize(
    ("lone", "beside", "articles"),
    [("Beridze", [], 3), ("Irakli", [], 2), ("Irakli", ["Ilse Aigner"], 3)],
)
def test_places_tell_who_is_meant_by_a_surname_but_not_by_a_given_name(
    tmp_path: Path, lone: str, beside: list[str], articles: int
) -> None:
    places = ["Tbilisi", "Batumi", "Kutaisi", "Gori"]
    known = [story("Irakli Beridze", "Ilse Aigner", places=places, about=str(n)) for n in range(2)]
    archive = build(tmp_path / "a", [*known, story(lone, *beside, places=places)])
    assert archive.find("Irakli Beridze")["articles"].to_pylist() == [articles]


@pytest.mark.parametrize("surname", ["Ben Ali", "Dela Cruz", "Le Lay"])
def test_a_surname_of_two_words_makes_no_one_of_its_bearers(tmp_path: Path, surname: str) -> None:
    """Each of their articles says it alone as well, where it stands like a full name."""
    people = [f"Tarek {surname}", f"Ligaya {surname}"]
    tables = [table_of(f"{name} came. {surname} spoke.", [name, surname]) for name in people]
    archive = build(tmp_path / "a", tables)
    assert sorted(archive.entities["name"].to_pylist()) == sorted(people)
    assert not any(archive.in_article["other_spellings"].to_pylist())


def test_two_places_are_not_company_enough_for_a_longer_name(tmp_path: Path) -> None:
    places = ["Nairobi", "Kenya"]
    tables = [story("Peter Kamau Njoroge", places=places), story("Peter Kamau", places=places)]
    assert build(tmp_path / "a", tables).find("Peter Kamau")["articles"].to_pylist() == [1]


def crowd() -> list[object]:
    """Articles that make John Smith a name of many: each of his parts is common."""
    return [story(name, f"Witness{i} Unique{i}", about=f"crowd {i}") for i, name in enumerate(COMMON)]


def test_common_name_in_other_company_is_another_person(tmp_path: Path) -> None:
    one = [story("John Smith", "Ada Zuse", about=f"engine {i}") for i in range(2)]
    other = [story("John Smith", "Otto Quirk", about=f"football {i}") for i in range(2)]
    archive = build(tmp_path / "a", [*crowd(), *one, *other])
    found = archive.find("John Smith")
    assert sorted(found["articles"].to_pylist()) == [1, 2, 2]
    suggested = archive.links.to_pylist()
    assert {link["evidence"] for link in suggested if link["left_name"] == "John Smith"} == {
        "the same name, but no shared company"
    }


def test_two_bearers_of_a_name_in_one_article_stay_two(tmp_path: Path) -> None:
    text = "Hans Adler and Hans Adler met."
    table = table_of(text, ["Hans Adler"])
    archive = build(tmp_path / "a", [table])
    assert len(archive.members) == len(table.entities)


def test_variants_of_a_name_are_one_with_the_reason(tmp_path: Path) -> None:
    archive = build(tmp_path / "a", [story("Volodymyr Zelensky"), story("Volodymyr Zelenskyy", about="x")])
    assert len(archive.entities) == 1
    (link,) = archive.links.to_pylist()
    assert link["kind"] == "same"
    assert {link["left_name"], link["right_name"]} == {"Volodymyr Zelensky", "Volodymyr Zelenskyy"}
    assert "Zelenskyy" in link["evidence"]


def test_a_lone_name_joins_the_one_bearer_whose_company_it_keeps(tmp_path: Path) -> None:
    company = ("Otto Quirk", "Ada Zuse", "Emil Kraut")
    tables = [story("Ilse Aigner", *company), story("Aigner", *company, about="x"), story("Aigner", about="alone")]
    archive = build(tmp_path / "a", tables)
    members = [row for row in archive.members.to_pylist() if row["name"] == "Aigner"]
    assert sorted(row["evidence"] for row in members) == [
        "another form of the name in the same company",
        "nothing else in the archive is joined to it",
    ]
    assert archive.find("Ilse Aigner")["articles"].to_pylist() == [2]


def test_a_lone_name_is_that_of_the_bearer_whom_readers_know(tmp_path: Path) -> None:
    company = ("Otto Quirk", "Ada Zuse", "Emil Kraut")
    known = [story("Ilse Aigner", *company, about=str(i)) for i in range(5)]
    lone = story("Aigner", *company, about="lone")
    archive = build(tmp_path / "a", [*known, story("Horst Aigner", *company, about="other"), lone])
    assert archive.find("Ilse Aigner")["articles"].to_pylist() == [6]
    rivals = [story("Horst Aigner", *company, about=f"other {i}") for i in range(2)]
    archive = build(tmp_path / "b", [*known, *rivals, lone])
    assert archive.find("Ilse Aigner")["articles"].to_pylist() == [5]


def test_a_lone_name_beside_a_full_one_that_holds_it_is_not_resolved_by_force(tmp_path: Path) -> None:
    company = ("Otto Quirk", "Ada Zuse", "Emil Kraut")
    both = table_of("Aigner, Horst Aigner, Karla Aigner, Otto Quirk, Ada Zuse.",
                    ["Horst Aigner", "Karla Aigner", "Aigner", *company])  # fmt: skip
    assert "Aigner" in {entity.name for entity in both.entities}
    known = [story("Ilse Aigner", *company, about=str(i)) for i in range(10)]
    archive = build(tmp_path / "a", [*known, both, story("Aigner", *company, about="lone")])
    assert archive.find("Ilse Aigner")["articles"].to_pylist() == [11]


def test_whom_the_first_look_recognizes_is_company_at_the_second(tmp_path: Path) -> None:
    known = [story("Ilse Aigner", "Horst Quirk", about=str(i)) for i in range(3)]
    first = story("Ilse Aigner", "Ada Zuse", "Otto Kraut", "Emil Fuchs")
    lone = story("Aigner", "Quirk", "Ada Zuse", "Otto Kraut", "Emil Fuchs")
    archive = build(tmp_path / "a", [*known, first, lone])
    assert archive.find("Horst Quirk")["articles"].to_pylist() == [4]


def test_a_middle_initial_makes_no_other_person_of_a_distinctive_name(tmp_path: Path) -> None:
    tables = [story("Dirk Kempthorne"), story("Dirk A. Kempthorne", about="x")]
    assert len(build(tmp_path / "a", tables).entities) == 1
    tables.append(story("Dirk B. Kempthorne", about="y"))
    assert len(build(tmp_path / "b", tables).entities) == 3


def test_the_archive_votes_on_what_a_name_is(tmp_path: Path) -> None:
    right = [story("Maurice Quirk", about=str(i)) for i in range(3)]
    archive = build(tmp_path / "a", [*right, story(places=("Maurice Quirk",), about="wrong")])
    assert archive.entities.select(["type", "articles"]).to_pylist() == [{"type": "PERSON", "articles": 4}]


@pytest.fixture(scope="module")
def mixed() -> list[object]:
    names = [
        *COMMON,
        "Volodymyr Zelensky",
        "Volodymyr Zelenskyy",
        "Vladimir Zelensky",
        "Kim",
        "Kim Ju-ae",
        "Kim Joo-ae",
    ]
    dice = random.Random(4)
    return [story(*dice.sample(names, 4), places=("Oslo",), about=str(i)) for i in range(40)]


def test_any_order_and_any_increments_give_the_same_tables(tmp_path: Path, mixed: list[object]) -> None:
    whole = contents(build(tmp_path / "whole", mixed))
    shuffled = random.Random(7).sample(mixed, len(mixed))
    assert contents(build(tmp_path / "shuffled", shuffled, size=3)) == whole
    assert contents(build(tmp_path / "thirds", mixed[:13], mixed[13:30], mixed[30:])) == whole
    assert contents(build(tmp_path / "single", shuffled[:-1], shuffled[-1:])) == whole


def test_merged_files_are_the_same_bytes(tmp_path: Path, mixed: list[object]) -> None:
    build(tmp_path / "a", mixed)
    build(tmp_path / "b", mixed[20:], mixed[:20], size=7)
    names = sorted(p.relative_to(tmp_path / "a/merged") for p in (tmp_path / "a/merged/").rglob("*.parquet"))
    assert names
    for name in names:
        assert (tmp_path / "a/merged" / name).read_bytes() == (tmp_path / "b/merged" / name).read_bytes(), name


def test_merging_again_writes_nothing(tmp_path: Path, mixed: list[object]) -> None:
    archive = build(tmp_path / "a", mixed)
    before = (archive.path / "merged").resolve()
    done = merge(archive.path)
    assert (done.new_rows, done.new_names, done.written) == (0, 0, 0)
    assert (archive.path / "merged").resolve() == before


def test_processes_give_the_same_tables(tmp_path: Path, mixed: list[object]) -> None:
    alone = build(tmp_path / "a", mixed)
    many = build(tmp_path / "b", mixed)
    (many.path / "merged").unlink()
    merge(many.path, engine=Engine(workers=2))
    assert contents(many) == contents(alone)


def test_old_ids_still_lead_to_their_entity(tmp_path: Path, mixed: list[object]) -> None:
    archive = build(tmp_path / "a", mixed[:20])
    old = {row["id"]: row["name"] for row in archive.entities.to_pylist()}
    build(tmp_path / "a", mixed[20:])
    now = {row["id"] for row in archive.entities.to_pylist()}
    assert old
    assert {archive.resolve(address) in now for address in old} == {True}


@settings(max_examples=15)
@given(st.data())
def test_permutation_and_partition(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    names = ["John Smith", "Jon Smith", "Mary Smith", "John Brown", "Kim", "Ann Lee", "Anne Lee", "An Li"]
    people = st.lists(st.sampled_from(names), min_size=1, max_size=4, unique=True)
    chosen = data.draw(st.lists(people, min_size=2, max_size=8))
    tables = [story(*named, about=str(i)) for i, named in enumerate(chosen)]
    order = data.draw(st.permutations(tables))
    cut = data.draw(st.integers(0, len(tables)))
    folder = tmp_path_factory.mktemp("archive")
    whole = build(folder / "a", tables)
    parts = build(folder / "b", order[:cut], order[cut:])
    assert contents(parts) == contents(whole)
    assert np.unique(whole.members["id"].to_numpy(zero_copy_only=False)).size == len(whole.entities)


def at_work(role: str, about: str) -> NameTable:
    """An article that names John Smith, with a role, and Oslo."""
    text = f"{about}: {role} John Smith spoke in Oslo."
    start, end = text.index("John"), text.index(" spoke")
    person = Mention(start, end, "John Smith", NameType.PERSON, title=role)
    place = Mention(text.index("Oslo"), text.index("Oslo") + 4, "Oslo", NameType.PLACE)
    article = Article(text, doc_id=about, source="made")
    return NameTable.of(article, merge_article(article, [person, place]), model="none")


@pytest.mark.parametrize(("roles", "articles"), [(("Judge", "judge"), [1, 2]), (("Judge", "Coach"), [1, 1, 1])])
def test_a_role_and_a_place_together_are_company_enough(
    tmp_path: Path, roles: tuple[str, str], articles: list[int]
) -> None:
    archive = build(tmp_path / "a", [*crowd(), *(at_work(role, f"{i}") for i, role in enumerate(roles))])
    assert sorted(archive.find("John Smith")["articles"].to_pylist()) == articles
