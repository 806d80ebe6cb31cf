"""What several tests need: the seed article, and its table made once."""

from pathlib import Path

import pytest

import entities
from entities.table import NameTable

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "article.txt"


@pytest.fixture(scope="session")
def seed_table() -> NameTable:
    return entities.read(SEED)
