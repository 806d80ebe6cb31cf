"""Articles that are anything at all, for hypothesis; and what must hold of every table and every format of it."""

import csv
import io
import json
from html.parser import HTMLParser
from typing import Final

from hypothesis import strategies as st

from entities import display
from entities.cells import FORMULA
from entities.cli.output import show
from entities.export import FORMATS
from entities.nametable import NameTable
from tests.hostile.strings import NAMES, SURROGATES, TEXTS

WORDS: Final = (
    "Lee met Kim",
    " ",
    "\n\n",
    "\r\n",
    ". ",
    "Kim Jong-un's",
    " the Kims ",
    "Dr. ",
    "“",
    "”",
    "’s",
    "-",
    "Seoul",
)

pieces = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(sorted(NAMES.values())),
    st.text(max_size=12),
    st.text(alphabet=st.characters(categories=["Mn", "Cf", "Cc", "Zs", "Zl", "Zp", "Lu", "Cs"]), max_size=8),
    st.builds(lambda text, at: text[at : at + 80], st.sampled_from(sorted(TEXTS.values())), st.integers(0, 2_000)),
    st.builds(str.__mul__, st.sampled_from(["Lee ", "K", "\u0301", "-", "“", "J. ", "\u202e"]), st.integers(1, 60)),
)
texts = st.lists(pieces, max_size=14).map("".join) | st.just(SURROGATES)
"""Whole articles: any Unicode, controls, surrogates, mixed directions, storms of marks, long words, nested quotes."""

VISIBLE_ONLY: Final = frozenset(map(chr, [*range(10), *range(11, 32), *range(127, 160)]))
"""Control characters but the line end: none of them may reach a terminal."""


def check(table: NameTable) -> None:
    """Everything that must hold of a table, whatever the article: offsets, counts, and every format harmless."""
    text = table.text
    spans = [(m.start, m.end) for e in table for m in e.mentions]
    assert len(set(spans)) == len(spans)
    for entity in table:
        assert entity.mentions
        assert sum(alias.count for alias in entity.aliases) == len(entity.mentions)
        assert {" ".join(m.text.split()) for m in entity.mentions} == {alias.text for alias in entity.aliases}
        for mention in entity.mentions:
            assert 0 <= mention.start < mention.end <= len(text)
            assert text[mention.start : mention.end] == mention.text
    written = {name: _bytes(name, table) for name in FORMATS}
    _check_json(written["json"], table)
    assert len(written["jsonl"].decode().splitlines()) == 1
    _check_rows(written["csv"], table)
    _check_page(written["html"].decode(), table)
    _check_terminal(table)


def _bytes(name: str, table: NameTable) -> bytes:
    file = io.BytesIO()
    FORMATS[name].write([table], file)
    return file.getvalue()


def _check_json(data: bytes, table: NameTable) -> None:
    loaded = json.loads(data.decode())
    for entity in loaded["entities"]:
        for mention in entity["mentions"]:
            assert table.text[mention["start"] : mention["end"]] == mention["text"]
    assert NameTable.from_dict(loaded).to_dict() == loaded


def _check_rows(data: bytes, table: NameTable) -> None:
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert len(rows) == sum(len(entity.aliases) for entity in table)
    assert not [cell for row in rows for cell in row.values() if cell.startswith(FORMULA)]


class _Page(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.links.update(value or "" for name, value in attrs if name in {"href", "src", "action"})


def _check_page(html: str, table: NameTable) -> None:
    page = _Page()
    page.feed(html)
    page.close()
    assert not page.tags & {"script", "img", "svg", "iframe", "object", "base", "form", "link"}
    assert not [name for name in page.attributes if name.startswith("on")]
    assert all(link.startswith("#") for link in page.links)
    assert not VISIBLE_ONLY & set(html) - {"\t", "\r"}


def _check_terminal(table: NameTable) -> None:
    file = io.BytesIO()
    show(file, display.terminal(table.entities, why=True), display.caption(table.doc_id, 1, table.model, seconds=0))
    printed = file.getvalue().decode()
    assert not VISIBLE_ONLY & set(printed)
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(printed)
