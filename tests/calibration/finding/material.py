"""What the annotated articles say of each stretch of words: a person, a place, neither, or only what it can't be.

Every set is annotated in its own way, and what a set does not say is not learned from it: places alone are marked in
tr-news, so that what is unmarked may be a person there; not every name is marked in ecbplus, so that what is unmarked
may be anything. Still, most of what the model takes for no name is none: it counts a little (`UNSAID`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from spacy.tokens import Doc, DocBin

from entities.finding.finder import ALL, looked_at
from entities.finding.lexicon import Kind
from entities.finding.stretch import Stretch
from entities.finding.stretches import stretches
from entities.finding.words import Words
from entities.model import NameType
from entities.recognition import load
from tests.quality.bench import shared
from tests.quality.merged import SETS, scorer
from tests.quality.whole import HERE, MARK, spans

TAUGHT: Final = ("articles", "wider", "fresh", "latest", "wire", "desk", "later", "agency", "twins", "last", "world")
"""The folders of own articles that are learned from; what was written later is not, so that it can be measured on."""
TYPES: Final = {"P": "PERSON", "L": "PLACE"}
NEITHER, PERSON, PLACE = 0, 1, 2
"""What a stretch may be; the columns of probabilities."""
Allowed = tuple[bool, bool, bool]
"""By what a stretch may be: whether the annotation allows it."""
OWN: Final = "own"
"""The set of articles written and marked for this project (`tests.quality.whole`)."""
LEARNED: Final = (*SETS, OWN)
"""What the weights are learned from."""
CLASSES: Final = {"PERSON": PERSON, "PLACE": PLACE}
UNSAID: Final = 0.15
"""Weight of a stretch that nobody marked where not all is marked and that the model takes for no name: on wiki-fair-v2,
where all is marked, 19 of 20 of those are none."""
NEUTRAL: Final = 0.3
"""Weight of what is marked as something else than a person or place, and that the model calls none."""


@dataclass(frozen=True, slots=True)
class Example:
    """A stretch, by its place in the article's list: what it may be, and how much it counts."""

    at: int
    allowed: Allowed
    weight: float


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated article of a set, its words, the stretches worth a look, and what the annotation says of them."""

    set: str
    gold: dict[str, Any]
    words: Words
    found: list[Stretch]
    examples: tuple[Example, ...]


@cache
def articles(name: str) -> tuple[Article, ...]:
    """The articles of a set, recognized. What was recognized is kept beside the other caches of Python, by set."""
    rows = _own() if name == OWN else scorer().lines(shared(f"bench/dev/{name}.jsonl"))
    finder = load().get_pipe("name_finder")
    return tuple(_article(name, row, doc, finder) for row, doc in zip(rows, recognized(name, rows), strict=True))


def _own() -> list[dict[str, Any]]:
    """The articles of this project in the form of the others; every name in them is marked."""
    rows = []
    for path in sorted(path for folder in TAUGHT for path in (HERE / folder).glob("*.txt")):
        marked = path.read_text(encoding="utf-8")
        text = MARK.sub(r"\1", marked)
        mentions = [
            {"start": a, "end": b, "text": text[a:b], "type": TYPES[entity[0]], "entity": entity}
            for (a, b), entity in sorted(spans(marked).items())
        ]
        row = {"doc_id": f"{path.parent.name}/{path.stem}", "text": text, "span": [0, len(text)], "mentions": mentions}
        rows.append({**row, "types": list(CLASSES), "neutral": [], "exhaustive": True})
    return rows


def recognized(name: str, rows: Sequence[dict[str, Any]]) -> list[Doc]:
    """The documents of a set with the model's entities."""
    nlp = load()
    kept = Path(__file__).parent / "__pycache__" / f"{name}-{nlp.meta['version']}.spacy"
    if kept.exists():
        docs = list(DocBin().from_bytes(kept.read_bytes()).get_docs(nlp.vocab))
        if [doc.text for doc in docs] == [row["text"] for row in rows]:
            return docs
    with nlp.select_pipes(disable="name_finder"):
        docs = list(nlp.pipe((row["text"] for row in rows), batch_size=32))
    kept.parent.mkdir(exist_ok=True)
    kept.write_bytes(DocBin(attrs=["ORTH", "SPACY", "ENT_IOB", "ENT_TYPE"], docs=docs).to_bytes())
    return docs


def _article(name: str, row: dict[str, Any], doc: Doc, finder: Any) -> Article:
    words, spans = looked_at(doc, ALL, finder.recognize)
    found = stretches(words, spans, ALL)
    return Article(name, row, words, found, tuple(_examples(row, words, found)))


def _examples(row: dict[str, Any], words: Words, found: list[Stretch]) -> list[Example]:
    low, high = row["span"]
    chars = [(words.starts[s.start], words.ends[s.end - 1]) for s in found]
    inside = [low <= a and b <= high for a, b in chars]
    named = _named(row, chars)
    repeated = {row["text"][chars[i][0] : chars[i][1]]: kind for i, kind in named.items()}
    marked = [(m["start"], m["end"]) for m in row["mentions"]]
    examples = []
    for i, s in enumerate(found):
        if not inside[i]:
            continue
        kind = named.get(i)
        if kind is None and not row["exhaustive"]:
            kind = repeated.get(row["text"][chars[i][0] : chars[i][1]])
        if kind is not None:
            if not _is_word(row, words, s):
                examples.append(Example(i, _only(kind), 1.0))
        elif not _touches(chars[i], marked):
            examples.extend(_unmarked(row, s, i, _touches(chars[i], row["neutral"])))
        elif any(chars[i][0] <= chars[k][0] and chars[k][1] <= chars[i][1] for k in named):
            # it holds a name that was looked at by itself; what is a part of one says nothing
            examples.append(Example(i, _only(NEITHER), 1.0))
    return examples


def _named(row: dict[str, Any], chars: list[tuple[int, int]]) -> dict[int, int]:
    """The stretches that the gold marks, with what they are: those that best overlap a mention."""
    marked = [(m["start"], m["end"]) for m in row["mentions"]]
    pairs = scorer().align(marked, chars)
    return {p: CLASSES[row["mentions"][g]["type"]] for g, p in pairs.items()}


def _unmarked(row: dict[str, Any], s: Stretch, at: int, neutral: bool) -> list[Example]:
    """What can be said of a stretch that is marked as no person or place."""
    if neutral:
        return [] if s.type_of_label is not None else [Example(at, _only(NEITHER), NEUTRAL)]
    if not row["exhaustive"]:
        return [] if s.type_of_label is not None else [Example(at, _only(NEITHER), UNSAID)]
    if "PERSON" in row["types"]:
        return [Example(at, _only(NEITHER), 1.0)]
    unsaid = [] if s.type_of_label is NameType.PERSON else [Example(at, _only(NEITHER), UNSAID)]
    return [Example(at, (True, True, False), 1.0), *unsaid]


def _only(kind: int) -> Allowed:
    return (kind == NEITHER, kind == PERSON, kind == PLACE)


def _touches(span: tuple[int, int], others: Sequence[Sequence[int]]) -> bool:
    return any(min(span[1], other[1]) > max(span[0], other[0]) for other in others)


def _is_word(row: dict[str, Any], words: Words, s: Stretch) -> bool:
    """Whether it is one common word with a capital (*Voters*): some annotate those; no name is learned from them.

    A word that is part of a longer name marked in the article (*Stack* after *Balaram Stack*) is one all the same.
    """
    if s.end - s.start > 1 or not words.kinds[s.start] & Kind.COMMON or s.type_of_label is not None:
        return False
    return not any(words.words[s.start] in m["text"].split()[1:] for m in row["mentions"])


def sets(*, without: str = "") -> list[Article]:
    """The articles of all sets, or of all but one."""
    return [article for name in LEARNED if name != without for article in articles(name)]
