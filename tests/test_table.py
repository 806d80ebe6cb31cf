"""A table as a data frame, and in a notebook."""

import sys

import pandas as pd
import polars as pl
import pytest
from lxml import etree

from entities.errors import InputError
from entities.model import Article, Entity, Mention, NameType
from entities.nametable import COLUMNS, NameTable

EMPTY = NameTable.of(Article("Nobody."), (), model="m")


def test_pandas_and_polars_hold_the_rows(seed_table):
    rows = seed_table.to_rows()
    assert seed_table.to_pandas().to_dict("records") == rows
    assert seed_table.to_polars().to_dicts() == rows
    assert isinstance(seed_table.to_pandas(), pd.DataFrame)
    assert isinstance(seed_table.to_polars(), pl.DataFrame)


def test_a_table_without_rows_has_its_columns():
    assert tuple(EMPTY.to_pandas().columns) == tuple(EMPTY.to_polars().columns) == COLUMNS
    assert EMPTY.to_polars().schema["count"] == pl.Int64


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_library_that_is_missing_is_named(monkeypatch, library):
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(InputError, match=rf"pip install 'entities\[{library}\]'"):
        getattr(EMPTY, f"to_{library}")()


def test_a_notebook_shows_the_marked_article(seed_table):
    page = etree.HTML(seed_table._repr_html_())
    marks = page.findall(".//details//mark")
    assert len(marks) == sum(len(entity.mentions) for entity in seed_table)
    assert {mark.get("title") for mark in marks} == {entity.name for entity in seed_table}
    assert not page.xpath("//script|//link|//img")


def test_a_notebook_runs_nothing_that_an_article_holds():
    evil = "<script>alert(1)</script>\"'"
    row = Entity("1", NameType.PERSON, evil, 1.0, False, (), (Mention(0, len(evil), evil, NameType.PERSON),))
    html = NameTable.of(Article(evil + "\x1b"), (row,), model="m")._repr_html_()
    assert "<script" not in html
    assert etree.HTML(html).find(".//mark").text == evil


def test_a_table_read_back_from_json_shows_no_article(seed_table):
    assert "<details" not in NameTable.from_dict(seed_table.to_dict())._repr_html_()
