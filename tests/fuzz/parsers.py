"""Fuzz the parsers with atheris: names, JSON Lines, decisions, CSV, HTML, numbers of executions as you say.

``pip install atheris``, then ``python -m tests.fuzz.parsers TARGET EXECUTIONS`` (``all`` for every target, one after
the other in a process each). A crash is an exception that the parser does not promise; atheris prints the input and
leaves with another exit code.
"""

import csv
import io
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import atheris

with atheris.instrument_imports(include=["entities"], enable_loader_override=False):
    from entities import reading
    from entities.cells import guarded, plain
    from entities.comparison import compare
    from entities.decisions import apply, read
    from entities.decisions.gestures import Rows
    from entities.decisions.line import LineError, decode, encode
    from entities.decisions.spreadsheet import changes
    from entities.errors import InputError
    from entities.model import NameType
    from entities.names.parsing import prepare
    from entities.pairs import compare_file

from tests.decisions.texts import ARTICLE, MENTIONS

PLACE: Final = Path(tempfile.mkdtemp())


def names(data: bytes) -> None:
    """Two names, parsed and compared: an answer of the three, the same both ways."""
    given = atheris.FuzzedDataProvider(data)
    one, other = given.ConsumeUnicode(40), given.ConsumeUnicode(40)
    prepare(one)
    for type in NameType:
        found = compare(one, other, type=type)
        assert 0 <= found.score <= 1
        assert found.outcome == compare(other, one, type=type).outcome


def decisions(data: bytes) -> None:
    """A line of decisions: refused, or written again as it is, and replayed."""
    for line in data.split(b"\n"):
        with suppress(LineError):
            made = decode(line)
            assert decode(encode(made)) == made
    path = PLACE / "d.jsonl"
    path.write_bytes(data)
    with suppress(InputError):
        apply(read(path).decisions, ARTICLE, MENTIONS)


def spreadsheet(data: bytes) -> None:
    """An edited spreadsheet: refused, or decisions."""
    text = data.decode("utf-8", "replace")
    assert plain(guarded(text)) == text
    with suppress(InputError, csv.Error):
        changes(Rows(ARTICLE, ()), csv.DictReader(io.StringIO(text, newline="")), who="")


def pairs(data: bytes) -> None:
    """A CSV file of pairs: refused, or answered."""
    text = "a,b\n" + data.decode("utf-8", "replace")
    with suppress(InputError):
        compare_file(io.StringIO(text, newline=""), io.StringIO(), source="x", report=lambda _: None)


def _file(ending: str) -> Callable[[bytes], None]:
    path = PLACE / f"article{ending}"

    def read_one(data: bytes) -> None:
        path.write_bytes(data)
        for article in reading.articles(path, report=lambda _: None):
            assert isinstance(article.text, str)

    return read_one


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    "names": names,
    "decisions": decisions,
    "spreadsheet": spreadsheet,
    "pairs": pairs,
    "jsonl": _file(".jsonl"),
    "json": _file(".json"),
    "csv": _file(".csv"),
    "text": _file(".txt"),
    "html": _file(".html"),
    "markdown": _file(".md"),
    "mail": _file(".eml"),
}
SEEDS: Final[dict[str, bytes]] = {
    "names": b"Kim Jong-un Zhu Ye",
    "decisions": b'{"v": 1, "id": "a", "time": "", "who": "", "action": "same", "subjects": []}',
    "spreadsheet": b"id,type,name,alias\n1,PERSON,Lee,'=Lee\n",
    "pairs": b'Lee,"Li"\n',
    "jsonl": b'{"doc_id": "a", "text": "Lee left."}\n',
    "json": b'[{"doc_id": "a", "text": "Lee left."}]',
    "csv": b"doc_id,text\na,Lee left.\n",
    "html": b"<html><body><article><p>Lee met Kim.</p></article></body></html>",
    "markdown": b"# Lee\n\n[Kim](x) *met* `Lee`\n",
    "mail": b"Subject: Lee\nContent-Type: text/plain\n\nLee met Kim.\n",
}
"""An input that each target takes, to begin with."""


def main(target: str, executions: int) -> None:
    """Run one target, or each in a process of its own."""
    if target == "all":
        for name in TARGETS:
            ran = subprocess.run(
                [sys.executable, "-m", "tests.fuzz.parsers", name, str(executions)], capture_output=True, check=False
            )
            end = b"\n".join(ran.stderr.splitlines()[-12:]) if ran.returncode else b""
            print(f"{name}: {executions:,} executions, exit code {ran.returncode}", end.decode("utf-8", "replace"))
        return
    seeds = PLACE / "seeds"
    seeds.mkdir()
    (seeds / "one").write_bytes(SEEDS.get(target, b"Lee"))

    def run(data: bytes) -> Any:
        return TARGETS[target](data)

    atheris.Setup([sys.argv[0], f"-runs={executions}", "-max_len=400", "-timeout=20", str(seeds)], run)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "all", int(sys.argv[2]) if len(sys.argv) > 2 else 20_000)
