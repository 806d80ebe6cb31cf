"""Where a name begins and ends: titles, particles, halves, what belongs to it."""

import pytest

from entities.finding import find
from tests.finding.recognizing import recognized, spans


def test_titles_articles_and_possessives_are_left_out() -> None:
    text = "President Okafor's visit to the Netherlands"
    mentions = find(recognized(text, ("President Okafor's", "PERSON"), ("the Netherlands", "GPE")))
    assert [(m.title, m.text) for m in mentions] == [("President", "Okafor"), ("", "Netherlands")]


def test_a_title_of_two_words_is_left_out_and_a_name_with_a_title_in_it_stays_whole() -> None:
    text = "Lt-Gen Olusegun Adewale met Sacha Baron-Cohen."
    found = spans(text, ("Lt-Gen Olusegun Adewale", "PERSON"), ("Sacha Baron-Cohen", "PERSON"))
    assert [name for name, _ in found] == ["Olusegun Adewale", "Sacha Baron-Cohen"]


@pytest.mark.parametrize(
    ("title", "name"), [("Smt.", "Asha Menon"), ("Datuk", "Rahim Osman"), ("Alhaji", "Sani Bello"), ("Ustaz", "Idris")]
)
def test_a_title_that_news_does_not_translate_is_a_title(title: str, name: str) -> None:
    mentions = find(recognized(f"His rival, {title} {name}, left.", (name, "PERSON"), (title.strip("."), "ORG")))
    assert [(m.title, m.text) for m in mentions] == [(title, name)]


def test_a_title_that_is_a_town_too_is_no_place_before_a_person() -> None:
    text = "On Sunday, Bishop Carlos Vega spoke."
    assert spans(text, ("Bishop Carlos Vega", "PERSON")) == [("Carlos Vega", "PERSON")]


def test_a_month_that_is_a_given_name_stays_in_the_name() -> None:
    assert spans("Then Judge May Corrigan left.", ("May Corrigan", "PERSON")) == [("May Corrigan", "PERSON")]


def test_a_dash_set_as_a_hyphen_ends_a_name() -> None:
    text = "Chiara Orlandi-who was late-sat down."
    assert spans(text, ("Chiara Orlandi-who", "PERSON")) == [("Chiara Orlandi", "PERSON")]


def test_a_number_before_the_point_is_of_the_sentence_before() -> None:
    text = "It had lost £40m. Corrigan wants a report."
    assert spans(text, ("40m. Corrigan", "PERSON")) == [("Corrigan", "PERSON")]


@pytest.mark.parametrize("place", ["ST. PAUL", "FT. WORTH", "MT. VERNON", "St. Cloud"])
def test_a_place_goes_on_over_the_point_of_its_first_word(place: str) -> None:
    first, rest = place.split(" ")
    text = f"{place}, Minn. (AP) - Oil fell on Monday."
    assert spans(text, (first[:2], "GPE"), (rest, "ORG"))[0] == (place, "PLACE")


@pytest.mark.parametrize(
    ("piece", "whole"),
    [
        ("Christi", "Corpus Christi"),
        ("Freiburg", "Freiburg im Breisgau"),
        ("London", "London"),  # of East London, which is a city of its own in South Africa
        ("Toledo", "Toledo"),
    ],
)
def test_a_piece_of_a_place_is_the_known_place_that_it_stands_in(piece: str, whole: str) -> None:
    text = "They drove from Toledo to Corpus Christi, from East London to Freiburg im Breisgau, and home."
    assert (whole, "PLACE") in spans(text, (piece, "GPE"))


@pytest.mark.parametrize("particle", ["de la", "van den", "bin", "dela", "ap", "degli"])
def test_a_name_goes_on_over_its_particles(particle: str) -> None:
    given, name = "Luis Carlos", f"Luis Carlos {particle} Torre"
    text = f"Minister {name} blamed gangs from Leeds."
    assert spans(text, (given, "PERSON"))[0] == (name, "PERSON")


def test_names_cut_at_a_hyphen_are_mended() -> None:
    assert spans("He met Joo-ae there", ("Joo", "PERSON")) == [("Joo-ae", "PERSON")]


def test_a_nickname_in_quotes_belongs_to_the_name_and_stands_alone_later() -> None:
    text = 'A.R. "Archie" Shaw taught. Old friends still write to Archie at home.'
    found = spans(text, ("A.R.", "GPE"), ("Shaw", "PERSON"))
    assert found == [('A.R. "Archie" Shaw', "PERSON"), ("Archie", "PERSON")]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Anish Subramaniam", [("Anish", "NORP"), ("Subramaniam", "PERSON")]),
        ("Zofia Stryjeńska", [("Zofia", "ORG"), ("Stryjeńska", "PRODUCT")]),
        ("Han So-yeong", [("Han", "NORP")]),
        ("Maria da Silva", [("Maria", "GPE")]),
        ("Maria da Silva", [("Silva", "PERSON")]),
        ("Wojciech K.", [("Wojciech K.", "PERSON")]),
    ],
)
def test_the_halves_of_a_name_are_one(name: str, found: list[tuple[str, str]]) -> None:
    assert spans(f"They spoke with {name} on Friday.", *found) == [(name, "PERSON")]


def test_a_small_word_with_a_capital_inside_a_sentence_is_a_given_name() -> None:
    text = "They thanked coach Will Paulsen. Will Paulsen stay?"
    assert spans(text, ("Will Paulsen", "PERSON"))[0] == ("Will Paulsen", "PERSON")


def test_the_end_of_a_full_name_gets_its_beginning_back() -> None:
    text = "Min Thway Aung left. Min Thway Aung's father and Thway Aung stayed."
    doc = recognized(text, ("Min Thway Aung", "PERSON"))
    doc.ents = [*doc.ents, doc.char_span(text.index("Thway Aung's"), text.index("'s"), label="PERSON")]
    assert [m.text for m in find(doc)][:2] == ["Min Thway Aung", "Min Thway Aung"]


def test_half_a_rank_is_nobody() -> None:
    text = "A spokesman, Brig. Gen. Zeya Thein, spoke."
    assert spans(text, ("Brig", "PERSON"), ("Zeya Thein", "PERSON")) == [("Zeya Thein", "PERSON")]


def test_a_princess_whom_the_model_takes_for_a_town_keeps_her_title_apart() -> None:
    (mention,) = find(recognized("His daughter, Princess Helena, said she would marry.", ("Princess Helena", "GPE")))
    assert (mention.text, mention.title, mention.type.value) == ("Helena", "Princess", "PERSON")


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("They sang for Countess Camille in the hall.", "WORK_OF_ART", "Camille"),
        ("The cake was for Count Axel, who slept.", "PERSON", "Axel"),
        ("He thanked Crown Prince Olav, who smiled.", "PERSON", "Olav"),
        ("The plan of Cllr Moana Whaanga, who won, failed.", "PERSON", "Moana Whaanga"),
    ],
)
def test_a_title_is_left_out_whatever_the_model_takes_it_for(text: str, label: str, name: str) -> None:
    whole = text[text.index("C", 4) : text.index(name) + len(name)]
    assert spans(text, (whole, label)) == [(name, "PERSON")]


def test_what_is_named_after_a_royal_person_keeps_the_title() -> None:
    assert spans("Rain fell in Queen Adelaide Park all day.") == [("Queen Adelaide Park", "PLACE")]
    assert ("Victoria", "PERSON") not in spans("They drank at the Queen Victoria.", ("Queen Victoria", "FAC"))


@pytest.mark.parametrize("name", ["José Luis Cueto Vargas", "María Elena Quispe", "Hinemoa Karaitiana"])
def test_a_name_takes_in_the_capital_words_beside_it(name: str) -> None:
    found = name.rsplit(" ", 1)[1] if name.startswith("Hine") else " ".join(name.split()[:2])
    assert spans(f"The late nurse {name}, 60, was sworn in.", (found, "PERSON")) == [(name, "PERSON")]


@pytest.mark.parametrize("beside", ["Monday", "Police", "Bank", "Won't"])
def test_a_name_takes_in_no_word_of_the_language(beside: str) -> None:
    text = f"We saw Ana María {beside} and left."
    assert spans(text, ("Ana María", "PERSON")) == [("Ana María", "PERSON")]


def test_a_suffix_behind_a_nickname_is_part_of_the_name() -> None:
    text = 'Senator Fernando "Ding" Salonga Jr. lost to Cruz.'
    assert spans(text, ("Fernando", "PERSON"))[:1] == [('Fernando "Ding" Salonga Jr.', "PERSON")]


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("It was General Moumouni Barry who left.", "Barry", "Moumouni Barry"),
        ("The seat: Ann Hill (C) 90; Penny Grennan (Lab) 21,876.", "Grennan", "Penny Grennan"),
        ("RIVER RISES\n\nBy Ekua Sanogo\n\nThe river rose.", "Sanogo", "Ekua Sanogo"),
    ],
)
def test_a_given_name_is_taken_in(text: str, said: str, name: str) -> None:
    assert (name, "PERSON") in spans(text, (said, "PERSON"))


def test_a_small_word_or_a_town_before_a_surname_is_no_given_name() -> None:
    assert spans("Will Grennan come?", ("Grennan", "PERSON")) == [("Grennan", "PERSON")]


def test_a_score_is_cut_off_a_side_and_a_number_is_no_name() -> None:
    text = "In Mumbai 288/4 was the score; 288 it was."
    assert spans(text, ("Mumbai 288/4", "GPE"), ("288 it", "FAC")) == [("Mumbai", "PLACE")]


def test_a_firm_s_name_ends_with_its_form() -> None:
    text = "Derek Brown owned Brown & Daughters Ltd. Brown rot was found there. Brown said so."
    found = spans(text, ("Derek Brown", "PERSON"), ("Brown & Daughters Ltd. Brown", "ORG"))
    assert found == [("Derek Brown", "PERSON"), ("Brown", "PERSON")]


def test_what_is_named_after_a_saint_is_whole() -> None:
    text = "It stood near St. Mark's Coptic Orthodox Cathedral in Cairo."
    found = spans(text, ("St. Mark's", "FAC"), ("Cairo", "GPE"))
    assert found == [("St. Mark's Coptic Orthodox Cathedral", "PLACE"), ("Cairo", "PLACE")]


@pytest.mark.parametrize("town", ["Stoke-on-Trent", "Stow-on-the-Wold"])
def test_small_words_tie_a_town_together(town: str) -> None:
    assert spans(f"They met in {town} on Monday.", (town[:5].strip("-"), "GPE")) == [(town, "PLACE")]


def test_a_place_goes_on_over_a_particle() -> None:
    found = spans("They met in San Antonio del Táchira.", ("San Antonio", "GPE"))
    assert found == [("San Antonio del Táchira", "PLACE")]


def test_a_double_surname_is_found_inside_a_score() -> None:
    text = "Damian McKenzie-Tau ran. Chiefs 31 (McKenzie-Tau 3 con)."
    found = spans(text, ("Damian McKenzie-Tau", "PERSON"), ("McKenzie-Tau 3", "ORG"))
    assert found == [("Damian McKenzie-Tau", "PERSON"), ("McKenzie-Tau", "PERSON")]
