"""What an archive's names add to finding: `python -m tests.benchmarks.known_names`.

Each set is cut into two halves, article by article; each half is read with the names that the other half's tables
agree on, in two articles or more (what ``entities archive export`` writes and ``--known`` takes), and then with the
names that the annotators marked, as somebody would who keeps a list.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import cycle
from typing import Any

from spacy.tokens import Doc

from entities.finding import find
from entities.known import ARTICLES, Authority
from entities.merging import merge
from entities.model import Article, NameType
from entities.recognition import load
from tests.benchmarks.finding_ablation import FIGURES, SETS
from tests.quality.bench import shared
from tests.quality.merged import scorer

type Rows = list[dict[str, Any]]


def figures(rows: Rows, docs: list[Doc], *known: Authority | None) -> str:
    """The figures when the articles are read with these lists by turns."""
    tally = scorer().Tally()
    for row, doc, authority in zip(rows, docs, cycle(known), strict=False):
        found = find(doc, authority=authority)
        tally.article(row, [(m.start, m.end, i, m.type.value) for i, m in enumerate(found)], row["doc_id"])
    measured = tally.figures()
    return " ".join(f"{name} {measured[name]:.4f}" for name in FIGURES if measured[name] is not None)


def agreed(rows: Rows, docs: Iterable[Doc]) -> Authority:
    """The names of at least `ARTICLES` of these articles that are of one type in all of them."""
    seen: dict[str, Counter[NameType]] = defaultdict(Counter)
    for row, doc in zip(rows, docs, strict=True):
        for name, kind in {(e.name, e.type) for e in merge(Article(row["text"], row["doc_id"]), find(doc))}:
            seen[name][kind] += 1
    return Authority(
        {n: next(iter(kinds)) for n, kinds in seen.items() if len(kinds) == 1 and kinds.total() >= ARTICLES}
    )


def marked(rows: Rows) -> Authority:
    """What the annotators marked."""
    return Authority(
        {row["text"][m["start"] : m["end"]]: NameType(m["type"]) for row in rows for m in row["mentions"] if m["type"]}
    )


def main() -> None:
    nlp = load()
    for name in SETS:
        rows = scorer().lines(shared(f"bench/dev/{name}.jsonl"))
        with nlp.select_pipes(disable="name_finder"):
            docs = list(nlp.pipe(row["text"] for row in rows))
        other = [agreed(rows[1 - half :: 2], docs[1 - half :: 2]) for half in (0, 1)]
        gold = marked(rows)
        print(f"{name}: nothing known: {figures(rows, docs, None)}")
        print(f"{name}: {len(other[0].names)} names of the other half: {figures(rows, docs, *other)}")
        print(f"{name}: {len(gold.names)} names as annotated: {figures(rows, docs, gold)}", flush=True)


if __name__ == "__main__":
    main()
