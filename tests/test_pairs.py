"""Files of pairs: the answers of a file are those of its rows one by one, to the byte."""

import csv
import io
import random
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entities.cells import guarded
from entities.comparison import compare
from entities.errors import InputError
from entities.model import NameType
from entities.names import listed
from entities.pairs import ANSWER, compare_file
from tests.names.test_comparison import NAMES
from tests.quality.bench import shared


def file_of(rows):
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    return io.StringIO(written.getvalue(), newline="")


def one_by_one(rows, type_of=lambda row: NameType.PERSON):
    for row in rows:
        found = compare(row[0], row[1], type=type_of(row))
        yield [*row, found.outcome, f"{found.score:.4f}", guarded(found.explanation)]


def answered(rows, **options):
    written = io.StringIO(newline="")
    count = compare_file(file_of(rows), written, source="pairs.csv", **options)
    return count, written.getvalue()


def test_the_pairs_of_the_news_and_their_names_at_random_are_answered_as_one_by_one():
    with shared("bench/dev/name_pairs.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    names, chance = sorted({name for row in rows for name in row[:2]}), random.Random(3)
    rows += [[chance.choice(names), chance.choice(names), "", ""] for _ in range(len(rows))]
    count, text = answered([["a", "b", "same", "kind"], *rows])
    assert count == len(rows)
    assert text == file_of([["a", "b", "same", "kind", *ANSWER], *one_by_one(rows)]).getvalue()


@settings(max_examples=50)
@given(st.lists(st.tuples(NAMES | st.text(max_size=9), NAMES, st.sampled_from(("", "person", "Place "))), max_size=9))
def test_people_and_places_in_one_file_are_answered_as_one_by_one(rows):
    def type_of(row):
        return NameType.PLACE if row[2] == "Place " else NameType.PERSON

    rows = [list(row) for row in rows]
    # What can stand in a file: a carriage return in a cell is a line end to the reader of a text, not to the writer.
    rows = [row for row in rows if not any("\r" in cell or "\0" in cell or "\n" in cell for cell in row)]
    _, text = answered([["a", "b", "type"], *rows])
    assert text == file_of([["a", "b", "type", *ANSWER], *one_by_one(rows, type_of)]).getvalue()


def test_problems_are_reported_in_their_place_across_chunks(monkeypatch):
    monkeypatch.setattr("entities.pairs.CHUNK", 2)
    monkeypatch.setattr(listed, "CHUNK", 2)
    rows = [["Kim", "Kim"], ["Kim"], [], ["Lee", "Lee"], ["Li", "Li", "x"], ["Lee", "Li"], ["Cho", "Cho"]]
    problems = []
    count, text = answered([["a", "b"], *rows], report=problems.append)
    assert [line.split(",")[0] for line in text.splitlines()] == ["a", "Kim", "Lee", "Lee", "Cho"]
    assert (count, [str(problem).split(",")[1].split(":")[0] for problem in problems]) == (4, [" line 3", " line 6"])


@pytest.fixture
def usual_fields() -> Iterator[None]:
    """Fields as long as Python takes them at first: readers of articles take longer ones, for the whole process."""
    before = csv.field_size_limit(131_072)
    yield
    csv.field_size_limit(before)


@pytest.mark.usefixtures("usual_fields")
def test_what_was_read_before_a_file_breaks_off_is_answered():
    written = io.StringIO(newline="")
    with pytest.raises(InputError, match="line 3, is no CSV"):
        compare_file(io.StringIO('a,b\nKim,Kim\n"' + "x" * 140_000), written, source="pairs.csv")
    assert written.getvalue().splitlines()[1].startswith("Kim,Kim,same")


def test_two_columns_of_one_name_are_both_kept_and_the_last_is_compared():
    assert answered([["a", "b", "a"], ["Lee", "Kim", "Kim"]])[1].splitlines()[1].startswith("Lee,Kim,Kim,same")
