"""What the command line says of a store that is damaged, of a newer version, or busy: one sentence, exit code 1."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from entities.archive import open_archive, store
from entities.archive.schema import MERGED, SHARD, STATE, VERSION
from entities.archive.shard import publish
from entities.cli import app
from entities.errors import InputError
from tests.archive.making import build, contents, story

READERS = (("table",), ("show", "Ada Lovelace"), ("export",), ("status",))
QUESTIONS = (*READERS, ("merge",))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    first = [story("Ada Lovelace", "Otto Hahn"), story("Ada Lovelace", about="x")]
    return build(tmp_path_factory.mktemp("made") / "news", first, [story("Lise Meitner", places=["Basel"])]).path


@pytest.fixture
def copy(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "news", symlinks=True)
    return tmp_path / "news"


def asked(path: Path, *words: str) -> str:
    """What a command says of a problem, all of it; empty when there is none. Anything but a sentence is raised."""
    command, *rest = words
    result = CliRunner().invoke(app, ["--quiet", "archive", command, str(path), *rest])
    if isinstance(result.exception, InputError):
        return str(result.exception)
    if result.exception:
        raise result.exception
    return ""


def ways(file: Path) -> list[bytes]:
    """The file cut off, emptied, with a bit flipped early and late, and filled with something else."""
    whole = file.read_bytes()
    early, late = bytearray(whole), bytearray(whole)
    early[len(whole) // 3] ^= 1
    late[-12] ^= 1
    return [whole[: len(whole) // 2], whole[:-1], b"", bytes(early), bytes(late), b"PAR1 nonsense PAR1"]


def grown(path: Path) -> str:
    """What merging one article more into a copy of the store says of a problem."""
    other = path.with_name("grown")
    shutil.rmtree(other, ignore_errors=True)
    shutil.copytree(path, other, symlinks=True)
    publish(other, [story("Ada Lovelace", "Lise Meitner", about="one more")])
    return asked(other, "merge")


def test_whatever_file_is_damaged_it_is_named_and_nothing_is_lost(copy: Path) -> None:
    files = sorted(file for folder in ("shards", "merged") for file in (copy / folder).resolve().rglob("*.parquet"))
    assert len(files) == 2 * len(SHARD) + len(MERGED) + len(STATE)
    before = contents(open_archive(copy))
    told = 0
    for file in files:
        whole = file.read_bytes()
        for damaged in ways(file):
            file.write_bytes(damaged)
            said = [*(asked(copy, *words) for words in READERS), grown(copy)]
            told += any(said)
            for words in filter(None, said):
                assert "damaged" in words
                assert file.name in words or str(file.parent) in words
                assert "\n" not in words
        file.write_bytes(whole)
    assert told > 3 * len(files) / 2
    assert contents(open_archive(copy)) == before


@pytest.mark.parametrize("text", ["", "{", '{"shards": 3}', "null"])
def test_a_damaged_head_of_a_merge_is_named(copy: Path, text: str) -> None:
    (copy / "merged" / "merge.json").write_text(text)
    for words in (("table",), ("status",), ("merge",)):
        assert "remove it and merge again" in asked(copy, *words)
    shutil.rmtree((copy / "merged").resolve())
    assert asked(copy, "merge") == ""
    assert open_archive(copy).status().entities == 4


def test_a_store_of_a_newer_version_is_left_alone(copy: Path, tmp_path: Path) -> None:
    head = copy / "archive.json"
    head.write_text(json.dumps(json.loads(head.read_text()) | {"version": VERSION + 1}))
    before = {file: file.read_bytes() for file in copy.rglob("*") if file.is_file()}
    article = tmp_path / "a.txt"
    article.write_text("Nobody.")
    for words in (*QUESTIONS, ("add", str(article))):
        assert asked(copy, *words).endswith("update the program")
    assert {file: file.read_bytes() for file in copy.rglob("*") if file.is_file()} == before


def test_two_runs_at_once_refuse_clearly(copy: Path, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Nobody.")
    with store.writing(copy):
        for words in (["add", copy, article], ["merge", copy]):
            command = [sys.executable, "-m", "entities", "archive", *map(str, words)]
            done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)
            assert done.returncode == 1
            assert "is being written by another run (process" in done.stderr
            assert len(done.stderr.splitlines()) == 1
        assert asked(copy, "table") == "", "readers need not wait"
