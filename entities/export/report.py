"""Tables as one HTML page to hand on: the tables, their evidence and the marked articles, in one file of its own.

It needs no program, loads nothing from anywhere and runs no script; it can be printed.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any, BinaryIO

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import escape

from entities.display import is_doubtful
from entities.evidence import sentence
from entities.marking import CLASSES, Marked, blocks, clean, marked
from entities.model import Alias, NameType
from entities.nametable import NameTable

HEADINGS = {NameType.PERSON: "People", NameType.PLACE: "Places"}
LISTED = 200
"""Mentions of a row that are linked; more would be a page of numbers."""


def write_report(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write one page with a part for each article, article by article."""
    environment = _environment()
    style = files("entities.export").joinpath("templates/report.css").read_text(encoding="utf-8")
    _write(file, environment.get_template("head.html").stream(style=style))
    for number, table in enumerate(tables):
        _write(file, environment.get_template("article.html").stream(**_context(table, f"a{number}")))
    _write(file, environment.get_template("foot.html").stream())


def _write(file: BinaryIO, parts: Iterator[str]) -> None:
    file.writelines(part.encode("utf-8", "replace") for part in parts)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("entities.export"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"clean": clean, "why": _why}
    return environment


def _context(table: NameTable, prefix: str) -> dict[str, Any]:
    def mark(one: Marked) -> str:
        start, classes = one.mention.start, CLASSES[one.entity.type]
        text = escape(clean(one.mention.text))
        return f'<a id="{prefix}-m{start}" class="{classes}" href="#{prefix}-{escape(one.entity.id)}">{text}</a>'

    marks = marked(table.entities)
    return {
        "table": table,
        "prefix": prefix,
        "groups": [(heading, [e for e in table if e.type is type]) for type, heading in HEADINGS.items()],
        "doubtful": is_doubtful,
        "listed": LISTED,
        "paragraphs": [html for _, html in blocks(table.text, marks, mark)],
        "decisions": table.decisions.lines(),
    }


def _why(judged: Alias) -> str:
    words = sentence(judged.evidence)
    return words[:1].upper() + words[1:]
