"""What is too much is named in one sentence, and the rest is done."""

import json
from pathlib import Path

import pytest

import entities
from tests.conftest import Run


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("entities.reading.length.LONGEST", 1_000)


def test_an_article_that_is_too_long_is_named_and_the_rest_is_done(run: Run, tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    articles = [{"doc_id": "long", "text": "Lee met Kim. " * 100}, {"doc_id": "short", "text": "Lee met Kim."}]
    news.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    ran = run("table", news, "--format", "jsonl")
    assert [json.loads(line)["doc_id"] for line in ran.out.splitlines()] == ["short"]
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert "long has 1,300 characters; one article may have 1,000" in ran.err


def test_a_text_that_is_too_long_has_an_error_of_its_own() -> None:
    with pytest.raises(entities.TooLongError, match="The article has 1,001 characters"):
        entities.table("x" * 1_001)
    assert issubclass(entities.TooLongError, entities.InputError)


@pytest.mark.parametrize("last", ["\n", ""])
def test_a_line_that_is_too_long_is_named_and_the_rest_is_done(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    monkeypatch.setattr("entities.reading.lines.LONGEST", 200)
    long, short = (
        json.dumps({"doc_id": name, "text": "Lee met Kim. " * n}) for name, n in (("long", 30), ("short", 2))
    )
    news = tmp_path / "news.jsonl"
    news.write_text(f"{short}\n{long}\n{short}\n{long}{last}", encoding="utf-8")
    ran = run("table", news, "--format", "jsonl")
    assert [json.loads(line)["doc_id"] for line in ran.out.splitlines()] == ["short", "short"]
    assert ran.code == 1
    assert [line.partition("line ")[2][:1] for line in ran.err.splitlines()] == ["2", "4"]
