"""Packed files and folders."""

import gzip

import pytest
import zstandard

from entities.reading import packing, source


@pytest.mark.parametrize("ending", ["gz", "zst"])
def test_a_packed_file_is_read_as_if_it_were_not(reading, ending):
    article = reading.one(reading.packed(f"lee.txt.{ending}", "Lee\r\n😀".encode()))
    assert (article.text, article.doc_id, article.extracted) == ("Lee\r\n😀", "lee", False)
    lines = reading.packed(f"news.jsonl.{ending}", b'{"text": "A"}\n{"text": "B"}\n')
    assert [a.text for a in reading.all(lines)] == ["A", "B"]


def test_packed_files_of_several_parts_are_read_whole(reading):
    for name, pack in (("a.txt.gz", gzip.compress), ("a.txt.zst", zstandard.compress)):
        assert reading.one(reading.file(name, pack(b"Lee ") + pack(b"left."))).text == "Lee left."


@pytest.mark.parametrize("ending", ["gz", "zst"])
@pytest.mark.parametrize("kind", ["txt", "jsonl"])
def test_a_file_made_to_fill_the_memory_is_refused(reading, monkeypatch, ending, kind):
    monkeypatch.setattr(packing, "HARMLESS", 100_000)
    assert not reading.all(reading.packed(f"bomb.{kind}.{ending}", bytes(50_000_000)))
    (said,) = reading.problems
    assert said.endswith(f"bomb.{kind}.{ending} becomes over 200 times as large when unpacked: it is refused.")


@pytest.mark.parametrize("name", ["a.txt.gz", "a.txt.zst"])
@pytest.mark.parametrize("cut", [True, False])
def test_a_broken_packed_file_is_named(reading, name, cut):
    path = reading.packed(name, b"Lee left Cuba and went home again." * 9)
    path.write_bytes(path.read_bytes()[:-12] if cut else b"nothing of the kind")
    reading.all(path)
    (said,) = reading.problems
    assert f"{name} cannot be unpacked" in said or said.endswith(f"{name} is empty.")


def test_a_file_too_large_is_named(reading, monkeypatch):
    monkeypatch.setattr(source.Source.read, "__kwdefaults__", {"largest": 10})
    reading.all(reading.file("a.txt", "Lee left Cuba."))
    assert "a.txt is larger than 0 MB, the most that is read of one file" in reading.problems[0]


def test_a_folder_is_every_file_in_it_that_can_be_read(reading):
    for name in ("b.txt", "a/x.txt", "a/y.jsonl", ".git/z.txt", "a/.hidden.txt", "b.txt.decisions.jsonl", "c.png"):
        reading.file(name, '{"text": "Lee left."}')
    read = reading.all(reading.folder)
    assert [a.doc_id for a in read] == ["a/x", "a/y:1", "b"]
    assert reading.notes == [f"{reading.folder}: files of other kinds are passed over (1 .png)."]


def test_a_folder_without_any_is_named(reading):
    reading.all(reading.folder)
    assert reading.problems == [f"{reading.folder} holds no file that can be read."]


def test_one_bad_file_of_a_folder_stops_no_other(reading):
    reading.file("a.txt", b"")
    reading.file("b.txt", b"Lee left.")
    assert [a.doc_id for a in reading.all(reading.folder)] == ["b"]
    assert len(reading.problems) == 1
