"""Is a merge at confidence 0.9 right nine times in ten? The reliability table of merging, by half.

Every spelling that was put into a row beside its canonical name counts once an article, with its confidence, as right
when its gold entity is that of the canonical name. The rows are merged with ``eager``, so that likely merges are judged
too. The confidences were chosen on the articles of the other half (the split is by a hash of the article's id).
Run: ``python -m tests.benchmarks.merging_calibration``.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from entities.model import Entity
from tests.quality.merged import SETS, Merged, merged

BINS = (0.0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.001)


def judged(article: Merged) -> Iterator[tuple[float, bool]]:
    """The confidence of every merged spelling that the gold judges, and whether it is right."""
    for entity in article.rows:
        canonical = _truth(article, entity, entity.name)
        if canonical is None:
            continue
        for alias in entity.aliases:
            truth = _truth(article, entity, alias.text)
            if alias.text != entity.name and truth is not None:
                yield alias.confidence, truth == canonical


def _truth(article: Merged, entity: Entity, text: str) -> str | None:
    found = Counter(
        article.truth[m.start, m.end]
        for m in entity.mentions
        if " ".join(m.text.split()) == text and (m.start, m.end) in article.truth
    )
    return found.most_common(1)[0][0] if found else None


def half(doc_id: str) -> int:
    """Which half an article belongs to."""
    return hashlib.sha256(doc_id.encode()).digest()[0] % 2


def reliability(which: int) -> list[tuple[float, bool]]:
    """All judged spellings of one half of all sets."""
    return [
        pair
        for name in SETS
        for article in merged(name, "eager")
        if half(article.gold["doc_id"]) == which
        for pair in judged(article)
    ]


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
