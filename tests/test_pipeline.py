import json
import subprocess
import sys

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

import entities
from entities import recognition
from entities.model import Article
from entities.pieces import pieces
from entities.pipeline import tables
from tests.conftest import SEED

SENTENCES = "Lee Il-gyu left Cuba. Lee met Kim Jong Un in Pyongyang."


def check_offsets(table, text):
    for entity in table:
        for mention in entity.mentions:
            assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    "text",
    [
        SENTENCES.replace(". ", ".\r\n\r\n"),
        "\0" + SENTENCES.replace(" ", "\0 ", 2),
        "😀👩‍👩‍👧‍👦 " + SENTENCES,
        "التقى " + SENTENCES + " \u202bعلي في القاهرة\u202c " + SENTENCES,
        "\ufeff\u200b" + SENTENCES.replace(" ", "\u00a0"),
        "\ud800" + SENTENCES,
    ],
    ids=["windows line ends", "NUL", "emoji", "right to left", "odd spaces", "lone surrogate"],
)
def test_offsets_are_right_in_odd_text(text):
    table = entities.table(text)
    assert table.find("Kim Jong Un") or table.find("Kim\u00a0Jong\u00a0Un")
    assert table.characters == len(text)
    check_offsets(table, text)
    json.dumps(table.to_dict(), ensure_ascii=False).encode()


@settings(max_examples=30)
@given(st.text(alphabet=st.characters(), max_size=80))
def test_any_text_has_a_table(text):
    found = entities.table(text + " " + SENTENCES)
    check_offsets(found, text + " " + SENTENCES)
    assert len(found) > 0


@pytest.mark.parametrize("text", ["", " ", "\n\n", "nothing here is a name"])
def test_no_name_is_an_empty_table(text):
    assert entities.table(text).entities == ()


def test_the_order_of_articles_is_kept_whatever_their_length(monkeypatch):
    monkeypatch.setattr(recognition, "LONG", 100)
    long = SENTENCES + " It was late. " * 20 + SENTENCES
    texts = [SENTENCES, long, "Nothing.", long, SENTENCES]
    assert [t.text for t in tables(texts)] == texts


def test_an_article_in_pieces_has_about_the_table_it_has_as_a_whole(monkeypatch, seed_table):
    text = seed_table.text
    monkeypatch.setattr(recognition, "LONG", 1000)
    monkeypatch.setattr(recognition, "PIECE", 700)
    pieced = entities.table(text)
    check_offsets(pieced, text)
    assert [e.name for e in pieced.people][:3] == [e.name for e in seed_table.people][:3]
    assert len(pieced) == pytest.approx(len(seed_table), abs=2)


@given(st.text(alphabet="ab. \n", max_size=200), st.integers(1, 20))
def test_pieces_are_the_whole_and_no_longer_than_asked(text, size):
    cut = list(pieces(text, size))
    assert "".join(cut) == text
    assert all(0 < len(piece) <= size for piece in cut) or text == ""


def test_two_processes_give_what_one_gives():
    texts = [SENTENCES, "Nothing.", SENTENCES + " Fidel Castro was dead."]
    assert list(tables(texts, n_process=2, batch_size=1)) == list(tables(texts))


def test_the_id_is_of_the_text_and_not_of_the_file():
    first = entities.table(Article(SENTENCES, doc_id="a", source="a.txt"))
    second = entities.table(Article(SENTENCES, doc_id="b", source="b.txt"))
    assert [e.id for e in first] == [e.id for e in second]
    assert (first.doc_id, second.source) == ("a", "b.txt")


def test_reading_a_file_of_several_articles_points_to_tables(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Cuba"}\n{"text": "Seoul"}\n')
    with pytest.raises(entities.InputError, match="more than one article"):
        entities.read(path)
    assert len(list(entities.tables(entities.articles(path)))) == 2


def test_a_model_that_is_not_installed():
    with pytest.raises(
        entities.ModelError, match=r"'xx_none' is not installed: run 'python -m spacy download xx_none'"
    ):
        entities.load("xx_none")


def test_a_model_without_recognizer(tmp_path):
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(entities.ModelError, match="no component that recognizes names"):
        entities.load(str(tmp_path / "blank"))


def test_only_what_recognition_needs_is_loaded():
    assert entities.load().pipe_names == ["ner", "name_finder"]


def test_what_is_left_on_the_disk_changes_nothing():
    text = SEED.read_text(encoding="utf-8")
    whole = spacy.load(entities.default_model_path())(text)
    ours = entities.load()(text)
    assert [(e.start_char, e.end_char, e.label_) for e in ours.ents] == [
        (e.start_char, e.end_char, e.label_) for e in whole.ents
    ]


def test_importing_the_package_does_not_import_spacy():
    code = "import entities, entities.cli, sys; entities.compare('Kim', 'Kim'); print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_the_same_whatever_the_hash_seed(monkeypatch):
    code = f"import entities, json; print(json.dumps(entities.table({SENTENCES!r}).to_dict()))"
    printed = []
    for seed in "12":
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        printed.append(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)
    assert printed[0] == printed[1]
