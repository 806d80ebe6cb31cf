"""Opening the data files that other packages ship, without running the packages."""

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any


def package_file(package: str, path: str) -> Path:
    """The path of a data file inside an installed package.

    Raises:
        ModuleNotFoundError: the package is not installed: ``pip install 'entities[gazetteer]'``.
    """
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"the gazetteer is built from {package}: pip install 'entities[gazetteer]'")
    return Path(next(iter(spec.submodule_search_locations))) / path


def read_json(path: Path) -> Any:
    """Read one JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def read_rows(path: Path) -> list[list[str]]:
    """Read a tab-separated file of another package: no header, one row a line."""
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def read_table(path: Path) -> list[dict[str, str]]:
    """Read one of our own tables: a header, then one fact a row; lines that begin with # are notes."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:]]
