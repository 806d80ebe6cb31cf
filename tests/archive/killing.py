"""Killing a run, or a worker of it, at some moment, and looking at what a second run makes of what is left."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import spacy

GIVEN = ("Ada", "Otto", "Lise", "Emmy", "Karl")
FAMILY = ("Hahn", "Meitner", "Noether", "Weyl", "Gauss", "Euler")


SYLLABLES: Final = ("Min", "Joon", "Jun", "Soo", "Su", "Hyun", "Young", "Yong", "Ho", "Jae")
"""Of these many given names that sound alike are made, so that merging has pairs for several workers to compare."""


def prepare(folder: Path, *, articles: int, alike: bool = False) -> tuple[Path, Path]:
    """A model that loads at once and knows a few names, or hundreds that sound `alike`, and a file of articles."""
    nlp = spacy.blank("en")
    given, family = (
        (GIVEN, FAMILY)
        if not alike
        else (
            tuple(f"{a}-{b.lower()}" for a in SYLLABLES for b in SYLLABLES),
            ("Kim", "Gim", "Park", "Pak", "Choi", "Choe"),
        )
    )
    patterns = [{"label": "PERSON", "pattern": f"{one} {other}"} for one in given for other in family]
    nlp.add_pipe("entity_ruler").add_patterns(patterns)  # type: ignore[attr-defined]
    nlp.to_disk(folder / "model")
    dice = random.Random(1)
    with (folder / "news.jsonl").open("w") as file:
        for number in range(articles):
            people = " and ".join(f"{dice.choice(given)} {dice.choice(family)}" for _ in range(4))
            file.write(json.dumps({"doc_id": str(number), "text": f"Story {number}. {people} met."}) + "\n")
    return folder / "model", folder / "news.jsonl"


PIECES: Final = """
import sys
from entities.archive import links, vocabulary
from entities.cli.application import script
links.TASK = vocabulary.TASK = 200
script()
"""
"""The program with tasks of merging so small that few names make work for several processes."""


def start(*arguments: str | Path) -> subprocess.Popen[bytes]:
    """An `entities archive` command that is running."""
    program = ["-c", PIECES] if arguments[0] == "merge" else ["-m", "entities"]
    return subprocess.Popen([sys.executable, *program, "archive", *map(str, arguments)], stderr=subprocess.PIPE)


def finish(*arguments: str | Path) -> None:
    """Run an `entities archive` command to its end. Raises when it fails."""
    process = start(*arguments)
    _, words = process.communicate(timeout=600)
    if process.returncode:
        raise RuntimeError(f"{process.returncode}: {words.decode()}")


def kill(process: subprocess.Popen[bytes], after: float, *, worker: bool) -> str:
    """Kill the run, or the last process that it started, after so many seconds.

    Says what was killed: `run`, `worker`, or nothing when all had ended before.
    """
    time.sleep(after)
    if process.poll() is not None:
        process.communicate()
        return ""
    children = []
    if worker:
        tasks = Path(f"/proc/{process.pid}/task").glob("*/children")
        children = [child for task in tasks for child in task.read_text().split()]
    os.kill(int(children[-1]) if children else process.pid, signal.SIGKILL)
    process.communicate(timeout=600)
    return "worker" if children else "run"


def everything(store: Path) -> dict[str, bytes]:
    """Every published file of a store, by its path, with the link to the last merge followed."""
    shards = {str(p.relative_to(store)): p.read_bytes() for p in (store / "shards").rglob("*") if p.is_file()}
    merged = {
        f"merged/{p.relative_to(store / 'merged')}": p.read_bytes() for p in (store / "merged").rglob("*.parquet")
    }
    return shards | merged
