"""Words that say what kind of place a name is (*River*, *Jebel*, *-shi*), that join, or that make another place of it.

The words are in ``data/generics.tsv``; a name is taken apart into its core, which is compared by sound, and the rest.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from entities.places.folding import fold, folded_words

_ARTICLE: Final = "article"
_QUALIFIER: Final = "qualifier"
_ENDING: Final = "ending"
# What a generic word says, in the kinds of the gazetteer. A word not listed here (*Valley*) is its own kind.
KINDS: Final = {
    "river": frozenset({"river", "canal"}),
    "mountain": frozenset({"mountain", "mountains"}),
    "lake": frozenset({"lake"}),
    "island": frozenset({"island", "country", "territory", "subdivision"}),
    "sea": frozenset({"sea", "ocean"}),
    "bay": frozenset({"gulf", "sea"}),
    "strait": frozenset({"strait"}),
    "canal": frozenset({"canal"}),
    "desert": frozenset({"desert"}),
    "city": frozenset({"city", "district"}),
    "subdivision": frozenset({"subdivision", "county", "territory"}),
    "county": frozenset({"county", "subdivision"}),
    "country": frozenset({"country", "former country", "territory", "subdivision"}),
}


@dataclass(frozen=True, slots=True)
class Core:
    """A name taken apart: the words that are its own, the qualifiers, and the kinds its generic words name.

    `words` is never empty: a name that is made of generic words only is its own core.
    """

    words: tuple[str, ...]
    qualifiers: tuple[str, ...]
    generics: tuple[str, ...]


@lru_cache(maxsize=1 << 13)
def core(name: str) -> Core:
    """Take a name apart.

    >>> core("the Hudson River")
    Core(words=('hudson',), qualifiers=(), generics=('river',))
    >>> core("New Delhi"), core("Osaka-shi").generics, core("Big River").words
    (Core(words=('delhi',), qualifiers=('new',), generics=()), ('city',), ('big', 'river'))
    """
    words = folded_words(name)
    classes = [_class(name, words, position) for position in range(len(words))]
    own = tuple(word for word, kind in zip(words, classes, strict=True) if not kind)
    if not own:
        return Core(tuple(words) or (fold(name),), (), ())
    qualifiers = tuple(word for word, kind in zip(words, classes, strict=True) if kind == _QUALIFIER)
    generics = tuple(sorted({kind for kind in classes if kind not in {"", _ARTICLE, _QUALIFIER}}))
    return Core(own, qualifiers, generics)


def _class(name: str, words: list[str], position: int) -> str:
    """The class of one word of a name, empty for a word of its own."""
    word = words[position]
    if word in _table(ending=False):
        return _table(ending=False)[word]
    if position and position == len(words) - 1 and word in _table(ending=True) and _is_hyphened(name, word):
        return _table(ending=True)[word]
    return ""


def _is_hyphened(name: str, word: str) -> bool:
    """Is the last word of the name joined by a hyphen, or written small?"""
    tail = name.strip()[-len(word) - 1 :]
    return tail[:1] in "-‐‑–" or (tail[:1] == " " and tail[1:].islower())


@cache
def _table(*, ending: bool) -> dict[str, str]:
    """Folded words with their class; `ending` chooses those that count only after a hyphen."""
    text = (files("entities.places") / "data" / "generics.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
    found: dict[str, str] = {}
    for words, kind, form, *_ in lines:
        if (form == _ENDING) is ending:
            for word in words.split(" | "):
                found.setdefault("".join(folded_words(word)), kind)
    return found
