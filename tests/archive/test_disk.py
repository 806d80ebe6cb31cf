"""A full disk: one sentence, nothing lost, and the same store when there is room again."""

import errno
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from entities.archive import merge, open_archive, store
from entities.archive.shard import publish
from tests.archive.killing import everything, prepare
from tests.archive.making import build, contents, story
from tests.hostile.faults import KILLED, REFUSED, outcomes

ARTICLES = 300


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """A disk of so many kilobytes; called again, it has as many as are asked for then."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = False

    def resize(size: int) -> Path:
        nonlocal mounted
        options = f"remount,size={size}k" if mounted else f"size={size}k"
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=False, capture_output=True, text=True
        )
        if done.returncode:
            pytest.skip(f"this user may not mount a disk: {done.stderr.strip()}")
        mounted = True
        return folder

    try:
        yield resize
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", folder], check=True)


def run(*words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "entities", "--quiet", "archive", *map(str, words)]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=600)


@pytest.mark.skipif(shutil.which("mount") is None, reason="there is no mount")
def test_a_full_disk_stops_adding_and_merging_in_a_sentence(tmp_path: Path, small: Callable[[int], Path]) -> None:
    path = small(100) / "store"
    model, news = prepare(tmp_path, articles=ARTICLES)
    add = ("add", path, news, "--model", model, "--workers", 2)
    full = run(*add)
    assert (full.returncode, full.stdout) == (1, "")
    assert "the disk is full; what was published before is whole" in full.stderr
    assert "Traceback" not in full.stderr
    assert 0 < open_archive(path).status().articles < ARTICLES
    small(1_000)
    assert run(*add).returncode == 0
    held = sum(file.stat().st_blocks for file in path.rglob("*")) // 2
    small(held + 40)
    full = run("merge", path)
    assert full.returncode == 1
    assert "the disk is full" in full.stderr
    assert "Traceback" not in full.stderr
    assert open_archive(path).status().entities == 0
    small(2_000)
    assert run("merge", path).returncode == 0
    elsewhere = tmp_path / "elsewhere"
    assert run("add", elsewhere, *add[2:]).returncode == 0
    assert run("merge", elsewhere).returncode == 0
    assert everything(path) == everything(elsewhere)


def test_a_refusal_of_any_write_loses_nothing(tmp_path: Path) -> None:
    """At every single call that changes a file while an article is added and merged."""
    first, second = [story("Ada Lovelace", "Otto Hahn")], [story("Ada Lovelace", "Lise Meitner", about="x")]
    wanted = contents(build(tmp_path / "whole", first, second))
    path = tmp_path / "store"
    former = contents(build(path, first))
    shutil.copytree(path, tmp_path / "former", symlinks=True)

    def begin() -> None:
        shutil.rmtree(path)
        shutil.copytree(tmp_path / "former", path, symlinks=True)

    def act() -> None:
        with store.writing(path):
            publish(path, second)
        merge(path)

    reached = 0
    for outcome in outcomes(act, tmp_path / "said", before=begin, faults=(errno.ENOSPC, errno.EIO, "torn")):
        reached = max(reached, outcome.call)
        assert outcome.code in ({0, KILLED} if outcome.fault == "torn" else {0, REFUSED}), outcome
        if outcome.code == REFUSED:
            why = "the disk is full" if outcome.fault == errno.ENOSPC else "Input/output error"
            assert outcome.said.startswith(f"can't write {path}")
            assert outcome.said.endswith(f": {why}; what was published before is whole")
        found = contents(open_archive(path))
        merged = {name: found[name] for name in ("entities", "members", "links")}
        assert any(merged == {name: one[name] for name in merged} for one in (former, wanted))
        act()
        assert contents(open_archive(path)) == wanted
        assert not list(path.rglob("tmp-*"))
    assert reached > 20
