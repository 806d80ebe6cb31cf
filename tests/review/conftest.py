"""A page on a small article."""

from pathlib import Path

import pytest

from entities.desk import Desk
from tests.decisions.texts import ARTICLE, MENTIONS
from tests.review.client import Page, open_page


@pytest.fixture
def page(tmp_path: Path) -> Page:
    desk = Desk(ARTICLE, MENTIONS, tmp_path / "d.jsonl", who="ann")
    return Page(open_page(desk), desk)
