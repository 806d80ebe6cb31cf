"""A run that was killed is run again, and the store ends as if nothing had happened."""

from pathlib import Path

import pytest

from tests.archive.killing import everything, finish, kill, prepare, start


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, dict[str, bytes]]:
    folder = tmp_path_factory.mktemp("killing")
    model, news = prepare(folder, articles=260)
    finish("add", folder / "store", news, "--model", model, "--workers", "2")
    finish("merge", folder / "store")
    return model, news, everything(folder / "store")


@pytest.mark.parametrize(("after", "worker"), [(2.5, False), (1.0, True)])
def test_killed_adding(
    tmp_path: Path, undisturbed: tuple[Path, Path, dict[str, bytes]], after: float, worker: bool
) -> None:
    model, news, wanted = undisturbed
    add = ("add", tmp_path / "store", news, "--model", model, "--workers", "2", "--patience", "120")
    kill(start(*add), after, worker=worker)
    finish(*add)
    finish("merge", tmp_path / "store")
    assert everything(tmp_path / "store") == wanted


@pytest.mark.parametrize("after", [1.5, 3.0])
def test_killed_merging(tmp_path: Path, undisturbed: tuple[Path, Path, dict[str, bytes]], after: float) -> None:
    model, news, wanted = undisturbed
    finish("add", tmp_path / "store", news, "--model", model)
    kill(start("merge", tmp_path / "store"), after, worker=False)
    finish("merge", tmp_path / "store")
    assert everything(tmp_path / "store") == wanted
