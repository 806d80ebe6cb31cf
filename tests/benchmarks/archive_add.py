"""Adding 2,000 articles to an archive, beside bare spaCy in two processes: `python -m tests.benchmarks.archive_add`.

The articles are made of the sentences of the dev sets, each of some that follow one another in one text and some of
another, no two alike. The peer is what anybody would write: the same model with the same component (``ner``), its
``nlp.pipe(n_process=2)`` over the texts, the entities counted and thrown away. Ours reads, recognizes, finds, merges
each article and writes the store, in two workers. Both are whole processes, from their start to their end, and take
turns, so that a busy machine slows both; the shortest of each counts. Prints seconds, articles a second, processor
seconds of all processes, and the ratio of the rates, which is to be 0.9 or more: by the clock, and by processor time,
which is what counts where other programs take the processors (the peer's third process then has a third share of them,
which on a machine of its own it would not). Exit code 1 when neither is reached.
"""

import argparse
import contextlib
import ctypes
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyarrow.parquet as pq

from entities.pipeline import default_model_path
from tests.benchmarks import bytecode
from tests.quality.bench import shared

SETS: Final = ("wiki-fair-v2", "ecbplus", "tr-news")
LENGTH: Final = 2_500
"""Characters of an article: what a news agency writes."""
FEW: Final = 130
"""Articles of the untimed first run, which compiles what an installed package has compiled: enough for two workers."""
OURS: Final = "entities archive add"
GOAL: Final = 0.9
SUBREAPER: Final = 36
"""``PR_SET_CHILD_SUBREAPER`` of prctl(2)."""
PEER: Final = """
import json, sys
import spacy
nlp = spacy.load(sys.argv[1], exclude=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter"])
assert nlp.pipe_names == ["ner"], nlp.pipe_names
with open(sys.argv[2], encoding="utf-8") as file:
    texts = [json.loads(line)["text"] for line in file]
print(sum(len(doc.ents) for doc in nlp.pipe(texts, n_process=2, batch_size=int(sys.argv[3]))))
"""


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds on the clock, and of processors in all processes."""

    clock: float
    processor: float


def articles(count: int, seed: int) -> list[str]:
    """So many texts, no two alike: a passage of one article of the dev sets, then one of another."""
    dice, made = random.Random(seed), {}
    texts = [
        json.loads(row)["text"]
        for name in SETS
        for row in shared(f"bench/dev/{name}.jsonl").read_text("utf-8").splitlines()
    ]
    split = [re.split(r"(?<=[.!?])\s+", text) for text in texts]
    while len(made) < count:
        made["\n\n".join(_passage(dice.choice(split), dice) for _ in range(2))] = None
    return list(made)


def _passage(sentences: list[str], dice: random.Random) -> str:
    start = dice.randrange(max(1, len(sentences) - 5))
    text = ""
    for sentence in sentences[start:]:
        text = f"{text} {sentence}".strip()
        if len(text) > LENGTH / 2:
            break
    return text


def adopt() -> None:
    """Become the parent of what a process leaves behind, so that its processor time is counted. Linux only."""
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)


def timed(command: list[str]) -> Took:
    """Run a process to its end, and wait for what it left behind."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{command} ended with {done.returncode}: {done.stderr}")
    clock = time.perf_counter() - started
    with contextlib.suppress(ChildProcessError):
        while True:
            os.wait()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Took(clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def commands(news: Path, store: Path) -> tuple[list[str], ...]:
    """The peer with spaCy's own batches and with small ones, and ours."""
    peer = [sys.executable, "-c", PEER, str(default_model_path()), str(news)]
    add = [sys.executable, "-m", "entities", "archive", "add", str(store), str(news), "--workers", "2"]
    return [*peer, "1000"], [*peer, "32"], add


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    adopt()
    took: dict[str, list[Took]] = {"spaCy": [], "spaCy, batches of 32": [], OURS: []}
    with tempfile.TemporaryDirectory() as name, bytecode.kept():
        news, few = Path(name) / "news.jsonl", Path(name) / "few.jsonl"
        texts = articles(options.articles, options.seed)
        lines = [json.dumps({"doc_id": str(number), "text": text}) + "\n" for number, text in enumerate(texts)]
        news.write_text("".join(lines), encoding="utf-8")
        few.write_text("".join(lines[:FEW]), encoding="utf-8")
        print(
            f"{len(texts):,} articles of {sum(map(len, texts)) // len(texts)} characters, load {os.getloadavg()[0]:.1f}"
        )
        for command in commands(few, Path(name) / "warm"):
            timed(command)
        for turn in range(options.rounds):
            store = Path(name) / f"store{turn}"
            for who, command in zip(took, commands(news, store), strict=True):
                took[who].append(timed(command))
                print(f"{who}: {took[who][-1].clock:.1f} s, {took[who][-1].processor:.1f} s of processor", flush=True)
            held = sum(pq.read_metadata(file).num_rows for file in store.glob("shards/*/articles.parquet"))
            if held != len(texts):
                raise RuntimeError(f"{held} articles in the store")
    best = {who: min(one.clock for one in every) for who, every in took.items()}
    work = {who: min(one.processor for one in every) for who, every in took.items()}
    for who, seconds in best.items():
        print(
            f"{who}: {len(texts) / seconds:.1f} articles a second, {work[who] / len(texts) * 1000:.1f} ms of processor"
        )
    clock, processor = (
        min(seconds for who, seconds in each.items() if who != OURS) / each[OURS] for each in (best, work)
    )
    print(f"ratio to the faster peer: {clock:.2f} by the clock, {processor:.2f} by processor time (goal {GOAL})")
    return 0 if max(clock, processor) >= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
