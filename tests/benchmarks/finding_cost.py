"""What finding and merging cost beside recognition: `python -m tests.benchmarks.finding_cost`.

Processor seconds over `wiki-fair-v2`, the shortest of three for recognition. The peer is bare spaCy: the same model
with the same component, its ``nlp.pipe``; the same model as `load` makes it faster (`entities.network`) reads
beside it.
Finding and merging are timed once their tables are read: of articles whose names are new to the process, and again once
they are known. The interpreter collects as the command lets it. Then ways of running the recognition, over three times
the articles: the processor time of all processes, and that of this one, which with two processes is what can't be
shared between them.
"""

import gc
import json
import resource
import time
from collections.abc import Callable

import spacy

from entities import workers
from entities.cli.application import COLLECTING
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


def main() -> None:
    rows = shared("bench/dev/wiki-fair-v2.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(row)["text"] for row in rows]
    gc.set_threshold(*COLLECTING)
    bare, nlp = spacy.load(default_model_path(), enable="ner"), load()
    finder = NameFinder(nlp, FINDER)
    with nlp.select_pipes(disable="name_finder"), one_thread():
        took = {}
        for turn in range(ROUNDS + 1):
            for name, pipeline in (("bare", bare), ("ours", nlp)):
                seconds, docs = _timed(lambda pipeline=pipeline: list(pipeline.pipe(texts, batch_size=BATCH)))
                took[name] = min(seconds, took.get(name, seconds)) if turn > 1 else seconds
        recognition = took["bare"]
        find(docs[0])
        print(f"| recognition, bare spaCy | {recognition:.2f} s | |\n|---|---|---|")
        print(f"| recognition, ours | {took['ours']:.2f} s | {took['ours'] / recognition:.1%} |")
        for names in ("new", "known"):
            finding, found = _timed(lambda: list(map(finder.find, docs, texts)))
            merge(Article(texts[0]), found[0])
            merging, _ = _timed(lambda found=found: list(map(merge, map(Article, texts), found)))
            print(f"| finding, names {names} | {finding:.2f} s | {finding / recognition:.1%} |")
            print(f"| merging, names {names} | {merging:.2f} s | {merging / recognition:.1%} |")
            for name, seconds in ((" and finding", finding), (", finding and merging", finding + merging)):
                whole = took["ours"] + seconds
                print(f"| our recognition{name}, names {names} | {whole:.2f} s | {whole / recognition:.1%} |")
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


def _timed[T](run: Callable[[], T]) -> tuple[float, T]:
    begin = time.process_time()
    found = run()
    return time.process_time() - begin, found


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
