"""The folder of an archive: what is in it, how a table gets into it whole, and who may write.

    STORE/
      archive.json         {"format": "entities-archive", "version": 1}
      lock                 held by the run that writes
      decisions.jsonl      what people decided (when there are any)
      known.csv            the list of known names its articles are read with (when there is one)
      shards/NAME/         articles.parquet, mentions.parquet, entities.parquet of one batch of articles
      merged -> generations/DIGEST
      generations/DIGEST/  entities/, members/, links/ (and names/, edges/ … for the next merge): Parquet in parts, of
                           which those that did not change are files of the generation before (hard links)

Everything is written into `tmp-…` beside its place and published with one rename, so that a reader sees a whole batch
or none, and a killed run leaves nothing but a `tmp-…` folder, which the next run removes. Pages carry checksums, which
reading verifies.
"""

import contextlib
import errno
import fcntl
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from entities.archive.schema import VERSION
from entities.errors import InputError

FORMAT: Final = "entities-archive"
TEMPORARY: Final = "tmp-"
DECISIONS: Final = "decisions.jsonl"
"""What people decided on the archive, as `entities review STORE` writes it."""
REFUSALS: Final = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the quota is used up",
    errno.EACCES: "no permission",
    errno.EROFS: "it is read-only",
}
LATER: Final = frozenset({"date", "words"})
"""Columns of text that shards of the first stores have not; they read as empty."""
MEND: Final = (
    "A shard: remove its folder and add its articles again; something under generations/: remove it and merge again"
)


class StoreError(InputError):
    """The store can't be used as asked; the message says why and what to do."""


def create(root: Path) -> Path:
    """Make the store if it isn't there yet, and check it. Raises `StoreError` for a folder of something else."""
    head = root / "archive.json"
    if not head.exists():
        draft = f"{TEMPORARY}{head.name}"  # all that a run leaves that was killed right here
        if root.exists() and (not root.is_dir() or any(path.name != draft for path in root.iterdir())):
            raise StoreError(f"{root} is not an archive and not empty: name a new folder")
        with full_disk(root):
            root.mkdir(parents=True, exist_ok=True)
            write_text(head, json.dumps({"format": FORMAT, "version": VERSION}) + "\n")
    return check(root)


def check(root: Path) -> Path:
    """Make sure that this is a store this program can read. Raises `StoreError`."""
    head = root / "archive.json"
    try:
        data = json.loads(head.read_text(encoding="utf-8"))
        version, known = int(data["version"]), data["format"] == FORMAT
    except FileNotFoundError:
        raise StoreError(
            f"{root} is not an archive: it has no archive.json (`entities archive add` makes one)"
        ) from None
    except OSError as error:
        raise StoreError(f"{head} can't be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{head} can't be read: {error}") from error
    if not known:
        raise StoreError(f"{root} is not an archive of this program")
    if version > VERSION:
        raise StoreError(f"{root} is of version {version}; this program knows version {VERSION}: update the program")
    return root


@contextlib.contextmanager
def writing(root: Path) -> Iterator[None]:
    """Hold the store for one writing run, and clear what a killed run left.

    The lock is the operating system's, so that it ends with the process however that ends. Raises `StoreError` when
    another run holds it.
    """
    with full_disk(root), (root / "lock").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise StoreError(
                f"{root} is being written by another run (process {holder}): wait for it or stop it"
            ) from None
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        for left in (*root.glob(f"{TEMPORARY}*"), *root.glob(f"*/{TEMPORARY}*")):
            shutil.rmtree(left) if left.is_dir() and not left.is_symlink() else left.unlink()
        yield


@contextlib.contextmanager
def full_disk(root: Path) -> Iterator[None]:
    """Turn the operating system's refusals to write into a `StoreError` a reader understands."""
    try:
        yield
    except OSError as error:
        why = REFUSALS.get(error.errno or 0) or error.strerror or str(error)
        raise StoreError(f"can't write {root}: {why}; what was published before is whole") from error


@contextlib.contextmanager
def publishing(target: Path) -> Iterator[Path]:
    """A new folder that becomes `target` with one rename when the block ends well, and vanishes otherwise."""
    with full_disk(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=TEMPORARY, dir=target.parent))
        try:
            yield draft
            draft.chmod(0o755)
            if not target.exists():
                draft.rename(target)
        finally:
            shutil.rmtree(draft, ignore_errors=True)


def write_text(path: Path, text: str) -> None:
    """Replace a small file whole."""
    draft = path.with_name(f"{TEMPORARY}{path.name}")
    with draft.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def write_table(path: Path, table: pa.Table, *, rows: int = 1 << 16, repeats: bool = True) -> None:
    """Write one Parquet file; the same table gives the same bytes. `rows` is the size of a row group.

    Without `repeats` no dictionary of values is made: for tables of ids, which have next to none, it takes most of the
    time.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        pq.write_table(
            table, file, compression="zstd", row_group_size=rows, write_page_checksum=True, use_dictionary=repeats
        )
        file.flush()
        os.fsync(file.fileno())


def read_table(path: Path, schema: pa.Schema, *, columns: Sequence[str] | None = None) -> pa.Table:
    """Read one Parquet file whole. Raises `StoreError` naming the file when it is damaged or not of this schema."""
    try:
        table = pq.ParquetFile(path, page_checksum_verification=True).read(columns=columns)
        wanted = schema if columns is None else pa.schema([schema.field(name) for name in columns])
        for name in LATER & (set(wanted.names) - set(table.column_names)):
            type = schema.field(name).type
            empty = [] if pa.types.is_list(type) else ""
            table = table.append_column(name, pa.array([empty] * len(table), type))
        return table.select(wanted.names).cast(wanted)
    except (pa.ArrowException, OSError, KeyError, ValueError) as error:
        raise StoreError(f"{path} is damaged ({str(error).splitlines()[0]}). {MEND}") from error


def shards(root: Path) -> list[Path]:
    """The published batches, in an order that does not depend on when they came."""
    return sorted(p for p in (root / "shards").glob("*") if not p.name.startswith(TEMPORARY))


def read_shards(
    root: Path, name: str, schema: pa.Schema, *, columns: Sequence[str] | None = None, only: Iterable[str] | None = None
) -> pa.Table:
    """One table of all shards, or of those with the names in `only`."""
    wanted = schema if columns is None else pa.schema([schema.field(c) for c in columns])
    folders = shards(root) if only is None else [root / "shards" / shard for shard in only]
    tables = [read_table(shard / f"{name}.parquet", schema, columns=columns) for shard in folders]
    return pa.concat_tables([wanted.empty_table(), *tables])


def generation(root: Path) -> Path | None:
    """The folder of the last merge, or None before the first."""
    link = root / "merged"
    return link.resolve() if link.is_symlink() and link.exists() else None


def read_merged(root: Path, name: str, schema: pa.Schema, *, columns: Sequence[str] | None = None) -> pa.Table:
    """One table of the last merge, empty before the first."""
    wanted = schema if columns is None else pa.schema([schema.field(c) for c in columns])
    folder = generation(root)
    files = sorted((folder / name).glob("*.parquet")) if folder else []
    return pa.concat_tables([wanted.empty_table(), *(read_table(f, schema, columns=columns) for f in files)])


def point(root: Path, target: Path) -> None:
    """Make this generation the one that is read, with one rename, and drop the ones before the last."""
    former = generation(root)
    with full_disk(root):
        draft = root / f"{TEMPORARY}merged"
        draft.unlink(missing_ok=True)
        draft.symlink_to(target.relative_to(root), target_is_directory=True)
        draft.replace(root / "merged")
    for other in (root / "generations").iterdir():
        if other not in (target, former):
            shutil.rmtree(other, ignore_errors=True)


def row_count(path: Path) -> int:
    """The rows of a Parquet file, by its footer. Raises `StoreError` when it is damaged."""
    try:
        return int(pq.read_metadata(path).num_rows)
    except (pa.ArrowException, OSError) as error:
        raise StoreError(f"{path} is damaged ({str(error).splitlines()[0]}). {MEND}") from error


def merge_head(folder: Path) -> dict[str, Any]:
    """What a generation says of itself (``merge.json``). Raises `StoreError` when that is damaged."""
    try:
        head: dict[str, Any] = json.loads((folder / "merge.json").read_text(encoding="utf-8"))
        frozenset(head["shards"]), int(head["method"]), tuple(head["buckets"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{folder} is damaged (merge.json: {error}): remove it and merge again") from error
    return head


def merged_shards(root: Path) -> frozenset[str]:
    """The names of the shards that the last merge saw."""
    folder = generation(root)
    return frozenset(merge_head(folder)["shards"]) if folder else frozenset()
