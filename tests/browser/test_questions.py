"""The page of an archive's doubtful links, in a real browser: the most valuable first, answered, undone, kept."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import PATIENCE
from tests.browser.test_reading import needs_axe, violations

pytest.importorskip("daft", reason="the archive's libraries are not installed")

from entities.archive import merge, open_archive
from entities.decisions import read
from tests.archive.making import build, story
from tests.archive.test_merging import crowd


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    one = [story("John Smith", "Ada Zuse", about=f"engine {i}") for i in range(3)]
    other = [story("John Smith", "Otto Quirk", about=f"football {i} <script>alert(1)</script>") for i in range(2)]
    more = [story("John Smith", name) for name in ("Ida Vance", "Rolf Xylander", "Uwe Yates")]
    return build(tmp_path_factory.mktemp("made") / "news", [*crowd(), *one, *other, *more]).path


@pytest.fixture
def store(made: Path, tmp_path: Path) -> Path:
    subprocess.run(["cp", "-a", made, tmp_path / "news"], check=True)
    return tmp_path / "news"


def start(store: Path) -> tuple[subprocess.Popen[str], str]:
    command = [sys.executable, "-m", "entities", "review", str(store), "--no-open", "--who", "ann"]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    found = re.search(r"http://\S+", program.stdout.readline())  # type: ignore[union-attr]
    assert found
    return program, found[0]


@pytest.fixture
def address(store: Path) -> Iterator[str]:
    program, found = start(store)
    yield found
    program.terminate()
    program.communicate(timeout=300)


@pytest.fixture
def tab(context: Any, address: str) -> Any:
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("article.current")
    return page


def status(tab: Any, words: str) -> None:
    tab.wait_for_function("w => document.querySelector('[role=status]')?.innerText.includes(w)", arg=words)
    tab.wait_for_selector("article.current")  # the page listens to keys


def test_the_most_valuable_question_comes_first_and_is_answered_by_key_and_click(tab: Any, store: Path) -> None:
    settles = [int(n) for n in re.findall(r"settles (\d+) mention", tab.inner_text("main"))]
    assert settles == sorted(settles, reverse=True)
    left = len(settles)
    assert left > 2
    assert "John Smith" in tab.inner_text("article.current h2")
    before = len(open_archive(store).find("John Smith"))
    tab.keyboard.press("s")
    status(tab, f"{left - 1} open question")
    assert "merged John Smith" in tab.inner_text("main")
    tab.click("article.current button[value=different]")
    status(tab, f"{left - 2} open question")
    tab.keyboard.press("u")
    status(tab, "3 answered")
    assert [d.action.value for d in read(store / "decisions.jsonl").decisions] == ["same", "different", "unsure"]
    assert {d.who for d in read(store / "decisions.jsonl").decisions} == {"ann"}
    assert "decisions: 3 applied" in command(store, "archive", "merge")
    table = command(store, "archive", "table", "--name", "John Smith").splitlines()
    rows = [line for line in table if line.startswith("John Smith")]
    assert len(rows) == len(open_archive(store).find("John Smith")) == before - 1


def command(store: Path, room: str, name: str, *options: str) -> str:
    words = [sys.executable, "-m", "entities", room, name, str(store), *options]
    done = subprocess.run(words, check=True, capture_output=True, text=True, timeout=300)
    return done.stdout + done.stderr


def test_answers_are_undone_and_survive_a_reload_and_a_restart(tab: Any, store: Path, context: Any) -> None:
    first = tab.inner_text("article.current")
    tab.keyboard.press("d")
    status(tab, "1 answered")
    tab.keyboard.press("z")
    status(tab, "0 answered")
    assert tab.inner_text("article:first-of-type") == first
    tab.keyboard.press("s")
    status(tab, "1 answered")
    tab.reload()
    status(tab, "1 answered")
    program, again = start(store)
    other = context.new_page()
    other.goto(again)
    status(other, "1 answered")
    assert other.inner_text("article:first-of-type") != first
    other.click("#undo")
    status(other, "0 answered")
    program.terminate()
    program.communicate(timeout=300)
    assert merge(store).fates.lines() == ("decisions: 0 applied, 2 taken back",)


def test_keys_walk_the_questions_and_keep_the_place(tab: Any) -> None:
    ids = tab.eval_on_selector_all("article", "all => all.map(one => one.id)")
    tab.keyboard.press("j")
    assert tab.get_attribute("article.current", "id") == ids[1]
    tab.keyboard.press("d")
    status(tab, "1 answered")
    assert tab.get_attribute("article.current", "id") == ids[2]
    tab.keyboard.press("k")
    assert tab.get_attribute("article.current", "id") == ids[0]
    tab.uncheck("#keys-on")
    tab.keyboard.press("d")
    tab.wait_for_timeout(200)
    assert "1 answered" in tab.inner_text("[role=status]")


def test_what_another_tab_has_answered_is_not_answered_again(tab: Any, context: Any, store: Path) -> None:
    other = context.new_page()
    other.goto(tab.url)
    other.wait_for_selector("article.current")
    tab.keyboard.press("s")
    status(tab, "1 answered")
    other.keyboard.press("d")
    status(other, "answered meanwhile")
    assert [d.action.value for d in read(store / "decisions.jsonl").decisions] == ["same"]


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 800), (390, 844)], ids=["wide", "phone"])
def test_axe_finds_nothing(chromium: Any, address: str, scheme: str, size: tuple[int, int]) -> None:
    width, height = size
    tab = chromium.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    tab.set_default_timeout(PATIENCE)
    tab.goto(address)
    tab.wait_for_selector("article.current")
    assert violations(tab) == []
    tab.keyboard.press("s")
    status(tab, "1 answered")
    assert violations(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.close()
