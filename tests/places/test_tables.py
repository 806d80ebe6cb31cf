"""The tables written by hand: every row has its source, and names a place that the file has."""

from importlib.resources import files

import pytest

from entities.places import by_id, demonym, fold, listings
from entities.places.listing import NameKind

DATA = files("entities.places") / "data"
TABLES = ("names", "regions", "demonyms", "capitals", "territories", "generics", "refused")


def rows(name: str) -> list[dict[str, str]]:
    lines = [
        line for line in (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    ]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:]]


@pytest.mark.parametrize("name", TABLES)
def test_every_row_says_where_it_is_from(name: str) -> None:
    column = "reason" if name == "refused" else "source"
    assert all(row[column].strip() for row in rows(name))


@pytest.mark.parametrize("name", ["names", "regions", "demonyms", "capitals", "territories", "refused"])
def test_every_id_is_in_the_file(name: str) -> None:
    assert [row["id"] for row in rows(name) if by_id(row["id"]) is None] == []


def test_the_file_is_built_from_these_names() -> None:
    missing = [
        (row["id"], text)
        for row in rows("names")
        for text in row["names"].split(" | ")
        if row["id"] not in {listing.place.id for listing in listings(text)}
    ]
    assert missing == []


def test_former_names_are_marked() -> None:
    wrong = [
        text
        for row in rows("names")
        if row["kind"] == "former"
        for text in row["names"].split(" | ")
        if not any(found.kind is NameKind.FORMER for found in listings(text) if found.place.id == row["id"])
    ]
    assert wrong == []


def test_refused_names_are_out() -> None:
    left = [
        (row["id"], text)
        for row in rows("refused")
        for text in row["names"].split(" | ")
        if row["id"] in {listing.place.id for listing in listings(text)}
    ]
    assert left == []


def test_adjectives_in_english_and_french() -> None:
    for word, place in (("Danes", "DK"), ("Québécoise", "CA-QC"), ("Nord-Coréens", "KP"), ("algérienne", "DZ")):
        assert place in {found.id for found in demonym(word)}


def test_no_adjective_is_a_well_known_place_of_its_own() -> None:
    words = [word for row in rows("demonyms") if row["language"] == "en" for word in row["words"].split(" | ")]
    clashes = [
        word for word in words for found in listings(word) if found.kind is NameKind.OFFICIAL and found.prominence > 0.6
    ]
    assert clashes == []


def test_folding_meets_no_two_rows_of_generics() -> None:
    keys = [(fold(word), row["form"]) for row in rows("generics") for word in row["words"].split(" | ")]
    assert all(key for key, _ in keys)
