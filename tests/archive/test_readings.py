"""What a name stands for where articles read it otherwise, and who is no witness of a common surname."""

from dataclasses import replace
from pathlib import Path

import pytest

from entities.archive import Archive, company
from entities.model import NameType, Place
from entities.nametable import NameTable
from entities.places.gazetteer import by_id
from tests.archive.making import build, story

COMPANY = ("Otto Quirk", "Ada Zuse", "Emil Kraut")


def meaning(table: NameTable, name: str, place: str) -> NameTable:
    """The same table where the place of that name is this one of the gazetteer."""
    known = by_id(place)
    assert isinstance(known, Place)
    entities = [replace(e, place=known) if e.name == name and e.type is NameType.PLACE else e for e in table.entities]
    return replace(table, entities=tuple(entities))


def rows(archive: Archive, name: str) -> list[tuple[str, str, int]]:
    found = archive.entities.to_pylist()
    return sorted((row["type"], row["place_id"], row["articles"]) for row in found if row["name"] == name)


def bushes(*, articles: int, place: str, name: str = "Bush") -> list[NameTable]:
    known = [story(f"George {name}", *COMPANY, about=str(n)) for n in range(articles)]
    lone = [story(name, "Ilse Aigner", about="lone")]
    return [*known, *lone, meaning(story(*COMPANY, places=[name], about="town"), name, place)]


def test_a_lesser_place_that_is_a_surname_in_its_company_is_that_person(tmp_path: Path) -> None:
    archive = build(tmp_path / "a", bushes(articles=4, place="geonames:358600"))
    assert rows(archive, "George Bush") == [("PERSON", "", 5)]


def test_a_lesser_place_as_common_as_the_surname_stays_a_place(tmp_path: Path) -> None:
    archive = build(tmp_path / "a", bushes(articles=1, place="geonames:358600"))
    assert rows(archive, "Bush")[-1] == ("PLACE", "geonames:358600", 1)


def test_a_well_known_place_stays_a_place(tmp_path: Path) -> None:
    archive = build(tmp_path / "a", bushes(articles=4, place="geonames:2988507", name="Paris"))
    assert rows(archive, "George Paris") == [("PERSON", "", 4)]
    assert rows(archive, "Paris")[-1] == ("PLACE", "geonames:2988507", 1)


def surnames(*beside: str, city: str = "Oslo") -> list[NameTable]:
    """Articles on Horst Teixeira, none of which calls him Teixeira, and one that names a town of that name."""
    known = [story("Horst Teixeira", *COMPANY, about=str(n)) for n in range(4)]
    return [*known, story(*beside, places=["Teixeira", city], about="town")]


@pytest.mark.parametrize("beside", [("Horst Teixeira", "Ilse Aigner"), COMPANY])
def test_a_place_that_is_the_surname_of_one_person_is_that_person_in_their_company(
    tmp_path: Path, beside: tuple[str, ...]
) -> None:
    archive = build(tmp_path / "a", surnames(*beside))
    assert rows(archive, "Horst Teixeira") == [("PERSON", "", 5)]
    (member,) = [m for m in archive.members.to_pylist() if m["name"] == "Teixeira"]
    assert (member["confidence"], member["evidence"]) == (0.8, "another form of the name in the same company")


def test_whoever_shares_most_is_found_though_few_are_looked_at_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(company, "PAIRS", 5)
    more = [story(*COMPANY, places=["Teixeira", "Oslo"], about="again"), *surnames(*COMPANY)]
    archive = build(tmp_path / "a", [story("Horst Teixeira", *COMPANY, about=str(n)) for n in range(4, 8)] + more)
    assert rows(archive, "Horst Teixeira") == [("PERSON", "", 10)]


def test_a_place_that_is_a_surname_stays_a_place_in_other_company(tmp_path: Path) -> None:
    archive = build(tmp_path / "a", surnames("Ilse Aigner"))
    assert rows(archive, "Teixeira") == [("PLACE", "geonames:3446922", 1)]


def test_a_place_beside_others_of_its_country_is_no_surname(tmp_path: Path) -> None:
    archive = build(tmp_path / "a", surnames(*COMPANY, city="Brasília"))
    assert rows(archive, "Teixeira") == [("PLACE", "geonames:3446922", 1)]


def test_a_place_that_is_the_surname_of_several_people_stays_a_place(tmp_path: Path) -> None:
    others = [story("Ilse Teixeira", "Heidi Alt", about=about) for about in ("one", "two")]
    archive = build(tmp_path / "a", [*surnames("Horst Teixeira", *COMPANY), *others])
    assert rows(archive, "Teixeira") == [("PLACE", "geonames:3446922", 1)]


NEW_ZEALAND, SOMERSET = "geonames:2179537", "geonames:2634573"


def wellington(place: str, *people: str, about: str, beside: str = "") -> NameTable:
    table = meaning(story(*people, places=["Wellington", *filter(None, [beside])], about=about), "Wellington", place)
    return meaning(table, "Bristol", "geonames:2654675") if beside == "Bristol" else table


def test_a_place_is_what_an_article_of_its_company_tells(tmp_path: Path) -> None:
    told = wellington(SOMERSET, *COMPANY, about="told", beside="Bristol")
    bare = wellington(NEW_ZEALAND, *COMPANY, about="bare", beside="Bristol")
    archive = build(tmp_path / "a", [told, bare])
    assert rows(archive, "Wellington") == [("PLACE", SOMERSET, 2)]


@pytest.mark.parametrize("company", [(), ("Ilse Aigner",)])
def test_a_place_in_other_company_stays_what_its_article_reads(tmp_path: Path, company: tuple[str, ...]) -> None:
    told = wellington(SOMERSET, *COMPANY, about="told", beside="Bristol")
    archive = build(tmp_path / "a", [told, wellington(NEW_ZEALAND, *company, about="bare")])
    assert rows(archive, "Wellington") == [("PLACE", NEW_ZEALAND, 1), ("PLACE", SOMERSET, 1)]


def test_a_place_of_its_own_country_is_not_another_however_common(tmp_path: Path) -> None:
    told = wellington(SOMERSET, *COMPANY, about="told", beside="Bristol")
    others = [wellington(NEW_ZEALAND, *COMPANY, about=str(n)) for n in range(4)]
    archive = build(tmp_path / "a", [told, *others])
    assert ("PLACE", SOMERSET, 1) in rows(archive, "Wellington")


def test_who_stands_nowhere_without_a_person_makes_no_common_surname(tmp_path: Path) -> None:
    """A brother named only beside her does not part her articles; a stranger of the same names does."""
    tables = [
        story("Ilse Aigner", "Horst Aigner", "Ilse Kraut"),
        *[story("Ilse Aigner", about=str(n)) for n in range(3)],
    ]
    archive = build(tmp_path / "a", tables)
    assert archive.find("Ilse Aigner")["articles"].to_pylist() == [4]
    strangers = [story("Horst Aigner", about="x"), story("Ilse Kraut", about="y")]
    archive = build(tmp_path / "b", [*tables, *strangers])
    assert sorted(archive.find("Ilse Aigner")["articles"].to_pylist()) == [1, 1, 1, 1]
