"""The tables of cases beside the tests of names: tab-separated, a line of headings, then a case a line."""

from pathlib import Path


def cases(name: str) -> list[list[str]]:
    """The cases of one table, each as its cells."""
    lines = Path(__file__).with_name(f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]
