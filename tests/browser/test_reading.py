"""Readable for everyone: axe finds nothing, on a phone, in light and dark."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from entities.desk import Desk
from tests.browser.conftest import PATIENCE
from tests.browser.steps import choose
from tests.conftest import ROOT

AXE = Path(os.environ.get("AXE", ROOT / "node_modules" / "axe-core" / "axe.min.js"))
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

PARTS = ".skip, .tools, #filter, #rows, #article, #choice, .panes"
WHERE = f"(e => e && (e.id || e.className))(document.activeElement.closest('{PARTS}'))"

needs_axe = pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed: npm install --no-save axe-core")


def violations(tab: Any) -> list[str]:
    # The page's own policy lets no other script in: axe comes by the debugger.
    tab.evaluate(AXE.read_text(encoding="utf-8"))
    found = tab.evaluate("tags => axe.run(document, {runOnly: tags})", TAGS)
    return [f"{one['id']} ({one['impact']}): {one['nodes'][0]['html'][:150]}" for one in found["violations"]]


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 800), (390, 844)], ids=["wide", "phone"])
def test_axe_finds_nothing(
    chromium: Any, serve: Callable[..., str], desk: Desk, scheme: str, size: tuple[int, int]
) -> None:
    width, height = size
    tab = chromium.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    tab.set_default_timeout(PATIENCE)
    tab.goto(serve(desk))
    tab.wait_for_selector("[aria-current]", state="attached")
    assert violations(tab) == []
    tab.keyboard.press("t")
    tab.wait_for_selector("#tray .chip", state="attached")
    tab.keyboard.press("j")
    tab.wait_for_selector("#preview", state="attached")
    for pane in ("text", "choice", "table") if width < 800 else ():
        tab.click(f".panes [data-pane={pane}]")
        assert violations(tab) == []
    tab.keyboard.press("m")
    tab.wait_for_selector("#status p", state="attached")
    tab.wait_for_function("() => !document.getAnimations().some(one => one.playState == 'running')")
    assert violations(tab) == []
    for key, dialog in (("h", "history"), ("?", "help"), ("r", "rename")):
        tab.keyboard.press(key)
        tab.wait_for_selector(f"#{dialog}[open]")
        assert violations(tab) == []
        tab.keyboard.press("Escape")
    tab.close()


def test_nothing_sticks_out_on_a_phone(chromium: Any, serve: Callable[..., str], desk: Desk) -> None:
    tab = chromium.new_page(viewport={"width": 360, "height": 740}, has_touch=True)
    tab.set_default_timeout(PATIENCE)
    tab.goto(serve(desk))
    tab.wait_for_selector("[aria-current]")
    for pane in ("table", "text", "choice"):
        tab.click(f".panes [data-pane={pane}]")
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    tab.close()


def test_on_a_phone_the_mentions_are_walked_in_the_article(
    chromium: Any, serve: Callable[..., str], desk: Desk
) -> None:
    tab = chromium.new_page(viewport={"width": 390, "height": 740}, has_touch=True)
    tab.set_default_timeout(PATIENCE)
    tab.goto(serve(desk))
    tab.wait_for_selector("[aria-current]")
    tab.click(".panes [data-pane=text]")
    seen = []
    for _ in range(4):
        tab.wait_for_function(
            "() => { const y = document.querySelector('mark.here').getBoundingClientRect().y; return 0 < y && y < 740 }"
        )
        where = tab.get_attribute("mark.here", "id")
        seen.append(tab.inner_text("mark.here"))
        tab.click(".walker [aria-label='Next mention']")
        tab.wait_for_function("id => document.querySelector('mark.here').id != id", arg=where)
    assert seen == ["Zhu Ye", "Kim Ju-ae", "Kim Ju-ye", "Joo-ae"]
    tab.click("#walked")
    assert tab.inner_text("#choice h2") == "Kim Ju-ae"
    tab.close()


def test_the_order_of_focus_follows_the_page(tab: Any) -> None:
    choose(tab, "Cuba")
    places: list[str] = []
    for _ in range(80):
        tab.keyboard.press("Tab")
        places.append(tab.evaluate(WHERE))
    start = places.index("skip", places.index("tools") - 3)
    assert list(dict.fromkeys(filter(None, places[start:])))[:6] == [
        "skip",
        "tools",
        "filter",
        "rows",
        "article",
        "choice",
    ]
