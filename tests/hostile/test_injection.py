"""Names, files and decisions that want to be obeyed by a terminal, a file system or an interpreter."""

import ast
import json
from dataclasses import replace
from pathlib import Path

import pytest

import entities
from entities.decisions import Action, Spelling, append, decide, default_path
from entities.model import NameType
from tests.conftest import Run
from tests.hostile.strings import FILES, NAMES, TERMINAL, article_of
from tests.hostile.writing import VISIBLE_ONLY

EVIL = "".join(TERMINAL.values())
TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
SOURCES = sorted(Path(entities.__file__).parent.rglob("*.py"))
UNSAFE = {"pickle", "cPickle", "marshal", "shelve", "dill", "cloudpickle", "joblib", "xmlrpc"}
CALLED = {"eval", "exec", "compile", "__import__", "system", "popen"}


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "\x1b[31mnews\x1b]0;owned\x07.txt"
    path.write_text(article_of(NAMES.values()).text + "Lee met Kim in Seoul.", encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize(
    "words",
    [
        ("table", "{}", "--why"),
        ("table", "{}.none"),
        ("history", "{}"),
        ("explain", "{}", "Lee", "Kim"),
        ("explain", "{}", EVIL, "Lee"),
        ("rename", "{}", "Lee", EVIL),
        ("rename", "{}", EVIL, "Lee"),
        ("same", "{}", "Seoul", EVIL),
        ("undo", "{}", EVIL),
        ("redo", "{}"),
        ("compare", EVIL, "Lee" + EVIL),
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_nothing_reaches_the_terminal_as_a_command(
    run: Run, article: Path, capitals: str, words: tuple[str, ...]
) -> None:
    odd = decide(Action.DROP, [Spelling(NameType.PERSON, EVIL)], who=EVIL)
    append(default_path(article), [replace(odd, id=EVIL, time=EVIL), decide(Action.RENAME, who=EVIL, value=EVIL)])
    asked = [word.replace("{}", str(article)) for word in words]
    model = ["--model", capitals] if words[0] in {"table", "explain", "rename", "same"} else []
    ran = run(*asked, *model)
    assert ran.code in {0, 1, 2}
    assert not VISIBLE_ONLY & set(ran.out + ran.err)
    assert not TURNS & set(ran.out + ran.err)
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    "line", [b'{"v": 1, "action": "\x1b[31m"}', b'{"v": 1, "\\u001b[31m', b"\x1b[2J\n\n", b"\xff\xfe"]
)
def test_a_file_of_decisions_that_is_none_is_said_in_plain_letters(run: Run, article: Path, line: bytes) -> None:
    default_path(article).write_bytes(line + b"\n")
    ran = run("history", article)
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert not VISIBLE_ONLY & set(ran.err)


@pytest.mark.parametrize("doc_id", FILES.values(), ids=FILES)
def test_no_id_is_taken_for_a_place_in_the_file_system(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capitals: str, doc_id: str
) -> None:
    inside = tmp_path / "a" / "b"
    inside.mkdir(parents=True)
    monkeypatch.chdir(inside)
    news = inside / "news.json"
    written = entities.table(entities.Article("Lee met Kim.", doc_id), model=capitals).to_dict()["doc_id"]
    news.write_text(json.dumps({"doc_id": doc_id, "text": "Lee met Kim in Seoul."}), encoding="utf-8")
    assert run("table", news, "--model", capitals, "-f", "html", "-o", "out.html").code == 0
    assert run("drop", news, "Seoul", "--model", capitals).code == 0
    assert run("table", news, "--model", capitals, "-f", "json").out.count("Seoul") == 0
    assert written == doc_id
    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert found == {f"a/b/{name}" for name in ("news.json", "out.html", "news.json.decisions.jsonl")}


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_nothing_that_is_read_can_be_run(source: Path) -> None:
    """No module of ours loads pickles or their like, nor makes code of text."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            assert not UNSAFE & {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert (node.module or "").partition(".")[0] not in UNSAFE
        elif isinstance(node, ast.Call):
            called = node.func
            name = (
                called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""
            )
            plain = isinstance(called, ast.Name) or name in {"system", "popen"}
            assert not (plain and name in CALLED), f"{source}:{node.lineno}"
            assert not [k for k in node.keywords if k.arg in {"shell", "allow_pickle", "trust_remote_code"}]
