"""Ids and names that want to be somewhere else: an archive writes inside its own folder, and exports what they are."""

import csv
import json
from pathlib import Path

import pyarrow.parquet as pq

from entities import archive
from entities.archive.engine import Engine
from entities.cells import FORMULA
from tests.conftest import Run
from tests.hostile.conftest import capitals_model
from tests.hostile.strings import FILES, NAMES


def test_no_id_and_no_name_is_taken_for_a_path_or_a_formula(run: Run, tmp_path: Path) -> None:
    model = capitals_model(tmp_path / "model")
    inside = tmp_path / "a" / "b"
    inside.mkdir(parents=True)
    names = list(NAMES.values())
    ids = list(FILES.values())
    news = inside / "news.jsonl"
    with news.open("w", encoding="utf-8") as file:
        for number, id in enumerate(ids):
            text = " ".join(f"Then {name} came to Seoul." for name in names[number::3])
            file.write(json.dumps({"doc_id": id, "text": f"{text} {number}"}) + "\n")
    before = set(tmp_path.rglob("*"))
    store = inside / "store"
    archive.add(store, [news], model=model, engine=Engine(workers=1))
    archive.merge(store)
    written = {}
    for format in ("jsonl", "csv", "parquet"):
        path = inside / f"out.{format}"
        assert run("archive", "export", store, "-o", path).code == 0
        written[format] = path
    new = set(tmp_path.rglob("*")) - before
    assert {path for path in new if store not in (path, *path.parents)} == set(written.values())
    assert all(path.resolve().is_relative_to(store.resolve()) for path in store.rglob("*"))
    found = set(archive.open_archive(store).articles["doc_id"].to_pylist())
    assert {"../../../../etc/passwd", "/etc/passwd", "a\x00b"} <= found
    with written["csv"].open(encoding="utf-8", newline="") as file:
        assert not [cell for row in csv.reader(file) for cell in row if cell.startswith(FORMULA)]
    assert pq.read_table(written["parquet"]).num_rows == len(written["jsonl"].read_bytes().splitlines())
