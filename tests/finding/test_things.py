"""What is neither a person nor a place, though it looks like a name: ships, firms, offices, agencies."""

import pytest

from tests.finding.recognizing import spans


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("The agency IRNA reported it.", "IRNA", "ORG"),
        ("A speech at the U.N. was short.", "U.N.", "ORG"),
        ("They spoke to the Bundestag there.", "Bundestag", "ORG"),
        ("They spoke in Arabic there.", "Arabic", "LANGUAGE"),
        ("He said the Olympic record fell.", "Olympic", "LOC"),
        ("The worst accident of this Easter was there.", "Easter", "GPE"),
    ],
)
def test_agencies_languages_contests_and_feasts_are_no_places(text: str, name: str, label: str) -> None:
    assert spans(text, (name, label)) == []


def test_the_agency_of_a_dateline_is_no_name() -> None:
    text = "OSLO (Wire) - Two men left. BERGEN (Okafor) \u2014 It rained."
    assert spans(text, ("OSLO", "GPE"), ("Wire", "PERSON"), ("BERGEN", "GPE"), ("Okafor", "PERSON")) == [
        ("OSLO", "PLACE"),
        ("BERGEN", "PLACE"),
    ]


def test_sons_behind_an_ampersand_make_a_firm_and_no_person() -> None:
    text = "Lander & Sons built it. Martin Lander & Rose Hill live there."
    found = spans(text, ("Lander & Sons", "PERSON"), ("Martin Lander", "PERSON"), ("Rose Hill", "PERSON"))
    assert found == [("Martin Lander", "PERSON"), ("Rose Hill", "PERSON")]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("the tanker", "Ocean Grace"),
        ("the research ship Sir", "Alan Grant"),
        ("HMS", "Duncan"),
        ("his horse", "Arthur"),
    ],
)
def test_what_is_said_to_be_a_ship_or_an_animal_is_nobody(before: str, name: str) -> None:
    text = f"They saw {before} {name} on Monday. Later the {name} was gone."
    assert spans(text, (name, "PERSON")) == []


def test_the_captain_of_a_ship_is_somebody() -> None:
    assert spans("Aboard the tanker Captain Alan Grant wept.", ("Alan Grant", "PERSON")) == [("Alan Grant", "PERSON")]


def test_a_storm_is_nobody_even_by_its_name_alone() -> None:
    text = "Typhoon Wilma hit the coast. Wilma killed nine."
    assert spans(text, ("Typhoon Wilma", "PERSON")) == []


def test_who_shares_a_storm_s_name_is_still_somebody() -> None:
    text = "Wilma Santos fled Typhoon Wilma. Wilma said she was well."
    assert spans(text, ("Wilma Santos", "PERSON")) == [("Wilma Santos", "PERSON"), ("Wilma", "PERSON")]


def test_a_bank_named_after_two_men_is_nobody() -> None:
    assert spans("An analyst at Morgan Stanley spoke.", ("Morgan Stanley", "PERSON")) == []
    named = spans("Mr. Morgan Stanley spoke.", ("Morgan Stanley", "PERSON"))
    assert named == [("Morgan Stanley", "PERSON")]


def test_a_brand_that_is_somebody_s_surname_here_is_that_person() -> None:
    text = "Carla Prada spoke. Later Prada left."
    assert spans(text, ("Carla Prada", "PERSON")) == [("Carla Prada", "PERSON"), ("Prada", "PERSON")]


def test_a_party_in_brackets_is_nobody() -> None:
    text = "Sarah Haddow (Lab) won. Angus Trewhitt (Lab) lost."
    assert spans(text, ("Sarah Haddow", "PERSON"), ("Angus Trewhitt", "PERSON")) == [
        ("Sarah Haddow", "PERSON"),
        ("Angus Trewhitt", "PERSON"),
    ]


def test_a_common_word_with_its_noun_begins_a_sentence() -> None:
    text = "Olivia Stone left. Stone floors would be laid."
    assert spans(text, ("Olivia Stone", "PERSON")) == [("Olivia Stone", "PERSON")]


def test_a_place_s_mosque_is_not_named_after_it() -> None:
    assert ("Cairo", "PLACE") in spans("They met at Cairo's Central Mosque.", ("Cairo's Central Mosque", "FAC"))


def test_an_office_alone_is_nobody() -> None:
    assert spans("Then Prime Minister resigned.", ("Prime Minister", "ORG")) == []


def test_an_order_behind_a_name_is_no_place() -> None:
    text = "His lawyer, Kemi Pinheiro, SAN, spoke. In Goma, DRC, it rained."
    found = spans(text, ("Kemi Pinheiro", "PERSON"), ("SAN", "GPE"), ("Goma", "GPE"), ("DRC", "GPE"))
    assert ("SAN", "PLACE") not in found
    assert ("DRC", "PLACE") in found


def test_a_church_named_after_a_saint_is_nobody() -> None:
    text = "It stands beside St Andrew's Church in Leeds."
    found = spans(text, ("St Andrew's Church", "PERSON"), ("Leeds", "GPE"))
    assert found == [("St Andrew's Church", "PLACE"), ("Leeds", "PLACE")]
