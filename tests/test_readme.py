"""The README's promises: its Python runs, and its commands print what it says.

``python tests/test_readme.py`` writes what the commands print now into the README.
"""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
SECONDS = re.compile(r"\d+\.\d s$", re.MULTILINE)


def examples(text: str) -> list[str]:
    return CONSOLE.findall(text)


def run(example: str, folder: Path) -> str:
    """The example as it should stand in the README: each command with what it prints, errors included."""
    bin = folder / "bin"
    bin.mkdir(exist_ok=True)
    command = bin / "entities"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m entities "$@"\n')
    command.chmod(0o755)
    (folder / "seeds").symlink_to(ROOT / "seeds")
    plain = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES")}
    environment = plain | {"PATH": f"{bin}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "COLUMNS": "100"}
    parts = []
    for line in example.splitlines():
        if line.startswith("$ "):
            done = subprocess.run(
                ["bash", "-c", line[2:]],
                cwd=folder,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
            )
            parts += [line + "\n", done.stdout]
    return "".join(parts)


@pytest.mark.parametrize("example", examples(README.read_text(encoding="utf-8")), ids=lambda e: e.splitlines()[-1][:40])
def test_a_command_prints_what_the_readme_shows(example, tmp_path):
    assert SECONDS.sub("0.0 s", run(example, tmp_path)) == SECONDS.sub("0.0 s", example)


def test_the_python_of_the_readme_runs(monkeypatch):
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(README), module_relative=False)
    assert result.attempted > 10
    assert result.failed == 0


if __name__ == "__main__":
    import tempfile

    def rewritten(match: re.Match[str]) -> str:
        with tempfile.TemporaryDirectory() as folder:
            return f"```console\n{run(match[1], Path(folder))}```"

    README.write_text(CONSOLE.sub(rewritten, README.read_text(encoding="utf-8")), encoding="utf-8")
