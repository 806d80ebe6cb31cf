"""Files that would run code if anything loaded a pickle out of them: nothing does, whatever the file calls itself."""

import base64
import gzip
import os
import pickle
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import spacy
import srsly
from spacy.tokens import DocBin

import entities
from entities.decisions import read
from entities.errors import InputError
from entities.reading import BY_ENDING
from entities.reconciling import saved_tables

OWNED = "owned"


class Evil:
    """Makes a folder when it is unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (OWNED,)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in which nothing may be made; that the pickle does make one is tried first."""
    monkeypatch.chdir(tmp_path)
    pickle.loads(pickle.dumps(Evil()))  # noqa: S301 - this is what must never happen
    Path(OWNED).rmdir()
    yield tmp_path
    assert not Path(OWNED).exists()


def opened(path: Path) -> None:
    """Read the file in every way there is; that it is refused is right, too."""
    for read_it in (lambda: [entities.table(one) for one in entities.articles(path)], lambda: saved_tables(str(path))):
        with suppress(InputError):
            read_it()
    with suppress(InputError):
        read(path)


@pytest.mark.parametrize("ending", sorted({*BY_ENDING, ".zip", ".gz", ".jsonl.gz", ".zst"}))
def test_a_pickle_under_another_name_is_not_loaded(here: Path, ending: str) -> None:
    for protocol in (0, 4):
        data = pickle.dumps(Evil(), protocol)
        for number, content in enumerate((data, gzip.compress(data), zlib.compress(data))):
            path = here / f"{protocol}{number}{ending}"
            path.write_bytes(content)
            opened(path)


def test_arrays_of_objects_in_a_docbin_are_not_unpickled(here: Path) -> None:
    """msgpack-numpy, which packs arrays so, unpickles arrays of Python objects."""
    data = pickle.dumps(Evil())
    packed = {b"nd": True, b"type": "|O", b"kind": b"O", b"shape": [1], b"data": data}
    file = DocBin(store_user_data=True, docs=[spacy.blank("en")("Lee left.")])
    for hidden in (packed, {key.decode(): value for key, value in packed.items()}):
        message = srsly.msgpack_loads(zlib.decompress(file.to_bytes()))
        message["user_data"] = [srsly.msgpack_dumps({"x": hidden})]
        path = here / "a.spacy"
        path.write_bytes(zlib.compress(srsly.msgpack_dumps(message)))
        opened(path)
        message["tokens"] = hidden
        path.write_bytes(zlib.compress(srsly.msgpack_dumps(message)))
        opened(path)


def test_types_that_parquet_brings_along_are_not_unpickled(here: Path) -> None:
    """pyarrow before 14.0.1 unpickled extension types out of the schema (CVE-2023-47248)."""
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    for name in (b"arrow.py_extension_type", b"arrow.opaque"):
        extension = {b"ARROW:extension:name": name, b"ARROW:extension:metadata": pickle.dumps(Evil())}
        texts = pa.array(["Lee left Cuba."])
        schema = pa.schema([pa.field("text", pa.string(), metadata=extension)], metadata={b"pandas": b"{"})
        parquet.write_table(pa.table([texts], schema=schema), here / "a.parquet")
        opened(here / "a.parquet")
        parts = {b"ARROW:schema": base64.b64encode(pickle.dumps(Evil()))}
        parquet.write_table(pa.table({"text": texts}).replace_schema_metadata(parts), here / "b.parquet")
        opened(here / "b.parquet")
