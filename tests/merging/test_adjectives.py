"""Adjectives and inhabitants that were found as names."""

import pytest

from tests.merging.marking import merged

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
