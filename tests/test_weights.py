import shutil
from pathlib import Path

import pytest

from entities import weights
from entities.errors import ModelError
from entities.pipeline import default_model_path


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in weights.SHA256:
        place = tmp_path / name
        place.parent.mkdir(exist_ok=True)
        shutil.copyfile(default_model_path() / name, place)
    return tmp_path


def test_the_weights_are_those_that_were_measured() -> None:
    assert weights.checked(default_model_path()) == default_model_path()


@pytest.mark.parametrize("name", ["ner/model", "vocab/vectors", "config.cfg"])
def test_a_single_other_byte_is_refused_with_what_to_run(copy: Path, name: str) -> None:
    data = bytearray((copy / name).read_bytes())
    data[len(data) // 2] ^= 1
    (copy / name).write_bytes(data)
    with pytest.raises(ModelError, match=rf"{name} is not the one .* pip install --force-reinstall mooring"):
        weights.checked(copy)


def test_a_missing_file_is_refused(copy: Path) -> None:
    (copy / "tokenizer").unlink()
    with pytest.raises(ModelError, match="tokenizer"):
        weights.checked(copy)
