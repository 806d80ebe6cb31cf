"""Second tabs, reloads, restarts, other programs; and what articles may hold."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from entities.cli import app
from entities.decisions import Action, append, decide
from entities.desk import Desk
from entities.model import Article, Mention, NameType
from tests.browser.steps import choose, has, names, said
from tests.conftest import SEED


def test_a_second_tab_is_told_and_shown_the_newer_state(tab: Any, context: Any, desk: Desk) -> None:
    other = context.new_page()
    other.goto(tab.url)
    other.wait_for_selector("[aria-current]")
    choose(tab, "Cuba")
    tab.keyboard.press("x")
    said(tab, "Cuba is not a name")
    choose(other, "Moscow")
    other.keyboard.press("x")
    said(other, "changed in another tab")
    assert has(desk, "Moscow")
    other.keyboard.press("x")
    said(other, "Moscow is not a name")
    assert not has(desk, "Moscow")
    assert "Cuba" not in names(other)


def test_a_reload_shows_the_same_row_and_state(tab: Any) -> None:
    choose(tab, "Pyongyang")
    tab.keyboard.press("c")
    said(tab, "You confirmed")
    before = (tab.inner_text("#choice h2"), tab.inner_text("#progress label"))
    tab.reload()
    tab.wait_for_selector("[aria-current]")
    assert (tab.inner_text("#choice h2"), tab.inner_text("#progress label")) == before


def test_after_a_restart_all_is_there_and_the_command_line_agrees(context: Any, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_bytes(SEED.read_bytes())

    def start() -> tuple[subprocess.Popen[str], str]:
        command = [sys.executable, "-m", "entities", "review", str(article), "--no-open"]
        program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        found = re.search(r"http://\S+", program.stdout.readline())  # type: ignore[union-attr]
        assert found
        return program, found[0]

    program, address = start()
    tab = context.new_page()
    tab.goto(address)
    tab.wait_for_selector("[aria-current]")
    choose(tab, "Cuba")
    tab.keyboard.press("t")
    choose(tab, "China")
    tab.keyboard.press("m")
    said(tab, "You merged Cuba into China.")
    program.kill()
    program.wait()
    program.stdout.close()  # type: ignore[union-attr]
    program, address = start()
    tab.goto(address)
    tab.wait_for_selector("[aria-current]")
    tab.keyboard.press("/")
    tab.keyboard.press("Escape")
    shown = {
        text.strip()
        for text in tab.eval_on_selector_all(
            "#rows tr[data-id]",
            "all => all.map(r => r.querySelector('.pick').innerText + ' ' + r.querySelector('.count').innerText)",
        )
    }
    program.terminate()
    program.wait(300)
    program.stdout.close()  # type: ignore[union-attr]
    table = CliRunner().invoke(app, ["table", str(article)]).stdout
    printed = {" ".join(hit) for hit in re.findall(r"^(\S.*?\S?) +(\d+)  ", table, re.MULTILINE)}
    assert shown == printed
    assert "China 3" in shown


def test_another_programs_decision_shows_on_the_next_action(tab: Any, desk: Desk) -> None:
    append(desk.path, [decide(Action.RENAME, [], who="bob", value="x")])
    tab.keyboard.press("c")
    said(tab, "changed in another tab or program")


def test_hostile_articles_do_nothing(context: Any, serve: Callable[..., str], tmp_path: Path) -> None:
    evil = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    text = f"\u202e{evil} met \x1b[31mAnn\u0000 {evil} twice. 𝒜nn\r\n\r\n{evil}"
    spans = [(text.index(evil), evil), (text.rindex(evil), evil), (text.index("Ann"), "Ann")]
    mentions = [Mention(s, s + len(t), t, NameType.PERSON) for s, t in sorted(spans)]
    tab = context.new_page()
    tab.goto(serve(Desk(Article(text, evil, evil), mentions, tmp_path / "d.jsonl", who=evil)))
    tab.wait_for_selector("[aria-current]")
    assert tab.eval_on_selector_all("#article mark", "all => all.map(one => one.textContent)") == [evil, "Ann", evil]
    tab.keyboard.press("c")
    said(tab, "You confirmed")
    tab.keyboard.press("h")
    assert not tab.query_selector("main img, main script")


def test_a_right_to_left_article_reads_from_the_right(context: Any, serve: Callable[..., str], tmp_path: Path) -> None:
    text = "التقى محمد علي بوزير الخارجية في القاهرة.\nLater محمد علي left."
    spans = [(text.index("محمد علي"), "محمد علي"), (text.rindex("محمد علي"), "محمد علي")]
    mentions = [Mention(s, s + len(t), t, NameType.PERSON) for s, t in spans]
    tab = context.new_page()
    tab.goto(serve(Desk(Article(text, "ar"), mentions, tmp_path / "d.jsonl", who="ann")))
    tab.wait_for_selector("[aria-current]")
    directions = tab.eval_on_selector_all("#article p", "all => all.map(p => getComputedStyle(p).direction)")
    assert directions == ["rtl", "ltr"]
    boxes = [tab.query_selector(place).bounding_box() for place in ("#b0", "#b0 mark")]
    right = boxes[0]["x"] + boxes[0]["width"] - boxes[1]["x"] - boxes[1]["width"]
    left = boxes[1]["x"] - boxes[0]["x"]
    assert right < left
