"""The language of a text: English told by its small words at once, all others by py3langid.

py3langid is langid.py (Lui and Baldwin, ACL 2012), kept by the author of trafilatura: 1 MB with its 97 languages, where
lingua has 100 MB. It takes half a second to load, which English articles, told apart by a count of words, need not pay.
"""

import re
from functools import cache
from typing import Any, Final

READ: Final = 20_000
"""Characters that are looked at."""
LETTERS: Final = 80
"""Letters below which a text is too short to tell: a sentence of fewer is mostly names, which belong to no language."""
SURE: Final = 0.9
"""Probability from which a language is believed. Below it stand lists of names and texts in two languages."""
ENGLISH: Final = frozenset(
    ("the", "of", "and", "that", "was", "were", "has", "have", "had", "with", "from", "this", "which", "would", "their")
)
"""Small words of English that no other language of the Latin alphabet writes (and so not *in*, *a*, *on*, *to*)."""
ENGLISH_SHARE: Final = 0.08
"""Their share in English: 0.15 to 0.25 in news. In the other languages it is under 0.01."""
_WORD: Final = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str:
    """The language of a text (ISO 639-1); empty when it cannot be told: then the text is short, or of names.

    >>> detect("Le président a reçu mardi le ministre des affaires étrangères, qui était venu de Pyongyang en train.")
    'fr'
    >>> detect("Kim Jong Un, Kim Ju-ae")
    ''
    """
    read = text[:READ]
    words = _WORD.findall(read.casefold())
    if sum(map(len, words)) < LETTERS:
        return ""
    if sum(map(ENGLISH.__contains__, words)) >= ENGLISH_SHARE * len(words):
        return "en"
    language, probability = _identifier().classify(read)
    return str(language) if probability >= SURE else ""


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - English does not wait for it

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
