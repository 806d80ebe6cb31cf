"""`entities table`: what it reads, what it writes, and how it refuses."""

import csv
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from entities.cli import output
from entities.export import FORMATS
from entities.export.json_object import schema
from tests.conftest import ROOT, SEED

TEXT = "Lee Il-gyu left Cuba. Lee now lives in Seoul."


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "lee.txt"
    path.write_text(TEXT)
    return path


def test_the_table_has_one_row_an_entity_and_one_line_below(run, article):
    ran = run("table", article)
    lines = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert lines[0].split() == ["Mentions", "Spellings"]
    assert [line.split("  ")[0] for line in lines[1:-1]] == ["People", "Lee Il-gyu", "Places", "Cuba", "Seoul"]
    assert lines[-1].startswith(f"{article} · 45 characters · en_core_web_md 3.8.0 · ")
    assert not any(line.endswith(" ") for line in lines)


def test_no_name_is_said(run):
    ran = run("table", "-", stdin=b"It was late.")
    assert ran.code == 0
    assert ran.out.startswith("No person or place is named.\nstandard input · 12 characters")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_goes_to_a_file_as_to_standard_output(run, article, tmp_path, name):
    printed = run("table", article, "--format", name).out
    ran = run("table", article, "--format", name, "-o", tmp_path / "out")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert (tmp_path / "out").read_bytes().decode(errors="surrogateescape") == printed


def test_json_keeps_the_schema(run, article):
    table = json.loads(run("table", article, "--format", "json").out)
    jsonschema.validate(table, schema())
    assert table["doc_id"] == "lee"
    assert [TEXT[m["start"] : m["end"]] for m in table["entities"][0]["mentions"]] == ["Lee Il-gyu", "Lee"]


def test_several_articles_in_the_order_given(run, article, tmp_path):
    news = tmp_path / "news.jsonl"
    news.write_text('{"doc_id": "b", "text": "Cuba."}\n{"id": "a", "text": "Seoul."}\n')
    tables = [
        json.loads(line) for line in run("table", news, article, "-", "-f", "jsonl", stdin=b"Oslo.").out.splitlines()
    ]
    assert [t["doc_id"] for t in tables] == ["b", "a", "lee", "stdin"]
    assert run("table", news).out.count(" · ") == 6
    assert f"{news}, b · 5 characters" in run("table", news).out


def test_a_bad_input_is_named_and_the_rest_is_done(run, article, tmp_path):
    news = tmp_path / "news.jsonl"
    news.write_text('{"text": "Cuba."}\n{"text": \n{"text": "Seoul."}\n')
    ran = run("table", tmp_path / "none.txt", news, article, "-f", "csv")
    assert ran.code == 1
    assert ran.err.splitlines() == [
        f"entities: {tmp_path / 'none.txt'} cannot be read: no such file or directory.",
        f"entities: {news}, line 2: not valid JSON.",
    ]
    assert {row["name"] for row in csv.DictReader(ran.out.splitlines())} == {"Cuba", "Seoul", "Lee Il-gyu"}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty."),
        (b"\x7fELF" + bytes(200), "does not look like text"),
        (b"Kim \xd0\x9a\xd1\x96\xd0\xbc \xff", "is UTF-8 but broken at byte 11"),
    ],
    ids=["empty", "binary", "invalid UTF-8"],
)
def test_what_is_no_article_is_one_sentence(run, tmp_path, data, said):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    ran = run("table", path)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"entities: {path} {said}")
    assert ran.err.count("\n") == 1


def test_an_empty_folder_is_one_sentence(run, tmp_path):
    ran = run("table", tmp_path)
    assert (ran.code, ran.err) == (1, f"entities: {tmp_path} holds no file that can be read.\n")


def test_text_that_was_taken_out_of_a_file_goes_with_the_table(run, tmp_path):
    (tmp_path / "a.md").write_text("**Lee** flew to _Cuba_.")
    (tmp_path / "b.csv").write_text("key,body\n1,Lee flew to Cuba.\n")
    ran = run("table", tmp_path, "--format", "jsonl", "--text-field", "body", "--id-field", "key")
    first, second = map(json.loads, ran.out.splitlines())
    assert first["text"] == "Lee flew to Cuba."
    assert [first["text"][m["start"] : m["end"]] for e in first["entities"] for m in e["mentions"]] == ["Lee", "Cuba"]
    assert (second["doc_id"], "text" in second) == ("1", False)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "xml"], "'xml' is none of table, json"),
        (["--strict", "--eager"], "exclude each other"),
        (["--processes", "0"], "greater than or equal to 1"),
        (["--no-such-option"], "No such option"),
    ],
)
def test_wrong_usage_is_exit_code_2(run, article, arguments, said):
    ran = run("table", article, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in " ".join(ran.err.split())


def test_no_path_is_wrong_usage(run):
    assert run("table").code == 2


def test_a_model_that_is_not_installed_is_one_sentence(run, article):
    ran = run("table", article, "--model", "xx_none")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("\n") == 1
    assert "run 'python -m spacy download xx_none'" in ran.err


def test_no_place_to_write_is_known_before_the_work(run, article, tmp_path):
    ran = run("table", article, "-o", tmp_path / "none" / "out.json")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == f"entities: {tmp_path / 'none' / 'out.json'} cannot be written: no such file or directory.\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_no_permission_to_write(run, article, tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    assert run("table", article, "-o", folder / "out.json").err.endswith("permission denied.\n")


def test_a_folder_to_write_to_is_one_sentence(run, article, tmp_path):
    ran = run("table", article, "-o", tmp_path)
    assert (ran.code, ran.err) == (1, f"entities: {tmp_path} cannot be written: is a directory.\n")


def test_a_refused_write_is_one_sentence(run, article, tmp_path, monkeypatch):
    def refuse(self, target):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    ran = run("table", article, "-o", tmp_path / "out.json")
    assert (ran.code, ran.err) == (1, f"entities: {tmp_path / 'out.json'} cannot be written: permission denied.\n")
    assert [path.name for path in tmp_path.iterdir()] == ["lee.txt"]


def test_a_failure_leaves_the_former_file_whole(tmp_path):
    path = tmp_path / "out.json"
    path.write_text("former")

    def fail():
        with output.destination(path) as file:
            file.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert path.read_text() == "former"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(run, article, tmp_path):
    (tmp_path / "real.csv").write_text("former")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    assert run("table", article, "-f", "csv", "-o", tmp_path / "link.csv").code == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert "Cuba" in (tmp_path / "real.csv").read_text()


def test_a_device_is_written_to(run, article):
    assert run("table", article, "-o", "/dev/null").code == 0
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_an_article_cannot_reach_the_terminal(run):
    ran = run("table", "-", stdin=b"Kim Jong\x1b[31m Un left Cuba. \x1b]0;title\x07 Donald Trump\x1b[2J left Oslo.")
    assert ran.code == 0
    assert "\x1b" not in ran.out
    assert "\x07" not in ran.out


def test_why_shows_how_each_mention_was_found(run, article):
    out = run("table", article, "--why").out
    assert "16–20 Cuba: " in out
    assert "16–20 Cuba: " not in run("table", article).out


def test_columns_set_the_width(run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    text = "Kim Jong Un and Kim Jong-un and Kim Jong-Un and Kim Jongun were named by Kim."
    assert max(map(len, run("table", "-", stdin=text.encode()).out.splitlines()[:-2])) <= 40


@pytest.mark.parametrize("arguments", [["--help"], ["table", "--help"], ["compare", "--help"], ["--version"]])
def test_questions_about_itself(run, arguments):
    ran = run(*arguments)
    assert (ran.code, ran.err) == (0, "")


def test_version_names_model_and_data(run):
    assert "model en_core_web_md 3.8.0" in run("--version").out


def test_the_module_is_the_command():
    done = subprocess.run(
        [sys.executable, "-m", "entities", "--version"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.startswith("entities 0.")


def test_a_reader_that_has_seen_enough_is_no_error():
    command = f"'{sys.executable}' -m entities table {SEED} --format json | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True, cwd=ROOT)
    assert (done.stdout, done.stderr) == ("{\n", "")
