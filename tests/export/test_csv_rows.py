import csv
import io

from entities.export import FORMATS


def test_a_row_is_a_spelling(seed_table):
    file = io.BytesIO()
    FORMATS["csv"].write([seed_table], file)
    rows = list(csv.DictReader(io.StringIO(file.getvalue().decode(), newline="")))
    assert [(r["id"], r["name"], r["type"], r["alias"], int(r["count"])) for r in rows] == [
        (e.id, e.name, e.type.value, a.text, a.count) for e in seed_table for a in e.aliases
    ]


def test_columns_are_those_of_to_rows(seed_table):
    file = io.BytesIO()
    FORMATS["csv"].write([], file)
    assert file.getvalue().decode().strip().split(",") == list(seed_table.to_rows()[0])
