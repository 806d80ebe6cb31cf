"""The renamed seed articles as a user reads them: found by the model, then merged."""

import pytest

import entities
from tests.merging.families import FAMILIES
from tests.merging.renaming import faults
from tests.merging.test_renamed import the_article


@pytest.mark.parametrize("family", FAMILIES)
def test_each_person_is_one_row(family: str) -> None:
    article, _ = the_article(family)
    table = entities.table(article.text)
    found = faults(article, [[(m.start, m.end) for m in e.mentions] for e in (*table.people, *table.places)])
    assert found == []
