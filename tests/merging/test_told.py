"""What a reader is told of many small articles: each row, how sure each spelling is, why, and what is asked."""

import pytest

from tests.merging.told import articles, told

ARTICLES = articles()


@pytest.mark.parametrize("text", ARTICLES)
def test_what_is_told(text: str) -> None:
    assert told(text) == ARTICLES[text]
