"""How quick the page is on a long article with a large table: 300 kB, 2,000 rows.

``python -m tests.benchmarks.review_speed``. Prints milliseconds: to lay out the article, to send the page, to choose a
row, to search (medians of five), and for two decisions, beside merging alone, which each of them repeats.
"""

import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from entities.desk import Desk
from entities.merging import merge
from entities.model import Article, Mention, NameType
from tests.review.client import Page, open_page

ROWS = 2_000
LENGTH = 300_000
LETTERS = ("bdfgklmnprstvz", "aeiou")


def _word(chance: random.Random) -> str:
    """A name that sounds like no other, most of the time."""
    return "".join(chance.choice(LETTERS[n % 2]) for n in range(chance.randint(5, 9))).capitalize()


def article() -> tuple[Article, list[Mention]]:
    """An article that names `ROWS` people in full, twice each, among words."""
    chance = random.Random(1)
    names = [f"{_word(chance)} {_word(chance)}" for _ in range(ROWS)]
    filler = "and then it was said again that nothing had been decided in the matter "
    parts: list[str] = []
    mentions = []
    at = 0
    for number, name in enumerate(names * 2):
        mentions.append(Mention(at, at + len(name), name, NameType.PERSON))
        tail = " " + filler[: LENGTH // (2 * ROWS) - len(name) - 2] + ("\n" if number % 6 == 5 else " ")
        parts.append(name + tail)
        at += len(name) + len(tail)
    return Article("".join(parts), "long"), mentions


def median(run: Callable[[], object]) -> float:
    """Milliseconds, the median of five."""
    times = []
    for _ in range(5):
        started = time.perf_counter()
        run()
        times.append(time.perf_counter() - started)
    return statistics.median(times) * 1000


def main() -> None:
    """Measure and print."""
    text, mentions = article()
    desk = Desk(text, mentions, Path(tempfile.mkdtemp()) / "d.jsonl", who="ann")
    started = time.perf_counter()
    sheet = desk.sheet()
    first = (time.perf_counter() - started) * 1000
    print(f"{len(text.text):,} characters, {len(sheet.entities):,} rows, laid out in {first:.0f} ms")
    client = open_page(desk)
    page = Page(client, desk)
    html = client.get("/a/0").text
    print(f"page {median(lambda: client.get('/a/0')):.0f} ms, {len(html) / 1e6:.2f} MB")
    chosen = sheet.entities[len(sheet.entities) // 2].id
    print(f"choose a row {median(lambda: client.get('/a/0/row', params={'entity': chosen})):.0f} ms")
    print(f"search {median(lambda: client.get('/a/0/rows', params={'q': 'kov'})):.0f} ms")
    token = page.token

    def act(action: str, place: int, **fields: object) -> None:
        entities = desk.sheet().entities
        data = {"token": token, "version": page.version, "entity": entities[place].id} | fields
        assert client.post(f"/a/0/do/{action}", data=data).status_code == 200

    def once(run: Callable[[], object]) -> str:
        started = time.perf_counter()
        run()
        return f"{(time.perf_counter() - started) * 1000:.0f} ms"

    replay = desk.sheet().replay
    print("merging alone", once(lambda: merge(text, replay.mentions, constraints=replay.constraints)))
    print("confirm", once(lambda: act("confirm", 3)))
    print("undo", once(lambda: act("undo", 0)))


if __name__ == "__main__":
    main()
