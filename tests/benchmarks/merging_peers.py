"""The peers on the seed article, in one table: which spellings each links, and how many of the links are wrong.

Every method gets the spellings that the article's gold table holds; peers that only score two strings get the threshold
that is best for them on this very article. Run: ``python -m tests.benchmarks.merging_peers``.
"""

import json
from collections.abc import Callable
from itertools import combinations

from rapidfuzz import fuzz

from entities.merging import merge
from entities.model import Article, Mention, NameType
from tests.conftest import SEED
from tests.quality.bench import shared

type Score = Callable[[str, str, str], float]


def main() -> None:
    """Print the table."""
    gold = json.loads(shared("gold/article.json").read_text(encoding="utf-8"))
    article = Article(SEED.read_text(encoding="utf-8"))
    owner = {(text, e["type"]): e["name"] for e in gold["entities"] for _, _, text in e["mentions"]}
    spellings = sorted(owner)
    pairs = [(a, b) for a, b in combinations(spellings, 2) if a[1] == b[1]]
    true = {(a, b) for a, b in pairs if owner[a] == owner[b]}
    print(f"{len(spellings)} spellings, {len(true)} true links\n")
    print(f"{'method':42} {'links':>5} {'right':>5} {'wrong':>5} {'missed':>6}")
    for name, score in peers().items():
        scored = {(a, b): score(a[0], b[0], a[1]) for a, b in pairs}
        made, threshold = best(scored, true)
        row(f"{name}, best threshold {threshold:.2f}", made, true)
    row("exact", set(), true)
    row("ours", ours(article, gold, pairs), true)


def peers() -> dict[str, Score]:
    """The scorers, by name; logic-v2 only where nomenklatura is installed."""
    found: dict[str, Score] = {
        "rapidfuzz WRatio": lambda a, b, kind: fuzz.WRatio(a, b, processor=str.lower) / 100,
        "rapidfuzz token_set_ratio": lambda a, b, kind: fuzz.token_set_ratio(a, b, processor=str.lower) / 100,
    }
    try:
        from followthemoney import model  # noqa: PLC0415 (only where it is installed)
        from nomenklatura.matching import LogicV2  # noqa: PLC0415
        from nomenklatura.matching.types import ScoringConfig  # noqa: PLC0415
    except ImportError:
        print("nomenklatura logic-v2 is left out: pip install 'nomenklatura>=3' to have it compared.\n")
        return found

    def logic(a: str, b: str, kind: str) -> float:
        schema = "Person" if kind == "PERSON" else "Address"
        key = "name" if kind == "PERSON" else "full"
        proxies = [
            model.get_proxy({"id": id, "schema": schema, "properties": {key: [t]}})
            for id, t in zip("ab", (a, b), strict=True)
        ]
        one, other = proxies
        return LogicV2.compare(one, other, ScoringConfig.defaults()).score

    return found | {"nomenklatura logic-v2": logic}


def best(scored: dict, true: set) -> tuple[set, float]:
    """The links at the threshold with the best F1, the highest such threshold, and the threshold."""

    def f1(threshold: float) -> float:
        made = {pair for pair, score in scored.items() if score >= threshold}
        return 2 * len(made & true) / (len(made) + len(true))

    threshold = max((t / 100 for t in range(1, 101)), key=lambda t: (f1(t), t))
    return {pair for pair, score in scored.items() if score >= threshold}, threshold


def ours(article: Article, gold: dict, pairs: list) -> set:
    """The links of the product, from the same mentions."""
    mentions = [Mention(s, e, t, NameType(g["type"])) for g in gold["entities"] for s, e, t in g["mentions"]]
    row_of: dict[tuple[str, str], set[str]] = {}
    for entity in merge(article, mentions):
        for alias in entity.aliases:
            row_of.setdefault((alias.text, entity.type.value), set()).add(entity.id)
    return {(a, b) for a, b in pairs if row_of[a] & row_of[b]}


def row(name: str, made: set, true: set) -> None:
    """Print one line."""
    print(f"{name:42} {len(made):5} {len(made & true):5} {len(made - true):5} {len(true - made):6}")


if __name__ == "__main__":
    main()
