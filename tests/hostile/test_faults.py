"""Full disks, refused folders, and a death at any call: nothing acknowledged is lost, nothing half-written is read."""

import ast
import errno
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import entities
from entities import export
from entities.cli.output import destination
from entities.decisions import Action, Decision, append, apply, decide, live, read, redoable
from entities.decisions.line import encode
from entities.errors import InputError
from entities.export import FORMATS
from entities.nametable import NameTable
from tests.decisions.texts import ARTICLE, MENTIONS, named
from tests.hostile.faults import ERRORS, KILLED, REFUSED, outcomes
from tests.hostile.strings import NAMES, article_of, entities_of

NEW = decide(Action.DROP, [named("Reuters")], who="ann")
OLD = [decide(Action.CONFIRM, [named("Lee")], who="ann"), decide(Action.CONFIRM, [named("Kim")], who="bob")]


@pytest.fixture
def table() -> NameTable:
    article = article_of(NAMES.values())
    return NameTable.of(article, entities_of(article, NAMES.values()), model="")


def by_command(table: NameTable, path: Path, name: str) -> None:
    with destination(path) as file:
        FORMATS[name].write([table], file)


def from_python(table: NameTable, path: Path, name: str) -> None:
    try:
        export.write(table, path, format=name)
    except OSError as problem:
        raise InputError(f"cannot be written: {problem}") from None


@pytest.mark.parametrize(
    ("way", "name"), [(by_command, "json"), (by_command, "csv"), (by_command, "html"), (from_python, "json")]
)
@pytest.mark.parametrize("before", [b"what was there", None])
def test_an_output_file_is_whole_or_as_it_was(
    table: NameTable, tmp_path: Path, way: Callable[..., None], name: str, before: bytes | None
) -> None:
    path = tmp_path / "out"

    def write() -> None:
        way(table, path, name)

    def begin() -> None:
        _empty(tmp_path)
        if before is not None:
            path.write_bytes(before)

    write()
    whole = path.read_bytes()
    seen = []
    for outcome in outcomes(write, tmp_path / "said", before=begin, faults=("kill", "torn", *ERRORS)):
        found = path.read_bytes() if path.exists() else None
        assert found in (whole, before)
        assert outcome.code in {0, KILLED} if isinstance(outcome.fault, str) else outcome.code in {0, REFUSED}
        if outcome.code == 0:
            assert found == whole
        if outcome.code == REFUSED:
            assert "cannot be written" in outcome.said
            assert found == before
            assert sorted(one.name for one in tmp_path.iterdir() if one.name != "said") == ["out"] * (
                before is not None
            )
        seen.append(outcome.call)
    assert max(seen) > 3


@pytest.mark.parametrize("tail", [b"", b'{"v": 1, "id": "half', encode(NEW).rstrip()], ids=["whole", "torn", "unended"])
@pytest.mark.parametrize("there", [True, False])
def test_no_acknowledged_decision_is_lost_wherever_the_program_dies(tmp_path: Path, tail: bytes, there: bool) -> None:
    path = tmp_path / "d.jsonl"
    added = decide(Action.DROP, [named("Georgia")], who="ann")
    kept = OLD if there else []
    kept = [*kept, NEW] if there and tail.endswith(b"}") else kept

    def begin() -> None:
        _empty(tmp_path)
        if there:
            path.write_bytes(b"".join(map(encode, OLD)) + tail)

    def add() -> None:
        append(path, [added])

    for outcome in outcomes(add, tmp_path / "said", before=begin, faults=("kill", "torn", *ERRORS)):
        decisions = read(path).decisions
        assert list(decisions[: len(kept)]) == kept
        assert set(decisions[len(kept) :]) <= {added}
        if outcome.code == 0:
            assert decisions[-1] == added
        elif outcome.code == REFUSED:
            assert list(decisions) == kept
            assert "cannot be written" in outcome.said
        again = append(path, [replace(added, id="again")])
        assert again.decisions == read(path).decisions
        assert again.decisions[-1].id == "again"


def _empty(folder: Path) -> None:
    for one in folder.iterdir():
        one.unlink()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize(
    "words",
    [("schema",), ("compare", "Lee", "Li"), ("history", "a.txt"), ("table", "a.txt"), ("table", "a.txt", "-f", "json")],
)
def test_a_full_standard_output_is_said_in_one_sentence(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "a.txt").write_text("Lee left Cuba.", encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "entities", *words]
        ran = subprocess.run(
            command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=300
        )
    assert (ran.returncode, ran.stderr.count("\n")) == (1, 1)
    assert os.strerror(errno.ENOSPC).lower() in ran.stderr


WRITERS = {
    "archive/authority.py": "tests/archive",
    "archive/generation.py": "tests/archive",
    "archive/parts.py": "tests/archive",
    "archive/store.py": "tests/archive",
    "cli/output.py": "tests/hostile",
    "decisions/journal.py": "tests/hostile",
    "export/writing.py": "tests/hostile",
}
"""The modules that write files, and the tests that stop them at every call."""
WRITES = {"write_text", "write_bytes", "rmtree", "copyfile", "mkstemp", "NamedTemporaryFile", "touch", "unlink"}


def test_files_are_written_by_modules_that_are_stopped_at_every_call() -> None:
    """Every command's output goes through one of them."""
    package = Path(entities.__file__).parent
    found = set()
    for path in package.rglob("*.py"):
        name = path.relative_to(package).as_posix()
        if name.startswith("places/") and name != "places/store.py":  # what builds the gazetteer
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                modes = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
                opens = node.func.attr == "open" and any(set(mode) & set("wxa+") and len(mode) < 4 for mode in modes)
                if opens or node.func.attr in WRITES:
                    found.add(name)
    assert found == set(WRITERS)


def test_a_clock_that_goes_backwards_changes_nothing() -> None:
    first = decide(Action.DROP, [named("Reuters")], who="ann")
    undo = decide(Action.UNDO, undoes=[first.id], who="ann")
    earlier = (datetime.now(UTC) - timedelta(days=400)).isoformat()

    def back(decision: Decision) -> Decision:
        return replace(decision, time=earlier)

    for made in (
        [first, back(undo)],
        [back(first), undo],
        [replace(first, time="no time at all"), replace(undo, time="")],
    ):
        assert live(made) == ()
        assert redoable(made) == undo.id
        assert len(apply(made, ARTICLE, MENTIONS).mentions) == len(MENTIONS)
