import gzip
import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.errors import InputError
from entities.reading import articles, decode

RUSSIAN = "Президент Владимир Путин прибыл в Пхеньян, где его встретил Ким Чен Ын. Переговоры продлились два часа. " * 5


def one(path, **options):
    (article,) = articles(path, **options)
    return article


def problems_of(path, **options):
    problems = []
    read = list(articles(path, report=problems.append, **options))
    return read, [str(problem) for problem in problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_as_marked(tmp_path, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes("Kim Jong Un 김정은".encode(encoding))
    assert one(path).text == "Kim Jong Un 김정은"


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_another_encoding_is_detected_and_said(tmp_path, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes(RUSSIAN.encode(encoding))
    notes = []
    assert one(path, note=notes.append).text == RUSSIAN
    (said,) = notes
    assert "is not UTF-8: read as" in said


def test_the_encoding_named_is_used(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("Müller".encode("cp1252"))
    assert one(path, encoding="cp1252").text == "Müller"


def test_an_unknown_encoding_is_named(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Lee")
    with pytest.raises(InputError, match="no encoding called 'utf-9'"):
        one(path, encoding="utf-9")


def test_a_wrong_encoding_is_named(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"Lee \xff")
    with pytest.raises(InputError, match=r"is not in ascii: byte 4 does not fit\.$"):
        one(path, encoding="ascii")


def test_broken_utf8_is_named_with_its_byte(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("Кім Чен Ин".encode() + b"\xff" + "приїхав".encode())
    with pytest.raises(InputError, match=r"a\.txt is UTF-8 but broken at byte 18"):
        one(path)


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(b"Lee left Cuba. " * 50),
        bytes(i * i % 251 for i in range(5000)),
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9,
    ],
    ids=["gzip", "noise", "picture"],
)
def test_a_binary_file_is_refused(tmp_path, data):
    path = tmp_path / "a.bin"
    path.write_bytes(data)
    with pytest.raises(InputError, match=r"a\.bin does not look like text"):
        one(path)


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_an_empty_file_is_named(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    assert problems_of(path) == ([], [f"{path} is empty."])


def test_no_such_file(tmp_path):
    with pytest.raises(InputError, match=r"none\.txt cannot be read: no such file or directory\.$"):
        one(tmp_path / "none.txt")


def test_line_ends_and_controls_stay(tmp_path):
    path = tmp_path / "a.txt"
    text = "Kim\r\nLee\rLi\n\0 \N{RIGHT-TO-LEFT MARK}😀"
    path.write_bytes(text.encode())
    assert one(path).text == text


def test_json_lines(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text('\ufeff{"text": "A", "doc_id": 7}\n\n{"text": "B", "id": "b"}\r\n{"text": "C"}', encoding="utf-8")
    assert [(a.doc_id, a.text, a.source) for a in articles(path)] == [
        ("7", "A", str(path)),
        ("b", "B", str(path)),
        ("news:4", "C", str(path)),
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"text": "A"', "not valid JSON"),
        (b"[1]", 'no object with a "text" of characters'),
        (b'{"text": null}', 'no object with a "text" of characters'),
        (b'{"text": "\xff"}', "not valid UTF-8 at byte 10"),
        (b"[" * 100_000, "not valid JSON"),
    ],
)
def test_a_broken_line_is_named_and_the_others_are_read(tmp_path, line, said):
    path = tmp_path / "news.jsonl"
    path.write_bytes(b'{"text": "A"}\n' + line + b'\n{"text": "B"}\n')
    read, problems = problems_of(path)
    assert [a.text for a in read] == ["A", "B"]
    assert problems == [f"{path}, line 2: {said}."]


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Lee à Cuba".encode())))
    article = one("-")
    assert (article.doc_id, article.text, article.source) == ("stdin", "Lee à Cuba", "-")


def piped(monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))


def test_json_lines_on_standard_input_are_told_by_how_they_begin(monkeypatch):
    lines = b'\xef\xbb\xbf \n{ "text": "Lee left.", "id": "a"}\n{"text": "Kim stayed."}\n'
    piped(monkeypatch, lines)
    assert [(a.doc_id, a.text) for a in articles("-")] == [("a", "Lee left."), ("stdin:3", "Kim stayed.")]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    assert len(list(articles("-"))) == 2
    piped(monkeypatch, b"{Lee} left.")
    assert one("-").text == "{Lee} left."


def test_a_broken_line_on_standard_input_is_named(monkeypatch):
    piped(monkeypatch, b'{"text": "Lee left."}\nKim\n')
    read, problems = problems_of("-")
    assert ([a.text for a in read], problems) == (["Lee left."], ["standard input, line 2: not valid JSON."])


def test_a_kind_may_be_named_whatever_the_ending(tmp_path, monkeypatch):
    piped(monkeypatch, b"text\tid\nLee left.\ta\n")
    assert [(a.doc_id, a.text) for a in articles("-", kind="tsv")] == [("a", "Lee left.")]
    (tmp_path / "a.txt").write_text("**Lee** left.")
    assert one(tmp_path / "a.txt", kind=".MD").text == "Lee left."
    with pytest.raises(ValueError, match=r"'\.xyz' is none of \.txt"):
        one(tmp_path / "a.txt", kind="xyz")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_one_sentence(data):
    try:
        answer = decode(data, source="x")
    except InputError as problem:
        answer = problem
    assert isinstance(answer, str) or (str(answer).startswith("x ") and str(answer).endswith("."))


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff"), max_size=300))
def test_utf8_is_read_as_it_is(text):
    assert decode(text.encode(), source="x") == text
