"""From bytes to text: the encoding named, marked or detected; what is no text is refused."""

from typing import Final

from charset_normalizer import from_bytes

from entities.errors import InputError
from entities.reading.problems import Note, ignore

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


def decode(data: bytes, *, source: str, encoding: str | None = None, note: Note = ignore) -> str:
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
