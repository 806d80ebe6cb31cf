"""One archive built natively, on a Ray cluster of two workers, in another order, and in three increments."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from entities.archive import open_archive
from tests.archive.killing import finish, prepare
from tests.archive.making import contents

pytestmark = pytest.mark.skipif(find_spec("ray") is None, reason="needs ray")
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    paths = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    environment = os.environ | {"RAY_USAGE_STATS_ENABLED": "0", "PYTHONPATH": paths}
    command = [sys.executable, "-W", "ignore", "-m", "tests.archive.cluster"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment, cwd=ROOT) as process:
        assert process.stdout is not None
        lines = (line.strip() for line in process.stdout)
        yield next(line for line in lines if ":" in line and " " not in line)
        process.communicate("")


def test_all_ways_give_one_archive(tmp_path: Path, cluster: str) -> None:
    model, news = prepare(tmp_path, articles=300)
    lines = news.read_text().splitlines(keepends=True)
    shuffled = tmp_path / "shuffled.jsonl"
    shuffled.write_text("".join(random.Random(5).sample(lines, len(lines))))
    stores = [tmp_path / name for name in ("native", "ray", "order", "thirds")]
    native, ray, order, thirds = stores
    with_model = ("--model", str(model), "--workers", "2")
    finish("add", native, news, *with_model)
    finish("merge", native, "--workers", "2")
    finish("add", ray, news, *with_model, "--cluster", cluster)
    finish("merge", ray, "--cluster", cluster)
    finish("add", order, shuffled, *with_model)
    finish("merge", order)
    for number in range(3):
        part = tmp_path / f"part{number}.jsonl"
        part.write_text("".join(lines[number * 100 : number * 100 + 100]))
        finish("add", thirds, part, *with_model)
        finish("merge", thirds)
    tables = []
    for path in stores:
        held = contents(open_archive(path))
        # Where an article came from differs by construction.
        held["articles"] = held["articles"].drop_columns(["source"])
        tables.append(held)
    assert all(table == tables[0] for table in tables[1:])
    assert json.loads(lines[0])["doc_id"] in tables[0]["articles"]["doc_id"].to_pylist()
