"""From files and standard input to articles: text whose offsets are those of the file.

Nothing is trimmed or normalized: line ends, control characters and odd spaces stay. Only a byte order mark is left out.
"""

import codecs
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final, NoReturn

from charset_normalizer import from_bytes

from entities.errors import InputError
from entities.model import Article

STANDARD_INPUT: Final = "-"
JSON_LINES: Final = frozenset({".jsonl", ".ndjson"})
MARKS: Final = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
"""Byte order marks, the longer before those they begin with."""
BINARY_SHARE: Final = 0.05
"""Share of control characters from which a file that is not UTF-8 is taken for no text. Text has under 0.1 %; in
compressed data, where every byte is as likely as another, it is 10 %."""
BINARY_SHARE_OF_UTF8: Final = 0.3
"""The same for a file that happens to be valid UTF-8, as one full of zeros is."""
SAMPLE: Final = 100_000
"""Bytes that are looked at to tell whether a file is text, and in which encoding."""
TEXT_CONTROLS: Final = b"\t\n\f\r\x1a\x1b"

type Report = Callable[[InputError], None]
type Note = Callable[[str], None]


def refuse(problem: InputError) -> NoReturn:
    """Raise the problem: what is done with one unless another report is given."""
    raise problem


def _ignore(note: str) -> None:
    """Nobody wants to hear it."""


def articles(
    source: str | Path, *, encoding: str | None = None, report: Report = refuse, note: Note = _ignore
) -> Iterator[Article]:
    """The articles of a file: the one of a text file, one a line of a ``.jsonl`` file. ``-`` is standard input.

    What cannot be read, the file or one of its lines, is given to `report` and the rest is read; by default the first
    such `InputError` is raised. `encoding` is detected unless given; `note` hears of it when it is not UTF-8.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "news.jsonl"
    >>> _ = path.write_text('{"doc_id": "a", "text": "Lee left."}')
    >>> [(article.doc_id, article.text) for article in articles(path)]
    [('a', 'Lee left.')]
    """
    name = str(source)
    try:
        if Path(name).suffix.lower() in JSON_LINES:
            with Path(name).open("rb") as file:
                yield from _from_lines(file, name, report)
        else:
            yield from _from_text(name, encoding=encoding, report=report, note=note)
    except OSError as problem:
        report(InputError(f"{name} cannot be read: {reason(problem)}."))


def decode(data: bytes, *, source: str, encoding: str | None = None, note: Note = _ignore) -> str:
    r"""The text of a file's bytes: as `encoding` says, else by its byte order mark, else UTF-8, else as detected.

    Raises `InputError` when it is no text, when it is UTF-8 but broken (a guess would make nonsense of the rest), or
    when no encoding fits.

    >>> decode(b"\xef\xbb\xbfLee", source="lee.txt")
    'Lee'
    """
    named = encoding or next((name for mark, name in MARKS.items() if data.startswith(mark)), None)
    try:
        text = data.decode(named or "utf-8")
    except LookupError:
        raise InputError(f"{source}: there is no encoding called {named!r}.") from None
    except UnicodeDecodeError as problem:
        if named:
            raise InputError(f"{source} is not in {named}: byte {problem.start} does not fit.") from None
        _check_text(data, BINARY_SHARE, source)
        if _is_mostly_utf8(data):
            raise InputError(
                f"{source} is UTF-8 but broken at byte {problem.start}; to read it all the same, name its --encoding."
            ) from None
        return _detected(data, source, note)
    if not named:
        _check_text(data, BINARY_SHARE_OF_UTF8, source)
    return text


def reason(problem: OSError) -> str:
    """Why the system refused, as the end of a sentence: ``no such file or directory``."""
    words = problem.strerror or str(problem)
    return words[:1].lower() + words[1:]


def _from_text(name: str, *, encoding: str | None, report: Report, note: Note) -> Iterator[Article]:
    data = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
    shown = "standard input" if name == STANDARD_INPUT else name
    try:
        text = decode(data, source=shown, encoding=encoding, note=note)
    except InputError as problem:
        report(problem)
        return
    if text.strip():
        yield Article(text, doc_id="stdin" if name == STANDARD_INPUT else Path(name).stem, source=name)
    else:
        report(InputError(f"{shown} is empty."))


def _from_lines(file: BinaryIO, name: str, report: Report) -> Iterator[Article]:
    empty = True
    for number, data in enumerate(file, start=1):
        line = data.removeprefix(codecs.BOM_UTF8)
        if not line.strip():
            continue
        empty = False
        try:
            yield _from_line(line, default_id=f"{Path(name).stem}:{number}", source=name)
        except ValueError as problem:
            report(InputError(f"{name}, line {number}: {problem}."))
    if empty:
        report(InputError(f"{name} is empty."))


def _from_line(line: bytes, *, default_id: str, source: str) -> Article:
    """The article of a line of JSON. Raises ValueError, in words for the reader, when it holds none."""
    try:
        record: Any = json.loads(line.decode())
    except UnicodeDecodeError as problem:
        raise ValueError(f"not valid UTF-8 at byte {problem.start}") from None
    except (json.JSONDecodeError, RecursionError):
        raise ValueError("not valid JSON") from None
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise ValueError('no object with a "text" of characters')
    doc_id = record.get("doc_id", record.get("id"))
    return Article(record["text"], doc_id=default_id if doc_id is None else str(doc_id), source=source)


def _check_text(data: bytes, share: float, source: str) -> None:
    sample = data[:SAMPLE]
    controls = sum(byte < 0x20 and byte not in TEXT_CONTROLS for byte in sample)
    if controls > share * len(sample):
        raise InputError(f"{source} does not look like text; if it is, name its --encoding.")


def _is_mostly_utf8(data: bytes) -> bool:
    """Does the text have more characters that only UTF-8 writes so than bytes that it does not?"""
    text = data[:SAMPLE].decode("utf-8", "replace")
    bad = text.count("\ufffd")
    return sum(character > "\x7f" for character in text) - bad > bad


def _detected(data: bytes, source: str, note: Note) -> str:
    best = from_bytes(data[:SAMPLE]).best()
    try:
        text = data.decode(best.encoding) if best else ""
    except UnicodeDecodeError:
        text = ""
    if not best or not text:
        raise InputError(f"{source} is not UTF-8 and its encoding cannot be told: name it with --encoding.")
    note(f"{source} is not UTF-8: read as {best.encoding}; if that is wrong, name its --encoding.")
    return text
