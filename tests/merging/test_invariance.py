"""What must not change the answer."""

from hypothesis import given
from hypothesis import strategies as st

from entities.merging import merge
from entities.model import Article, Constraints, Entity, Mention
from tests.merging.marking import marked, rows

PARAGRAPHS = (
    "[Ann Smith] saw {Paris}. [Smith] left {Paris} with [Bob Jones]. [Mr.|Jones] and [Carl Smith] wept.",
    "[Kim Jong Un] met [Kim Ju-ae], his daughter. [Kim] smiled. In {Seoul}, [Kim Jong-un] spoke of {South Korea}.",
    "{Georgia} borders {Russia}. In {Tbilisi}, [Eleanor Stone] met [Franklin Stone]. [Mrs.|Stone] left.",
    "[Zhu Ye] and [Choi Ji-ye] were there. [Dora Kallmus], also known as [Madame Orlova], took photographs.",
    "The {North} and the {South} met. {North Korea} was late; {Korea} was one.",
    "[Piet van der Meer] lost. His uncle, [Hendrik van der Meer], won. [Van der Meer] sat. {London}, {Ontario}, slept.",
    "[Senator|Rosa Paz-Ruiz] met [Ruiz], no relation. {Jan Claes} came; [Claes] left. Her sister, [Luz Paz], slept.",
    "[Louis IX of Hesse], a son of [Louis VIII], died. [Irina Petrovna Orlova] and [Irina Petrovna] met [S. V. Orlov].",
)
UNRELATED = "\n\n[Gustavo Quispe] farms llamas near {Cochabamba}."

articles = st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=4).map("\n\n".join)


def spans(entity: Entity) -> list[tuple[int, int]]:
    return [(m.start, m.end) for m in entity.mentions]


@given(articles, st.data())
def test_the_order_of_mentions_says_nothing(text: str, data: st.DataObject) -> None:
    article, mentions = marked(text)
    assert merge(article, data.draw(st.permutations(mentions))) == merge(article, mentions)


@given(articles)
def test_merging_again_changes_nothing(text: str) -> None:
    article, mentions = marked(text)
    first = merge(article, mentions)
    assert merge(article, [m for entity in first for m in entity.mentions]) == first


@given(articles)
def test_an_unrelated_paragraph_changes_nothing_else(text: str) -> None:
    alone = merge(*marked(text))
    beside = merge(*marked(text + UNRELATED))
    size = len(marked(text)[0].text)
    kept = [e for e in beside if e.mentions[0].start < size]
    assert [(e.name, spans(e), e.aliases, e.needs_review) for e in kept] == [
        (e.name, spans(e), e.aliases, e.needs_review) for e in alone
    ]


@given(articles, st.data())
def test_a_decided_difference_is_never_bridged(text: str, data: st.DataObject) -> None:
    article, mentions = marked(text)
    index = st.integers(0, len(mentions) - 1)
    pairs = data.draw(st.lists(st.tuples(index, index).filter(lambda p: p[0] != p[1]), max_size=4))
    links = data.draw(st.lists(st.tuples(index, index), max_size=4))
    found = merge(article, mentions, constraints=Constraints(same=tuple(links), different=tuple(pairs)))
    of = {span: entity.id for entity in found for span in spans(entity)}
    for a, b in pairs:
        one, other = mentions[a], mentions[b]
        if (one.start, one.end) in of and (other.start, other.end) in of:
            assert of[one.start, one.end] != of[other.start, other.end]


@given(articles)
def test_every_mention_is_in_one_row_at_most(text: str) -> None:
    article, mentions = marked(text)
    found = [m for entity in merge(article, mentions) for m in entity.mentions]
    assert len(found) == len(set(found))
    assert set(found) <= set(mentions)


def test_no_mention_no_entity() -> None:
    assert merge(Article(""), ()) == ()


def test_one_mention_is_one_sure_row() -> None:
    article, mentions = marked("[Ann Smith] came.")
    (entity,) = merge(article, mentions)
    assert rows([entity]) == [["Ann Smith"]]
    assert entity.confidence == 1.0
    assert not entity.needs_review


def test_mentions_are_taken_as_given() -> None:
    mention = Mention(0, 3, "Ann", marked("[Ann]")[1][0].type)
    assert merge(Article("Ann"), [mention])[0].mentions == (mention,)
