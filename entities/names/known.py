"""Which names are known: how common a name is, whose sex it tells.

Two names that are both known and yet differ by a letter (Dan, Ian) are two names; a known and an unknown one (Vladimir,
Vlamidir) are more likely a name and its misspelling. An agreement on a common name says less than one on a rare name.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from entities.names.attested import is_attested
from entities.names.tables import columns, rows

UNLISTED, UNKNOWN, KNOWN, COMMON, VERY_COMMON = range(-1, 4)
"""How common a name is: UNKNOWN to the tables, though it may be attested; UNLISTED is one taken for no name at all."""
_BANDS: Final = {"common2": COMMON, "common3": VERY_COMMON}


@cache
def _table() -> tuple[dict[str, int], dict[str, str]]:
    commonness: dict[str, int] = {}
    sexes: dict[str, str] = {}
    for row in rows("known_names"):
        names = row["names"].split(" ")
        if row["use"] in ("m", "f"):
            sexes.update(dict.fromkeys(names, row["use"]))
        band = _BANDS.get(row["use"], KNOWN)
        for name in names:
            if commonness.get(name, UNKNOWN) < band:
                commonness[name] = band
    return commonness, sexes


def commonness(key: str) -> int:
    """How common a name is, by its folded letters: UNKNOWN, KNOWN, COMMON or VERY_COMMON.

    >>> commonness("maria") == VERY_COMMON, commonness("vlamidir") == UNKNOWN
    (True, True)
    """
    return _table()[0].get(key, UNKNOWN)


def familiarity(key: str) -> int:
    """`commonness`, with every attested name for KNOWN.

    >>> commonness("hawking"), familiarity("hawking") == KNOWN, familiarity("vlamidir") == UNKNOWN
    (0, True, True)
    """
    return _table()[0].get(key, UNKNOWN) or (KNOWN if is_attested(key) else UNKNOWN)


@cache
def _frequent() -> frozenset[str]:
    (listed,) = columns("frequent_names", "names")
    return frozenset(name for names in listed for name in names.split(" ")) | frozenset(
        name for name, band in _table()[0].items() if band >= COMMON
    )


def is_frequent(key: str) -> bool:
    """Whether so many people bear a name that another such name is seldom a slip of it.

    >>> is_frequent("johnson"), is_frequent("johnston"), is_frequent("obryan"), is_frequent("gavel")
    (True, True, True, False)
    """
    return key in _frequent()


def all_common() -> Mapping[str, int]:
    """Every known name with how common it is."""
    return _table()[0]


def all_sexes() -> Mapping[str, str]:
    """Every given name that tells the sex of who bears it, with that sex (see `sex_of_given`)."""
    return _table()[1]


@cache
def _given() -> frozenset[str]:
    uses, listed = columns("known_names", "use", "names")
    kept = [names for use, names in zip(uses, listed, strict=True) if use in ("m", "f", "given")]
    return frozenset(name for names in kept for name in names.split(" "))


def is_given(key: str) -> bool:
    """Whether a name is a listed given name, of whichever sex.

    >>> is_given("michele"), is_given("browne")
    (True, False)
    """
    return key in _given()


def sex_of_given(key: str) -> str:
    """The sex of those who mostly bear a given name: "m", "f", or "" when both do or the name is not known.

    >>> sex_of_given("eleanor"), sex_of_given("franklin"), sex_of_given("kim")
    ('f', 'm', '')
    """
    return _table()[1].get(key, "")


_JAPANESE_LONG: Final = re.compile("o(?:[uo]|h(?![aiueo]))|uu")
_KUNREI: Final = (
    *(("sy", "sh"), ("ty", "ch"), ("zy", "j"), ("jy", "j"), ("si", "shi"), ("ti", "chi"), ("tu", "tsu"), ("zi", "ji")),
    *(("hu", "fu"), ("mb", "nb"), ("mp", "np"), ("mm", "nm")),
)
_NOT_KUNREI: Final = (("sfu", "shu"), ("cfu", "chu"))

_JAPANESE_VARIANT: Final = re.compile("o[uoh]|uu|" + "|".join(spelled for spelled, _ in (*_KUNREI, *_NOT_KUNREI)))
"""What any of these may change: most words have none of it."""


@cache
def _japanese() -> frozenset[str]:
    (letters,) = columns("japanese_names", "letters")
    return frozenset(filter(None, letters))


@cache
def _not_japanese() -> tuple[frozenset[str], frozenset[str]]:
    """The letters that end the spellings of listed names, and the ASCII letters that no spelling of them has."""
    letters = frozenset("".join([*_japanese(), *(kunrei for kunrei, _ in _KUNREI)])) | set("uh")
    # A long vowel may end with u or h, and what Kunrei writes with a y at the end is written with an h or a j.
    ends = {name[-1] for name in _japanese()} | set("uhoy")
    return frozenset(ends), frozenset(map(chr, range(128))) - letters


def may_be_japanese(one: str, other: str) -> bool:
    """Whether two words end as listed Japanese names do: most others do not.

    >>> may_be_japanese("yoko", "putin"), may_be_japanese("yoko", "medvedev")
    (True, False)
    """
    ends, _ = _not_japanese()
    return one[-1:] in ends and other[-1:] in ends


@lru_cache(maxsize=1 << 16)
def japanese_name(key: str) -> str:
    """A listed Japanese name in one Latin spelling, "" for any other word: Yoko and Yuko are two names, Satou is Sato.

    >>> japanese_name("satou"), japanese_name("yoko") == japanese_name("yuko"), japanese_name("putin")
    ('sato', False, '')
    """
    ends, never = _not_japanese()
    if key[-1:] not in ends or not never.isdisjoint(key) or not key.isascii():
        return ""
    if not _JAPANESE_VARIANT.search(key):
        return key if key in _japanese() else ""
    form = _JAPANESE_LONG.sub(lambda match: match[0][0], key)
    if form in _japanese():
        return form
    for kunrei, hepburn in (*_KUNREI, *_NOT_KUNREI):
        form = form.replace(kunrei, hepburn)
    return form if form in _japanese() else ""
