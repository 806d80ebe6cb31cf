"""The article as HTML: paragraphs, each mention marked with its row."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import escape

from entities.model import Entity, Mention, NameType

LONG: Final = 4_000
"""Characters from which a paragraph is cut at a blank: what changes is sent again paragraph by paragraph."""
CONTROLS: Final = (
    {code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\t\n\r"}
    | {0x7F: "␡"}
    | dict.fromkeys(range(0x80, 0xA0), "\ufffd")
)
"""Control characters have no place in HTML; their signs stand for them."""
_END: Final = re.compile(r"\r\n|\n|\r|\u2028|\u2029")
CLASSES: Final = {NameType.PERSON: "p", NameType.PLACE: "l"}
"""The class of a mention's tag."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention and the row it is in."""

    mention: Mention
    entity: Entity


def clean(text: str) -> str:
    """The text as HTML may hold it: no control characters, no lone surrogates; not yet escaped."""
    return text.translate(CONTROLS).encode("utf-8", "replace").decode()


def marked(entities: Iterable[Entity]) -> list[Marked]:
    """All mentions in the order of the text; of two that overlap, the first."""
    found = sorted(
        (Marked(mention, entity) for entity in entities for mention in entity.mentions),
        key=lambda one: (one.mention.start, -one.mention.end),
    )
    kept: list[Marked] = []
    for one in found:
        if not kept or one.mention.start >= kept[-1].mention.end:
            kept.append(one)
    return kept


def blocks(text: str, marks: Sequence[Marked], render: Callable[[Marked], str]) -> list[tuple[int, str]]:
    """The paragraphs of a text: where each begins, and its HTML, each mention as `render` has it."""
    made = []
    place = 0
    for start, end in spans(text, [(one.mention.start, one.mention.end) for one in marks]):
        parts: list[str] = []
        at = start
        while place < len(marks) and marks[place].mention.start < end:
            one = marks[place]
            parts.append(str(escape(clean(text[at : one.mention.start]))))
            parts.append(render(one))
            at = one.mention.end
            place += 1
        parts.append(str(escape(clean(text[at:end]))))
        made.append((start, "".join(parts)))
    return made


def spans(text: str, whole: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where paragraphs begin and end, line ends left out; nothing of `whole`, sorted, is cut.

    >>> list(spans("One.\\n\\nTwo three.", [(9, 14)]))
    [(0, 4), (6, 16)]
    """
    covered = iter([*whole, (len(text) + 1, len(text) + 1)])
    inside = next(covered)
    start = 0
    for cut, resume in _cuts(text):
        while inside[1] <= cut:
            inside = next(covered)
        if inside[0] < resume:
            continue
        if start < cut:
            yield start, cut
        start = resume


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Where a paragraph may end, and where the next then begins: line ends, and blanks in very long lines."""
    start = 0
    for end, resume in [*((found.start(), found.end()) for found in _END.finditer(text)), (len(text), len(text))]:
        while end - start > LONG:
            blank = text.find(" ", start + LONG, end)
            if blank < 0:
                break
            yield blank + 1, blank + 1
            start = blank + 1
        yield end, resume
        start = resume


def snippet(text: str, mention: Mention, *, around: int = 60) -> tuple[str, str]:
    """The words before and after a mention, on one line, an ellipsis where they are cut off."""
    before, after = text[max(0, mention.start - around) : mention.start], text[mention.end : mention.end + around]
    before = _SPACE.sub(" ", clean(before))
    after = _SPACE.sub(" ", clean(after))
    if mention.start > around:
        before = "…" + before.partition(" ")[2]
    if len(text) - mention.end > around:
        after = after.rpartition(" ")[0] + "…"
    return before, after


_SPACE: Final = re.compile(r"\s+")
