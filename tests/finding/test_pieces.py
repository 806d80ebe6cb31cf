"""Names that a model finds in pieces, or short for ones that it found, are mentioned whole."""

import pytest

from entities.model import NameType
from tests.finding.recognizing import spans

Labels = tuple[tuple[str, str], ...]


def found(text: str, labels: Labels) -> list[str]:
    """The people found where the model labels the first place of each of these names so."""
    return [name for name, kind in spans(text, *labels) if kind == NameType.PERSON.value]


@pytest.mark.parametrize(
    ("labels", "name"),
    [
        ((("Johannes Pauli", "ORG"), ("Rask", "PERSON")), "Johannes Pauli Rask"),
        ((("Johannes", "GPE"), ("Pauli Rask", "PERSON")), "Johannes Pauli Rask"),
    ],
)
def test_given_names_that_the_model_took_for_something_else_belong_to_the_name(labels: Labels, name: str) -> None:
    assert name in found("Nobody knew what became of Johannes Pauli Rask, a Dane.", labels)


def test_a_place_before_somebody_is_no_given_name() -> None:
    labels = (("Paris", "GPE"), ("Peter Rask", "PERSON"))
    assert found("In Paris Peter Rask was found.", labels) == ["Peter Rask"]


def test_a_surname_keeps_its_particle() -> None:
    text = "Jorden van Foreest lost. Results: Keymer 1, van Foreest 0. The van Jorden drove was red."
    assert found(text, (("Jorden van Foreest", "PERSON"), ("Keymer", "PERSON"))) == [
        *("Jorden van Foreest", "Keymer", "van Foreest", "Jorden")
    ]


def test_initials_of_one_person_are_that_person() -> None:
    full = (("Maxime Vachier-Lagrave", "PERSON"), ("MVL", "ORG"))
    assert found("Maxime Vachier-Lagrave lost, for MVL misplayed it.", full) == ["Maxime Vachier-Lagrave", "MVL"]
    other = (("Maxime Lagrave", "PERSON"), ("FIA", "ORG"))
    assert found("Maxime Lagrave lost, for FIA fined him.", other) == ["Maxime Lagrave"]


@pytest.mark.parametrize("dash", [" - ", " -- ", " — "])
def test_a_common_word_behind_a_datelines_dash_is_nobody(dash: str) -> None:
    text = f"OSLO, Norway{dash}Prosecutors questioned Ann Hill."
    assert found(text, (("Prosecutors", "PERSON"), ("Ann Hill", "PERSON"))) == ["Ann Hill"]


def test_what_somebody_does_is_no_part_of_the_name_though_a_sentence_begins_with_it() -> None:
    assert found("Golfer Ann Hill left.", (("Golfer Ann Hill", "PERSON"),)) == ["Ann Hill"]
    assert found("Baker Mayfield threw.", (("Baker Mayfield", "PERSON"),)) == ["Baker Mayfield"]


def test_who_ends_a_sentence_begins_the_next() -> None:
    labels = (("Josh Perth", "PERSON"),)
    assert found("He thanked Josh Perth. Perth missed two. They live in Perth.", labels) == ["Josh Perth", "Perth"]
    assert found("He thanked Josh Perth. Perth is a city in Australia.", labels) == ["Josh Perth"]


def test_a_people_that_is_a_surname_here_may_act() -> None:
    text = "Magyar said no. Péter Magyar left. The Magyar plain was dry."
    assert found(text, (("Magyar", "PERSON"), ("Péter Magyar", "PERSON"))) == ["Magyar", "Péter Magyar"]
