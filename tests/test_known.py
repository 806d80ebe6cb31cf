"""Lists of names known beforehand: what of a file counts, and how it is refused."""

from pathlib import Path

import pytest

import entities
from entities.errors import InputError
from entities.known import Authority, known_names, read_known
from entities.model import NameType

TEXT = "At noon the tall Wabag Kesso left. Sunan is quiet."


def known(tmp_path: Path, text: str) -> dict[str, str | None]:
    path = tmp_path / "known.csv"
    path.write_text(text, encoding="utf-8")
    return {name: kind and kind.value for name, kind in read_known(path).names.items()}


def test_names_and_types_are_read_whatever_else_stands_beside(tmp_path: Path) -> None:
    found = known(tmp_path, "\ufeffid,type,name\n1,person, Kim Ju-ae \n2,Place,Wabag\n3,PERSON,\n4,Other,Salma Kheir\n")
    assert found == {"Kim Ju-ae": "PERSON", "Wabag": "PLACE", "Salma Kheir": None}


def test_what_an_archive_exports_counts_from_two_articles_on_and_without_doubt(tmp_path: Path) -> None:
    rows = (
        "type,name,alias,articles,needs_review",
        "PERSON,Kim Ju-ae,Kim Joo-ae,3,False",
        "PERSON,Kim Ju-ae,Kim,3,False",
        "PERSON,Ann Rare,Ann Rare,1,False",
        "PLACE,Doubt Hill,Doubt Hill,5,True",
    )
    assert list(known(tmp_path, "\n".join(rows))) == ["Kim Ju-ae", "Kim Joo-ae"]


def test_a_spelling_of_a_person_and_of_a_place_is_known_as_neither(tmp_path: Path) -> None:
    assert known(tmp_path, "name,type\nAlice Springs,person\nAlice Springs,place\nWabag,place\n") == {"Wabag": "PLACE"}


def test_a_name_that_a_spreadsheet_would_run_is_read_as_it_was(tmp_path: Path) -> None:
    assert list(known(tmp_path, "name,type\n'@Ann Lee,person\n")) == ["@Ann Lee"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"a,b\n1,2\n", "has no columns name and type."),
        (b"", "has no columns name and type."),
        (b"name,type\nAcme,company\n", "line 2: 'company' is none of person, place and other."),
        (b"name,type\nAcme\n", "line 2: '' is none of person, place and other."),
        (b"name,type\n\xff,person\n", "is not UTF-8."),
        (b'name,type\n"' + b"x" * 200_000, "is no CSV"),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_one_sentence(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "known.csv"
    path.write_bytes(content)
    with pytest.raises(InputError, match=words):
        read_known(path)


def test_a_file_that_is_not_there_is_refused(run, tmp_path: Path) -> None:
    ran = run("table", "-", "--known", tmp_path / "none.csv", stdin=TEXT.encode())
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == f"entities: {tmp_path / 'none.csv'} cannot be read: no such file or directory.\n"


def test_names_are_given_as_they_are_or_as_a_file() -> None:
    authority = Authority({"Wabag Kesso": NameType.PLACE})
    assert known_names(None) is None
    assert known_names(authority) is authority
    assert next((m.text, m.type.value) for m in entities.mentions(TEXT, known=authority)) == ("Wabag Kesso", "PLACE")


def test_the_table_and_every_process_go_by_the_list_and_say_so(run, tmp_path: Path) -> None:
    path = tmp_path / "known.csv"
    path.write_text("name,type\nWabag Kesso,place\n")
    alone = run("table", "-", "--known", path, "--format", "json", stdin=TEXT.encode())
    assert "the list of known names has Wabag Kesso" in alone.out
    article = tmp_path / "a.txt"
    article.write_text(TEXT)
    one = run("table", article, "--known", path, "--format", "csv").out
    assert "PLACE,Wabag Kesso" in one
    assert run("table", article, "--known", path, "--format", "csv", "--processes", "2").out == one
    assert "PLACE,Wabag Kesso" not in run("table", article, "--format", "csv").out


def test_the_settings_name_the_list_from_their_folder(run, tmp_path: Path) -> None:
    (tmp_path / "known.csv").write_text("name,type\nWabag Kesso,place\n")
    (tmp_path / "entities.toml").write_text('known = "known.csv"\n')
    ran = run("--config", tmp_path / "entities.toml", "table", "-", "--format", "csv", stdin=TEXT.encode())
    assert "PLACE,Wabag Kesso" in ran.out


def test_decisions_are_made_on_the_article_as_the_list_reads_it(run, tmp_path: Path) -> None:
    path, article = tmp_path / "known.csv", tmp_path / "a.txt"
    path.write_text("name,type\nWabag Kesso,place\n")
    article.write_text(TEXT)
    ran = run("rename", article, "Wabag Kesso", "Wabag", "--known", path)
    assert ran.code == 0
    assert "Wabag" in ran.out.split("Places")[1]
