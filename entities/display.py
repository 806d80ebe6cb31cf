"""Rows of the table as a person sees them: in a terminal, in a pipe, in a notebook.

Whatever an article holds is shown, never obeyed: control characters (an escape sequence would recolour or overwrite
the terminal) and the marks that turn the writing direction around are replaced by visible signs.
"""

import unicodedata
from collections.abc import Sequence
from html import escape
from typing import Final

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from entities.evidence import sentence
from entities.model import Alias, Entity, NameType, Suggestion

HEADINGS: Final = {NameType.PERSON: "People", NameType.PLACE: "Places"}
MARK: Final = "?"
"""Stands after a spelling that is not certain; the reason stands on a line of its own below."""
SURE: Final = 0.9
"""A spelling under this confidence gets a mark: of ten merges at 0.9, one is wrong, and that is worth a look."""
NOTHING: Final = "No person or place is named."


def printable(text: str) -> str:
    r"""The text on one line, with control and direction characters made visible.

    >>> printable("Kim\x1b[31m\nJong Un")
    'Kim␛[31m Jong Un'
    """
    return "".join(map(_printable_character, text))


def spellings(entity: Entity) -> str:
    """Each spelling with its count, most used first, doubtful ones marked.

    >>> spellings(Entity("", NameType.PERSON, "Lee", 1, True, (Alias("Lee", 8, 1.0), Alias("Li", 2, 0.6)), ()))
    'Lee 8, Li 2?'
    """
    return ", ".join(f"{printable(a.text)} {a.count}{MARK * is_doubtful(entity, a)}" for a in entity.aliases)


def doubts(entity: Entity) -> list[str]:
    """What a person should look at in this row: a line for each doubtful spelling and each suggestion."""
    lines = [
        f"{MARK} {printable(a.text)}: {_reason(a, a.text, short=True)}"
        for a in entity.aliases
        if is_doubtful(entity, a)
    ]
    lines += [
        f"{MARK} perhaps also {printable(s.name)}: {_reason(s, entity.name, short=True)}" for s in entity.suggestions
    ]
    return lines or [f"{MARK} please check this row"] * entity.needs_review


def is_doubtful(entity: Entity, alias: Alias) -> bool:
    """Is it uncertain that this spelling belongs to this row?"""
    return entity.needs_review and alias.confidence < SURE


def terminal(entities: Sequence[Entity], *, why: bool = False) -> RenderableType:
    """The rows for a terminal or a pipe; `why` adds the evidence for every spelling and mention."""
    if not entities:
        return Text(NOTHING)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", collapse_padding=True)
    table.add_column("")
    table.add_column("Mentions", justify="right")
    table.add_column("Spellings")
    table.columns[0].min_width = min(24, max(len(e.name) for e in entities))
    for type, heading in HEADINGS.items():
        rows = [e for e in entities if e.type is type]
        if rows:
            table.add_row(Text(heading, style="bold underline"))
        for entity in rows:
            table.add_row(_name(entity), Text(str(len(entity.mentions))), _cell(entity, why=why))
    return table


def caption(article: str, characters: int, model: str, *, seconds: float) -> Text:
    """The line below a table: what was read, with what, and how long it took.

    >>> caption("news.jsonl, a1", 6836, "en_core_web_md 3.8.0", seconds=1.26).plain
    'news.jsonl, a1 · 6,836 characters · en_core_web_md 3.8.0 · 1.3 s'
    """
    return Text(f"{printable(article)} · {characters:,} characters · {model} · {seconds:.1f} s")


def html(entities: Sequence[Entity]) -> str:
    """The rows as an HTML table without outside files, everything escaped."""
    if not entities:
        return f"<p>{NOTHING}</p>"
    rows = []
    for entity in entities:
        notes = "".join(f"<br><small>{escape(line)}</small>" for line in doubts(entity))
        cells = (escape(entity.name), HEADINGS[entity.type], len(entity.mentions), escape(spellings(entity)) + notes)
        rows.append("<tr>" + "".join(f"<td style='text-align:left'>{cell}</td>" for cell in cells) + "</tr>")
    head = "".join(f"<th style='text-align:left'>{title}</th>" for title in ("Name", "Type", "Mentions", "Spellings"))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _name(entity: Entity) -> Text:
    return Text(printable(entity.name), style="yellow" if entity.needs_review else "")


def _cell(entity: Entity, *, why: bool) -> RenderableType:
    lines = [Text(spellings(entity)), *(Text(line, style="yellow") for line in doubts(entity))]
    if why:
        lines += [Text(line, style="dim") for line in _evidence(entity)]
    return Group(*lines)


def _evidence(entity: Entity) -> list[str]:
    lines = [f"  {printable(a.text)} ({a.confidence:.2f}): {_reason(a, a.text)}" for a in entity.aliases if a.evidence]
    for m in entity.mentions:
        found = sentence(m.evidence)
        lines.append(f"  {m.start}–{m.end} {printable(' '.join(filter(None, (m.title, m.text))))}: {printable(found)}")
    return lines


def _reason(judged: Alias | Suggestion, said: str, *, short: bool = False) -> str:
    """Why, without the words that stand before it already; `short` gives the first fact only."""
    words = sentence(judged.evidence[:1] if short else judged.evidence).removeprefix(f"{said} ")
    return printable(words) or "not certain"


def _printable_character(character: str) -> str:
    category = unicodedata.category(character)
    if character in "\n\r\t  " or category == "Zs":
        return " "
    if ord(character) < 0x20:
        return chr(0x2400 + ord(character))
    if category in ("Cc", "Cs") or unicodedata.bidirectional(character) in _TURNS:
        return "�"
    return character


_TURNS: Final = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
