"""Merging in increments gives the files of merging at once, though only what hangs on something new is worked out."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entities.archive import blocking, company, merge, parts, store
from entities.decisions import Fate, Spelling, append, decide
from entities.decisions.decision import Action
from entities.model import NameType
from entities.nametable import NameTable
from tests.archive.making import build, story

GIVEN = ("John", "Mary", "Ann", "Anne", "Hana")
FAMILY = ("Smith", "Brown", "Meier", "Maier", "Mayr", "Lee")
NAMES = [f"{given} {family}" for given in GIVEN for family in FAMILY]
OTHERS = ["John F. Smith", "Jon Smith", "Smith", "Lee", "Mary", "Ilse Aigner", "Ilse Eigner", "Aigner", "Kim Ju-ae",
          "Kim Joo-ae", "Zhu Ye", "Kim", "Otto Quirk", "Ada Zuse"]  # fmt: skip
DATES = ["1994-03-02", "1994-03-20", "", "1934", "1995-06"]
PLACES = ["Oslo", "Wellington", "Brown", "Quirkville", "Quirk", "Aigner"]


@pytest.fixture(autouse=True, scope="module")
def small() -> Iterator[None]:
    """Limits that a few articles reach, so that what is familiar, or too common, changes as the archive grows, and that
    tables have parts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocking, "CAP", 5)
        patch.setattr(blocking, "WEAK_CAP", 3)
        patch.setattr(company, "FAMILIAR", (2, 0.1))
        patch.setattr(company, "EVERYWHERE", (5, 0.3))
        patch.setattr(company, "PAIRS", 3)
        patch.setattr(parts, "ROOM", 32)
        yield


def files(root: Path) -> dict[str, bytes]:
    """Every file of the last merge."""
    merged = root / "merged"
    return {str(path.relative_to(merged)): path.read_bytes() for path in merged.rglob("*.parquet")}


def differing(one: Path, other: Path) -> list[str]:
    """The files in which two merged stores differ."""
    left, right = files(one), files(other)
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))


articles = st.lists(
    st.tuples(
        st.lists(st.sampled_from(NAMES + OTHERS), min_size=1, max_size=5, unique=True),
        st.lists(st.sampled_from(PLACES), max_size=2, unique=True),
    ),
    min_size=3,
    max_size=14,
)


@settings(max_examples=30)
@given(articles, st.data())
def test_increments_give_the_files_of_one_merge(
    tmp_path_factory: pytest.TempPathFactory, chosen: list[tuple[list[str], list[str]]], data: st.DataObject
) -> None:
    tables = [story(*people, places=places, about=f"{i}:") for i, (people, places) in enumerate(chosen)]
    order = data.draw(st.permutations(tables))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(tables)), min_size=1, max_size=3)))
    parts = [order[start:end] for start, end in zip([0, *cuts], [*cuts, len(order)], strict=True)]
    folder = tmp_path_factory.mktemp("archive")
    dates = {table.sha256: DATES[i % len(DATES)] for i, table in enumerate(tables)}
    build(folder / "whole", tables, size=len(tables), dates=dates)
    build(folder / "parts", *parts, size=len(tables), dates=dates)
    # Shards differ, and so does what merge.json says of them; the tables do not.
    assert not differing(folder / "whole", folder / "parts")


def crowded(count: int, seed: int) -> list[NameTable]:
    dice = random.Random(seed)
    pool = NAMES + OTHERS
    return [
        story(*dice.sample(pool, dice.randint(2, 5)), places=dice.sample(PLACES, dice.randint(0, 2)), about=f"{i}:")
        for i in range(count)
    ]


@pytest.mark.parametrize("seed", range(3))
def test_article_by_article_is_the_same_as_at_once(tmp_path: Path, seed: int) -> None:
    tables = crowded(25, seed)
    build(tmp_path / "whole", tables)
    build(tmp_path / "steps", tables[:15], *([table] for table in tables[15:]))
    assert not differing(tmp_path / "whole", tmp_path / "steps")


def test_a_namesake_of_the_surname_changes_what_others_must_share(tmp_path: Path) -> None:
    crowd = [story(f"Given{i} Family{i}", about=f"{i}:") for i in range(100)]
    two = [story("Ilse Aigner", places=["Oslo"], about=f"{i}:") for i in "ab"]
    known = [*crowd, *two, story("Ilse Quirk"), story("Bo Aigner")]
    grown = build(tmp_path / "grown", known, size=200)
    assert grown.find("Ilse Aigner")["articles"].to_pylist() == [2]
    grown = build(tmp_path / "grown", [story("Karl Aigner")])
    assert grown.find("Ilse Aigner")["articles"].to_pylist() == [1, 1]
    build(tmp_path / "whole", [*known, story("Karl Aigner")], size=200)
    assert not differing(tmp_path / "whole", tmp_path / "grown")


def test_what_an_article_does_not_touch_is_not_written(tmp_path: Path) -> None:
    archive = build(tmp_path / "a", crowded(60, 0), size=60)
    before = {path.stat().st_ino for path in (archive.path / "merged").rglob("*.parquet")}
    build(archive.path, [story("Ida Nowhere")])
    after = list((archive.path / "merged").rglob("*.parquet"))
    kept = [path for path in after if path.stat().st_ino in before]
    assert len(kept) > len(after) / 2
    assert {"edges", "links", "names", "rows"} <= {path.parent.name for path in kept}


def test_nothing_new_reads_no_table_and_says_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = build(tmp_path / "a", [story("Volodymyr Zelensky"), story("Zed Ek", about="x")])
    zelensky, nobody, ek = (Spelling(NameType.PERSON, text) for text in ("Volodymyr Zelensky", "Otto Quirk", "Zed Ek"))
    same = decide(Action.SAME, [zelensky], others=[nobody], who="ann")
    append(archive.path / store.DECISIONS, [same, decide(Action.DROP, [ek], who="ann")])
    first = merge(archive.path)
    monkeypatch.setattr(store, "read_table", None)
    again = merge(archive.path)
    assert {entry.fate for entry in first.fates.entries} == {Fate.LOST, Fate.APPLIED}
    assert again.fates == first.fates
    assert (again.rows, again.names, again.entities, again.buckets) == (1, 1, 1, 1)
    assert (again.new_rows, again.new_names, again.written) == (0, 0, 0)
