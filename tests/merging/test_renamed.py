"""The seed article, and the same with its people renamed: each person is one row, and nothing else is in it."""

import pytest

from entities.merging import merge
from entities.model import Article, Mention, NameType
from tests.conftest import SEED
from tests.merging.families import FAMILIES
from tests.merging.renaming import Renamed, faults, load, renamed
from tests.quality.bench import shared


def the_article(family: str) -> tuple[Renamed, dict[str, str]]:
    """The article under one family of names, and the type of each of its entities."""
    text, gold = load(SEED, shared("gold/article.json"))
    kinds = {entity["name"]: entity["type"] for entity in gold["entities"]}  # type: ignore[attr-defined]
    return renamed(text, gold, FAMILIES.get(family, {"Cuba": "Cuba"})), kinds


@pytest.mark.parametrize("family", ["as it is", *FAMILIES])
def test_each_person_is_one_row(family: str) -> None:
    article, kinds = the_article(family)
    mentions = [
        Mention(start, end, article.text[start:end], NameType(kinds[name]))
        for name, spans in article.entities.items()
        for start, end in spans
    ]
    found = merge(Article(article.text), mentions)
    assert faults(article, [[(m.start, m.end) for m in entity.mentions] for entity in found]) == []
