"""The keyboard alone: keys never clash with typing, and the seed article is checked from start to end."""

from typing import Any

from entities.decisions import is_checked
from entities.desk import Desk
from tests.browser.steps import choose, said


def test_keys_pressed_while_typing_are_letters(tab: Any, desk: Desk) -> None:
    tab.keyboard.press("/")
    tab.keyboard.type("cxyz?mtn1hu")
    assert tab.input_value("#q") == "cxyz?mtn1hu"
    tab.keyboard.press("Escape")
    tab.wait_for_selector("#rows .pick")
    choose(tab, "Cuba")
    tab.keyboard.press("r")
    tab.wait_for_selector("dialog#rename[open]")
    tab.keyboard.type("cxz")
    tab.keyboard.press("Escape")
    tab.wait_for_selector("dialog#rename[open]", state="detached")
    assert desk.sheet().history.decisions == ()


def test_what_arrives_late_does_not_take_the_focus_from_the_search(tab: Any) -> None:
    tab.keyboard.press("j")
    tab.keyboard.press("/")
    tab.keyboard.type("Cuba", delay=60)
    assert tab.input_value("#q") == "Cuba"


def test_keys_with_control_are_the_browsers(tab: Any, desk: Desk) -> None:
    for key in ("Control+c", "Alt+c", "Meta+x", "Control+z"):
        tab.keyboard.press(key)
    tab.wait_for_timeout(200)
    assert desk.sheet().history.decisions == ()


def test_single_keys_can_be_switched_off(tab: Any, desk: Desk) -> None:
    tab.keyboard.press("?")
    tab.uncheck("#keys-on")
    tab.keyboard.press("Escape")
    tab.keyboard.press("c")
    tab.wait_for_timeout(200)
    assert desk.sheet().history.decisions == ()


def test_keys_are_shown_on_their_buttons(tab: Any) -> None:
    tab.keyboard.press("?")
    help_text = tab.inner_text("#help")
    for key, text in tab.eval_on_selector_all("button[data-key]", "all => all.map(b => [b.dataset.key, b.innerText])"):
        if key.startswith("Arrow"):
            continue
        assert text.rstrip().endswith(key)
        assert key in help_text


def test_fast_typing_decides_only_on_rows_that_were_shown(tab: Any, desk: Desk) -> None:
    order = tab.eval_on_selector_all("#rows .pick", "all => all.map(one => one.textContent)")
    for key in "jjcc":
        tab.keyboard.press(key)
    tab.wait_for_function("() => document.querySelector('#progress label').innerText.startsWith('2 of')")
    sheet = desk.sheet()
    done = {e.name for e in sheet.entities if is_checked(e, sheet.replay)}
    assert order[2] in done


def test_the_seed_article_from_start_to_end(tab: Any, desk: Desk) -> None:
    """Every row is looked at; what is asked is answered; wrong rows would be split or merged on the way."""
    strokes = 0
    while tab.inner_text("#progress label").split()[0] != str(len(desk.sheet().entities)):
        before = len(desk.sheet().history.decisions)
        tab.keyboard.press("s" if tab.query_selector("#asked") else "c")
        strokes += 1
        tab.wait_for_function("n => document.querySelectorAll('#past > ol > li').length > n", arg=before)
        assert strokes < 60
    assert tab.inner_text(".done") == "All done"
    sheet = desk.sheet()
    assert all(is_checked(entity, sheet.replay) for entity in sheet.entities)
    assert strokes <= len(sheet.entities) + 5
    print(f"{strokes} key strokes for {len(sheet.entities)} rows")


def test_a_screen_reader_hears_what_was_done(tab: Any) -> None:
    tab.keyboard.press("c")
    said(tab, "You confirmed")
    assert tab.get_attribute("#status", "role") == "status"
