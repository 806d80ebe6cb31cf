"""The same bytes under two settings as different as can be; the whole matrix is a benchmark."""

from pathlib import Path

from tests.benchmarks.determinism import Setting, articles, made


def test_hash_seed_processes_threads_and_order_change_nothing(tmp_path: Path) -> None:
    one = made(Setting(), tmp_path)
    other = made(Setting(seed="4711", processes=2, threads=2, backwards=True), tmp_path)
    assert one == other
    assert len(one) == len(articles())
