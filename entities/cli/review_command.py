"""``entities review``: the page on which a person checks the tables of articles."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer

from entities import pipeline, reading
from entities.cli import archive_questions, decisions_file
from entities.cli.archive_decisions import is_store
from entities.cli.options import DecisionsPath, IdField, KnownPath, Model, TextField, Who
from entities.cli.output import note
from entities.desk import Desk, user
from entities.errors import InputError
from entities.known import known_names
from entities.model import Article, Mention
from entities.reading.needing import room

type Find = Callable[[Article], tuple[Article, str, tuple[Mention, ...]]]
"""Finds the mentions of an article: itself as its offsets count, the model's name, the mentions."""


def review(
    *,
    paths: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="Their files.", show_default=False)],
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 is any that is free.")] = 0,
    open_it: Annotated[bool, typer.Option("--open/--no-open", help="Open the browser.")] = True,
    path: DecisionsPath = None,
    model: Model = None,
    known: KnownPath = None,
    text_field: TextField = "text",
    id_field: IdField = "",
    who: Who = "",
) -> None:
    """Check the tables of articles on a page of your browser, and correct them.

    The page is served on this computer only, to whoever has the address that is printed.
    Every decision is saved at once beside the article.
    The folder of an archive opens its questions: who may be one.
    """
    page = _page()
    stores = [path for path in paths if is_store(path)]
    if stores and len(paths) > 1:
        raise InputError("An archive is reviewed on a page of its own: name nothing beside it.")

    def ready(address: str, once: str) -> None:
        typer.echo(f"The page is at {address} until you press Ctrl-C here.")
        if open_it:
            page.open_browser(once)

    if stores:
        page.serve(archive_questions.quiz(stores[0], path, who or user()), port=port, ready=ready)
        return
    held = ((one, list(reading.articles(one, text_field=text_field, id_field=id_field, note=note))) for one in paths)
    find = partial(pipeline.found, model=model, known=known_names(known), note=note)
    volumes = [page.Volume(title, open_) for title, open_ in _volumes(held, path, find, who)]
    if not volumes:
        raise InputError("There is no article to review.")
    note("finding the names …")
    volumes[0].desk.sheet()
    page.serve(page.Shelf(volumes), port=port, ready=ready)


def _page() -> ModuleType:
    """The page, which wants libraries that the other commands do without. Raises InputError without them."""
    return room("entities.review", "review", "The page")


def _volumes(
    held: Iterable[tuple[str, list[Article]]], given: Path | None, find: Find, who: str
) -> Iterator[tuple[str, Callable[[], Desk]]]:
    for source, articles in held:
        shared = len(articles) > 1 or given is not None
        for article in articles:
            title = f"{source}, {article.doc_id}" if len(articles) > 1 else Path(source).name
            yield title, _opener(article, given, find, who, shared=shared)


def _opener(article: Article, given: Path | None, find: Find, who: str, *, shared: bool) -> Callable[[], Desk]:
    path = decisions_file.path_for(article.source, given)
    if path is None:
        raise InputError("Standard input has no place for decisions beside it: name a file with --decisions.")

    def open_() -> Desk:
        found, name, mentions = find(article)
        return Desk(found, mentions, path, model=name, scope=found.doc_id if shared else "", who=who)

    return open_
