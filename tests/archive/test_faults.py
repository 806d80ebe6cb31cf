"""A new store whose writer dies at any call of the file system: the same command, run again, makes it whole."""

import errno
import shutil
from functools import partial
from pathlib import Path

from entities.archive import add
from entities.archive.engine import Engine
from entities.known import Authority, read_known
from entities.model import NameType
from tests.archive.killing import everything, prepare
from tests.hostile.faults import outcomes


def test_a_store_that_was_just_begun_is_finished_by_the_next_run(tmp_path: Path) -> None:
    model, news = prepare(tmp_path, articles=3)
    root = tmp_path / "store"
    known = Authority({"Wabag Kesso": NameType.PLACE})
    act = partial(add, root, [news], model=str(model), known=known, engine=Engine(workers=1))
    act()
    wanted = everything(root)
    for outcome in outcomes(
        act, tmp_path / "said", before=partial(shutil.rmtree, root, ignore_errors=True), faults=("kill", errno.ENOSPC)
    ):
        if outcome.code:
            act()
        assert everything(root) == wanted
        assert read_known(root / "known.csv").names == known.names
