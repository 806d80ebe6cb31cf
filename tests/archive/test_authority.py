"""The list of known names of an archive: settled with its first articles, the same for all."""

from pathlib import Path
from shutil import rmtree

import pytest

from entities.archive import Engine, add, merge, open_archive
from entities.archive.store import StoreError
from entities.known import Authority, read_known
from entities.model import NameType
from tests.archive.making import contents

KNOWN = Authority({"Wabag Kesso": NameType.PLACE, "'Abd Kesso": NameType.PERSON, "Salma Kheir": None})


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    paths[0].write_text("At noon the tall Wabag Kesso left.")
    paths[1].write_text("Near Wabag Kesso it rained.")
    return paths


def test_the_list_is_kept_and_holds_for_later_articles(tmp_path: Path, articles: list[Path]) -> None:
    once, twice = tmp_path / "once", tmp_path / "twice"
    add(once, articles, known=KNOWN, engine=Engine(workers=1))
    add(twice, articles[1:], known=KNOWN, engine=Engine(workers=1))
    add(twice, articles[:1], engine=Engine(workers=1))
    assert read_known(once / "known.csv").names == KNOWN.names
    for root in (once, twice):
        merge(root)
    assert contents(open_archive(once)) == contents(open_archive(twice))
    (row,) = open_archive(once).find("Wabag Kesso").to_pylist()
    assert (row["type"], row["articles"]) == ("PLACE", 2)


def test_another_list_is_refused_and_nothing_is_added(tmp_path: Path, articles: list[Path]) -> None:
    root = tmp_path / "store"
    add(root, articles[:1], engine=Engine(workers=1))
    with pytest.raises(StoreError, match="were read without a list of known names"):
        add(root, articles[1:], known=KNOWN, engine=Engine(workers=1))
    other = tmp_path / "other"
    add(other, articles[:1], known=KNOWN, engine=Engine(workers=1))
    with pytest.raises(StoreError, match="were read with another list of known names"):
        add(other, articles[1:], known=Authority({"Ann Lee": NameType.PERSON}), engine=Engine(workers=1))
    assert open_archive(root).status().articles == open_archive(other).status().articles == 1


def test_a_store_made_anew_in_the_same_place_goes_by_its_own_list(tmp_path: Path, articles: list[Path]) -> None:
    root = tmp_path / "store"
    for kind in (NameType.PLACE, NameType.PERSON):
        add(root, articles, known=Authority({"Wabag Kesso": kind}), engine=Engine(workers=1))
        merge(root)
        (row,) = open_archive(root).find("Wabag Kesso").to_pylist()
        assert row["type"] == kind.value
        rmtree(root)
