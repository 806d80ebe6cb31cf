"""Names known beforehand, as evidence in an article."""

import pytest
import spacy

from entities.finding import find
from entities.known import Authority
from entities.model import NameType
from tests.finding.recognizing import recognized

PERSON, PLACE = NameType.PERSON, NameType.PLACE


def spans(text: str, *names: tuple[str, str], **known: NameType) -> list[tuple[str, str]]:
    """Mentions with these names known; `_` stands for a blank in them."""
    authority = Authority({name.replace("_", " "): kind for name, kind in known.items()})
    return [(m.text, m.type.value) for m in find(recognized(text, *names), authority=authority)]


def test_a_full_name_that_the_model_misses_is_found_and_so_is_its_surname() -> None:
    text = "The rain stopped Quilla Ongo today. Ongo said so."
    assert spans(text, Quilla_Ongo=PERSON) == [("Quilla Ongo", "PERSON"), ("Ongo", "PERSON")]


def test_a_known_name_is_what_the_list_says() -> None:
    text = "They went with Quilla Ongo yesterday."
    assert spans(text, ("Quilla Ongo", "PERSON"), Quilla_Ongo=PLACE) == [("Quilla Ongo", "PLACE")]


def test_it_is_found_in_capitals_and_over_two_lines() -> None:
    text = "The rain stopped QUILLA ONGO today.\n\nLater Quilla\nOngo came."
    assert [name for name, _ in spans(text, Quilla_Ongo=PERSON)] == ["QUILLA ONGO", "Quilla\nOngo"]


def test_it_takes_the_place_of_a_part_that_the_model_found() -> None:
    text = "He saw Quilla Ongo Bay at night."
    assert spans(text, ("Ongo", "PERSON"), Quilla_Ongo_Bay=PLACE) == [("Quilla Ongo Bay", "PLACE")]


def test_inside_a_longer_name_it_is_no_name_of_its_own() -> None:
    text = "He lives in Quilla Ongo Street."
    assert ("Quilla Ongo", "PERSON") not in spans(text, ("Quilla Ongo Street", "FAC"), Quilla_Ongo=PERSON)


def test_a_word_in_small_letters_is_no_known_name() -> None:
    assert spans("They saw the hill road at night.", Hill_Road=PLACE) == []


@pytest.mark.parametrize("word", ["May", "Of", "Monday"])
def test_one_word_is_only_a_hint(word: str) -> None:
    """A list may say that a common word is a place: where nothing else does, it stays a word."""
    assert spans(f"It rained. {word} was wet.", **{word: PLACE}) == []


def test_what_is_neither_person_nor_place_is_no_mention_and_neither_is_a_part_of_it() -> None:
    text = "The ferry Quilla Ongo sank off Chile. Quilla Ongo was old."
    authority = Authority({"Quilla Ongo": None})
    found = find(recognized(text, ("Quilla Ongo", "PERSON"), ("Chile", "GPE")), authority=authority)
    assert [m.text for m in found] == ["Chile"]
    town = recognized("They beat Eintracht Ansbach at home.", ("Ansbach", "GPE"))
    assert find(town, authority=Authority({"Eintracht Ansbach": None})) == ()


def test_a_name_that_the_list_has_as_both_is_no_evidence() -> None:
    authority = Authority({"Quilla Ongo": PERSON, "QUILLA ONGO": PLACE})
    doc = spacy.blank("en")("The rain stopped quickly near Quilla Ongo today.")
    without = [(m.text, m.type) for m in find(doc)]
    assert [(m.text, m.type) for m in find(doc, authority=authority)] == without


def test_the_evidence_says_that_the_list_has_it() -> None:
    doc = spacy.blank("en")("The rain stopped Quilla Ongo today.")
    (mention,) = find(doc, authority=Authority({"Quilla Ongo": PERSON}))
    assert str(mention.evidence[0]) == "the list of known names has Quilla Ongo"
