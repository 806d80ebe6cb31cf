"""The round trip through OpenRefine: what its cluster dialog changes in the CSV becomes decisions."""

import csv
import io

TEXT = "Ann Smith met Lee Il-gyu in Seoul. Anna Schmidt left. Lee stayed in Seoul with Ann Smith."


def clustered(text: str, changes: dict[str, str]) -> str:
    """What OpenRefine exports after *Merge selected*: one value for the cluster, lines ended by LF, in its order."""
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(
        row | {"name": changes.get(row["name"], row["name"])} for row in sorted(rows, key=lambda r: r["name"])
    )
    return file.getvalue()


def names(run, article):
    rows = csv.DictReader(io.StringIO(run("table", article, "--format", "csv").out, newline=""))
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row["name"], set()).add(row["alias"])
    return found


def test_a_cluster_that_was_merged_is_one_row_from_then_on(run, tmp_path):
    article, sheet = tmp_path / "a.txt", tmp_path / "names.csv"
    article.write_text(TEXT)
    before = names(run, article)
    assert {"Ann Smith", "Anna Schmidt"} <= set(before)
    run("table", article, "--format", "csv", "-o", sheet)
    sheet.write_text(clustered(sheet.read_text(), {"Anna Schmidt": "Ann Smith"}))
    assert run("decide", article, "--from-csv", sheet, "--yes").code == 0
    after = names(run, article)
    assert after["Ann Smith"] == before["Ann Smith"] | before["Anna Schmidt"]
    assert set(after) == set(before) - {"Anna Schmidt"}
    again = run("decide", article, "--from-csv", sheet, "--yes")
    assert (again.code, "Write it again with --format csv" in again.err) == (1, True)
