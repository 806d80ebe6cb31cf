"""Adding articles: read, recognize, and publish them in batches; what is there already is passed over."""

import json
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache, partial
from hashlib import sha256
from itertools import batched, chain
from pathlib import Path
from typing import Any, Final

from entities import pipeline, reading
from entities.archive import store
from entities.archive.authority import adopted
from entities.archive.engine import Engine, run
from entities.archive.schema import ARTICLES
from entities.archive.shard import publish
from entities.known import Authority, Known, known_names, read_known
from entities.model import Article, Recognized

BATCH: Final = 64
"""Articles in a shard while articles come in: what a killed run loses at most on each processor is the work on one."""
WAVE: Final = 64
"""Batches that each processor is given at a time: some 4,000 articles, 15 MB of text, so that memory does not grow with
what is added and the seconds that loading the model takes come back every quarter of an hour."""

type Progress = Callable[[int, int], None]
"""Told after each batch: articles done, articles known to be wanted so far."""


@dataclass(frozen=True, slots=True)
class Added:
    """What adding did: articles read, those new among them, those the store had, and seconds."""

    read: int
    new: int
    known: int
    seconds: float


def add(
    root: Path,
    sources: Iterable[str | Path],
    *,
    engine: Engine | None = None,
    model: str | None = None,
    known: Known = None,
    text_field: str = "text",
    id_field: str = "",
    date_field: str = "",
    report: reading.Report | None = None,
    note: reading.Note = reading.ignore,
    progress: Progress | None = None,
) -> Added:
    """Add the articles of files and folders to a store, which is made when it isn't there.

    A run that was killed is simply run again: what it published is known by its content and passed over, and the rest
    falls into the same batches, so that the store ends the same byte for byte. `known` are names known beforehand, or
    the path of a list of them: the first articles settle it for all (`adopted`). The names of fields,
    `report` and `note` are those of `reading.articles`. Raises `StoreError`.
    """
    started, engine = time.perf_counter(), engine or Engine()
    authority = known_names(known)
    store.create(root)
    with store.writing(root):
        listed = adopted(root, authority)
        held = known_articles(root)
        had, counts = len(held), [0, 0]
        fields = {"text_field": text_field, "id_field": id_field, "date_field": date_field}
        read = partial(reading.articles, **fields, report=report or reading.refuse, note=note)
        fresh = _new(chain.from_iterable(map(read, sources)), held, counts)
        kept = [str(listed.absolute()), sha256(listed.read_bytes()).hexdigest()] if listed else None
        options = {"root": str(root.absolute()), "model": model, "known": kept}
        settings = json.dumps(options).encode()
        done = 0
        for wave in batched(batched(fresh, BATCH), WAVE * engine.width):
            tasks = [_pack(batch) for batch in wave]
            for number, _ in run(engine, "entities.archive.adding:add_task", settings, tasks):
                done += len(wave[number])
                if progress:
                    progress(done, len(held) - had)
    return Added(counts[0], done, counts[0] - done, time.perf_counter() - started)


def known_articles(root: Path) -> set[str]:
    """The hashes of the articles in a store."""
    return set(store.read_shards(root, "articles", ARTICLES, columns=["article"])["article"].to_pylist())


def add_task(settings: bytes, task: bytes) -> bytes:
    """Recognize one batch of articles and publish its shard; the answer is the shard's name."""
    options = json.loads(settings)
    batch = [_unpacked(fields) for fields in json.loads(task)]
    known = _listed(*options["known"]) if options["known"] else None
    tables = list(pipeline.tables(batch, model=options["model"], known=known))
    dates = {article.sha256: article.date for article in batch}
    return publish(Path(options["root"]), tables, dates).name.encode()


@lru_cache(maxsize=1)
def _listed(path: str, sha256: str) -> Authority:
    """The store's list of known names, read once in a process; `sha256` tells it from one that stood there before."""
    return read_known(path)


def _pack(batch: Iterable[Article]) -> bytes:
    return json.dumps([asdict(article) for article in batch]).encode()


def _unpacked(fields: dict[str, Any]) -> Article:
    names = fields.pop("recognized")
    return Article(**fields, recognized=None if names is None else tuple(Recognized(**name) for name in names))


def _new(found: Iterable[Article], known: set[str], counts: list[int]) -> Iterator[Article]:
    """The articles whose text the store and this run have not seen; `counts[0]` becomes how many were read."""
    for article in found:
        counts[0] += 1
        if article.sha256 not in known:
            known.add(article.sha256)
            yield article
