"""How long an article may be."""

from typing import Final

from entities.errors import TooLongError
from entities.model import Article

LONGEST: Final = 10_000_000
"""Characters. The Bible has 4.4 million; ten million take about 2 GB of memory and six minutes."""


def fitting(article: Article) -> Article:
    """The article itself. Raises TooLongError when it is longer than an article may be.

    >>> fitting(Article("Lee left.")).text
    'Lee left.'
    """
    if len(article.text) > LONGEST:
        name = (
            article.source if article.doc_id in ("", article.source) else f"{article.source} {article.doc_id}".strip()
        )
        raise TooLongError(
            f"{name or 'The article'} has {len(article.text):,} characters; one article may have {LONGEST:,}: "
            "give it in parts."
        )
    return article
