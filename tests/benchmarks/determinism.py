"""The same bytes whatever the machine does: hash seeds, processes, threads, order of the articles, versions of Python.

``python -m tests.benchmarks.determinism [PYTHON...]`` makes the tables of the same articles under every combination,
also with other interpreters in which the package's requirements are installed, and compares them byte by byte.
"""

import hashlib
import itertools
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.conftest import ROOT, SEED
from tests.hostile.strings import NAMES, TEXTS, article_of

FORMATS: Final = ("jsonl", "csv", "html")
LEFT_OUT: Final = ("list", "one letter", "brackets", "quotes", "hyphens", "repeated")
"""Texts that take long and show nothing more."""


@dataclass(frozen=True)
class Setting:
    """One way to run the program."""

    python: str = sys.executable
    seed: str = "0"
    processes: int = 1
    threads: int = 1
    backwards: bool = False

    def __str__(self) -> str:
        return (
            f"{Path(self.python).parent.parent.name} {self.seed:>6} {self.processes} {self.threads} {self.backwards:d}"
        )


def articles() -> list[dict[str, str]]:
    """The seed article, the hostile ones, and one of all hostile names."""
    texts = {"seed": SEED.read_text(encoding="utf-8"), "names": article_of(NAMES.values()).text}
    texts |= {name: text for name, text in TEXTS.items() if name not in LEFT_OUT}
    return [{"doc_id": name, "text": text} for name, text in texts.items()]


def made(setting: Setting, folder: Path, *, format: str = "jsonl") -> dict[str, str]:
    """What the program writes for each article under a setting; for formats other than JSON Lines, the whole file."""
    found = articles()
    path = folder / "news.jsonl"
    path.write_text(
        "".join(json.dumps(one) + "\n" for one in (reversed(found) if setting.backwards else found)), encoding="utf-8"
    )
    threads = {name: str(setting.threads) for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}
    command = [
        setting.python,
        "-m",
        "entities",
        "table",
        path.name,
        "-f",
        format,
        "--processes",
        str(setting.processes),
    ]
    environment = os.environ | threads | {"PYTHONHASHSEED": setting.seed, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True, timeout=600)
    if format != "jsonl":
        return {format: hashlib.sha256(ran.stdout).hexdigest()}
    lines = ran.stdout.decode().split("\n")[:-1]
    return {json.loads(line)["doc_id"]: hashlib.sha256(line.encode()).hexdigest() for line in lines}


def main(pythons: Sequence[str]) -> None:
    """Run every combination and say where one differs from the first."""
    differing = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        first = made(Setting(), folder)
        rows = {format: made(Setting(), folder, format=format) for format in FORMATS[1:]}
        grid = itertools.product([sys.executable, *pythons], ("0", "1", "random"), (1, 2), (1, 2), (False, True))
        for setting in itertools.starmap(Setting, grid):
            other = made(setting, folder)
            unlike = sorted(name for name in first if other.get(name) != first[name])
            differing += bool(unlike)
            print(setting, "same" if not unlike else f"DIFFERS: {', '.join(unlike)}", flush=True)
        for format, python in itertools.product(FORMATS[1:], [sys.executable, *pythons]):
            same = made(Setting(python, "random", 2, 2), folder, format=format) == rows[format]
            differing += not same
            print(format, python, "same" if same else "DIFFERS", flush=True)
    print(f"{len(first)} articles, {differing} settings differ")


if __name__ == "__main__":
    main(sys.argv[1:])
