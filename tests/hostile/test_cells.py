import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.cells import FORMULA, guarded, plain
from entities.export import FORMATS
from entities.nametable import NameTable
from tests.conftest import Run
from tests.hostile.strings import FILES, NAMES, article_of, entities_of

texts = st.one_of(st.text(max_size=20), st.text(alphabet="'=+-@\t\rL", max_size=6))


@given(texts)
def test_no_cell_begins_as_a_formula_and_each_is_read_back(text: str) -> None:
    cell = guarded(text)
    assert not cell.startswith(FORMULA)
    assert plain(cell) == text


@pytest.mark.parametrize("doc_id", FILES.values(), ids=FILES)
def test_a_table_of_hostile_names_runs_in_no_spreadsheet(doc_id: str) -> None:
    article = article_of(NAMES.values(), doc_id=doc_id)
    entities = entities_of(article, NAMES.values())
    file = io.BytesIO()
    FORMATS["csv"].write([NameTable.of(article, entities, model="")], file)
    rows = list(csv.DictReader(io.StringIO(file.getvalue().decode(), newline="")))
    assert not [cell for row in rows for cell in row.values() if cell.startswith(FORMULA)]
    assert [plain(row["alias"]) for row in rows] == [alias.text for e in entities for alias in e.aliases]
    assert {plain(row["doc_id"]) for row in rows} == {doc_id}


def test_a_quote_that_is_never_closed_is_named_with_its_line(run: Run, tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text('a,b\nLee,Li\n"' + "x" * 200_000, encoding="utf-8")
    ran = run("compare", "--pairs", pairs)
    assert (ran.code, "is no CSV" in ran.err or "not as many fields" in ran.err) == (1, True)
    article = tmp_path / "a.txt"
    article.write_text("Lee left.", encoding="utf-8")
    ran = run("decide", article, "--from-csv", pairs)
    assert (ran.code, "is no CSV" in ran.err or "no column" in ran.err) == (1, True)


def test_the_evidence_of_compared_pairs_runs_in_no_spreadsheet(run: Run, tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("a,b\n=1+1 Lee,@Lee\n", encoding="utf-8")
    (row,) = csv.DictReader(io.StringIO(run("compare", "--pairs", pairs).out))
    assert not row["evidence"].startswith(FORMULA)
