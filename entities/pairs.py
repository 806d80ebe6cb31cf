"""Comparing the pairs of names in a CSV file, a few thousand rows at a time, however many there are."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol, TextIO

from entities.cells import guarded
from entities.errors import InputError
from entities.model import NameType
from entities.names import PreparedName, compare_prepared, prepare
from entities.names.calibration import Verdict
from entities.names.explanation import explanation
from entities.names.listed import CHUNK, decide_pairs
from entities.places import compare_places
from entities.reading import Report, refuse

ANSWER: Final = ("outcome", "score", "evidence")


class Lines(Protocol):
    """What `csv.reader` gives: the cells of each row, and the line it is at."""

    @property
    def line_num(self) -> int:
        """Lines read so far."""

    def __iter__(self) -> Iterator[list[str]]: ...


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the cells of a row are: what is compared, and what is kept; `count` is how many a row has."""

    a: int
    b: int
    type: int | None
    kept: tuple[int, ...]
    count: int


class Row(NamedTuple):
    """A row as read: its line, what its names name, and what is wrong with it, else ""."""

    line: int
    cells: list[str]
    type: NameType
    problem: str = ""


def compare_file(
    rows: TextIO, written: TextIO, *, source: str, type: NameType = NameType.PERSON, report: Report = refuse
) -> int:
    """Write each row of `rows` with its ``outcome``, ``score`` and ``evidence``; the number of rows written.

    The columns ``a`` and ``b`` hold the names, ``type`` (else the argument) says what they name; all others are kept.
    A row that cannot be read is given to `report`, by its line in `source`, and left out. Raises `InputError` when the
    columns are missing. Rows are read `CHUNK` at a time, because names compared together share most of the work.

    >>> import io
    >>> answers = io.StringIO()
    >>> compare_file(io.StringIO("a,b,note\\nCuba,Cuba,x\\n"), answers, source="pairs.csv", type=NameType.PLACE)
    1
    >>> answers.getvalue().splitlines()[1].split(",")[:4]
    ['Cuba', 'Cuba', 'x', 'same']
    """
    reader = csv.reader(rows)
    header = _header(reader, source)
    columns = _columns(header, source)
    writer = csv.writer(written)
    writer.writerow([*(header[at] for at in columns.kept), *ANSWER])
    count = 0
    for chunk in _chunks(reader, columns, type, source):
        answers = _answers(chunk, columns)
        for row in chunk:
            if row.problem:
                report(InputError(f"{source}, line {row.line}: {row.problem}."))
                continue
            kept = row.cells if len(columns.kept) == columns.count else [row.cells[at] for at in columns.kept]
            writer.writerow([*kept, *next(answers)])
            count += 1
    return count


def _header(reader: Iterator[list[str]], source: str) -> list[str]:
    try:
        return next(reader, [])
    except csv.Error as problem:
        raise InputError(f"{source} is no CSV: {problem}.") from None


def _columns(header: Sequence[str], source: str) -> Columns:
    """The places of the columns; of two with one name the last is compared."""
    places = {name: at for at, name in enumerate(header)}
    if not {"a", "b"} <= places.keys():
        raise InputError(f"{source} has no columns a and b.")
    kept = tuple(at for at, name in enumerate(header) if name not in ANSWER)
    return Columns(places["a"], places["b"], places.get("type"), kept, len(header))


def _chunks(reader: Lines, columns: Columns, otherwise: NameType, source: str) -> Iterator[list[Row]]:
    """The rows of the file; what was read before it breaks off is answered before that is raised."""
    chunk: list[Row] = []
    try:
        for cells in reader:
            if cells:
                chunk.append(_row(reader.line_num, cells, columns, otherwise))
            if len(chunk) == CHUNK:
                yield chunk
                chunk = []
    except csv.Error as problem:  # a field of more than 131,072 characters, as a quote that is never closed makes one
        yield chunk
        raise InputError(f"{source}, line {reader.line_num}, is no CSV: {problem}.") from None
    except (OSError, UnicodeDecodeError):
        yield chunk
        raise
    yield chunk


def _row(line: int, cells: list[str], columns: Columns, otherwise: NameType) -> Row:
    if len(cells) != columns.count:
        return Row(line, cells, otherwise, "not as many fields as the first line has")
    name = "" if columns.type is None else cells[columns.type].strip().upper()
    if not name:
        return Row(line, cells, otherwise)
    try:
        return Row(line, cells, NameType(name))
    except ValueError:
        return Row(line, cells, otherwise, f"{cells[columns.type or 0]!r} is neither person nor place")


def _answers(chunk: Sequence[Row], columns: Columns) -> Iterator[tuple[str, str, str]]:
    """The cells of `ANSWER` for the rows without a problem: people all together, places one by one."""
    a, b, person = columns.a, columns.b, NameType.PERSON
    good = [row for row in chunk if not row.problem]
    people = decide_pairs([(prepare(row.cells[a]), prepare(row.cells[b])) for row in good if row.type is person])
    for row in good:
        if row.type is person:
            yield _person(*next(people))
        else:
            found = compare_places(row.cells[a], row.cells[b])
            yield found.outcome, f"{found.score:.4f}", guarded(found.explanation)


def _person(a: PreparedName, b: PreparedName, verdict: Verdict | None) -> tuple[str, str, str]:
    if verdict is None:
        found = compare_prepared(a, b)
        return found.outcome, f"{found.score:.4f}", guarded(found.explanation)
    return verdict.outcome, f"{verdict.score:.4f}", guarded(explanation(a, b, verdict))
