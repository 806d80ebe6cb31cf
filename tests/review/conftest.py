"""A page on a small article."""

from pathlib import Path

import pytest

from entities.desk import Desk
from entities.review import Shelf, application
from tests.decisions.texts import ARTICLE, MENTIONS
from tests.review.client import HOST, Client, Page


@pytest.fixture
def page(tmp_path: Path) -> Page:
    desk = Desk(ARTICLE, MENTIONS, tmp_path / "d.jsonl", who="ann")
    return Page(Client(application(Shelf.of(desk), hosts=frozenset({HOST}))), desk)
