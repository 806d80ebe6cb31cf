"""What is known of words that are names."""

import pytest

from entities.names.known import japanese_name, may_be_japanese


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("sato", "sato"),
        ("satou", "sato"),
        ("satoh", "sato"),
        ("sigeru", "shigeru"),
        ("akasi", "akashi"),
        ("hukuda", "fukuda"),
        ("yuuko", "yuko"),
        ("yuko", "yuko"),
        ("yoko", "yoko"),
        ("ohta", "ota"),
        ("eiiti", "eiichi"),
        ("syuniti", "shunichi"),
        ("zyunko", "junko"),
        ("agatuma", "agatsuma"),
        ("tiaki", "chiaki"),
        ("putin", ""),
        ("smith", ""),
        ("квас", ""),
        ("", ""),
    ],
)
def test_a_japanese_name_in_one_spelling(word: str, name: str) -> None:
    assert japanese_name(word) == name


def test_words_that_end_as_no_japanese_name_does() -> None:
    assert may_be_japanese("yoko", "putin")
    assert not may_be_japanese("yoko", "medvedev")
    assert not may_be_japanese("medvedev", "yoko")
    assert not may_be_japanese("", "yoko")
