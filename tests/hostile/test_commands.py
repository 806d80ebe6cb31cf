"""Commands given what no command can use: one sentence, the right exit code, and nothing that was there is changed."""

import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from entities.decisions import read
from entities.reading import articles
from tests.conftest import Run

TEXT = "Lee Il-gyu left Cuba. Lee lives in Seoul. Ann Smith met Lee.\n"
LONG = "x" * 300


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT)
    Path("loop.txt").symlink_to("loop.txt")
    Path("deep.json").write_text("[" * 100_000)
    Path("one.json").write_text('{"text": "a whole file of somebody"}')
    return tmp_path


ON_AN_ARTICLE = (
    ("same", "Lee", "Ann"),
    ("different", "Lee", "Ann"),
    ("rename", "Lee", "X"),
    ("retype", "Lee", "person"),
    ("drop", "Lee"),
    ("undo",),
    ("explain", "Lee", "Ann"),
    ("plot", "-o", "o.svg"),
)


@pytest.mark.parametrize("source", [LONG, "", ".", "loop.txt", "deep.json", "a\x1b[31m.txt", "a.txt/b"])
@pytest.mark.parametrize("command", ON_AN_ARTICLE, ids=lambda command: command[0])
def test_an_article_that_is_none(run: Run, here: Path, source: str, command: tuple[str, ...]) -> None:
    ran = run(command[0], source, *command[1:])
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert "\x1b" not in ran.err


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("table", LONG, "a.txt"), 1, "file name too long"),  # and the next is read
        (("table", "a.txt", "-o", LONG), 1, "file name too long"),
        (("table", "a.txt", "--model", LONG), 1, "is not installed"),
        (("table", "a.txt", "--model", "../../etc"), 1, "is not installed"),
        (("table", "a.txt", "--known", "loop.txt"), 1, "too many levels of symbolic links"),
        (("table", "a.txt", "--known", "deep.json"), 1, "has no columns name and type"),
        (("--config", LONG, "table", "a.txt"), 1, "file name too long"),
        (("rename", "a.txt", "Lee", " \n"), 1, "A name needs at least one letter."),
        (("decide", "a.txt", "--from-csv", "/dev/null", "-y"), 1, "has no column “id”"),
        (("decide", "a.txt", "--from-csv", "a.txt", "-y"), 1, "has no column “id”"),
        (("drop", "a.txt", "Lee", "--decisions", "deep.json"), 1, "line 1 is no decision"),
        (("drop", "a.txt", "Lee", "--decisions", "one.json"), 1, "line 1 is no decision"),
        (("history", "/"), 1, "name a file with --decisions"),
    ],
)
def test_what_no_command_can_use(run: Run, here: Path, arguments: tuple[str, ...], code: int, words: str) -> None:
    before = {path: path.read_bytes() for path in here.iterdir() if path.is_file()}
    ran = run(*arguments)
    assert (ran.code, words in ran.err) == (code, True), ran.err
    assert {path: path.read_bytes() for path in here.iterdir() if path.is_file()} == before


def test_a_link_that_leads_to_itself_is_replaced_by_what_is_written(run: Run, here: Path) -> None:
    assert run("table", "a.txt", "-o", "loop.txt").code == 0
    assert "Seoul" in Path("loop.txt").read_text()


def test_counts_of_articles_that_are_no_number_are_no_error(run: Run, here: Path) -> None:
    for count in ("²", "9" * 5_000, "-1"):
        Path("known.csv").write_text(f"name,type,articles\nLee,person,{count}\n")
        assert run("table", "a.txt", "--known", "known.csv").code == 0


FAR = pa.array([1 << 40, 1], pa.int64()).cast(pa.timestamp("s"))
NOWHERE = pa.array([1, 2], pa.int64()).cast(pa.timestamp("us", tz="Nowhere/Bad"))
LAST = pa.array([(1 << 31) - 1, 0], pa.int32()).cast(pa.date32())


@pytest.mark.parametrize(
    ("dates", "read"),
    [(FAR, ["", "1970-01-01"]), (NOWHERE, ["", ""]), (LAST, ["", "1970-01-01"]), (pa.array([[1], [2]]), ["", ""])],
)
def test_a_date_that_nobody_can_tell_is_none(tmp_path: Path, dates: pa.Array, read: list[str]) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": [TEXT, TEXT], "date": dates}), path)
    assert [article.date for article in articles(path)] == read


NO_DATES = (
    *("0", '"0000-01-01"', '"99999"', "1e400", "NaN", "true", "[]", '["1994"]', "{}", '"1994-02-30"', "1994.5", "-1"),
    *(f'"{"9" * 100_000}"', '"=1994"', '"\\u001b[31m"', "null", '"1994-00-00"'),
)


@pytest.mark.parametrize("date", NO_DATES, ids=range(len(NO_DATES)))
def test_a_field_that_holds_no_date_is_none(tmp_path: Path, date: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "Lee left.", "date": {date}}}\n')
    assert [article.date for article in articles(path)] == [""]


def test_decisions_on_another_article_or_archive_do_nothing_here_and_are_said(run: Run, here: Path) -> None:
    Path("b.txt").write_text("Bob Jones left Paris. Jones lives in Rome.\n")
    made = "made.jsonl"
    assert run("drop", "a.txt", "Lee", "--decisions", made).code == 0
    assert run("drop", "b.txt", "Jones", "--decisions", made).code == 0
    said = run("table", "b.txt", "--decisions", made)
    assert "decisions: 1 applied" in said.err
    assert "Lee" not in said.err, "a file that serves several says of each only what is its own"
    assert [len(decision.subjects) for decision in read(Path(made)).decisions] == [1, 1]


@pytest.mark.parametrize("command", ["table a.txt >&-", "table a.txt -f csv >&-", "history a.txt >&-"])
def test_a_process_without_an_output_says_so(here: Path, command: str) -> None:
    Path("a.txt.decisions.jsonl").write_text('{"v": 1, "id": "a", "time": "", "who": "ann", "action": "confirm"}\n')
    ran = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m entities {command}'], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr.splitlines()[-1]) == (
        1,
        "entities: the output cannot be written: bad file descriptor.",
    )


@pytest.mark.parametrize("columns", ["0", "1", "-5", "x"])
def test_a_terminal_of_no_width_still_shows_the_names(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert "Cuba" in run("table", "a.txt").out
