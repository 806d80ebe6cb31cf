import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from entities.cli import app
from entities.errors import InputError

TEXT = (
    "Angela Merkel met Boris Ivanov in Berlin. Merkel laughed. "
    "On Monday Angela Merkel flew from Berlin to Vienna, the capital of Austria.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*words: object, answer: str | None = None, code: int = 0) -> str:
    result = CliRunner().invoke(app, [str(word) for word in words], input=answer)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result.output


def spellings(article: Path, name: str) -> str:
    lines = run("table", article).splitlines()
    return next((line.split("  ")[-1].strip() for line in lines if line.startswith(f"{name} ")), "")


def test_same_and_different_and_undo(article: Path) -> None:
    assert "merged Boris Ivanov into" in run("same", article, "Angela Merkel", "Boris Ivanov", "--who", "ann")
    assert "Boris Ivanov 1" in spellings(article, "Angela Merkel")
    split = run("different", article, "Boris Ivanov", "Angela Merkel")
    assert "kept Boris Ivanov apart" in split
    assert "takes back" in split
    assert spellings(article, "Boris Ivanov") == "Boris Ivanov 1"
    run("undo", article)
    assert "Boris Ivanov 1" in spellings(article, "Angela Merkel")
    history = run("history", article)
    assert history.count("×") == 2, "the split, and what it said again of the rest"
    assert "kept Boris Ivanov apart" in run("redo", article)
    assert spellings(article, "Boris Ivanov") == "Boris Ivanov 1"
    assert "ann" in history


def test_fields_of_a_table_of_articles_are_named(tmp_path: Path) -> None:
    news = tmp_path / "news.csv"
    news.write_text(f'key,body\na1,"{TEXT}"\n', encoding="utf-8")
    fields = ("--text-field", "body", "--id-field", "key")
    assert "Vienna is not a name" in run("drop", news, "Vienna", "--doc", "a1", *fields)
    assert "named Berlin" in run("rename", news, "Berlin", "The capital", *fields)
    told = run("table", news, *fields)
    assert "Vienna" not in told
    assert "The capital" in told


def test_what_is_decided_on_one_article_of_a_file_is_no_news_of_another(tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    news.write_text("".join(json.dumps({"doc_id": id, "text": TEXT}) + "\n" for id in ("a1", "a2")), encoding="utf-8")
    run("drop", news, "Vienna", "--doc", "a1")
    told = run("table", news)
    assert told.count("Vienna 1") == 1
    assert "not found" not in told


def test_different_rows_stay_so(article: Path) -> None:
    assert "kept Berlin apart from Vienna" in run("different", article, "Berlin", "Vienna")


def test_rename_retype_drop(article: Path) -> None:
    run("rename", article, "Berlin", "Berlin, Germany")
    assert spellings(article, "Berlin, Germany") == "Berlin 2"
    run("retype", article, "Vienna", "person")
    run("drop", article, "Boris Ivanov")
    table = run("table", article)
    assert table.index("Vienna") < table.index("Places")
    assert "Boris" not in table


def test_decisions_can_be_kept_elsewhere(article: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "mine.jsonl"
    run("drop", article, "Vienna", "--decisions", elsewhere)
    assert elsewhere.exists()
    assert "Vienna" in run("table", article)
    assert "Vienna 1" not in run("table", article, "--decisions", elsewhere)


def test_the_run_says_what_became_of_each_decision(article: Path) -> None:
    run("drop", article, "Vienna")
    article.write_text(TEXT.replace("Vienna", "Prague"), encoding="utf-8")
    assert "not found in this article" in run("table", article)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("drop", "Wienna"), "No row has the spelling “Wienna”. Is it one of: Vienna?"),
        (("drop", "Qqqq"), "No row has the spelling “Qqqq”.$"),
        (("same", "Berlin", "Berlin"), "in one row already"),
        (("different", "Berlin", "Berlin"), "different from itself"),
        (("undo",), "Nothing is left to undo"),
        (("redo",), "Nothing is left to redo"),
        (("undo", "abc"), "No decision has the id abc"),
    ],
)
def test_what_cannot_be_decided_is_said_in_one_sentence(article: Path, words: tuple[str, ...], said: str) -> None:
    with pytest.raises(InputError, match=said):
        run(words[0], article, *words[1:])


def test_several_articles_in_a_file_are_chosen_by_id(tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    news.write_text(
        '{"doc_id": "a", "text": "He left Vienna on Monday."}\n{"doc_id": "b", "text": "She left Vienna on Monday."}\n'
    )
    with pytest.raises(InputError, match="holds 2 articles: choose one with --doc ID"):
        run("drop", news, "Vienna")
    run("drop", news, "Vienna", "--doc", "b")
    assert run("table", news).count("Vienna 1") == 1
    run("drop", news, "Vienna", "--doc", "a", "--everywhere")
    assert run("table", news).count("Vienna 1") == 0


def test_standard_input_needs_a_file_for_decisions() -> None:
    with pytest.raises(InputError, match="--decisions"):
        run("history", "-")


def test_an_edited_spreadsheet_is_shown_then_taken_over(article: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "names.csv"
    run("table", article, "--format", "csv", "-o", sheet)
    with sheet.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["name"] = "Berlin" if row["alias"] == "Vienna" else row["name"]
    with sheet.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    refused = run("decide", article, "--from-csv", sheet, answer="n\n", code=1)
    assert "+ merged Vienna into Berlin" in refused
    assert run("history", article) == "Nothing was decided.\n"
    run("decide", article, "--from-csv", sheet, answer="y\n")
    assert spellings(article, "Berlin") == "Berlin 2, Vienna 1"
    run("table", article, "--format", "csv", "-o", sheet)
    assert run("decide", article, "--from-csv", sheet, "--yes") == "The spreadsheet changes nothing.\n"


def test_no_such_spreadsheet(article: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.csv cannot be read"):
        run("decide", article, "--from-csv", tmp_path / "none.csv")
