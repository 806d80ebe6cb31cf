"""The words of a language that say what a name beside them is: titles, roles, verbs of saying, nouns of places.

They are data (``data/<language>.tsv``: word, kind, source), so that another language needs a file and no code. Which
of them are common words of the language, more often written small than with a capital, stands in
``data/common_<language>.tsv`` with how strongly they lean that way.
"""

from dataclasses import dataclass
from enum import IntFlag, auto
from functools import cache
from importlib.resources import files
from typing import Final

from entities.names.tables import rows

COMMON_LEAN: Final = 0.7
"""A word is common when it is written small at least twice as often as with a capital (difference of log probabilities)."""


class Kind(IntFlag):
    """What a word does beside a name. A word may do several things."""

    TITLE = auto()
    ROLE = auto()
    SAY = auto()
    PERSON_VERB = auto()
    LIFE = auto()
    AFTER_KIN = auto()
    AFTER_PLACE = auto()
    PLACE_NOUN = auto()
    PLACE_HEAD = auto()
    PLACE_OF = auto()
    PLACE_IS = auto()
    PLACE_IN = auto()
    PLACE_PREP = auto()
    PERSON_PREP = auto()
    COMPASS = auto()
    ORG_NOUN = auto()
    BODY_NOUN = auto()
    BODY_OF = auto()
    PARTICLE = auto()
    PERSON_PARTICLE = auto()
    SUFFIX = auto()
    CALENDAR = auto()
    ABBREVIATION = auto()
    TAIL = auto()
    FUNCTION = auto()
    COMMON = auto()
    GIVEN = auto()
    FACILITY = auto()
    INSTITUTION = auto()
    ROAD = auto()
    ROYAL = auto()
    UNIT = auto()
    PLACE_TAIL = auto()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words: `kinds` maps a word in lower case to its `Kind` bits as a plain int."""

    language: str
    kinds: dict[str, int]


def _rows(name: str) -> list[list[str]]:
    path = files("entities.finding").joinpath("data", name)
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


@cache
def lexicon_of(language: str) -> Lexicon:
    """The words of a language by its code; a language without a file has none, and finding goes by the model alone.

    >>> bool(lexicon_of("en").kinds["mayor"] & Kind.TITLE)
    True
    >>> "said" in lexicon_of("en").kinds, "said" in lexicon_of("xx").kinds
    (True, False)
    """
    kinds: dict[str, int] = {}
    for word, kind, _source in _rows(f"{language}.tsv"):
        kinds[word] = kinds.get(word, 0) | int(Kind[kind.upper()])
    for row in rows("titles"):
        if {language, "en"} & set(row["languages"].split(",")) and " " not in row["word"]:
            kinds[row["word"]] = kinds.get(row["word"], 0) | int(Kind.TITLE | Kind.ROLE)
    for word, _source in _rows("given_names.tsv"):
        kinds[word] = kinds.get(word, 0) | int(Kind.GIVEN)
    for word, lean in _rows(f"common_{language}.tsv"):
        if float(lean) >= COMMON_LEAN:
            kinds[word] = kinds.get(word, 0) | int(Kind.COMMON)
    return Lexicon(language, kinds)
