import csv

import pytest


def test_equal_names_are_the_same(run):
    ran = run("compare", "Kim Jong Un", "Kim Jong Un")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.split()[0] == "same"


def test_places_are_compared_as_places(run):
    assert run("compare", "Cuba", "Cuba", "--type", "place").out.startswith("same ")


def test_control_characters_are_shown(run):
    assert "\x1b" not in run("compare", "Kim\x1b[31m", "Kim").out


def test_one_name_is_wrong_usage(run):
    assert run("compare", "Kim").code == 2


def test_schema_is_printed(run):
    assert '"$schema"' in run("schema").out


def test_pairs_of_a_file_are_answered_row_by_row(run, tmp_path):
    (tmp_path / "in.csv").write_text('\ufeffa,b,type,note\nKim,Kim,,"x, y"\nCuba,Cuba,place,\n', encoding="utf-8")
    assert run("compare", "--pairs", tmp_path / "in.csv", "-o", tmp_path / "out.csv").code == 0
    rows = list(csv.DictReader((tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()))
    assert [(r["a"], r["note"], r["outcome"]) for r in rows] == [("Kim", "x, y", "same"), ("Cuba", "", "same")]
    assert all(0 <= float(r["score"]) <= 1 for r in rows)


def test_a_row_that_cannot_be_read_is_named_and_the_others_are_done(run):
    ran = run("compare", "--pairs", "-", stdin=b"a,b,type\nKim,Kim,person\nKim\nKim,Lee,thing\nLee,Lee,\n")
    assert ran.code == 1
    assert [line.split(",")[3] for line in ran.out.splitlines()] == ["outcome", "same", "same"]
    assert ran.err.splitlines() == [
        "entities: standard input, line 3: not as many fields as the first line has.",
        "entities: standard input, line 4: 'thing' is neither person nor place.",
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"x,y\n1,2\n", "has no columns a and b."), (b"a,b\n\xff,\n", "is not UTF-8"), (b"", "has no columns")],
)
def test_a_file_of_no_pairs_is_one_sentence(run, tmp_path, data, said):
    (tmp_path / "in.csv").write_bytes(data)
    ran = run("compare", "--pairs", tmp_path / "in.csv", "-o", tmp_path / "out.csv")
    assert ran.code == 1
    assert ran.err.startswith(f"entities: {tmp_path / 'in.csv'} {said}")
    assert not (tmp_path / "out.csv").exists()


def test_no_such_file_of_pairs(run, tmp_path):
    assert run("compare", "--pairs", tmp_path / "none.csv").err.endswith(
        "none.csv cannot be read: no such file or directory.\n"
    )


@pytest.mark.parametrize("arguments", [[], ["Kim"], ["Kim", "Lee", "--pairs", "x.csv"], ["Kim", "Lee", "-o", "x.csv"]])
def test_names_or_a_file_but_not_both(run, arguments):
    assert run("compare", *arguments).code == 2
