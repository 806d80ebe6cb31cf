"""Merging short articles whose answer is plain."""

from entities.merging import merge
from entities.merging.merger import divided
from entities.merging.spelling import spellings
from entities.model import Constraints
from tests.benchmarks.merging_cost import delegates
from tests.merging.marking import marked, merged, rows


def test_a_surname_goes_to_its_full_name() -> None:
    assert merged("[Ann Smith] came. [Smith] left.") == [["Ann Smith", "Smith"]]


def test_two_of_one_list_are_two() -> None:
    assert merged("[George Bush] and [George W. Bush] met.") == [["George Bush"], ["George W. Bush"]]


def test_a_new_clause_may_go_on_about_the_same() -> None:
    text = "She saw a doctor, [Neal Roth]; [Dr.|Roth] had helped her. [Ann Hill]; [Bob Hill]; [Eva Hill] came."
    assert merged(text) == [["Neal Roth", "Roth"], ["Ann Hill"], ["Bob Hill"], ["Eva Hill"]]


def test_the_article_may_equate_two_names() -> None:
    assert merged("[Dora Kallmus], also known as [Madame Orlova], died.") == [["Dora Kallmus", "Madame Orlova"]]


def test_no_relation_may_begin_a_paragraph() -> None:
    text = "[Nasiru Bello] spoke.\n\n[Hauwa Bello], no relation of the governor, wept."
    assert merged(text) == [["Nasiru Bello"], ["Hauwa Bello"]]


def test_mrs_is_not_mr() -> None:
    text = "[Mrs.|Eleanor Stone] spoke. [Mr.|Franklin Stone] left. [Mrs.|Stone] stayed. [Mr.|Stone] slept."
    assert merged(text) == [["Eleanor Stone", "Stone"], ["Franklin Stone", "Stone"]]


def test_a_person_decides_over_everything() -> None:
    article, mentions = marked("[Ann Smith] came. [Smith] left. [Bob Jones] wept.")
    apart = merge(article, mentions, constraints=Constraints(different=((0, 1),)))
    assert rows(apart) == [["Ann Smith"], ["Smith"], ["Bob Jones"]]
    together = merge(article, mentions, constraints=Constraints(same=((0, 2),), names={0: "Ann"}))
    assert rows(together) == [["Ann Smith", "Smith", "Bob Jones"]]
    assert together[0].name == "Ann"


def test_no_chain_bridges_a_decision() -> None:
    article, mentions = marked("[Ann Smith] came. [Smith] left. [Bob Jones] wept.")
    found = merge(article, mentions, constraints=Constraints(same=((0, 2), (1, 2)), different=((0, 1),)))
    assert ["Ann Smith", "Smith"] not in [row[:2] for row in rows(found)]


def test_a_name_of_several_words_is_of_one_type() -> None:
    found = merge(*marked("[Dmitry Orlov] spoke. [Dmitry Orlov] left. {Dmitry Orlov} slept in {Orlov}."))
    assert rows(found) == [["Dmitry Orlov", "Dmitry Orlov", "Dmitry Orlov"], ["Orlov"]]
    assert [entity.type.value for entity in found] == ["PERSON", "PLACE"]


def test_what_only_begins_or_ends_a_longer_name_is_short() -> None:
    text = "[Maria Silva Pinto], [Silva Pinto], [Ann Hill], [Hill], [Sergei Viktorovich Hill], [Sergey Viktorovich]."
    _, mentions = marked(text)
    short, full = divided(spellings(mentions, range(len(mentions))))
    assert [spelling.text for spelling in short] == ["Silva Pinto", "Hill", "Sergey Viktorovich"]
    assert [spelling.text for spelling in full] == ["Maria Silva Pinto", "Ann Hill", "Sergei Viktorovich Hill"]


def test_surnames_that_begin_differently_are_two() -> None:
    found = merge(*marked("[Mark Sanders] left. [Mark Landers] stayed."))
    assert rows(found) == [["Mark Sanders"], ["Mark Landers"]]


def test_rows_stand_by_type_then_by_mentions_then_as_they_first_come() -> None:
    found = merge(*marked("{Xorville} met {Averton}. {Averton} met {Xorville}. {Oslo} fell. [Ann Hill] saw it."))
    assert [row[0] for row in rows(found)] == ["Ann Hill", "Xorville", "Averton", "Oslo"]


def test_hundreds_of_delegates_stay_apart() -> None:
    article, mentions = delegates()
    assert len(merge(article, mentions[:600])) == 600
