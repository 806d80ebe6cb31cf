"""The articles under review: each found when it is first opened, then kept at hand."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from entities.desk import Desk


@dataclass(slots=True)
class Volume:
    """One article on the shelf. `lock` is held by whoever works on it: one request at a time."""

    title: str
    open: Callable[[], Desk]
    lock: threading.RLock = field(default_factory=threading.RLock)
    _desk: Desk | None = None

    @property
    def desk(self) -> Desk:
        """The article's desk; finding its names takes a moment the first time."""
        with self.lock:
            if self._desk is None:
                self._desk = self.open()
            return self._desk

    @property
    def opened(self) -> bool:
        """Has it been opened yet?"""
        return self._desk is not None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The articles that the page may show, and nothing else, by their number."""

    volumes: Sequence[Volume]

    @classmethod
    def of(cls, *desks: Desk) -> "Shelf":
        """A shelf of articles that are open already."""
        return cls([Volume(desk.article.source or desk.article.doc_id, partial(_itself, desk)) for desk in desks])

    def get(self, number: int) -> Volume | None:
        """The article with this number; None when there is none."""
        return self.volumes[number] if 0 <= number < len(self.volumes) else None


def _itself(desk: Desk) -> Desk:
    return desk
