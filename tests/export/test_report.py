import io
import re
from html.parser import HTMLParser

from entities.export.report import write_report
from entities.model import Alias, Article, Entity, Mention, NameType
from entities.nametable import NameTable


def report(*tables: NameTable) -> str:
    file = io.BytesIO()
    write_report(tables, file)
    return file.getvalue().decode()


class Links(HTMLParser):
    """Every id, and every address that the page names."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name in {"href", "src", "action", "data", "poster", "srcset"}:
                self.addresses.append(value or "")


def test_the_seed_articles_report_holds_every_name_and_mention(seed_table: NameTable) -> None:
    html = report(seed_table)
    links = Links(html)
    assert len([i for i in links.ids if i.startswith("a0-m")]) == sum(len(e.mentions) for e in seed_table)
    assert all(f'id="a0-{entity.id}"' in html for entity in seed_table)


def test_it_needs_nothing_from_outside_and_every_link_leads_somewhere(seed_table: NameTable) -> None:
    links = Links(report(seed_table, seed_table))
    assert len(links.ids) == len(set(links.ids))
    assert {address.removeprefix("#") for address in links.addresses} <= set(links.ids)
    assert not links.tags & {"script", "link", "img", "iframe", "form", "object"}


def test_what_an_article_holds_is_shown_not_run() -> None:
    evil = "</style><script>alert(1)</script>"
    mention = Mention(0, len(evil), evil, NameType.PERSON)
    entity = Entity('"><b>', NameType.PERSON, evil, 0.5, True, (Alias(evil, 1, 0.5),), (mention,))
    table = NameTable.of(Article(evil + "\x00\ud800", evil, evil), (entity,), model=evil)
    html = report(table)
    assert "<script" not in html
    assert not re.search(r"[\x00-\x08]", html)
    assert "not certain" in html


def test_no_article_and_no_name_are_a_page_too() -> None:
    assert report().rstrip().endswith("</html>")
    assert "No person or place is named." in report(NameTable.of(Article("Nothing."), (), model="m"))
