"""One name in two articles is one person where they share words that few articles have, else two with a suggestion."""

from pathlib import Path

import pytest

from entities.archive import Archive, add, merge, open_archive
from entities.archive.subjects import LONGEST, REACH, subjects

FRAUD = "John Murphy, a stockbroker, was found guilty of defrauding widows."
APPEAL = "Widows wept as John Murphy, the stockbroker, lost his appeal."
RING = "John Murphy was elected mayor for a second term after a recount."


def archive_of(folder: Path, *texts: str) -> Archive:
    """An archive of these articles, of which each names John Murphy and nobody else."""
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text)
    store = folder / "store"
    add(store, sorted(folder.glob("*.txt")))
    merge(store)
    return open_archive(store)


def test_a_common_name_is_one_person_where_articles_share_words(tmp_path: Path) -> None:
    archive = archive_of(tmp_path / "a", FRAUD, APPEAL, RING)
    assert sorted(archive.entities["articles"].to_pylist()) == [1, 2]
    assert "suggested" in archive.links["kind"].to_pylist()


def test_a_rare_name_is_one_person_whatever_is_said(tmp_path: Path) -> None:
    texts = (text.replace("John Murphy", "Zebulon Quackenthorpe") for text in (FRAUD, APPEAL, RING))
    assert archive_of(tmp_path / "a", *texts).entities["articles"].to_pylist() == [3]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Hill met astronomers.\nA comet was near.", ("astronomer",)),  # its own paragraph
        ("Ann Hill spoke of the Comet, of an X-ray-telescope and people's work.", ()),  # no names, parts or plain words
        ("Ann Hill " + "of " * (REACH // 3 - 4) + "telescopes and comets", ("telescope",)),  # whole, and near
        ("Ann Hill " + "x" * (LONGEST + 1), ()),
    ],
)
def test_words_are_those_of_the_sentence_that_few_texts_have(text: str, words: tuple[str, ...]) -> None:
    assert subjects(text, [(0, 8)], language="en") == words


def test_a_language_without_a_list_has_none() -> None:
    assert subjects("Ann Hill, astronome, observait une comète.", [(0, 8)], language="fr") == ()
