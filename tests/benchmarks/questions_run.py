"""An archive's questions answered for a long time: ``python -m tests.benchmarks.questions_run [ANSWERS]`` (2,000 unless
said).

Looks at the page, answers its first question or takes the last answer back, chosen at random with a seed, without a
network. The questions are made up, two people of one family name each, so that what is measured is the page and its
file of decisions, not the store. Prints, at ten points, the processor time an answer since the point before, and the
resident memory.
"""

import argparse
import os
import random
import re
import tempfile
import time
from pathlib import Path
from typing import Final

from entities.archive import settle
from entities.decisions import Spelling
from entities.model import NameType
from entities.review import Door
from entities.review.questions import questions_page
from entities.review.quiz import Question, Quiz, Side
from tests.benchmarks.long_run import state
from tests.review.client import HOST, Client

POINTS: Final = 10
SYLLABLES: Final = ("ka", "ro", "mi", "te", "lo", "su", "na", "vi", "do", "pe")


def quiz(count: int, chance: random.Random, path: Path) -> Quiz:
    """So many questions."""

    def name() -> str:
        return "".join(chance.choice(SYLLABLES) for _ in range(3)).title()

    def side(spelling: Spelling) -> Side:
        return Side(spelling, spelling.text, 1, 1, (spelling.text,), (("a1", "Then ", spelling.text, " left."),))

    def person(family: str) -> Spelling:
        return Spelling(NameType.PERSON, f"{name()} {family}")

    families = [name() for _ in range(count)]
    asked = [Question(person(family), person(family), 0.5, "both have it", 2) for family in families]
    return Quiz("made up", asked, side, path, "ann", settle)


def main() -> None:
    """Answer, and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("answers", nargs="?", type=int, default=2_000)
    count = options.parse_args().answers
    chance = random.Random(5)
    with tempfile.TemporaryDirectory() as place:
        door = Door()
        asked = quiz(count + 100, chance, Path(place) / "decisions.jsonl")
        client = Client(questions_page(asked, hosts=frozenset({HOST}), door=door), door.cookie)
        page = client.get("/").text
        print("| answers | resident | an answer |\n|---|---|---|")
        before = time.process_time()
        for number in range(1, count + 1):
            field = {name: re.findall(rf'name="{name}" value="([^"]+)"', page) for name in ("token", "id", "number")}
            data = {name: found[0] for name, found in field.items() if found}
            back = "id" in data and chance.random() < 0.2
            answer = chance.choice(["same", "different", "unsure"])
            page = client.post("/undo" if back else "/answer", data=data | {"answer": answer}).text
            if number % max(1, count // POINTS) == 0:
                now = time.process_time()
                resident = (state(os.getpid()) or (0, 0))[0]
                print(f"| {number:,} | {resident:.0f} MB | {(now - before) / (count // POINTS) * 1000:.1f} ms |")
                before = now


if __name__ == "__main__":
    main()
