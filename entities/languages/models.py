"""spaCy's trained pipelines by language: which are installed, and which to install."""

from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from typing import Final

SIZES: Final = ("lg", "md", "sm", "trf")
"""Which of several models of one language is taken: the one that recognizes best on a processor. A transformer is
slower by far and is taken only where it is the only one, or by ``--model``."""
ENGLISH: Final = "en"


@dataclass(frozen=True, slots=True)
class Choice:
    """The model that reads a language: its name, None for the default, and what the reader should know, if anything."""

    model: str | None
    note: str = ""


@cache
def choose(language: str) -> Choice:
    """The installed model that reads a language; the default one, with a note, when there is none.

    >>> choose("en"), choose("")
    (Choice(model=None, note=''), Choice(model=None, note=''))
    """
    if language in ("", ENGLISH):
        return Choice(None)
    found = [name for name in installed() if name.split("_")[0] == language]
    if found:
        return Choice(min(found, key=_rank))
    name, package = known().get(language, ("", ""))
    if not package:
        named = name or f"the language {language!r}"
        return Choice(None, f"seems to be in {named}, for which spaCy has no model; it is read as English")
    return Choice(
        None,
        f"seems to be in {name}, but no spaCy model of {name} is installed; it is read as English. "
        f"Run python -m spacy download {package}, or name a --model",
    )


def installed() -> list[str]:
    """The names of the installed spaCy models, sorted."""
    return list(versions())


def versions() -> dict[str, str]:
    """The installed spaCy models, sorted by name, and the version of each."""
    found = {entry.name: entry.dist.version if entry.dist else "" for entry in entry_points(group="spacy_models")}
    return dict(sorted(found.items()))


@cache
def known() -> dict[str, tuple[str, str]]:
    """Each language that spaCy has a model of that recognizes names: its name, and the model of the middle size.

    >>> known()["fr"]
    ('French', 'fr_core_news_md')
    """
    text = files("entities.languages").joinpath("data/models.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {language: (name, package) for language, name, package in rows[1:]}


def _rank(name: str) -> tuple[int, str]:
    size = name.rpartition("_")[2]
    return (SIZES.index(size) if size in SIZES else len(SIZES), name)
