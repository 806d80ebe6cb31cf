"""The page of an archive: what it asks first, what an answer does, and that it is kept like any page of ours."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from entities.archive import merge, open_archive
from entities.cli.archive_decisions import is_store
from entities.cli.archive_questions import quiz
from entities.decisions import Action, Decision, read
from entities.review import Door
from entities.review.questions import questions_page
from entities.review.quiz import Answers
from tests.archive.making import build, story
from tests.archive.test_merging import crowd
from tests.review.client import HOST, Client


@pytest.fixture
def store(tmp_path: Path) -> Path:
    one = [story("John Smith", "Ada Zuse", about=f"engine {i}") for i in range(3)]
    other = [story("John Smith", "Otto Quirk", about=f"football {i}") for i in range(2)]
    return build(tmp_path / "news", [*crowd(), *one, *other]).path


def client_of(store: Path) -> Client:
    door = Door()
    page = questions_page(quiz(str(store), None, "ann"), hosts=frozenset({HOST}), door=door)
    return Client(page, door.cookie)


def token_of(page: str) -> str:
    return re.findall(r'name="token" value="([^"]+)"', page)[0]


def test_the_answer_that_settles_most_is_asked_first_and_obeyed(store: Path) -> None:
    assert is_store(str(store))
    before = open_archive(store).find("John Smith")["articles"].to_pylist()
    client = client_of(store)
    page = client.get("/").text
    asked = [int(number) for number in re.findall(r"settles (\d+) mention", page)]
    assert asked == sorted(asked, reverse=True)
    assert "John Smith" in page
    assert '<mark class="p">John Smith</mark>' in page
    answered = client.post("/answer", data={"token": token_of(page), "number": "0", "answer": "same"})
    assert "1 answered" in answered.text
    assert len(re.findall("<article", answered.text)) == len(re.findall("<article", page)) - 1
    merge(store)
    after = open_archive(store).find("John Smith")["articles"].to_pylist()
    assert len(after) == len(before) - 1


def test_an_answer_is_taken_back(store: Path) -> None:
    client = client_of(store)
    page = client.get("/").text
    sent = {"token": token_of(page), "number": "0", "answer": "different"}
    assert "Undo" in client.post("/answer", data=sent).text
    undo = {"token": sent["token"], "id": read(store / "decisions.jsonl").decisions[0].id}
    assert client.post("/undo", data=undo).text.count("<article") == page.count("<article")
    assert len(read(store / "decisions.jsonl").decisions) == 2


def test_an_undo_takes_back_only_what_its_page_called_the_last(store: Path) -> None:
    client = client_of(store)
    page = client.get("/").text
    token = token_of(page)
    seen = client.post("/answer", data={"token": token, "number": "0", "answer": "different"}).text
    id = re.findall(r'name="id" value="([^"]+)"', seen)[0]
    other = client_of(store)  # another program on the same file
    other.post("/answer", data={"token": token_of(other.get("/").text), "number": "1", "answer": "unsure"})
    before = read(store / "decisions.jsonl")
    assert len(before.decisions) == 2
    for wanted in ({"id": id}, {"id": ""}, {"id": "x"}, {}):
        assert "nothing was undone" in client.post("/undo", data={"token": token} | wanted).text
    assert read(store / "decisions.jsonl") == before
    newest = re.findall(r'name="id" value="([^"]+)"', client.get("/").text)[0]
    assert "1 answered" in client.post("/undo", data={"token": token, "id": newest}).text
    assert "nothing was undone" in client.post("/undo", data={"token": token, "id": newest}).text


def test_a_question_that_two_pages_answer_at_once_is_answered_once(store: Path) -> None:
    answers = Answers(quiz(str(store), None, "ann"))
    asked = answers.quiz.questions[0]
    settle = answers.quiz.settle
    tried = []

    def slow(made: Decision, earlier: Sequence[Decision]) -> Sequence[Decision]:
        if not tried:  # between reading and writing somebody else answers
            tried.append(1)
            assert Answers(answers.quiz).give(asked, Action.UNSURE)
        return settle(made, earlier)

    answers.quiz = replace(answers.quiz, settle=slow)
    assert not answers.give(asked, Action.SAME)
    assert [d.action for d in read(store / "decisions.jsonl").decisions] == [Action.UNSURE]


def test_strangers_and_forged_forms_are_refused(store: Path) -> None:
    client = client_of(store)
    assert client.post("/answer", data={"token": "x", "number": "0", "answer": "same"}).status_code == 403
    assert Client(client.app, "").get("/").status_code == 401
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 421
    sent = {"token": token_of(client.get("/").text), "number": "0", "answer": "same"}
    assert client.post("/answer", data=sent, headers={"Origin": "null"}).status_code == 403
    assert client.get("/").headers["referrer-policy"] == "same-origin", (
        "with no-referrer, Origin is null in our own forms"
    )
    token = sent["token"]
    for number in ("999", "-1", "9" * 5_000, "²", ""):
        assert client.post("/answer", data={"token": token, "number": number, "answer": "same"}).status_code == 404
    assert not (store / "decisions.jsonl").exists()
