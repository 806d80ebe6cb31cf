"""The list of commands, and what is imported for one of them."""

import subprocess
import sys

import pytest

from entities.cli.commands import COMMANDS, whole

NEEDLESS = ("spacy", "py3langid", "markdown_it", "jinja2", "entities.merging", "entities.pipeline", "entities.export")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_says_what_the_command_says(name):
    help = " ".join(whole(name).help.split("\n\n")[0].split())
    assert COMMANDS[name].line
    assert f"{help} ".startswith(COMMANDS[name].line + " "), "its first sentence"


def test_a_comparison_does_not_wait_for_what_reads_articles():
    code = (
        "import sys; sys.argv = ['entities', 'compare', 'Kim', 'Kim']; from entities.cli import main\n"
        f"try: main()\nfinally: print([name for name in {NEEDLESS} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[0].startswith("same ")
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_command_that_is_not_there_is_told_its_neighbour(run):
    ran = run("tabel", "a.txt")
    assert ran.code == 2
    assert "table" in ran.err
