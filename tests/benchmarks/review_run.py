"""The page left open: ``python -m tests.benchmarks.review_run [ACTIONS] [--plot FILE]`` (2,000 unless said).

Serves the seed article by the command on 127.0.0.1 and presses so many buttons of its page, chosen at random with a
seed: rows are confirmed, renamed, retyped, merged, split, parted, dropped, and decisions are taken back and brought
back. Prints, at twenty points, the resident memory of the server and its processor time an action since the point
before (Linux), and how many answers were refusals, such as an undo with nothing left to undo.
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Final

import httpx

from tests.benchmarks.figure import Panel, plot
from tests.benchmarks.long_run import state
from tests.conftest import SEED

POINTS: Final = 20
PATIENCE: Final = 120.0
ROW: Final = re.compile(r'<tr[^>]*data-id="([^"]+)"')
MARK: Final = re.compile(r'<mark id="m(\d+)"[^>]*data-e="([^"]+)"')
"""A mention in the article: where it begins, and its row."""
BUTTONS: Final = {
    "confirm": 5,
    "rename": 4,
    "merge": 2,
    "split": 3,
    "retype": 1,
    "different": 2,
    "unsure": 1,
    "drop-here": 1,
    "drop": 1,
    "undo": 6,
    "redo": 1,
}
"""How often each is pressed. Undo is pressed often: without it every row would soon be merged or gone."""


def press(client: httpx.Client, chance: random.Random) -> tuple[str, int]:
    """Look at the page and press one of its buttons: which, and the status of the answer."""
    html = client.get("/a/0").text
    rows = ROW.findall(html)
    button = chance.choices(list(BUTTONS), list(BUTTONS.values()))[0] if rows else "undo"
    entity = chance.choice(rows) if rows else ""
    data = {
        "token": re.findall(r'data-token="([^"]+)"', html)[0],
        "version": re.findall(r'id="version" value="([^"]+)"', html)[0],
        "entity": entity,
        "row": chance.choice(rows) if rows else "",
        "other": chance.choice(rows) if rows else "",
        "name": f"Name {chance.randrange(50)}",
        "spelling": "0" if button == "split" else "",
        "at": chance.choice([start for start, row in MARK.findall(html) if row == entity] or [""]),
    }
    return button, client.post(f"/a/0/do/{button}", data=data).status_code


def main() -> None:
    """Measure, print, and draw."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("actions", nargs="?", type=int, default=2_000)
    options.add_argument("--plot", type=Path)
    chosen = options.parse_args()
    chance = random.Random(5)
    memory, speed = [], []
    with tempfile.TemporaryDirectory() as place:
        article = Path(shutil.copy(SEED, place))
        command = [sys.executable, "-m", "entities", "review", str(article), "--no-open"]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env=os.environ | {"LC_ALL": "C.UTF-8"}
        ) as server:
            try:
                assert server.stdout is not None
                address = re.findall(r"http://\S+", server.stdout.readline())[0]
                with httpx.Client(
                    base_url=address.partition("/?")[0], timeout=PATIENCE, follow_redirects=True
                ) as client:
                    client.get(address)
                    answers: Counter[int] = Counter()
                    pressed: Counter[str] = Counter()
                    print("| actions | resident | an action |\n|---|---|---|")
                    _, before = state(server.pid) or (0, 0)
                    for number in range(1, chosen.actions + 1):
                        button, status = press(client, chance)
                        answers[status] += 1
                        pressed[button] += status == 200
                        if number % max(1, chosen.actions // POINTS) == 0 and (now := state(server.pid)):
                            each = (now[1] - before) / max(1, chosen.actions // POINTS) * 1000
                            before = now[1]
                            memory.append((number, now[0]))
                            speed.append((number, each))
                            print(f"| {number:,} | {now[0]:.0f} MB | {each:.1f} ms |", flush=True)
                    lines = Path(f"{article}.decisions.jsonl").read_bytes().count(b"\n")
                    print(f"{lines:,} decisions in the file; answers {dict(answers)}; done {dict(pressed)}")
            finally:
                server.terminate()
    if chosen.plot:
        drawn = [("memory", "MB resident", memory), ("speed", "ms of processor time an action", speed)]
        plot(chosen.plot, [Panel(title, "actions", up, {title: points}) for title, up, points in drawn])


if __name__ == "__main__":
    main()
