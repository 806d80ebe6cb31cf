"""Who is somebody and what is a place: by the model, the words around, and the other mentions."""

import pytest
import spacy

from entities.finding import FindingOptions, find
from entities.finding.clue import Clue
from entities.finding.settling import carry
from entities.finding.stretch import Stretch
from entities.model import NameType
from tests.finding.recognizing import spans


def test_what_was_found_once_is_found_everywhere() -> None:
    text = "Maria Okafor spoke. Later Okafor's lawyer met Maria Okafor again."
    assert spans(text, ("Maria Okafor", "PERSON")) == [
        ("Maria Okafor", "PERSON"),
        ("Okafor", "PERSON"),
        ("Maria Okafor", "PERSON"),
    ]


def test_with_nothing_switched_on_the_model_alone_speaks() -> None:
    text = "Maria Okafor spoke. Later Okafor left."
    assert spans(text, ("Maria Okafor", "PERSON"), options=FindingOptions.nothing()) == [("Maria Okafor", "PERSON")]


def test_a_korean_name_tells_itself_and_its_surname_is_no_park() -> None:
    text = "Park Chul-soo, a baker, resigned. I take the blame, Park said. He sat in the garden."
    assert spans(text) == [("Park Chul-soo", "PERSON"), ("Park", "PERSON")]


@pytest.mark.parametrize(
    ("person", "town", "gulf", "station"),
    [
        ("PERSON", "GPE", "LOC", "FAC"),
        ("PER", "LOC", "LOC", "LOC"),
        ("PRS", "LOC", "LOC", "LOC"),
        ("persName", "placeName", "geogName", "placeName"),
        ("PER", "GPE_LOC", "LOC", "GPE_ORG"),
    ],
)
def test_the_labels_of_any_model_are_understood(person: str, town: str, gulf: str, station: str) -> None:
    text = "Ngozi Okafor left Enugu for the Gulf of Guinea. Okafor was seen at Holgate Station."
    names = (("Ngozi Okafor", person), ("Enugu", town), ("Gulf of Guinea", gulf), ("Holgate Station", station))
    assert spans(text, *names) == [
        ("Ngozi Okafor", "PERSON"),
        ("Enugu", "PLACE"),
        ("Gulf of Guinea", "PLACE"),
        ("Okafor", "PERSON"),
        ("Holgate Station", "PLACE"),
    ]


@pytest.mark.parametrize(("before", "found"), [("farms in northern", ["B.C."]), ("a vase of about 300", [])])
def test_initials_are_a_place_where_one_stands(before: str, found: list[str]) -> None:
    assert [name for name, _ in spans(f"They spoke of {before} B.C. yesterday.")] == found


def test_a_government_named_for_a_person_names_a_person() -> None:
    assert spans("They asked the Okafor government for help.", ("Okafor", "PERSON")) == [("Okafor", "PERSON")]


def test_the_height_of_a_mountain_is_no_age() -> None:
    text = "All peaks (including Monte Petroso, 2,247 metres) are in the park."
    assert spans(text, ("Monte Petroso", "FAC")) == [("Monte Petroso", "PLACE")]


def test_a_surname_that_a_small_town_has_too_is_the_person_that_the_model_says() -> None:
    text = "It is a Bush plan. He undid the Bush rule. Many liked the Bush administration."
    doc = spacy.blank("en")(text)
    doc.ents = [doc.char_span(i, i + 4, label="PERSON") for i in range(len(text)) if text.startswith("Bush", i)]
    assert [(m.text, m.type.value) for m in find(doc)] == [("Bush", "PERSON")] * 3


@pytest.mark.parametrize(
    ("text", "label", "type"),
    [
        ("The Obama administration waits.", "PERSON", "PERSON"),  # Obama is a town of Japan
        ("The Obama council waits.", "PERSON", "PLACE"),
        ("The Obama administration waits.", "GPE", "PLACE"),
        ("The Obama administration waits in Obama.", "PERSON", "PLACE"),
    ],
)
def test_an_administration_is_called_after_its_leader_and_not_after_a_small_town(
    text: str, label: str, type: str
) -> None:
    assert spans(text, ("Obama", label))[0] == ("Obama", type)


def test_a_full_name_makes_its_surname_a_person_beside_the_town_of_the_name() -> None:
    text = "They made an offer to Mark Teixeira. It changes the Teixeira sweepstakes."
    assert spans(text, ("Mark Teixeira", "PERSON"), ("Teixeira sweep", "ORG"))[1:] in ([], [("Teixeira", "PERSON")])


def test_the_place_of_somebody_is_no_surname() -> None:
    text = "Gobernador of Dunmore spoke. Among the towns of Kerry, Dunmore is the largest."
    found = spans(text, ("Gobernador of Dunmore", "PERSON"), ("Dunmore is", "GPE"))
    assert ("Dunmore", "PERSON") not in found


@pytest.mark.parametrize(
    ("others", "clue", "person", "carried"),
    [
        (3, Clue.COMMON_FIRST, -3.3, True),
        (2, Clue.COMMON_FIRST, -3.3, False),
        (3, Clue.COMMON, -3.3, False),
        (3, Clue.COMMON_FIRST, -5.0, False),
    ],
)
def test_a_surname_that_is_a_common_word_begins_a_sentence_too(
    others: int, clue: int, person: float, carried: bool
) -> None:
    found = [Stretch(i, i + 1, key=("rope",), type=NameType.PERSON) for i in range(others)]
    first = Stretch(9, 10, key=("rope",), clues=[int(clue)], person=person, place=-9.0)
    carry([*found, first])
    assert (first.type is NameType.PERSON) is carried


@pytest.mark.parametrize("verb", ["never was", "himself had", "said it was"])
def test_a_surname_before_a_verb_or_an_adverb_is_somebody(verb: str) -> None:
    text = f"Olivia Stone left. Stone {verb} there."
    assert spans(text, ("Olivia Stone", "PERSON")) == [("Olivia Stone", "PERSON"), ("Stone", "PERSON")]


def test_a_town_before_a_body_of_its_own_is_still_a_place() -> None:
    text = "He fled. Vancouver police have found him."
    assert spans(text, ("Vancouver", "GPE")) == [("Vancouver", "PLACE")]


def test_a_place_before_an_office_is_a_place() -> None:
    text = "He thanked Barren County Coroner Tim Gibson."
    assert spans(text, ("Tim Gibson", "PERSON")) == [("Barren County", "PLACE"), ("Tim Gibson", "PERSON")]


def test_a_line_up_tells_who_is_a_player() -> None:
    text = "Team: Burgoyne; Hendry, Okonkwo, Stott (c), Tollitt; Ray, Lewis 70), King, Dallas."
    named = [(name, "PERSON") for name in ("Hendry", "Okonkwo", "Stott", "Tollitt", "Ray", "Lewis")]
    found = spans(text, *named, ("Burgoyne", "ORG"), ("Dallas", "GPE"))
    assert found == [(name, "PERSON") for name in ("Burgoyne", *(n for n, _ in named), "King", "Dallas")]


def test_who_always_acts_is_somebody_though_a_country_is_called_so() -> None:
    text = 'Georgia Stevens won. "I did," said Georgia. Georgia sang. Georgia\'s mother wept.'
    found = spans(text, ("Georgia Stevens", "PERSON"), ("Georgia.", "GPE"))
    assert found == [("Georgia Stevens", "PERSON"), *[("Georgia", "PERSON")] * 3]


def test_a_name_in_capitals_over_the_text_is_what_it_is_in_it() -> None:
    text = "HEXHAM: Conservative hold\n\nThere was joy in Hexham."
    assert spans(text, ("Hexham", "GPE")) == [("HEXHAM", "PLACE"), ("Hexham", "PLACE")]


def test_what_follows_a_place_in_a_list_is_one_where_the_gazetteer_knows_it() -> None:
    text = "Eggs were sold in Ranchi, Gumla and Simdega."
    found = spans(text, ("Ranchi", "GPE"), ("Gumla", "PERSON"), ("Simdega", "PERSON"))
    assert found == [("Ranchi", "PLACE"), ("Gumla", "PLACE"), ("Simdega", "PLACE")]


def test_who_is_named_in_full_elsewhere_is_no_place_in_a_list() -> None:
    text = "Maria Simdega came. In Ranchi, Simdega and Gumla spoke."
    found = spans(text, ("Maria Simdega", "PERSON"), ("Ranchi", "GPE"), ("Gumla", "PERSON"))
    assert found[0] == ("Maria Simdega", "PERSON")
    assert ("Simdega", "PERSON") in found


def test_whom_a_role_and_a_comma_introduce_is_somebody() -> None:
    text = "It was the birthday of his mother, Eluned. It rained in his town, Perthshire."
    found = spans(text, ("Eluned", "ORG"), ("Perthshire", "PERSON"))
    assert found == [("Eluned", "PERSON"), ("Perthshire", "PLACE")]
