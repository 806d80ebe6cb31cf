"""From the state of an article to the HTML of the page and of its parts."""

import hashlib
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import escape

from entities.decisions import Fate, describe, squeezed
from entities.desk import Sheet
from entities.marking import CLASSES, Marked, blocks, clean, marked, snippet
from entities.model import Entity, Mention
from entities.review import history
from entities.review.standing import Row, Standing, State, doubtful, reason, type_word

SHOWN: Final = 200
"""Rows sent at first; the rest as one scrolls there."""
MENTIONS: Final = 100
"""Mentions of a spelling that are listed to pick from."""
KEPT: Final = 4
"""States of an article whose paragraphs are remembered, so that only those that changed are sent."""

HEADINGS: Final = {State.DOUBT: "To decide", State.OPEN: "To check", State.CHECKED: "Checked"}


@dataclass(frozen=True, slots=True)
class View:
    """What one tab shows: which row is chosen, which are ticked, what is searched for."""

    entity: str = ""
    ticked: tuple[str, ...] = ()
    search: str = ""
    show: str = "all"
    shown: int = SHOWN
    message: str = ""
    error: bool = False


type Paragraph = tuple[int, str]
"""Where a paragraph begins in the text, and its HTML."""


@dataclass(slots=True)
class Paragraphs:
    """The paragraphs of an article as HTML, in the states that were last sent."""

    states: OrderedDict[str, list[Paragraph]] = field(default_factory=OrderedDict)

    def of(self, standing: Standing) -> list[Paragraph]:
        """The paragraphs in a state."""
        version = standing.sheet.history.version
        if version not in self.states:
            doubtful = {row.entity.id for row in standing.rows if row.state is State.DOUBT}
            marks = marked(standing.sheet.entities)
            self.states[version] = blocks(standing.sheet.article.text, marks, lambda one: _mark(one, doubtful))
            while len(self.states) > KEPT:
                self.states.popitem(last=False)
        return self.states[version]

    def changed(self, standing: Standing, seen: str) -> list[tuple[int, int, str]] | None:
        """The paragraphs that differ from those of the version `seen`; None when that is no longer known."""
        before = self.states.get(seen)
        now = self.of(standing)
        if before is None or len(before) != len(now):
            return None
        return [(place, *new) for place, (old, new) in enumerate(zip(before, now, strict=True)) if old != new]


def _mark(one: Marked, doubtful: set[str]) -> str:
    classes = CLASSES[one.entity.type] + (" q" if one.entity.id in doubtful else "")
    text = escape(clean(one.mention.text))
    return f'<mark id="m{one.mention.start}" class="{classes}" data-e="{escape(one.entity.id)}">{text}</mark>'


def environment() -> Environment:
    """The templates, with everything escaped."""
    made = Environment(
        loader=PackageLoader("entities.review"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"clean": clean, "why": reason, "told": describe}
    made.filters["capital"] = capital
    made.filters |= {"type": type_word, "percent": percent, "mentions": mentions}
    made.tests["doubtful"] = doubtful
    made.globals["HEADINGS"] = HEADINGS
    return made


def capital(sentence: str) -> str:
    """The sentence with a capital.

    >>> capital("both have Trump")
    'Both have Trump'
    """
    return sentence[:1].upper() + sentence[1:]


def percent(share: float) -> str:
    """A share in whole percent, never 100 for what is not certain.

    >>> percent(0.999), percent(1.0)
    ('99 %', '100 %')
    """
    return f"{int(share * 100)} %"


def mentions(count: int) -> str:
    """A count of mentions in words.

    >>> mentions(1), mentions(2)
    ('1 mention', '2 mentions')
    """
    return f"{count:,} mention" + "s" * (count != 1)


def context(standing: Standing, view: View) -> dict[str, Any]:
    """What the templates need to show the table, the chosen row, the tray and the history."""
    sheet = standing.sheet
    rows = standing.shown(search=view.search, show=view.show)
    chosen = standing.by_id.get(view.entity)
    return {
        "view": view,
        "rows": rows[: view.shown],
        "found": len(rows),
        "rest": max(0, len(rows) - view.shown),
        "counts": standing.counts,
        "total": len(standing.rows),
        "chosen": chosen,
        "ticked": [standing.by_id[id].entity for id in view.ticked if id in standing.by_id],
        "parts": parts(sheet, chosen.entity) if chosen else (),
        "past": history.of(sheet),
        "lost": len(sheet.replay.report.of(Fate.LOST)),
        "look": look(chosen) if chosen else 0,
        "contradictions": sheet.replay.report.contradictions,
        "version": sheet.history.version,
        "missed": missed(sheet, view.search) if not rows else None,
        "names": {row.entity.id: row.entity for row in standing.rows},
    }


def missed(sheet: Sheet, search: str) -> tuple[int, int, str] | None:
    """Where the article first has the words searched for, as they are written, and how often it has them."""
    words = search.strip()
    start = sheet.article.text.find(words) if words else -1
    if start < 0:
        return None
    times = sheet.article.text.count(words)
    return start, start + len(words), "once" if times == 1 else f"{times} times"


def look(row: Row) -> int:
    """Where the mention begins that one looks at first: of the spelling that is asked about, else the first."""
    asked = row.asked
    mentions = row.entity.mentions
    return next((m.start for m in mentions if asked and squeezed(m.text) == asked.text), mentions[0].start)


def parts(sheet: Sheet, entity: Entity) -> list[tuple[Any, list[tuple[int, Mention, tuple[str, str]]]]]:
    """Each spelling of a row with its mentions: the number of each within the row, and the words around it."""
    by_text: dict[str, list[tuple[int, Mention]]] = {}
    for number, mention in enumerate(entity.mentions):
        by_text.setdefault(squeezed(mention.text), []).append((number, mention))
    return [
        (
            alias,
            [(n, m, snippet(sheet.article.text, m)) for n, m in by_text.get(alias.text, [])[:MENTIONS]],
        )
        for alias in entity.aliases
    ]


def successor(standing: Standing, before: Sequence[Row], entity: str) -> str:
    """The row to choose after one is done with: the next below it that needs a look, else the first, else itself."""
    ids = [row.entity.id for row in before]
    place = ids.index(entity) if entity in ids else -1
    candidates = [*ids[place + 1 :], *ids[: place + 1]]
    for wanted in (State.DOUBT, State.OPEN):
        for id in candidates:
            row = standing.by_id.get(id)
            if row and row.state is wanted and id != entity:
                return id
    return entity if entity in standing.by_id else next(iter(standing.by_id), "")


def fingerprint(parts: Iterable[bytes]) -> str:
    """A short name for what files hold, so that a new version of them is fetched anew."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:12]
