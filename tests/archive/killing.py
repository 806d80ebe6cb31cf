"""Killing a run, or a worker of it, at some moment, and looking at what a second run makes of what is left."""

import contextlib
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


LOOK: Final = 0.01
"""Seconds between two looks at a run."""


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
    """Kill the run after so many seconds, or the last process that it started, so long after its first.

    Says what was killed: `run`, `worker`, or nothing when all had ended before.
    """
    while worker and process.poll() is None and not workers(process):
        time.sleep(LOOK)
    time.sleep(after)
    found = workers(process) if worker else []
    if process.poll() is not None or (worker and not found):
        process.communicate(timeout=600)
        return ""
    os.kill(found[-1] if worker else process.pid, signal.SIGKILL)
    process.communicate(timeout=600)
    return "worker" if worker else "run"


def workers(process: subprocess.Popen[bytes]) -> list[int]:
    """The processes that a run has started and that are there, the first ones first."""
    found = []
    for task in Path(f"/proc/{process.pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += [int(child) for child in task.read_text().split()]
    return sorted(found)


def watch(process: subprocess.Popen[bytes]) -> tuple[float, float]:
    """Wait for a run to end well: the seconds that it took, and for how many of them it had workers."""
    started, worked = time.perf_counter(), 0.0
    while process.poll() is None:
        seen = time.perf_counter()
        time.sleep(LOOK)
        worked += time.perf_counter() - seen if workers(process) else 0.0
    if process.returncode:
        raise RuntimeError(f"the run ended with {process.returncode}")
    process.communicate()
    return time.perf_counter() - started, worked


def everything(store: Path) -> dict[str, bytes]:
    """Every published file of a store, by its path, with the link to the last merge followed."""
    shards = {str(p.relative_to(store)): p.read_bytes() for p in (store / "shards").rglob("*") if p.is_file()}
    merged = {
        f"merged/{p.relative_to(store / 'merged')}": p.read_bytes() for p in (store / "merged").rglob("*.parquet")
    }
    return shards | merged
