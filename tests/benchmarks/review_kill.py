"""Kill the page while decisions are posted, again and again: no acknowledged decision is lost, the file stays readable.

``python -m tests.benchmarks.review_kill [ROUNDS]``. Every round starts ``entities review`` anew on a short article,
posts decisions as fast as they are answered, and kills the program (``kill -9``) at a moment drawn by chance.
"""

import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import httpx

from entities.decisions import read

SERVER = """
import sys
from pathlib import Path
from entities.desk import Desk
from entities.review import Shelf, serve
from tests.decisions.texts import ARTICLE, MENTIONS
desk = Desk(ARTICLE, MENTIONS, Path(sys.argv[1]), who="ann")
serve(Shelf.of(desk), ready=lambda address, once: print(address, flush=True))
"""


def post_until_killed(client: httpx.Client, program: subprocess.Popen[str], after: float) -> list[str]:
    """Rename the first row over and over; the names whose decisions were acknowledged."""
    html = client.get("/a/0").text
    token = re.search(r'data-token="([^"]+)"', html)[1]  # type: ignore[index]
    entity = re.search(r'data-entity="([^"]+)"', html)[1]  # type: ignore[index]
    version = re.search(r'id="version" value="([^"]+)"', html)[1]  # type: ignore[index]
    threading.Timer(after, program.kill).start()
    acknowledged: list[str] = []
    while True:
        name = f"{time.time_ns()}"
        try:
            answer = client.post(
                "/a/0/do/rename", data={"token": token, "entity": entity, "version": version, "name": name}
            )
        except httpx.HTTPError:
            return acknowledged
        if answer.status_code == 200:
            acknowledged.append(name)
        version = re.search(r'id="version" value="([^"]+)"', answer.text)[1]  # type: ignore[index]


def main(rounds: int) -> None:
    """Run the rounds and print the figures."""
    chance = random.Random(1)
    path = Path(tempfile.mkdtemp()) / "d.jsonl"
    acknowledged: list[str] = []
    torn = 0
    for _ in range(rounds):
        program = subprocess.Popen([sys.executable, "-c", SERVER, str(path)], stdout=subprocess.PIPE, text=True)
        address = program.stdout.readline().strip()  # type: ignore[union-attr]
        with httpx.Client(base_url=address.partition("?")[0], timeout=10) as client:
            client.get(address)
            acknowledged += post_until_killed(client, program, chance.uniform(0.02, 0.6))
        program.wait()
        history = read(path)
        torn += history.torn
        saved = {decision.value for decision in history.decisions}
        lost = [name for name in acknowledged if name not in saved]
        if lost:
            sys.exit(f"lost: {lost}")
    total = len(read(path).decisions)
    print(f"{rounds} kills, {len(acknowledged)} acknowledged, {total} in the file, {torn} torn lines, 0 lost")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
