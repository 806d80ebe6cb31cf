"""Killing a run, or a worker of it, at some moment, and looking at what a second run makes of what is left."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import spacy

GIVEN = ("Ada", "Otto", "Lise", "Emmy", "Karl")
FAMILY = ("Hahn", "Meitner", "Noether", "Weyl", "Gauss", "Euler")


def prepare(folder: Path, *, articles: int) -> tuple[Path, Path]:
    """A model that loads at once and knows a few names, and a file of articles."""
    nlp = spacy.blank("en")
    patterns = [{"label": "PERSON", "pattern": f"{given} {family}"} for given in GIVEN for family in FAMILY]
    nlp.add_pipe("entity_ruler").add_patterns(patterns)  # type: ignore[attr-defined]
    nlp.to_disk(folder / "model")
    dice = random.Random(1)
    with (folder / "news.jsonl").open("w") as file:
        for number in range(articles):
            people = " and ".join(f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}" for _ in range(4))
            file.write(json.dumps({"doc_id": str(number), "text": f"Story {number}. {people} met."}) + "\n")
    return folder / "model", folder / "news.jsonl"


def start(*arguments: str | Path) -> subprocess.Popen[bytes]:
    """An `entities archive` command that is running."""
    command = [sys.executable, "-m", "entities", "archive", *map(str, arguments)]
    return subprocess.Popen(command, stderr=subprocess.PIPE)


def finish(*arguments: str | Path) -> None:
    """Run an `entities archive` command to its end. Raises when it fails."""
    process = start(*arguments)
    _, words = process.communicate(timeout=600)
    if process.returncode:
        raise RuntimeError(f"{process.returncode}: {words.decode()}")


def kill(process: subprocess.Popen[bytes], after: float, *, worker: bool) -> bool:
    """Kill the run, or the last process that it started, after so many seconds; False when it had ended before."""
    time.sleep(after)
    if process.poll() is not None:
        process.communicate()
        return False
    target = process.pid
    if worker:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        every = [c for task in Path(f"/proc/{process.pid}/task").glob("*/children") for c in task.read_text().split()]
        target = int((every or children or [str(process.pid)])[-1])
    os.kill(target, signal.SIGKILL)
    process.communicate(timeout=600)
    return True


def everything(store: Path) -> dict[str, bytes]:
    """Every published file of a store, by its path, with the link to the last merge followed."""
    shards = {str(p.relative_to(store)): p.read_bytes() for p in (store / "shards").rglob("*") if p.is_file()}
    merged = {
        f"merged/{p.relative_to(store / 'merged')}": p.read_bytes() for p in (store / "merged").rglob("*.parquet")
    }
    return shards | merged
