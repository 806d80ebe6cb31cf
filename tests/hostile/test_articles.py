"""Whatever an article holds, there is a table of it, and every format of the table is harmless and has true offsets."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import entities
from entities.model import Article
from entities.pieces import pieces
from tests.hostile.strings import FILES, NAMES, SURROGATES, TEXTS, article_of
from tests.hostile.writing import check, texts


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(text=texts)
@example(text="")
@example(text=SURROGATES)
def test_any_text_gives_a_table(capitals: str, text: str) -> None:
    check(entities.table(text, model=capitals))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_each_hostile_article_gives_a_table(capitals: str, text: str) -> None:
    check(entities.table(text, model=capitals))


def test_hostile_articles_give_tables_with_the_real_model() -> None:
    for table in entities.tables(
        TEXTS[name] for name in ("everything", "markup", "crlf", "astral", "storm", "controls")
    ):
        check(table)


@pytest.mark.parametrize("name", FILES.values(), ids=FILES)
def test_names_of_files_and_ids_do_nothing(capitals: str, name: str) -> None:
    check(entities.table(Article("Lee met Kim in Seoul.", name, name), model=capitals))


def test_a_table_of_every_hostile_name(capitals: str) -> None:
    check(entities.table(article_of(NAMES.values()), model=capitals))


@given(st.lists(st.sampled_from(["(" * 70, ")" * 200, "\u0301" * 150, "Lee", " ", ". ", "\n\n", "😀" * 90, "a" * 30])))
def test_long_runs_of_signs_are_cut_for_the_tokenizer_and_nothing_is_lost(parts: list[str]) -> None:
    text = "".join(parts)
    cut = list(pieces(text, size=50))
    assert "".join(cut) == text
    assert all(len(piece) <= 64 for piece in cut)


def test_what_grows_with_the_square_is_bounded(capitals: str) -> None:
    """Each of these took minutes before it was."""
    for text in ("([{<" * 2_500 + "Lee", "Lee" + "-Kim" * 2_500, "J. " * 2_500 + "Lee"):
        check(entities.table(text, model=capitals))
