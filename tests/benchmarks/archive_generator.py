"""A seeded generator of synthetic archives with truth: stores as `entities archive add` would leave them.

    python -m tests.benchmarks.archive_generator STORE --mentions 2000000

Articles have a beat, whose people are a circle of their own, and a house style, the system that it writes most names
in. Some have guests: two or three people of another beat, who come together. A person is named in full, with slips now
and then; now and then by surname alone. The truth can be known from what is written: no two people of one circle are
ever spelled alike, and whoever is named in an article has company of the own circle there.

What is written are the entities of articles (with the texts and mentions left out, which merging does not read) and,
beside the store, `STORE.truth.npy`: for each row, by its number, the person and the mentions.
"""

import argparse
import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyarrow as pa

from entities.archive import store
from entities.archive.naming import number, person_key
from entities.archive.schema import SHARD
from tests.benchmarks.archive_people import ORIGINS, lexicon, mistyped, spelled, zipf

CIRCLE: Final = 40
"""People in the circle of a beat."""
NAMED: Final = 7
"""People of its circle that an article names at most."""
GUESTS: Final = 0.5
"""Articles with people of another beat: one person in seven is out of the circle."""
MENTIONED: Final = 2
"""How often an article mentions a person, on average."""
HOUSE_STYLE: Final = 0.9
SLIP: Final = 0.004
SURNAME_ONLY: Final = 0.005
SPELL: Final = 3
"""Years of a beat, as a standard deviation."""
PEOPLE: Final = 0.0625
"""People for each mention: two million mentions name 125,000 people by some 200,000 different names."""
SHARD_ARTICLES: Final = 5000


@dataclass(frozen=True, slots=True)
class Person:
    """One person: the origin's number and the sounds of the names."""

    origin: int
    given: str
    family: str


def people(count: int, seed: int) -> list[Person]:
    """People whose names are drawn by Zipf's law, so that some share one; never two of one circle, in any spelling."""
    dice = random.Random(seed)
    words = [lexicon(n, seed, count) for n in range(len(ORIGINS))]
    laws = [
        (zipf(len(given), origin.many[1]), zipf(len(family), origin.many[3]))
        for origin, (given, family) in zip(ORIGINS, words, strict=True)
    ]
    made: list[Person] = []
    taken: set[str] = set()
    while len(made) < count:
        if len(made) % CIRCLE == 0:
            taken = set()
        origin = dice.randrange(len(ORIGINS))
        given, family = (
            dice.choices(some, cum_weights=law)[0] for some, law in zip(words[origin], laws[origin], strict=True)
        )
        spellings = {spelled(origin, given, family, system) for system in range(3)}
        if taken.isdisjoint(spellings):
            taken |= spellings
            made.append(Person(origin, given, family))
    return made


@dataclass(frozen=True, slots=True)
class Row:
    """An entity of an article: the article and its date, the person, name, whether that is full, mentions."""

    article: int
    date: str
    who: int
    name: str
    full: bool
    count: int


def rows(mentions: int, seed: int) -> Iterator[Row]:
    """Rows of a synthetic archive. A beat has its years, within sixty; an article with guests
    of other years has no date."""
    dice, calendar = random.Random(seed + 1), random.Random(seed + 2)
    crowd = people(CIRCLE * max(2, round(mentions * PEOPLE / CIRCLE)), seed)
    beats = len(crowd) // CIRCLE
    years = [calendar.uniform(1950, 2010) for _ in range(beats)]
    beat_law, circle_law = zipf(beats, 0.5), zipf(CIRCLE, 0.7)
    total = article = 0
    while total < mentions:
        style = dice.randrange(3)
        beat, guests = dice.choices(range(beats), cum_weights=beat_law, k=2)
        date = dt.date.fromordinal(round(365.2425 * calendar.gauss(years[beat], SPELL))).isoformat()
        named = [beat * CIRCLE + n for n in dice.choices(range(CIRCLE), cum_weights=circle_law, k=NAMED)]
        if dice.random() < GUESTS:
            if abs(years[guests] - years[beat]) > 2 * SPELL:
                date = ""  # nobody is a guest of another time
            few = dice.choices(range(CIRCLE), cum_weights=circle_law, k=dice.choice((2, 3)))
            named += [guests * CIRCLE + n for n in few]
        for who in dict.fromkeys(named):
            person = crowd[who]
            system = style if dice.random() < HOUSE_STYLE else dice.randrange(3)
            name, full = spelled(person.origin, person.given, person.family, system), True
            if dice.random() < SURNAME_ONLY:
                name, full = name.split()[0 if ORIGINS[person.origin].family_first else -1], False
            elif dice.random() < SLIP:
                name = mistyped(name, dice)
            count = dice.randint(1, 2 * MENTIONED - 1)
            total += count
            yield Row(article, date, who, name, full, count)
        article += 1


def write(root: Path, *, mentions: int, seed: int = 1, dated: bool = False) -> dict[str, int]:
    """Write a store of about so many mentions, and its truth; what it holds. `dated`: its articles have dates."""
    store.create(root)
    batch: list[dict[str, Any]] = []
    dates: dict[str, str] = {}
    truth: list[tuple[int, int, int]] = []
    names: set[str] = set()
    last = 0
    for row in rows(mentions, seed):
        if row.article != last and row.article % SHARD_ARTICLES == 0:
            _publish(root, batch, dates, last)
            batch, dates = [], {}
        last = row.article
        batch.append(_row(row))
        if dated:
            dates[batch[-1]["article"]] = row.date
        truth.append((batch[-1]["row"], row.who, row.count))
        names.add(row.name)
    _publish(root, batch, dates, last)
    np.save(root.with_suffix(".truth.npy"), np.array(truth, dtype=np.int64))
    people_named = len({who for _, who, _ in truth})
    total = sum(count for _, _, count in truth)
    return {"mentions": total, "rows": len(truth), "articles": last + 1, "names": len(names), "people": people_named}


def _row(row: Row) -> dict[str, Any]:
    name, count = row.name, row.count
    key = person_key(name)[0]
    entity = f"{row.who:012x}"
    return {
        "article": f"{row.article:064x}",
        "entity_id": entity,
        "type": "PERSON",
        "name": name,
        "confidence": 1.0,
        "needs_review": False,
        "mentions": count,
        "aliases": [{"text": name, "count": count, "confidence": 1.0, "evidence": ""}],
        "titles": [],
        "place_id": "",
        "place_name": "",
        "suggestions": [],
        "row": number(f"{row.article:x}", entity),
        "key": key,
        "name_id": number("PERSON", key),
        "spelling": name,
        "full": row.full,
        "other_spellings": [],
    }


def _publish(root: Path, batch: list[dict[str, Any]], dates: dict[str, str], label: int) -> None:
    nothing = {"doc_id": "", "source": "", "model": "", "characters": 0, "text": ""}
    tables = {"entities": batch, "articles": [nothing | {"article": a, "date": date} for a, date in dates.items()]}
    with store.publishing(root / "shards" / f"made-{label:09d}") as draft:
        for name, schema in SHARD.items():
            table = pa.Table.from_pylist(tables.get(name, []), schema=schema)
            store.write_table(draft / f"{name}.parquet", table)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", type=Path)
    parser.add_argument("--mentions", type=int, default=2_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dated", action="store_true", help="with the dates of articles")
    options = parser.parse_args()
    print(write(options.store, mentions=options.mentions, seed=options.seed, dated=options.dated))
