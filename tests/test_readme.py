"""The promises of the README and of docs: their Python runs, their commands print what they say, their links lead on.

``python tests/test_readme.py`` writes what the commands print now into them.
"""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\(([^)#:]+)")
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


@pytest.mark.parametrize(
    "example",
    dict.fromkeys(example for page in PAGES for example in examples(page.read_text(encoding="utf-8"))),
    ids=lambda example: example.splitlines()[-1][:40],
)
def test_a_command_prints_what_is_shown(example, tmp_path):
    assert SECONDS.sub("0.0 s", run(example, tmp_path)) == SECONDS.sub("0.0 s", example)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_python_of_a_page_runs(page, monkeypatch):
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(page), module_relative=False)
    assert result.attempted == page.read_text(encoding="utf-8").count(">>> ")
    assert result.failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_links_to_is_there(page):
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert links
    assert not [link for link in links if not (page.parent / link).exists()]


if __name__ == "__main__":
    import tempfile

    def rewritten(match: re.Match[str]) -> str:
        with tempfile.TemporaryDirectory() as folder:
            return f"```console\n{run(match[1], Path(folder))}```"

    for page in PAGES:
        page.write_text(CONSOLE.sub(rewritten, page.read_text(encoding="utf-8")), encoding="utf-8")
