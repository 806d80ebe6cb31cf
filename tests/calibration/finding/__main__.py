"""Learn the weights of finding from the annotated articles, and say what they are worth on articles left out.

    python -m tests.calibration.finding            # learn from all sets, write entities/finding/data
    python -m tests.calibration.finding --left-out # each set found with the weights that the others teach

Both print recall, precision and typed of mentions (``score.py articles``). Choose clues, regularisation and thresholds
by the figures left out: on articles of other papers they are what to expect, the fitted ones flatter.
"""

import sys
from pathlib import Path
from typing import Any

from entities.finding import finder, weighing
from entities.finding.clue import numbered
from entities.finding.weighing import Tables, Weights
from tests.calibration.finding.learning import learn
from tests.calibration.finding.material import articles, sets
from tests.quality.merged import SETS, scorer

DATA = Path(weighing.__file__).parent / "data"
SOURCE = (
    "# source: tests/calibration/finding on wiki-fair-v2, tr-news, ecbplus and tests/quality: log odds against neither"
)
FIGURES = ("recall", "precision", "typed")


def figures(name: str, learned: Tables) -> dict[str, Any]:
    """What the weights are worth on a set."""
    tally = scorer().Tally()
    for article in articles(name):
        for s in article.found:
            s.similar, s.type = "", None
        finder.judge(article.words, article.found, finder.ALL, learned)
        mentions = finder.mentions(article.words, article.found)
        found = [(m.start, m.end, i, m.type.value) for i, m in enumerate(mentions)]
        tally.article(article.gold, found, article.gold["doc_id"])
    return tally.figures()  # type: ignore[no-any-return]


def write(name: str, kinds: type, weights: Weights) -> None:
    rows = [f"{kind}\t{a:.2f}\t{b:.2f}" for kind, (a, b) in zip(numbered(kinds), weights, strict=True)]
    (DATA / name).write_text("\n".join([SOURCE, "feature\tperson\tplace", *rows]) + "\n", encoding="utf-8")


def show(title: str, measured: dict[str, Any]) -> None:
    print(f"{title:24}", *(f"{name} {measured[name]}" for name in FIGURES), flush=True)


def main() -> None:
    if "--left-out" in sys.argv:
        for name in SETS:
            show(f"{name}, left out", figures(name, learn(sets(without=name))))
        return
    learned = learn(sets())
    write("clues.tsv", weighing.Clue, learned.clues)
    write("votes.tsv", weighing.Vote, learned.votes)
    for name in SETS:
        show(f"{name}, fitted", figures(name, learned))


if __name__ == "__main__":
    main()
