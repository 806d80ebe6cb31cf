"""One type for a name, whatever a single mention of it was taken for."""

import pytest

from entities.merging import merge
from tests.merging.marking import marked

CASES = {
    "somebody is called by the last word": "{Jan-Willem Claes} came. [Claes] spoke.",
    "accents come and go": "{Grindavík} shook. In {Grindavik}, houses fell. [Grindavik] is empty.",
    "initials run together": "[Jennifer Lopez] sang. {JLo} danced.",
    "beginnings run together, though a town is written so in small letters": "[John Lopez] sang. {JoLo} danced.",
    "accents come and go, most are of a place": "{Grindavík} shook. {Grindavík} fell. [Grindavik] is empty.",
    "most mentions are of a person": "{Dmitry Orlov} slept. [Dmitry Orlov] spoke. [Dmitry Orlov] left.",
    "another name of the same": "{Kheyrabad}, also known as [Khayrabad], is a village.",
}


@pytest.mark.parametrize("case", CASES)
def test_one_row_of_one_type(case: str) -> None:
    assert len(merge(*marked(CASES[case]))) == 1


def test_who_speaks_is_the_person_of_the_name() -> None:
    found = merge(*marked("[Peter Washington] lost. {Washington} said that {Washington} had approved."))
    assert [(e.type.value, len(e.mentions)) for e in found] == [("PERSON", 2), ("PLACE", 1)]


def test_a_town_before_its_province_is_no_person() -> None:
    found = merge(*marked("[Robert Hudson] was held near [Hudson], {Quebec}, on Monday. [Hudson] wept."))
    assert [(e.type.value, len(e.mentions)) for e in found] == [("PERSON", 2), ("PLACE", 1), ("PLACE", 1)]


def test_a_province_behind_its_town_is_no_person() -> None:
    found = merge(*marked("In {London}, [Ont.], it rained. In {Paris}, [Jordan] Hill sat."))
    assert [(e.name, e.type.value) for e in found] == [
        ("Jordan", "PERSON"),
        ("London", "PLACE"),
        ("Ont.", "PLACE"),
        ("Paris", "PLACE"),
    ]


TYPES = {
    "a name that both a land and somebody bear": (
        "[Peter Jordan] wept. {Jordan} voted. {Jordan} waited. [Jordan] slept.",
        [("Peter Jordan", "PERSON", 2), ("Jordan", "PLACE", 2)],
    ),
    "two words that end in nobody's name": (
        "{Blue Harbor} shone. [Ann Hill] came.",
        [("Ann Hill", "PERSON", 1), ("Blue Harbor", "PLACE", 1)],
    ),
    "a river and a square of somebody's name": (
        "[Jan Claes] came. [Claes] swam in the {Claes River}. In the {Plaza de Claes} [Claes] slept.",
        [("Jan Claes", "PERSON", 3), ("Claes River", "PLACE", 1), ("Plaza de Claes", "PLACE", 1)],
    ),
    "a title makes a person of who is before a province": (
        "[Robert Hudson] came. Near [Mr.|Hudson], Quebec, it rained. [Hudson], Quebec, it says, spoke.",
        [("Robert Hudson", "PERSON", 3)],
    ),
}


@pytest.mark.parametrize("case", TYPES)
def test_rows_of_which_type(case: str) -> None:
    text, expected = TYPES[case]
    assert [(e.name, e.type.value, len(e.mentions)) for e in merge(*marked(text))] == expected
