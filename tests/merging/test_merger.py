"""Merging short articles whose answer is plain."""

import re

from hypothesis import given
from hypothesis import strategies as st

from entities.merging import merge
from entities.model import Article, Constraints, Entity, Mention, NameType

PERSON, PLACE = NameType.PERSON, NameType.PLACE


def marked(text: str) -> tuple[Article, list[Mention]]:
    """An article whose people stand in [brackets], places in {braces}, titles before a bar: ``[Mr.|Smith]``."""
    mentions: list[Mention] = []
    plain = ""
    for piece in re.split(r"(\[[^\]]*\]|\{[^}]*\})", text):
        if piece[:1] in ("[", "{"):
            title, _, name = piece[1:-1].rpartition("|")
            plain += f"{title} " if title else ""
            mentions.append(
                Mention(len(plain), len(plain) + len(name), name, PERSON if piece[0] == "[" else PLACE, title)
            )
            plain += name
        else:
            plain += piece
    return Article(plain), mentions


def rows(entities: tuple[Entity, ...]) -> list[list[str]]:
    """Each entity as the texts of its mentions."""
    return [[m.text for m in entity.mentions] for entity in entities]


def merged(text: str) -> list[list[str]]:
    return rows(merge(*marked(text)))


def test_a_surname_goes_to_its_full_name() -> None:
    assert merged("[Ann Smith] came. [Smith] left.") == [["Ann Smith", "Smith"]]


def test_two_of_one_list_are_two() -> None:
    assert merged("[George Bush] and [George W. Bush] met.") == [["George Bush"], ["George W. Bush"]]


def test_the_article_may_equate_two_names() -> None:
    assert merged("[Dora Kallmus], also known as [Madame Orlova], died.") == [["Dora Kallmus", "Madame Orlova"]]


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


TEXTS = (
    "[Ann Smith] saw {Paris}. [Smith] left {Paris} with [Bob Jones]. [Mr.|Jones] and [Carl Smith] wept. [Smith] left.",
    "[Kim Jong Un] met [Kim Ju-ae]. [Kim] smiled. In {Seoul}, [Kim Jong-un] spoke.",
)


@given(st.sampled_from(TEXTS), st.randoms(use_true_random=False))
def test_the_order_of_mentions_says_nothing(text: str, random: object) -> None:
    article, mentions = marked(text)
    shuffled = list(mentions)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge(article, shuffled) == merge(article, mentions)
