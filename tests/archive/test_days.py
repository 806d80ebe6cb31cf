"""When articles are of, as company of the names in them."""

from pathlib import Path

import pytest

from entities.archive import company, merge, open_archive, store
from entities.archive.schema import ARTICLES
from entities.archive.shard import publish
from entities.nametable import NameTable
from tests.archive.making import story
from tests.archive.test_merging import crowd


def smiths(root: Path, *articles: tuple[NameTable, str]) -> list[int]:
    """In how many articles each John Smith of an archive of these dated articles and a crowd is."""
    store.create(root)
    publish(root, crowd())
    publish(root, [table for table, _ in articles], {table.sha256: date for table, date in articles})
    merge(root)
    return sorted(open_archive(root).find("John Smith")["articles"].to_pylist())


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        (("1994-03-02", "1994-03-20"), [1, 2]),
        (("1994-03-02", "1995-03-20"), [1, 1, 1]),
        (("1994-03", "1994-03"), [1, 2]),
        (("1994", "1994"), [1, 1, 1]),
        (("1994-03-02", ""), [1, 1, 1]),
        (("", ""), [1, 1, 1]),
    ],
)
def test_a_month_is_a_little_company(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dates: tuple[str, str], found: list[int]
) -> None:
    monkeypatch.setattr(company, "FAMILIAR", (2, 0.0))  # Bergen is in three articles, and weighs half of Oslo
    here = [story("John Smith", places=("Oslo", "Bergen"), about=f"{i}:") for i in range(2)]
    other = story("Ada Zuse", places=("Bergen",))
    assert smiths(tmp_path / "a", *zip(here, dates, strict=True), (other, "")) == found


def test_time_alone_is_no_company(tmp_path: Path) -> None:
    here = [(story("John Smith", about=f"{i}:"), "1994-03-02") for i in range(2)]
    assert smiths(tmp_path / "a", *here) == [1, 1, 1]


@pytest.mark.parametrize(
    ("people", "dates", "found"),
    [
        (("Ada Zuse",), ("1994-03-02", "1993"), [1, 2]),
        (("Ada Zuse",), ("1994-03-02", "1934"), [1, 1, 1]),
        (("Ada Zuse", "Otto Quirk"), ("1994-03-02", "1934"), [1, 2]),
    ],
)
def test_a_lifetime_halves_what_is_shared(
    tmp_path: Path, people: tuple[str, ...], dates: tuple[str, str], found: list[int]
) -> None:
    here = [story("John Smith", *people, about=f"{i}:") for i in range(2)]
    assert smiths(tmp_path / "a", *zip(here, dates, strict=True)) == found


def test_a_shard_of_before_dates_is_read(tmp_path: Path) -> None:
    store.create(tmp_path / "a")
    file = publish(tmp_path / "a", [story("Ilse Aigner")]) / "articles.parquet"
    store.write_table(file, store.read_table(file, ARTICLES).drop_columns(["date"]))
    merge(tmp_path / "a")
    opened = open_archive(tmp_path / "a")
    assert opened.articles["date"].to_pylist() == [""]
    (row,) = opened.find("Ilse Aigner").to_pylist()
    assert [seen.date for seen in opened.seen(row["id"])] == [""]
