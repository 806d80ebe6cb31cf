"""Articles recognized in several processes.

Only texts go to the processes and only mentions come back. ``nlp.pipe(n_process=2)`` sends whole documents, and packing
and unpacking them takes as long as half of the recognition.
"""

import gc
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Final

from entities import recognition
from entities.collecting import collect_seldom
from entities.errors import InputError
from entities.known import Authority
from entities.model import Article
from entities.recognition import Mentions

AHEAD: Final = 2
"""Batches a process that are read before they are asked for: while one is worked on, the next waits."""


def recognize(
    articles: Iterable[Article],
    model: str | None,
    *,
    batch_size: int,
    n_process: int,
    authority: Authority | None = None,
) -> Iterator[tuple[Article, Mentions]]:
    """Each article with its mentions, in the order given, as `recognition.recognize` finds them in one process.

    Raises InputError when the system stops one of the processes.
    """
    stream = iter(articles)
    waiting: deque[tuple[list[Article], Future[list[Mentions]]]] = deque()
    pool = ProcessPoolExecutor(n_process, initializer=_start, initargs=(model, authority))
    try:
        while True:
            while len(waiting) < AHEAD * n_process and (batch := list(islice(stream, batch_size))):
                waiting.append((batch, pool.submit(_recognized, [article.text for article in batch], model)))
            if not waiting:
                return
            batch, found = waiting.popleft()
            yield from zip(batch, found.result(), strict=True)
    except BrokenProcessPool:
        raise InputError("The system stopped a process, perhaps for want of memory: try fewer --processes.") from None
    finally:
        pool.shutdown(cancel_futures=True)


_given: list[Authority | None] = []
"""What a process was given when it was born: a list of names is too long to be sent with every batch."""


def _start(model: str | None, authority: Authority | None) -> None:
    """Make a process ready: what it was born with is never freed, so that looking for garbage need not copy it."""
    collect_seldom()
    _given[:] = [authority]
    recognition.load(model)
    gc.freeze()


def _recognized(texts: list[str], model: str | None) -> list[Mentions]:
    return recognition.recognized(texts, recognition.load(model), *_given)
