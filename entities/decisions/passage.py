"""One mention of an article as a quotation, and finding it again after the article was edited.

The method is that of the Web Annotation Data Model (W3C, 2017): a text position selector for the unchanged article,
a text quote selector (exact, prefix, suffix) for the changed one.
"""

import re
from dataclasses import replace
from typing import Final

from entities.decisions.decision import Passage
from entities.model import Article

CONTEXT: Final = 32
"""Characters quoted on each side: the Web Annotation implementations (Hypothesis, Apache Annotator) keep 32."""

ENOUGH: Final = 12
"""Characters of context, both sides together, that must still be there: about two words. With less, an edit of the
sentence itself can't be told from another sentence about the same name, and the decision is reported as lost."""

_SPACE: Final = re.compile(r"\s+")


def _squeezed(text: str) -> str:
    return _SPACE.sub(" ", text)


def _places(text: str, wanted: str) -> list[int]:
    """Every offset at which `wanted` stands in the text."""
    return [found.start() for found in re.finditer(re.escape(wanted), text)] if wanted else []


def quote(article: Article, start: int, end: int, *, scope: str = "") -> Passage:
    """The passage from `start` to `end` of an article, with what is needed to find it again.

    `scope` is the article's id when the file of decisions serves others too.

    >>> quote(Article("Then Kim left."), 5, 8).before
    'Then '
    """
    text = article.text
    wanted = Passage(
        article.sha256,
        start,
        end,
        text[start:end],
        text[max(0, start - CONTEXT) : start],
        text[end : end + CONTEXT],
        doc_id=scope,
    )
    scored = _scored(wanted, article)
    whole = _length(wanted)
    alike = [place for score, place in scored if score == whole]
    return replace(wanted, nth=alike.index(start), of=len(alike)) if start in alike else wanted


def locate(passage: Passage, article: Article) -> tuple[int, int] | None:
    """Where the passage stands in this article now, as offsets, or None when it can't be told.

    In the article it was made for, the offsets hold. In an edited one the quotation is looked for: the place whose
    surroundings agree most, when there is only one such place, or as many as there were.

    >>> locate(quote(Article("Then Kim left."), 5, 8), Article("It rained. Then Kim left."))
    (16, 19)
    """
    if passage.doc_id not in ("", article.doc_id):
        return None
    if passage.sha256 == article.sha256:
        start, end = passage.start, passage.end
        return (start, end) if article.text[start:end] == passage.text else None
    scored = _scored(passage, article)
    best = max([score for score, _ in scored], default=None)
    if best is None or best < min(ENOUGH, _length(passage)):
        return None
    places = [place for score, place in scored if score == best]
    if len(places) == passage.of:
        start = places[passage.nth]
    elif len(places) == 1:
        (start,) = places
    else:
        return None
    return start, start + len(passage.text)


def _scored(passage: Passage, article: Article) -> list[tuple[int, int]]:
    """Every place with the quoted text, and how many characters around it agree."""
    length = len(passage.text)
    return [(_agreement(passage, article.text, p, p + length), p) for p in _places(article.text, passage.text)]


def _length(passage: Passage) -> int:
    """The most characters that can agree."""
    return len(_squeezed(passage.before)) + len(_squeezed(passage.after))


def _agreement(passage: Passage, text: str, start: int, end: int) -> int:
    """How many characters of context, spaces squeezed, agree on both sides, counted from the passage outwards."""
    before, after = (
        _squeezed(part) for part in (text[max(0, start - 2 * CONTEXT) : start], text[end : end + 2 * CONTEXT])
    )
    return _common(_squeezed(passage.before)[::-1], before[::-1]) + _common(_squeezed(passage.after), after)


def _common(a: str, b: str) -> int:
    """How many letters two texts begin with alike."""
    pairs = zip(a, b, strict=False)
    return next((place for place, (x, y) in enumerate(pairs) if x != y), min(len(a), len(b)))
