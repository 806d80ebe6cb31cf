"""What finding and merging cost beside recognition: `python -m tests.benchmarks.finding_cost`.

Processor seconds over `wiki-fair-v2`, of a process to which the words and names are new, and once it knows them (of
recognition the shortest of three). The peer is bare spaCy: the same model with the same component, its ``nlp.pipe``;
beside it reads the same model as `load` makes it faster (`entities.network`). Finding and merging are timed once
their tables are read. The interpreter collects as the command lets it. Then ways of running the recognition, over three
times the articles: the processor time of all processes, and that of this one, which with two processes is what can't be
shared between them.
"""

import json
import resource
import time
from collections.abc import Callable

import spacy

from entities import workers
from entities.collecting import collect_seldom
from entities.components import FINDER, NameFinder, mentions
from entities.finding import find
from entities.merging import merge
from entities.model import Article
from entities.network import one_thread
from entities.pipeline import BATCH, default_model_path
from entities.recognition import load, recognize
from tests.quality.bench import shared

BATCHES = (1, 8, 32, 64, 128)
ROUNDS = 3
WARMING = ["Maria Okafor flew from Lagos to Paris on Monday, her office said."] * 5


def main() -> None:
    rows = shared("bench/dev/wiki-fair-v2.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(row)["text"] for row in rows]
    collect_seldom()
    bare, nlp = spacy.load(default_model_path(), enable="ner"), load()
    finder = NameFinder(nlp, FINDER)
    with nlp.select_pipes(disable="name_finder"), one_thread():
        for pipeline in (bare, nlp):
            list(pipeline.pipe(WARMING))
        spacys, ours = [], []
        for _ in range(ROUNDS):
            for pipeline, seconds in ((bare, spacys), (nlp, ours)):
                spent, docs = _timed(lambda pipeline=pipeline: list(pipeline.pipe(texts, batch_size=BATCH)))
                seconds.append(spent)
        find(docs[0])
        print("| | words and names new | known |\n|---|---|---|")
        _print("recognition, bare spaCy", spacys[0], min(spacys))
        _print("recognition, ours", ours[0], min(ours), of=spacys)
        finding, merging = [], []
        for _ in range(2):
            spent, found = _timed(lambda: list(map(finder.find, docs, texts)))
            finding.append(spent)
            merge(Article(texts[0]), found[0])
            merging.append(_timed(lambda found=found: list(map(merge, map(Article, texts), found)))[0])
        _print("finding", *finding, of=spacys)
        _print("merging", *merging, of=spacys)
        read = ours[0] + finding[0], min(ours) + finding[1]
        _print("our recognition and finding", *read, of=spacys)
        _print("our recognition, finding and merging", read[0] + merging[0], read[1] + merging[1], of=spacys)
        print()
    print("| recognition and finding | processor time | of it this process |\n|---|---|---|")
    articles = [Article(text) for text in texts * 3]
    for size in BATCHES:
        seconds, _ = _timed(lambda size=size: list(recognize(articles, nlp, batch_size=size)))
        print(f"| batches of {size} | {seconds:.2f} s | {seconds:.2f} s |", flush=True)
    before = time.process_time(), _children()
    list(workers.recognize(articles, None, batch_size=BATCH, n_process=2))
    mine, theirs = time.process_time() - before[0], _children() - before[1]
    print(f"| two processes | {mine + theirs:.2f} s | {mine:.2f} s |")
    before = time.process_time(), _children()
    list(map(mentions, nlp.pipe(texts * 3, batch_size=BATCH, n_process=2)))
    mine, theirs = time.process_time() - before[0], _children() - before[1]
    print(f"| two processes by nlp.pipe | {mine + theirs:.2f} s | {mine:.2f} s |")


def _print(what: str, new: float, known: float, of: list[float] | None = None) -> None:
    """A row of the table; `of` are the times of the peer."""
    shares = (f" ({new / of[0]:.1%})", f" ({known / min(of):.1%})") if of else ("", "")
    print(f"| {what} | {new:.2f} s{shares[0]} | {known:.2f} s{shares[1]} |")


def _timed[T](run: Callable[[], T]) -> tuple[float, T]:
    begin = time.process_time()
    found = run()
    return time.process_time() - begin, found


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
