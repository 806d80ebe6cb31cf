"""Is a merge at confidence 0.9 right nine times in ten? The reliability table of merging, by half.

Every spelling that was put into a row beside its canonical name counts once an article, with its confidence, as right
when its gold entity is that of the canonical name; so does every suggestion, as right when both rows are one in the
gold. The rows are merged with ``eager``, so that likely merges are judged too. The material is the dev articles as the
product reads them, the same with the mentions of the gold (which has more spellings that differ), and the articles
marked by hand (`tests.quality.whole`). The confidences were chosen on the articles of one half (the split is by a hash
of the article's id). Run: ``python -m tests.benchmarks.merging_calibration``.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import entities
from entities.merging import Caution, merge
from entities.model import Article, Entity, Mention, NameType
from tests.quality.bench import shared
from tests.quality.merged import SETS, merged, scorer
from tests.quality.whole import FOLDERS, HERE, MARK, spans

BINS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.001)

Span = tuple[int, int]


class Sample(NamedTuple):
    """One article merged: its id, the rows, and the gold entity of each span that the gold judges."""

    id: str
    rows: tuple[Entity, ...]
    truth: Mapping[Span, str]


@cache
def samples() -> tuple[Sample, ...]:
    """All articles."""
    return (*_read(), *_given(), *_marked())


def _read() -> Iterator[Sample]:
    for name in SETS:
        for article in merged(name, "eager"):
            yield Sample(article.gold["doc_id"], article.rows, article.truth)


def _given() -> Iterator[Sample]:
    for name in SETS:
        for row in scorer().lines(shared(f"bench/dev/{name}.jsonl")):
            text = row["text"]
            mentions = [
                Mention(m["start"], m["end"], text[m["start"] : m["end"]], NameType(m["type"])) for m in row["mentions"]
            ]
            truth = {(m["start"], m["end"]): m["entity"] for m in row["mentions"]}
            yield Sample(row["doc_id"], merge(Article(text), mentions, caution=Caution.EAGER), truth)


def _marked() -> Iterator[Sample]:
    for folder in FOLDERS:
        paths = sorted((HERE / folder).glob("*.txt"))
        marked = [path.read_text(encoding="utf-8") for path in paths]
        tables = entities.tables([MARK.sub(r"\1", text) for text in marked], caution="eager")
        for path, text, table in zip(paths, marked, tables, strict=True):
            yield Sample(f"{folder}/{path.stem}", (*table.people, *table.places), spans(text))


def judged(sample: Sample) -> Iterator[tuple[float, bool]]:
    """The confidence of every merged or suggested spelling that the gold judges, and whether it is right."""
    canonical = {entity.id: _truth(sample, entity, entity.name) for entity in sample.rows}
    for entity in sample.rows:
        own = canonical[entity.id]
        if own is None:
            continue
        for alias in entity.aliases:
            truth = _truth(sample, entity, alias.text)
            if alias.text != entity.name and truth is not None:
                yield alias.confidence, truth == own
        for suggestion in entity.suggestions:
            other = canonical.get(suggestion.entity_id)
            if other is not None and entity.id < suggestion.entity_id:
                yield suggestion.confidence, other == own


def _truth(sample: Sample, entity: Entity, text: str) -> str | None:
    found = Counter(
        sample.truth[m.start, m.end]
        for m in entity.mentions
        if " ".join(m.text.split()) == text and (m.start, m.end) in sample.truth
    )
    return found.most_common(1)[0][0] if found else None


def half(doc_id: str) -> int:
    """Which half an article belongs to."""
    return hashlib.sha256(doc_id.encode()).digest()[0] % 2


def reliability(which: int) -> list[tuple[float, bool]]:
    """All judged spellings of one half."""
    return [pair for sample in samples() if half(sample.id) == which for pair in judged(sample)]


def expected_calibration_error(pairs: list[tuple[float, bool]]) -> float:
    """The mean distance of confidence and share right, over the bins, weighted by their size."""
    error = 0.0
    for low, high in pairwise(BINS):
        inside = [pair for pair in pairs if low <= pair[0] < high]
        if inside:
            error += abs(sum(c for c, _ in inside) - sum(right for _, right in inside))
    return error / max(1, len(pairs))


def main() -> None:
    """Print the table of each half."""
    for which, title in ((0, "chosen on"), (1, "held back")):
        pairs = reliability(which)
        print(f"{title}: {len(pairs)} spellings, expected calibration error {expected_calibration_error(pairs):.4f}")
        for low, high in pairwise(BINS):
            inside = [pair for pair in pairs if low <= pair[0] < high]
            if inside:
                mean = sum(c for c, _ in inside) / len(inside)
                right = sum(r for _, r in inside) / len(inside)
                span = f"{low:.2f} to {min(high, 1.0):.2f}"
                print(f"  {span}: {len(inside):5} spellings, said {mean:.3f}, right {right:.3f}")


if __name__ == "__main__":
    main()
