from hypothesis import assume, given
from hypothesis import strategies as st

from entities.decisions import locate, quote
from entities.model import Article

from .texts import ARTICLE, MENTIONS, TEXT

words = st.lists(st.sampled_from(["one", "two", "Kim", "left", "said", "Georgia", "\n", "“", "주애"]), max_size=40)


@given(words.map(" ".join), st.data())
def test_a_passage_is_found_where_it_was_quoted(text: str, data: st.DataObject) -> None:
    assume(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert locate(quote(Article(text), start, end), Article(text)) == (start, end)


@given(st.sampled_from(MENTIONS), st.text("xyz .\n", max_size=200), st.text("xyz .\n", max_size=200))
def test_a_passage_outlives_edits_elsewhere(mention, before: str, after: str) -> None:  # type: ignore[no-untyped-def]
    passage = quote(ARTICLE, mention.start, mention.end)
    edited = Article(before + "\n" + TEXT + after)
    shift = len(before) + 1
    assert locate(passage, edited) == (mention.start + shift, mention.end + shift)


@given(st.integers(0, 3), st.text("xyz\n", max_size=50))
def test_sentences_that_repeat_keep_their_order(nth: int, before: str) -> None:
    line = "The long sentence says that Kim is here, as it always does, every day.\n"
    article = Article(line * 4)
    start = nth * len(line) + line.index("Kim")
    assert locate(quote(article, start, start + 3), Article(before + line * 4)) == (
        start + len(before),
        start + len(before) + 3,
    )


def test_one_more_repetition_makes_it_a_guess_and_is_refused() -> None:
    line = "The long sentence says that Kim is here, as it always does, every day.\n"
    passage = quote(Article(line * 4), len(line) + line.index("Kim"), len(line) + line.index("Kim") + 3)
    assert locate(passage, Article(line * 5)) is None


def test_new_line_ends_and_indents_do_not_matter() -> None:
    mention = MENTIONS[-3]
    edited = Article(TEXT.replace("\n", "\r\n").replace(" ", "  "))
    found = locate(quote(ARTICLE, mention.start, mention.end), edited)
    assert found is not None
    assert edited.text[slice(*found)] == mention.text
    assert edited.text[: found[0]].count(mention.text) == TEXT[: mention.start].count(mention.text)


def test_a_sentence_written_anew_is_lost_not_guessed() -> None:
    passage = quote(Article("Yesterday Kim smiled."), 10, 13)
    assert locate(passage, Article("On the other hand, Kim has always been a man of few words.")) is None


def test_the_same_hash_with_another_text_is_not_believed() -> None:
    passage = quote(Article("Kim left."), 0, 3)
    assert locate(type(passage)(passage.sha256, 0, 3, "Lee"), Article("Kim left.")) is None


def test_a_passage_is_quoted_with_what_stands_on_both_sides() -> None:
    found = quote(Article("Then Kim left."), 5, 8)
    assert (found.before, found.text, found.after, found.nth, found.of) == ("Then ", "Kim", " left.", 0, 1)


def test_of_two_places_the_one_whose_surroundings_agree_is_meant() -> None:
    one, other = (
        "xxxxxxxx xxxxxx Kim xxxxxx xxxxxxxx",
        "-------- ------ Kim ------ --------",
    )  # parts were made illegible
    passage = quote(Article(one), 16, 19)
    for edited in (f"{other}\n{one}", f"{one}\n{other}"):
        start, end = locate(passage, Article(edited)) or (0, 0)
        assert edited[start - 2 : end + 2] == "x Kim x"
