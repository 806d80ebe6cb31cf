"""What a person does and sees on the page."""

from typing import Any

from entities.desk import Desk
from entities.model import Entity


def row(desk: Desk, spelling: str) -> Entity:
    return next(e for e in desk.sheet().entities if any(a.text == spelling for a in e.aliases))


def has(desk: Desk, spelling: str) -> bool:
    return any(a.text == spelling for e in desk.sheet().entities for a in e.aliases)


def spellings(desk: Desk, spelling: str) -> set[str]:
    return {alias.text for alias in row(desk, spelling).aliases}


def choose(tab: Any, name: str) -> None:
    """Choose a row by its name, by the search."""
    tab.keyboard.press("/")
    tab.keyboard.type(name)
    tab.wait_for_function(
        "name => [...document.querySelectorAll('#rows .pick')].every(b => b.innerText.length) && "
        "document.querySelector('#rows .pick')?.innerText == name",
        arg=name,
    )
    tab.keyboard.press("Enter")
    tab.wait_for_function("name => document.querySelector('#choice h2')?.innerText == name", arg=name)
    painted(tab)


def painted(tab: Any) -> None:
    """Wait until what the page does after an answer is done: the address and the marks are those of the chosen row."""
    tab.wait_for_function(
        """() => {
            const row = document.querySelector('#choice [data-entity]')?.dataset.entity ?? '';
            const marked = [...document.querySelectorAll('#article mark.on')];
            return location.search.includes(encodeURIComponent(row)) && marked.every(mark => mark.dataset.e == row);
        }"""
    )


def shows(tab: Any, selector: str, text: str) -> None:
    """Wait until an element begins with a text."""
    tab.wait_for_function(
        "([selector, text]) => document.querySelector(selector)?.innerText.startsWith(text)", arg=[selector, text]
    )


def show_all(tab: Any) -> None:
    tab.keyboard.press("/")
    tab.keyboard.press("Escape")


def said(tab: Any, words: str) -> None:
    """Wait until the page has said something."""
    tab.wait_for_function("words => document.querySelector('#status').innerText.includes(words)", arg=words)
    painted(tab)


def names(tab: Any) -> list[str]:
    return list(tab.eval_on_selector_all("#rows .pick", "all => all.map(one => one.textContent)"))
