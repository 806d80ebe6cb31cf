"""Every action, in a real browser, on the seed article."""

from typing import Any

from entities.decisions import Action, is_checked
from entities.desk import Desk
from entities.model import NameType
from tests.browser.steps import choose, has, names, painted, row, said, show_all, shows, spellings


def test_merge_into_with_a_preview(tab: Any, desk: Desk) -> None:
    choose(tab, "Ukraine")
    tab.keyboard.press("t")
    choose(tab, "Moscow")
    tab.wait_for_selector("#preview")
    assert "Then one row: Moscow, place, 2 mentions" in tab.inner_text("#preview")
    tab.keyboard.press("m")
    said(tab, "You merged Ukraine into Moscow.")
    assert spellings(desk, "Moscow") == {"Moscow", "Ukraine"}
    assert row(desk, "Moscow").name == "Moscow"
    tab.wait_for_selector("#tray .chip", state="detached")


def test_merge_more_than_two_with_a_preview_of_the_whole(tab: Any, desk: Desk) -> None:
    for name in ("Ukraine", "Cuba", "China", "Moscow"):
        choose(tab, name)
        tab.keyboard.press("t")
        tab.wait_for_function("name => document.querySelector('#tray').innerText.includes(name)", arg=name)
    preview = tab.wait_for_selector("#preview:has-text('5 mentions')")
    assert all(f"{name} {count}" in preview.inner_text() for name, count in [("Cuba", 2), ("Ukraine", 1), ("China", 1)])
    tab.click("#tray [aria-label='Untick China']")
    tab.wait_for_selector("#preview:has-text('4 mentions')")
    assert desk.sheet().history.decisions == ()
    tab.keyboard.press("m")
    said(tab, "into Moscow.")
    assert spellings(desk, "Moscow") == {"Moscow", "Ukraine", "Cuba"}
    assert spellings(desk, "China") == {"China"}


def test_undo_and_redo_by_key(tab: Any, desk: Desk) -> None:
    for name in ("Cuba", "Moscow"):
        choose(tab, name)
        tab.keyboard.press("x")
        said(tab, f"{name} is not a name")
    for key, name, there in [("z", "Moscow", True), ("z", "Cuba", True), ("Z", "Cuba", False), ("Z", "Moscow", False)]:
        tab.keyboard.press(key)
        said(tab, f"You {'took' if there else 'brought'} back: said that {name}")
        assert has(desk, name) is there
    tab.keyboard.press("Z")
    said(tab, "Nothing is left to redo.")


def test_the_article_shows_first_what_is_asked_about(tab: Any) -> None:
    assert "Zhu Ye" in tab.inner_text("#asked")
    assert tab.inner_text("mark.here") == "Zhu Ye"


def test_split_off_a_spelling(tab: Any, desk: Desk) -> None:
    choose(tab, "Donald Trump")
    number = [a.text for a in row(desk, "Trump").aliases].index("Trump") + 1
    tab.keyboard.press(str(number))
    tab.keyboard.press("p")
    said(tab, "kept Trump apart")
    assert spellings(desk, "Trump") == {"Trump"}
    tab.wait_for_function("() => document.querySelector('#choice h2').innerText == 'Trump'")


def test_split_off_a_single_mention(tab: Any, desk: Desk) -> None:
    choose(tab, "Pyongyang")
    tab.click("#parts summary")
    tab.check("#parts .places li:nth-child(2) input")
    tab.click("#split")
    said(tab, "apart from")
    rows = [e for e in desk.sheet().entities if "Pyongyang" in {a.text for a in e.aliases}]
    assert sorted(len(e.mentions) for e in rows) == [1, 2]


def test_rename_by_typing_and_by_choosing(tab: Any, desk: Desk) -> None:
    choose(tab, "Lee Il-gyu")
    tab.keyboard.press("r")
    tab.wait_for_selector("dialog#rename[open]")
    tab.keyboard.type("Ri Il-kyu")
    tab.keyboard.press("Enter")
    said(tab, "“Ri Il-kyu”")
    assert row(desk, "Lee").name == "Ri Il-kyu"
    tab.keyboard.press("r")
    tab.click("dialog#rename [data-name='Lee']")
    said(tab, "“Lee”")
    assert row(desk, "Lee").name == "Lee"
    assert len(desk.sheet().history.decisions[-1].undoes) == 1


def test_retype(tab: Any, desk: Desk) -> None:
    choose(tab, "Moscow")
    tab.keyboard.press("y")
    said(tab, "Moscow is a person")
    assert row(desk, "Moscow").type is NameType.PERSON


def test_undo_takes_back_what_was_done_last_even_if_that_took_something_back(tab: Any, desk: Desk) -> None:
    choose(tab, "Cuba")
    tab.keyboard.press("y")
    said(tab, "Cuba is a person")
    choose(tab, "Moscow")
    tab.keyboard.press("y")
    said(tab, "Moscow is a person")
    tab.keyboard.press("y")
    said(tab, "took back: said that Moscow is a person")
    assert row(desk, "Moscow").type is NameType.PLACE
    tab.keyboard.press("z")
    said(tab, "brought back: said that Moscow is a person")
    assert row(desk, "Moscow").type is NameType.PERSON
    assert row(desk, "Cuba").type is NameType.PERSON
    tab.keyboard.press("Z")
    said(tab, "brought back: took back a decision")
    assert row(desk, "Moscow").type is NameType.PLACE
    assert row(desk, "Cuba").type is NameType.PERSON


def test_what_is_confirmed_is_not_confirmed_again(tab: Any, desk: Desk) -> None:
    choose(tab, "Cuba")
    tab.keyboard.press("c")
    said(tab, "You confirmed Cuba")
    choose(tab, "Cuba")
    tab.keyboard.press("c")
    said(tab, "confirmed already")
    assert len(desk.sheet().history.decisions) == 1
    tab.keyboard.press("z")
    said(tab, "took back: confirmed Cuba")
    assert not is_checked(row(desk, "Cuba"), desk.sheet().replay)
    tab.keyboard.press("Z")
    said(tab, "brought back: confirmed Cuba")
    assert is_checked(row(desk, "Cuba"), desk.sheet().replay)


def test_not_a_name_everywhere_and_here(tab: Any, desk: Desk) -> None:
    choose(tab, "Moscow")
    tab.keyboard.press("x")
    said(tab, "Moscow is not a name anywhere")
    assert not has(desk, "Moscow")
    choose(tab, "Pyongyang")
    second = row(desk, "Pyongyang").mentions[1]
    tab.keyboard.press("ArrowRight")
    tab.wait_for_function("() => document.querySelector('#where').innerText == '2 of 3'")
    tab.keyboard.press("X")
    said(tab, "not a name here")
    assert second not in row(desk, "Pyongyang").mentions
    assert len(row(desk, "Pyongyang").mentions) == 2


def test_confirm_moves_on_and_counts(tab: Any, desk: Desk) -> None:
    first = tab.inner_text("#choice h2")
    tab.keyboard.press("c")
    said(tab, "You confirmed")
    shows(tab, "#progress label", "1 of ")
    assert tab.inner_text("#choice h2") != first
    sheet = desk.sheet()
    assert [e.name for e in sheet.entities if is_checked(e, sheet.replay)] == [first]


def test_a_missed_name_is_added_from_the_selected_words(tab: Any, desk: Desk) -> None:
    tab.evaluate("""() => {
        const text = document.querySelector('#b0').lastChild;
        const from = text.data.indexOf('BBC');
        getSelection().setBaseAndExtent(text, from, text, from + 3);
    }""")
    tab.wait_for_selector("#adding:not([hidden])")
    tab.keyboard.press("A")
    said(tab, "marked BBC as a place")
    assert row(desk, "BBC").type is NameType.PLACE


def test_a_missed_name_is_added_from_the_search(tab: Any, desk: Desk) -> None:
    tab.keyboard.press("/")
    tab.keyboard.type("toothbrushes")
    tab.click("#rows >> text=A person")
    said(tab, "marked toothbrushes as a person")
    assert has(desk, "toothbrushes")


def test_undo_redo_and_the_history(tab: Any, desk: Desk) -> None:
    for _ in range(3):
        tab.keyboard.press("c")
    shows(tab, "#progress label", "3 of")
    tab.keyboard.press("z")
    shows(tab, "#progress label", "2 of")
    tab.keyboard.press("h")
    tab.wait_for_selector("#history[open]")
    tab.wait_for_function("() => document.querySelectorAll('#past li').length == 4")
    tab.click("#past li:last-child >> text=Back to here")
    shows(tab, "#progress label", "1 of")
    tab.click("#past li:nth-child(2) >> text=Redo")
    tab.wait_for_function(
        "() => document.querySelector('#progress label').innerText.startsWith('3 of')"
        " || document.querySelector('#progress label').innerText.startsWith('2 of')"
    )
    assert all(d.action in {Action.CONFIRM, Action.UNDO} for d in desk.sheet().history.decisions)


def test_search_and_filters(tab: Any) -> None:
    total = len(names(tab))
    tab.keyboard.press("/")
    tab.keyboard.type("korea")
    tab.wait_for_function("() => document.querySelectorAll('#rows .pick').length == 2")
    assert sorted(names(tab)) == ["North Korea", "South Korea"]
    tab.keyboard.press("Escape")
    tab.wait_for_function("n => document.querySelectorAll('#rows .pick').length == n", arg=total)
    tab.check("#show input[value=person]", force=True)
    tab.wait_for_function("n => document.querySelectorAll('#rows .pick').length < n", arg=total)
    assert "Cuba" not in names(tab)


def test_marks_and_rows_lead_to_each_other(tab: Any) -> None:
    tab.click("#article mark >> text=Cuba")
    tab.wait_for_function("() => document.querySelector('#choice h2').innerText == 'Cuba'")
    painted(tab)
    shows(tab, "[aria-current]", "Cuba")
    assert tab.eval_on_selector_all("#article mark.on", "all => all.map(one => one.textContent)") == ["Cuba", "Cuba"]
    tab.keyboard.press("ArrowRight")
    shows(tab, "#where", "2 of 2")
    tab.wait_for_function(
        "() => { const r = document.querySelector('mark.here').getBoundingClientRect();"
        " return r.top > 0 && r.bottom < innerHeight }"
    )


def test_an_answer_to_what_is_asked(tab: Any, desk: Desk) -> None:
    show_all(tab)
    choose(tab, "China")
    tab.keyboard.press("t")
    choose(tab, "Cuba")
    tab.keyboard.press("m")
    said(tab, "You merged China into Cuba.")
    tab.keyboard.press("z")
    said(tab, "You took back: merged China into Cuba.")
    assert not spellings(desk, "China") & {"Cuba"}
