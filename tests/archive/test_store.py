"""The folder: nothing half-written is read, damage is named, one writer at a time."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from entities.archive import StoreError, merge, open_archive, store
from entities.archive.schema import SHARD, VERSION
from entities.archive.shard import publish
from tests.archive.making import build, contents, story


@pytest.fixture
def made(tmp_path: Path) -> Path:
    return build(tmp_path / "news", [story("Ada Lovelace", "Otto Hahn"), story("Ada Lovelace", about="x")]).path


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(StoreError, match="not empty"):
        store.create(tmp_path)
    with pytest.raises(StoreError, match="not an archive"):
        open_archive(tmp_path)


def test_a_newer_version_is_refused_and_left_alone(made: Path) -> None:
    head = made / "archive.json"
    head.write_text(json.dumps(json.loads(head.read_text()) | {"version": VERSION + 1}))
    for use in (open_archive, merge, store.create):
        with pytest.raises(StoreError, match="update the program"):
            use(made)
    assert len(list((made / "shards").iterdir())) == 1


@pytest.mark.parametrize("table", SHARD)
def test_a_truncated_file_is_named(made: Path, table: str) -> None:
    (file,) = made.glob(f"shards/*/{table}.parquet")
    file.write_bytes(file.read_bytes()[:-20])
    with pytest.raises(StoreError, match=f"{table}.parquet is damaged"):
        contents(open_archive(made))


def test_a_flipped_bit_is_noticed(made: Path) -> None:
    (file,) = made.glob("shards/*/mentions.parquet")
    data = bytearray(file.read_bytes())
    data[60] ^= 1
    file.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"):
        _ = open_archive(made).mentions


def test_a_damaged_shard_stops_merging_and_loses_nothing(made: Path) -> None:
    before = contents(open_archive(made))["members"]
    build_more = story("Lise Meitner", about="y")
    store_path = made / "shards"
    from_before = {p.name for p in store_path.iterdir()}
    broken = publish(made, [build_more]) / "entities.parquet"
    broken.write_bytes(b"PAR1 nonsense PAR1")
    with pytest.raises(StoreError, match="damaged"):
        merge(made)
    assert open_archive(made).members == before
    assert from_before < {p.name for p in store_path.iterdir()}


def test_a_second_run_is_refused(made: Path) -> None:
    with store.writing(made), pytest.raises(StoreError, match=f"process {os.getpid()}"), store.writing(made):
        pytest.fail("two runs hold one store")


def test_the_lock_ends_with_its_process(made: Path) -> None:
    code = "import os, pathlib, sys; from entities.archive import store\n"
    code += "with store.writing(pathlib.Path(sys.argv[1])): os._exit(9)"
    assert subprocess.run([sys.executable, "-c", code, str(made)], check=False).returncode == 9
    with store.writing(made):
        assert (made / "lock").read_text().strip() == str(os.getpid())


def test_what_a_killed_run_left_is_never_read_and_removed(made: Path) -> None:
    before = contents(open_archive(made))
    left = [made / "shards" / "tmp-abc", made / "generations" / "tmp-def"]
    for folder in left:
        folder.mkdir()
        (folder / "entities.parquet").write_bytes(b"half")
    assert contents(open_archive(made)) == before
    merge(made)
    assert not any(folder.exists() for folder in left)


def test_a_failure_while_writing_leaves_no_trace(made: Path) -> None:
    target = made / "shards" / "new"

    def fail() -> None:
        with store.publishing(target) as draft:
            (draft / "file").write_text("half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert [p.name for p in (made / "shards").iterdir() if p.name.startswith(store.TEMPORARY)] == []
    assert not target.exists()
