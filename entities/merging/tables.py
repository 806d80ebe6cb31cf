"""The tables of this room's ``data/`` folder, read once."""

import csv
import re
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

# Points of the compass that stand for a country behind *the*.
DIRECTIONS: Final = frozenset({"north", "south", "east", "west"})


class Kin(NamedTuple):
    """A word for a relative: its sex (``m``, ``f`` or empty) and generation (``younger``, ``elder`` or empty)."""

    sex: str
    generation: str


@cache
def between() -> dict[str, str]:
    """The words that stand between two names, and what they say: ``list``, ``roles`` or ``same``.

    >>> between()["also known as"]
    'same'
    """
    return {row["words"]: row["relation"] for row in _rows("between.tsv")}


@cache
def _words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in _rows("words.tsv"):
        found.setdefault(row["use"], []).append(row["words"])
    return found


def words(use: str) -> tuple[str, ...]:
    """The words of the language that have a use in the patterns of this room, in the order of the table.

    >>> words("object")
    ('him', 'her', 'them')
    """
    return tuple(_words()[use])


def any_of(use: str) -> str:
    """The same as a pattern that matches any of them, the longest that fits.

    >>> any_of("young")
    '(?:the\\\\ younger|young)'
    """
    return f"(?:{'|'.join(sorted(map(re.escape, words(use)), key=len, reverse=True))})"


@cache
def followers() -> frozenset[str]:
    """The small words that stand behind a name as well as before a noun.

    >>> {"said", "because"} <= followers(), "hills" in followers()
    (True, False)
    """
    return frozenset(row["word"] for row in _rows("followers.tsv"))


@cache
def kin() -> dict[str, Kin]:
    """The words for relatives.

    >>> kin()["daughter"]
    Kin(sex='f', generation='younger')
    """
    return {row["word"]: Kin(row["sex"], row["generation"]) for row in _rows("kin.tsv")}


@cache
def heads() -> frozenset[str]:
    """Common nouns that stand alone, behind *the*, for a longer name that the article has used.

    >>> "republic" in heads()
    True
    """
    return frozenset(row["word"] for row in _rows("heads.tsv"))


@cache
def units() -> dict[str, frozenset[str]]:
    """The kinds of places that a word says with *of* behind it: *the state of Georgia*.

    >>> sorted(units()["state"])
    ['region', 'subdivision']
    """
    return {row["word"]: frozenset(row["kinds"].split(" ")) for row in _rows("units.tsv")}


@cache
def groups() -> frozenset[str]:
    """Words that make a family of the surname before them.

    >>> "brothers" in groups()
    True
    """
    return frozenset(row["word"] for row in _rows("groups.tsv"))


@cache
def adjectives() -> tuple[tuple[str, str], ...]:
    """The endings of names and of the adjectives and inhabitants that are formed from them.

    >>> ("es", "ean") in adjectives()
    True
    """
    return tuple((row["noun"], row["adjective"]) for row in _rows("adjectives.tsv"))


def full_title(key: str) -> str:
    """A folded title with its abbreviations written out.

    >>> full_title("lt gen"), full_title("senator")
    ('lieutenant general', 'senator')
    """
    full = _written_out()
    return " ".join([full.get(word, word) for word in key.split()])


@cache
def _written_out() -> dict[str, str]:
    return {row["short"]: row["title"] for row in _rows("titles.tsv")}


@cache
def _sexes() -> tuple[tuple[str, str], ...]:
    return tuple((row["masculine"], row["feminine"]) for row in _rows("sexes.tsv"))


def told_sex(name: str, other: str) -> str:
    """The sex that the form of a surname tells, by its folded letters, beside the other form of the same surname.

    >>> told_sex("kuznetsova", "kuznetsov"), told_sex("kowalski", "kowalska"), told_sex("silva", "silva")
    ('f', 'm', '')
    """
    if name == other:
        return ""
    for masculine, feminine in _sexes():
        for sex, own, theirs in (("f", feminine, masculine), ("m", masculine, feminine)):
            if name.endswith(own) and other.endswith(theirs) and name[: -len(own)] == other[: -len(theirs)]:
                return sex
    return ""


def _rows(name: str) -> list[dict[str, str]]:
    text = files("entities.merging").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
