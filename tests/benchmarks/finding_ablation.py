"""What each kind of evidence adds in recall and costs in precision: `python -m tests.benchmarks.finding_ablation`.

Every set is recognized once; then finding runs with everything, without one kind at a time, and with the model alone.
"""

import dataclasses
import importlib.util
import json
from types import ModuleType

from spacy.tokens import Doc

from entities.finding import FindingOptions, find
from entities.recognition import load
from tests.quality.bench import shared

SETS = ("wiki-fair-v2", "tr-news", "ecbplus")
FIGURES = ("recall", "precision", "typed")


def variants() -> dict[str, FindingOptions]:
    kinds = [field.name for field in dataclasses.fields(FindingOptions)]
    without = {f"without {kind}": dataclasses.replace(FindingOptions(), **{kind: False}) for kind in kinds}
    return {"the model alone": FindingOptions.nothing(), "everything": FindingOptions(), **without}


def score() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared("bench/score.py"))
    if spec is None or spec.loader is None:
        raise FileNotFoundError("bench/score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def figures(scorer: ModuleType, rows: list[dict[str, object]], docs: list[Doc], options: FindingOptions) -> list[str]:
    tally = scorer.Tally()
    for row, doc in zip(rows, docs, strict=True):
        found = [(m.start, m.end, i, m.type.value) for i, m in enumerate(find(doc, options=options))]
        tally.article(row, found, row["doc_id"])
    measured = tally.figures()
    return [f"{measured[name]:.3f}" if measured[name] is not None else "-" for name in FIGURES]


def main() -> None:
    scorer, nlp = score(), load()
    print("| evidence |", " | ".join(f"{name} {figure}" for name in SETS for figure in FIGURES), "|")
    print("|---" * (1 + len(SETS) * len(FIGURES)) + "|")
    loaded = []
    for name in SETS:
        rows = [json.loads(line) for line in shared(f"bench/dev/{name}.jsonl").read_text("utf-8").splitlines()]
        with nlp.select_pipes(disable="name_finder"):
            loaded.append((rows, list(nlp.pipe(row["text"] for row in rows))))
    for title, options in variants().items():
        cells = [cell for rows, docs in loaded for cell in figures(scorer, rows, docs, options)]
        print(f"| {title} |", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    main()
