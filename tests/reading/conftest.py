"""Reading one file, and all problems and notes of it."""

import gzip
from pathlib import Path

import pytest
import zstandard

from entities.errors import InputError
from entities.model import Article
from entities.reading import articles


class Reading:
    """A folder of files, and what was said while they were read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[str] = []
        self.notes: list[str] = []

    def file(self, name: str, data: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    def packed(self, name: str, data: bytes) -> Path:
        return self.file(name, gzip.compress(data) if name.endswith(".gz") else zstandard.compress(data))

    def all(self, path: Path, **options: str) -> list[Article]:
        def report(problem: InputError) -> None:
            self.problems.append(str(problem))

        return list(articles(path, report=report, note=self.notes.append, **options))

    def one(self, path: Path, **options: str) -> Article:
        (article,) = self.all(path, **options)
        assert not self.problems
        return article


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return Reading(tmp_path)
