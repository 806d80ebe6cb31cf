"""Adjectives and inhabitants that were found as names."""

import pytest

from entities.merging import merge
from tests.merging.marking import marked, merged, told

JOINED = {
    "before a noun": ("{Moravia} voted. The {Moravian} hills were empty.", [["Moravia", "Moravian"]]),
    "before names too, if mostly before nouns": (
        "{Galicia} burned. The {Galician} coast, the {Galician} hills and the {Galician} Council waited.",
        [["Galicia", "Galician", "Galician", "Galician"]],
    ),
    "inhabitants": ("They left {Hallein}. Two of the {Halleiners} came back.", [["Hallein", "Halleiners"]]),
    "of a writer": ("[Anton Chekhov] died. It was a [Chekhovian] evening.", [["Anton Chekhov", "Chekhovian"]]),
    "the name that is told three times as often": (
        "{Tarent} fell. {Tarentes} rose. {Tarentes} paid. {Tarentes} left. The {Tarentean} duke wept.",
        [["Tarentes", "Tarentes", "Tarentes", "Tarentean"], ["Tarent"]],
    ),
    "of a writer of three names": (
        "[Jean Marie Chekhov] died. It was a [Chekhovian] evening.",
        [["Jean Marie Chekhov", "Chekhovian"]],
    ),
    "beside one that the article gives as a name itself": (
        "{Santorin}, also known as {Galician}, fell. The {Galician} coast shone. {Moravia} voted. "
        "The {Moravian} hills were empty.",
        [["Santorin", "Galician", "Galician"], ["Moravia", "Moravian"]],
    ),
}
APART = {
    "one that stands alone is a name": (
        "{Hallein} voted. {Halleinese} is a ship.",
        [["Hallein"], ["Halleinese"]],
    ),
    "a place that the gazetteer knows": ("{Roma} shone. The {Roman} station burned.", [["Roma"], ["Roman"]]),
    "a given name": ("[Julius Adri] slept. [Adrian] hurried.", [["Julius Adri"], ["Adrian"]]),
    "two that would do": (
        "{Tarent} fell. {Tarentes} rose. The {Tarentean} duke wept.",
        [["Tarent"], ["Tarentes"], ["Tarentean"]],
    ),
    "a stem of which little is left": ("{Sari} voted. The {Sarian} hills were empty.", [["Sari"], ["Sarian"]]),
    "a name of two words": (
        "{Upper Xantia} fell. The {Upper Xantian} hills burned.",
        [["Upper Xantia"], ["Upper Xantian"]],
    ),
    "somebody with a title": (
        "[Anton Chekhov] died. [Mr.|Chekhovian] whispered.",
        [["Anton Chekhov"], ["Chekhovian"]],
    ),
    "inhabitants without an article": (
        "{Hallein} voted. {Halleiners} whispered.",
        [["Hallein"], ["Halleiners"]],
    ),
    "another stem": ("{Carinthia} voted. The {Corinthian} hills burned.", [["Carinthia"], ["Corinthian"]]),
}


@pytest.mark.parametrize("case", JOINED)
def test_an_adjective_is_its_names(case: str) -> None:
    text, expected = JOINED[case]
    assert merged(text) == expected


@pytest.mark.parametrize("case", APART)
def test_what_only_looks_like_one_stays_apart(case: str) -> None:
    text, expected = APART[case]
    assert merged(text) == expected


def test_the_other_name_that_would_do_is_told() -> None:
    text = JOINED["the name that is told three times as often"][0]
    assert told(text) == ["Tarentes = Tarentean: Tarentean is formed from Tarentes; Tarentean could also be Tarent"]
    doubt = "Tarentean is formed from Tarent; Tarentean could also be Tarentes"
    assert told(APART["two that would do"][0]) == [f"Tarent ? Tarentean: {doubt}", f"Tarentean ? Tarent: {doubt}"]


def test_an_adjective_is_sure_enough_to_need_no_look() -> None:
    (row,) = merge(*marked(JOINED["before a noun"][0]))
    assert not row.needs_review
