"""Comparing the pairs of names in a CSV file, row by row, however many there are."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TextIO

from entities.cells import guarded
from entities.comparison import compare
from entities.errors import InputError
from entities.model import NameType
from entities.reading import Report, refuse

ANSWER: Final = ("outcome", "score", "evidence")


def compare_file(
    rows: TextIO, written: TextIO, *, source: str, type: NameType = NameType.PERSON, report: Report = refuse
) -> int:
    """Write each row of `rows` with its ``outcome``, ``score`` and ``evidence``; the number of rows written.

    The columns ``a`` and ``b`` hold the names, ``type`` (else the argument) says what they name; all others are kept.
    A row that cannot be read is given to `report`, by its line in `source`, and left out. Raises `InputError` when the
    columns are missing.

    >>> import io
    >>> answers = io.StringIO()
    >>> compare_file(io.StringIO("a,b,note\\nCuba,Cuba,x\\n"), answers, source="pairs.csv", type=NameType.PLACE)
    1
    >>> answers.getvalue().splitlines()[1].split(",")[:4]
    ['Cuba', 'Cuba', 'x', 'same']
    """
    reader = csv.DictReader(rows, restkey="", restval=None)
    given = _header(reader, source)
    if not {"a", "b"} <= set(given):
        raise InputError(f"{source} has no columns a and b.")
    writer = csv.DictWriter(
        written, [name for name in given if name not in ANSWER] + list(ANSWER), extrasaction="ignore"
    )
    writer.writeheader()
    count = 0
    for line, row in _numbered(reader, source):
        try:
            found = compare(*_names(row), type=_type(row, type))
        except ValueError as problem:
            report(InputError(f"{source}, line {line}: {problem}."))
            continue
        answer = {"outcome": found.outcome, "score": f"{found.score:.4f}", "evidence": guarded(found.explanation)}
        writer.writerow(row | answer)
        count += 1
    return count


def _header(reader: "csv.DictReader[str]", source: str) -> Sequence[str]:
    try:
        return reader.fieldnames or []
    except csv.Error as problem:
        raise InputError(f"{source} is no CSV: {problem}.") from None


def _numbered(reader: "csv.DictReader[str]", source: str) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        for row in reader:
            yield reader.line_num, row
    except csv.Error as problem:  # a field of more than 131,072 characters, as a quote that is never closed makes one
        raise InputError(f"{source}, line {reader.line_num}, is no CSV: {problem}.") from None


def _names(row: dict[str, str]) -> Iterable[str]:
    if "" in row or None in row.values():
        raise ValueError("not as many fields as the first line has")
    return row["a"], row["b"]


def _type(row: dict[str, str], otherwise: NameType) -> NameType:
    name = row.get("type", "").strip().upper()
    if not name:
        return otherwise
    try:
        return NameType(name)
    except ValueError:
        raise ValueError(f"{row['type']!r} is neither person nor place") from None
