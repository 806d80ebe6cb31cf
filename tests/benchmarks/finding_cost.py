"""What finding costs beside recognition, and what makes recognition faster: `python -m tests.benchmarks.finding_cost`.

Threads of the numerical library are set from outside: `OMP_NUM_THREADS=1 python -m tests.benchmarks.finding_cost`.

Processor seconds over `wiki-fair-v2`; wall seconds for ways of running the recognition.
"""

import json
import time

from entities.finding import find
from entities.merging import merge
from entities.model import Article
from entities.recognition import load
from tests.quality.bench import shared

WAYS = {
    "batches of 1": {"batch_size": 1},
    "batches of 8": {"batch_size": 8},
    "batches of 32": {"batch_size": 32},
    "batches of 128": {"batch_size": 128},
    "two processes": {"batch_size": 32, "n_process": 2},
}


def main() -> None:
    rows = shared("bench/dev/wiki-fair-v2.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(row)["text"] for row in rows]
    nlp = load()
    with nlp.select_pipes(disable="name_finder"):
        list(nlp.pipe(texts[:5]))
        begin = time.process_time()
        docs = list(nlp.pipe(texts))
        recognition = time.process_time() - begin
        find(docs[0])
        begin = time.process_time()
        found = [find(doc) for doc in docs]
        finding = time.process_time() - begin
        begin = time.process_time()
        for text, mentions in zip(texts, found, strict=True):
            merge(Article(text), mentions)
        merging = time.process_time() - begin
        print(f"| recognition | {recognition:.2f} s | |\n|---|---|---|")
        print(f"| finding | {finding:.2f} s | {finding / recognition:.1%} |")
        print(f"| merging | {merging:.2f} s | {merging / recognition:.1%} |\n")
        print("| recognition | wall |\n|---|---|")
        for title, options in WAYS.items():
            print(f"| {title} | {_wall(nlp, texts, options):.2f} s |", flush=True)


def _wall(nlp: object, texts: list[str], options: dict[str, int]) -> float:
    begin = time.perf_counter()
    for _ in nlp.pipe(texts, **options):  # type: ignore[attr-defined]
        pass
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
