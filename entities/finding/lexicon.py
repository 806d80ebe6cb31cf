"""The words of a language that say what a name beside them is: titles, roles, verbs of saying, nouns of places.

They are data (``data/<language>.tsv``: word, kind, source), so that another language needs a file and no code. Which
of them are common words of the language, more often written small than with a capital, stands in
``data/common_<language>.tsv`` with how strongly they lean that way.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from entities.names.tables import cells, columns

COMMON_LEAN: Final = 0.7
"""A word is common when it is written small twice as often as with a capital (difference of log probabilities)."""


class Kind:
    """What a word does beside a name, as bits: a word may do several things.

    Plain integers: with an `IntFlag`, whose ``&`` makes an object each time, finding took three times as long, and
    looking up a member of an `IntEnum` takes three times as long as looking up a number.
    """

    TITLE = 1 << 0
    ROLE = 1 << 1
    SAY = 1 << 2
    PERSON_VERB = 1 << 3
    LIFE = 1 << 4
    AFTER_KIN = 1 << 5
    AFTER_PLACE = 1 << 6
    PLACE_NOUN = 1 << 7
    PLACE_HEAD = 1 << 8
    PLACE_OF = 1 << 9
    PLACE_IS = 1 << 10
    PLACE_IN = 1 << 11
    PLACE_PREP = 1 << 12
    PERSON_PREP = 1 << 13
    COMPASS = 1 << 14
    ORG_NOUN = 1 << 15
    BODY_NOUN = 1 << 16
    BODY_OF = 1 << 17
    PARTICLE = 1 << 18
    PERSON_PARTICLE = 1 << 19
    SUFFIX = 1 << 20
    CALENDAR = 1 << 21
    ABBREVIATION = 1 << 22
    TAIL = 1 << 23
    FUNCTION = 1 << 24
    COMMON = 1 << 25
    GIVEN = 1 << 26
    FACILITY = 1 << 27
    INSTITUTION = 1 << 28
    ROAD = 1 << 29
    ROYAL = 1 << 30
    UNIT = 1 << 31
    PLACE_TAIL = 1 << 32
    ARTICLE = 1 << 33
    INDEFINITE = 1 << 34
    CONJUNCTION = 1 << 35
    OF = 1 << 36
    RELATIVE = 1 << 37
    BE = 1 << 38
    ELISION = 1 << 39
    PEOPLE = 1 << 40
    CONTEST = 1 << 41
    TEAM = 1 << 42
    PLACE_LIES = 1 << 43
    THING = 1 << 44
    THING_HEAD = 1 << 45
    HONOURED = 1 << 46
    MOTION = 1 << 47
    ROAD_PREP = 1 << 48
    AUXILIARY = 1 << 49
    ADVERB = 1 << 50
    ROSTER = 1 << 51
    PLACE_ENDING = 1 << 52
    LED = 1 << 53


FIRM: Final = Kind.ORG_NOUN | Kind.ABBREVIATION
"""What ends the name of a firm, with a point: *Ltd.*, *Inc.*"""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words: `kinds` maps a folded word to its `Kind` bits as a plain int, `elided` is what is left of
    words before an apostrophe, `place_endings` how towns and counties end that nobody knows (*Perthshire*)."""

    language: str
    kinds: dict[str, int]
    elided: tuple[str, ...] = ()
    place_endings: tuple[str, ...] = ()


def folded(word: str) -> str:
    """A word for comparison: small letters, no points, one kind of apostrophe, no accents on Latin letters.

    >>> folded("Müller’s"), folded("U.S.")
    ("muller's", 'us')
    """
    low = word.lower()
    if low.isascii():
        return low.replace(".", "")
    low = low.replace(".", "").replace("’", "'").replace("ʼ", "'")
    if low.isascii():
        return low
    return _MARKS.sub("", unicodedata.normalize("NFD", low))


_MARKS: Final = re.compile("[\u0300-\u036f]+")


def _all_folded(words: Iterable[str]) -> list[str]:
    """Each word folded, all at once: of ten thousand a fifth of the time."""
    return folded("\n".join(words)).split("\n")


def _columns(name: str, *columns: str) -> list[list[str]]:
    """Columns of a file of this room's data, none for a language that has no such file."""
    path = files("entities.finding").joinpath("data", name)
    return cells(path.read_text(encoding="utf-8"), *columns) if path.is_file() else [[] for _ in columns]


def _titles(language: str) -> list[str]:
    """The language's titles of one word, and the English ones, which news of any language uses."""
    titles = zip(*columns("titles", "word", "languages"), strict=True)
    return [folded(word) for word, spoken in titles if {language, "en"} & set(spoken.split(",")) and " " not in word]


@cache
def _untranslated_titles() -> frozenset[str]:
    """Forms of address that news leaves in the language of whom it speaks of: *Smt. Sinha*, *Datuk Rahman*.

    Not those that are names too, nor what belongs to an office, which news translates.
    """
    address = {"honorific", "noble", "rank", "religious", "academic"}
    titles = zip(*columns("titles", "word", "kind", "name_too"), strict=True)
    return frozenset(
        folded(word)
        for word, kind, name in titles
        if kind in address and name == "0" and word.isalpha() and len(word) > 1
    )


@cache
def lexicon_of(language: str) -> Lexicon:
    """The words of a language by its code; a language without a file has none, and finding goes by the model alone.

    >>> bool(lexicon_of("en").kinds["mayor"] & Kind.TITLE)
    True
    >>> "whose" in lexicon_of("en").kinds, "whose" in lexicon_of("xx").kinds
    (True, False)
    """
    words, names = _columns(f"{language}.tsv", "word", "kind")
    listed = list(zip(_all_folded(words), names, strict=False))  # no words are one empty line, and no names
    kinds: dict[str, int] = dict.fromkeys(_common(language), Kind.COMMON)

    def add(words: Iterable[str], kind: int) -> None:
        for word in words:
            kinds[word] = kinds.get(word, 0) | kind

    for word, name in listed:
        kinds[word] = kinds.get(word, 0) | getattr(Kind, name.upper())
    add(_titles(language), Kind.TITLE | Kind.ROLE)
    plain = Kind.COMMON | Kind.FUNCTION
    add((word for word in _untranslated_titles() if not kinds.get(word, 0) & plain), Kind.TITLE | Kind.ROLE)
    given = _columns("given_names.tsv", "word")[0]
    # Saïd is a name, and said is what it folds to: a word of the language stays one
    others = [low for word, low in zip(given, _all_folded(given), strict=True) if word == low or low not in kinds]
    add(others, Kind.GIVEN)
    elided, endings = (
        tuple(sorted({word for word, name in listed if name == wanted})) for wanted in ("elision", "place_ending")
    )
    return Lexicon(language, kinds, elided, endings)


def _common(language: str) -> list[str]:
    """The common words of a language."""
    words, leans = _columns(f"common_{language}.tsv", "word", "lean")
    enough = {lean for lean in set(leans) if float(lean) >= COMMON_LEAN}
    return [word for word, lean in zip(words, leans, strict=True) if lean in enough]
