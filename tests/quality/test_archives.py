"""What merging across articles is worth on real news, beside joining equal strings. These floors only rise.

The articles of a dev set as one archive: entities of ECB+ and Wikipedia are one across articles, and the places of
TR-News are, which has four towns called Edmonton.
"""

from pathlib import Path

import pytest

from entities.archive import Engine, add, merge, open_archive
from tests.benchmarks.archive_ecbplus import score
from tests.quality.bench import shared

FLOORS = {
    "ecbplus": {"b3_f1": 0.913, "b3_p": 0.968},
    "wiki-fair-v2": {"b3_f1": 0.914, "b3_p": 0.985},
    "tr-news": {"b3_f1": 0.914, "b3_p": 0.947},
}
ABOVE = {"ecbplus": 0.12, "wiki-fair-v2": 0.043, "tr-news": 0.039}
"""How far b3_f1 stands above that of equal strings at the least."""


@pytest.mark.parametrize("name", FLOORS)
def test_an_archive_of_a_dev_set_is_as_good_as_it_was(tmp_path: Path, name: str) -> None:
    gold = shared(f"bench/dev/{name}.jsonl")
    add(tmp_path / "store", [gold], engine=Engine(workers=1))
    merge(tmp_path / "store")
    figures = score(gold, open_archive(tmp_path / "store"))
    for figure, floor in FLOORS[name].items():
        assert figures["ours"][figure] >= floor, f"{figure} fell"
    assert figures["difference"]["b3_f1"] >= ABOVE[name]
